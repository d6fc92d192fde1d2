package io.vstru.engine;

import io.vstru.event.EventType;
import io.vstru.event.Side;
import java.util.ArrayList;
import java.util.List;

/**
 * An engine with two scripted strategies, 0 named ema-cross and 1 named order-flow, on bars of a second. The book is
 * 1000 at 99.9 and at 100.1, one trade has been seen at 100, equity is 10000, orders arrive after 50 ms.
 */
final class Desk
{
    /** A quarter of a second into a bar: what a bar waits for late trades. */
    static final long START_MS = 1_700_000_000_250L;

    private static final long NANOS_PER_MS = 1_000_000;
    private static final long LATENCY_MS = 50;

    final ScriptedStrategy.Source source = new ScriptedStrategy.Source();
    final EngineRun run = new EngineRun(new TradingEngine(source), START_MS);
    private final String[] settings;

    Desk(final String... given)
    {
        final List<String> all = new ArrayList<>(List.of("market.timeframe", "1s"));
        all.addAll(List.of(given));
        settings = all.toArray(new String[0]);
        start();
    }

    /** Starts again, as after a stop; the book is sent again. */
    Desk start()
    {
        run.start(settings);
        run.book("99.9", "100.1").trade(Side.BUY, "100", "1");
        return this;
    }

    ScriptedStrategy first()
    {
        return source.of("ema-cross");
    }

    ScriptedStrategy second()
    {
        return source.of("order-flow");
    }

    /** A bar ends and the strategies decide; what was decided, of these types. */
    List<String> decide(final EventType... types)
    {
        run.after(1_000).timer();
        return run.last(types);
    }

    /** The same, with the one event of this type that is expected. */
    String decideOne(final EventType type)
    {
        return one(decide(type));
    }

    /** Lets what was sent arrive and says what came of it. */
    List<String> arrive(final EventType... types)
    {
        final long waitMs = state().engineTimeNs() / NANOS_PER_MS + LATENCY_MS - run.nowMs();
        run.after(waitMs).timer();
        run.after(-waitMs);
        return run.last(types);
    }

    static String one(final List<String> events)
    {
        if (events.size() != 1)
        {
            throw new AssertionError("not one event: " + events);
        }
        return events.get(0);
    }

    EngineState state()
    {
        return run.engine().state();
    }
}
