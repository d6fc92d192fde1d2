package io.vstru.projection;

import io.vstru.event.InstrumentFlyweight;
import io.vstru.event.StreamStateFlyweight;
import io.vstru.market.Instruments;
import java.util.ArrayList;
import java.util.List;

/** The instruments and their markets, by number. */
public final class Markets
{
    /** Bound of instrument numbers; events of higher ones are skipped. */
    public static final int MAX_INSTRUMENTS = 64;

    private final Instruments instruments = new Instruments(MAX_INSTRUMENTS);
    private final InstrumentMarket[] markets = new InstrumentMarket[MAX_INSTRUMENTS];

    /** The market of an instrument, or null when nothing has come for it. */
    public InstrumentMarket find(final int instrumentId)
    {
        return instrumentId >= 0 && instrumentId < markets.length ? markets[instrumentId] : null;
    }

    /** Every market of which something is known, by number. */
    public List<InstrumentMarket> all()
    {
        final List<InstrumentMarket> known = new ArrayList<>();
        for (final InstrumentMarket market : markets)
        {
            if (market != null)
            {
                known.add(market);
            }
        }
        return known;
    }

    /** Symbol of an instrument, or its number as text. */
    public String symbol(final int instrumentId)
    {
        final InstrumentMarket market = find(instrumentId);
        return market == null ? "#" + instrumentId : market.symbol();
    }

    /** Price that a position is valued at: mark, else last; 0 when unknown. */
    public long valuationPriceE8(final int instrumentId)
    {
        final InstrumentMarket market = find(instrumentId);
        return market == null ? 0 : market.valuationPriceE8();
    }

    /**
     * The market of an instrument, made when it is the first event of it.
     *
     * @throws IllegalArgumentException when the number does not fit
     */
    InstrumentMarket of(final int instrumentId)
    {
        if (instrumentId < 0 || instrumentId >= markets.length)
        {
            throw new IllegalArgumentException("instrument does not fit instrumentId=" + instrumentId +
                " capacity=" + markets.length);
        }
        if (markets[instrumentId] == null)
        {
            markets[instrumentId] = new InstrumentMarket(instrumentId);
        }
        return markets[instrumentId];
    }

    void onInstrument(final InstrumentFlyweight event)
    {
        of(event.instrumentId()).spec(instruments.apply(event));
    }

    void onStreamState(final StreamStateFlyweight event)
    {
        if (event.instrumentId() >= 0)
        {
            of(event.instrumentId()).onStreamState(event);
            return;
        }
        for (final InstrumentMarket market : markets)
        {
            if (market != null)
            {
                market.onStreamState(event);
            }
        }
    }

    void onStart()
    {
        for (final InstrumentMarket market : markets)
        {
            if (market != null)
            {
                market.onStart();
            }
        }
    }
}
