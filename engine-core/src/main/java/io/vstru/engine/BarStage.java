package io.vstru.engine;

import io.vstru.event.BarFlyweight;
import io.vstru.event.Origin;
import io.vstru.event.TradeFlyweight;
import io.vstru.market.Bar;
import io.vstru.market.BarBuilder;
import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;
import io.vstru.settings.SettingKey;

/**
 * Builds the bars of every instrument. A bar closes with the first trade behind it, or a moment after its end, so that
 * a trade that is late by less still counts. NOT thread safe.
 */
final class BarStage
{
    /** How long after its end a bar waits for late trades. */
    static final long GRACE_MS = 250;
    /** The most empty bars made after a gap. */
    static final int MAX_EMPTY_BARS = 16;

    private static final long NANOS_PER_MS = 1_000_000;

    private final EngineState state;
    private final Emitter emitter;
    private final BarFlyweight event = new BarFlyweight();
    private BarBuilder[] builders = {};
    private int builtStructure;

    BarStage(final EngineState state, final Emitter emitter)
    {
        this.state = state;
        this.emitter = emitter;
    }

    /** Makes new builders when the settings ask for other instruments or another length. */
    void onConfigured()
    {
        if (builtStructure != state.structure())
        {
            builtStructure = state.structure();
            builders = new BarBuilder[state.marketCount()];
            for (int i = 0; i < builders.length; i++)
            {
                final int instrumentId = i;
                builders[i] = new BarBuilder(state.settings().number(SettingKey.TIMEFRAME), MAX_EMPTY_BARS,
                    bar -> emit(instrumentId, bar));
            }
        }
    }

    void onTrade(final TradeFlyweight trade)
    {
        if (!trade.isBlockTrade())
        {
            builders[trade.instrumentId()].onTrade(
                trade.side(), trade.priceE8(), trade.quantityE8(), trade.tradeTimeMs());
        }
    }

    /** Closes what ended long enough before the engine time. */
    void onTime()
    {
        final long timeMs = state.engineTimeNs() / NANOS_PER_MS - GRACE_MS;
        for (int i = 0; i < builders.length; i++)
        {
            builders[i].onTime(timeMs);
        }
    }

    /** Engine time at which the next bar closes without a trade; {@link Long#MAX_VALUE} for none. */
    long nextDeadlineNs()
    {
        long nextNs = Long.MAX_VALUE;
        for (final BarBuilder builder : builders)
        {
            final long closeMs = builder.closeTimeMs();
            nextNs = closeMs == 0 ? nextNs : Math.min(nextNs, (closeMs + GRACE_MS) * NANOS_PER_MS);
        }
        return nextNs;
    }

    void save(final StateWriter writer)
    {
        for (final BarBuilder builder : builders)
        {
            builder.save(writer);
        }
    }

    void load(final StateReader reader)
    {
        builtStructure = -1;
        onConfigured();
        for (final BarBuilder builder : builders)
        {
            builder.load(reader);
        }
    }

    private void emit(final int instrumentId, final Bar bar)
    {
        if (!emitter.isMuted())
        {
            bar.copyTo(event.begin(emitter.buffer(), emitter.claim(BarFlyweight.lengthBytes()))
                .instrumentId(instrumentId));
            emitter.emit(Origin.DERIVED);
        }
    }
}
