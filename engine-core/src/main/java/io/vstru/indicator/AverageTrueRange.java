package io.vstru.indicator;

import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;

/** Wilder's average of the true range. */
public final class AverageTrueRange
{
    private final TrueRange trueRange = new TrueRange();
    private final WilderAverage average;

    /** An average over this many true ranges. */
    public AverageTrueRange(final int length)
    {
        average = new WilderAverage(length);
    }

    /** Takes the next bar. */
    public void onBar(final double high, final double low, final double close)
    {
        trueRange.onBar(high, low, close);
        if (trueRange.isWarm())
        {
            average.onValue(trueRange.value());
        }
    }

    /** The average range in units of price; 0 before it is warm. */
    public double value()
    {
        return average.value();
    }

    /** Bars it needs before it is warm: one more than its length, for the first close. */
    public int warmUpCount()
    {
        return trueRange.warmUpCount() - 1 + average.warmUpCount();
    }

    /** Whether it has had its first bars. */
    public boolean isWarm()
    {
        return average.isWarm();
    }

    /** Writes the state. */
    public void save(final StateWriter writer)
    {
        trueRange.save(writer);
        average.save(writer);
    }

    /** Takes over a state saved by one of the same length. */
    public void load(final StateReader reader)
    {
        trueRange.load(reader);
        average.load(reader);
    }
}
