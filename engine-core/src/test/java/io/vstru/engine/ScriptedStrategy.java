package io.vstru.engine;

import io.vstru.event.BarFlyweight;
import io.vstru.event.SignalAction;
import io.vstru.event.TradeFlyweight;
import io.vstru.market.OrderBook;
import io.vstru.numeric.FixedPoint;
import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;
import io.vstru.settings.EngineSettings;
import io.vstru.strategy.Signals;
import io.vstru.strategy.Strategy;
import io.vstru.strategy.StrategyContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A strategy that does at its next call what a test told it, and counts what it is handed. */
final class ScriptedStrategy implements Strategy
{
    int barCount;
    int tradeCount;
    int bookCount;
    long positionSeenE8;

    private final List<Consumer<Signals>> orders = new ArrayList<>();
    private Throwable atTrade;
    private Throwable atBook;

    /** Makes one for each name and remembers the last of each. */
    static final class Source implements StrategySource
    {
        private final Map<String, ScriptedStrategy> byName = new HashMap<>();

        @Override
        public Strategy newStrategy(final EngineSettings settings, final String name)
        {
            final ScriptedStrategy strategy = new ScriptedStrategy();
            byName.put(name, strategy);
            return strategy;
        }

        ScriptedStrategy of(final String name)
        {
            return byName.get(name);
        }
    }

    /** At the next bar it says this; a target of 0 leaves the target to the settings. */
    ScriptedStrategy say(final SignalAction action, final String stop, final String target)
    {
        orders.add(signals ->
        {
            signals.begin(action).stopPriceE8(FixedPoint.parse(stop)).targetPriceE8(FixedPoint.parse(target))
                .reason("script");
            signals.commit();
        });
        return this;
    }

    ScriptedStrategy enterLong(final String stop)
    {
        return say(SignalAction.ENTER_LONG, stop, "0");
    }

    ScriptedStrategy enterShort(final String stop)
    {
        return say(SignalAction.ENTER_SHORT, stop, "0");
    }

    ScriptedStrategy exit()
    {
        return say(SignalAction.EXIT, "0", "0");
    }

    /** At the next bar it throws, after what it was told to say before. */
    ScriptedStrategy throwAtBar(final Throwable failure)
    {
        orders.add(signals -> ScriptedStrategy.<RuntimeException>raise(failure));
        return this;
    }

    void throwAtTrade(final Throwable failure)
    {
        atTrade = failure;
    }

    void throwAtBook(final Throwable failure)
    {
        atBook = failure;
    }

    @Override
    public int warmUpBars()
    {
        return 0;
    }

    @Override
    public void onBook(final OrderBook book)
    {
        bookCount++;
        if (atBook != null)
        {
            ScriptedStrategy.<RuntimeException>raise(atBook);
        }
    }

    @Override
    public void onTrade(final TradeFlyweight trade)
    {
        tradeCount++;
        if (atTrade != null)
        {
            ScriptedStrategy.<RuntimeException>raise(atTrade);
        }
    }

    @Override
    public void onBar(final BarFlyweight bar, final StrategyContext context, final Signals signals)
    {
        barCount++;
        positionSeenE8 = context.positionE8();
        final List<Consumer<Signals>> now = List.copyOf(orders);
        orders.clear();
        now.forEach(order -> order.accept(signals));
    }

    @Override
    public void save(final StateWriter writer)
    {
        writer.putInt(barCount);
    }

    @Override
    public void load(final StateReader reader)
    {
        barCount = reader.getInt();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void raise(final Throwable failure) throws T
    {
        throw (T)failure;
    }
}
