package io.vstru.market;

import io.vstru.event.InstrumentFlyweight;
import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;
import java.util.Arrays;

/**
 * The instruments by number, from 0 to below the capacity. Looking one up allocates nothing; an instrument event, of
 * which there are few, makes one record.
 */
public final class Instruments
{
    private final InstrumentSpec[] specs;

    /** Without any instrument yet. */
    public Instruments(final int capacity)
    {
        if (capacity <= 0)
        {
            throw new IllegalArgumentException("capacity=" + capacity);
        }
        specs = new InstrumentSpec[capacity];
    }

    /**
     * Adds or replaces an instrument.
     *
     * @throws IllegalArgumentException when its number does not fit or its steps are not above zero
     */
    public InstrumentSpec apply(final InstrumentFlyweight event)
    {
        final InstrumentSpec spec = InstrumentSpec.of(event);
        put(spec);
        return spec;
    }

    /** One more than the greatest number. */
    public int capacity()
    {
        return specs.length;
    }

    /** The instrument of a number, or null when none has come or the number does not fit. */
    public InstrumentSpec find(final int instrumentId)
    {
        return instrumentId >= 0 && instrumentId < specs.length ? specs[instrumentId] : null;
    }

    /**
     * The instrument of a number.
     *
     * @throws IllegalArgumentException when there is none
     */
    public InstrumentSpec get(final int instrumentId)
    {
        final InstrumentSpec spec = find(instrumentId);
        if (spec == null)
        {
            throw new IllegalArgumentException("unknown instrumentId=" + instrumentId);
        }
        return spec;
    }

    /** Number of instruments. */
    public int count()
    {
        int count = 0;
        for (final InstrumentSpec spec : specs)
        {
            count += spec == null ? 0 : 1;
        }
        return count;
    }

    /** Writes the state. */
    public void save(final StateWriter writer)
    {
        writer.putInt(count());
        for (final InstrumentSpec spec : specs)
        {
            if (spec != null)
            {
                spec.save(writer);
            }
        }
    }

    /** Takes over a saved state; the capacity may have grown since. */
    public void load(final StateReader reader)
    {
        Arrays.fill(specs, null);
        final int count = reader.getInt();
        for (int i = 0; i < count; i++)
        {
            put(InstrumentSpec.load(reader));
        }
    }

    private void put(final InstrumentSpec spec)
    {
        if (spec.instrumentId() < 0 || spec.instrumentId() >= specs.length)
        {
            throw new IllegalArgumentException("instrument does not fit instrumentId=" + spec.instrumentId() +
                " capacity=" + specs.length);
        }
        specs[spec.instrumentId()] = spec;
    }
}
