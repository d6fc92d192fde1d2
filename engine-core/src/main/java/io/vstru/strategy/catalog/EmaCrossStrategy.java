package io.vstru.strategy.catalog;

import io.vstru.event.BarFlyweight;
import io.vstru.event.SignalAction;
import io.vstru.event.SignalFlyweight;
import io.vstru.event.TradeFlyweight;
import io.vstru.indicator.AverageDirectionalIndex;
import io.vstru.indicator.AverageTrueRange;
import io.vstru.indicator.Ema;
import io.vstru.market.OrderBook;
import io.vstru.numeric.FixedPoint;
import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;
import io.vstru.strategy.Signals;
import io.vstru.strategy.Strategy;
import io.vstru.strategy.StrategyContext;

/**
 * Follows a trend: in when the fast average crosses the slow one and the trend is strong enough, out when they are
 * crossed the other way, however weak the trend.
 * <p>
 * Averages that touch have not crossed: a cross is from one side to the other, with any number of equal bars between.
 * A position that is against the averages, as after a fill that came later than the next cross, is told to exit at
 * every bar until it is gone.
 */
public final class EmaCrossStrategy implements Strategy
{
    /** Name in the catalogue. */
    public static final String NAME = "ema-cross";

    private final Parameters parameters;
    private final Ema fast;
    private final Ema slow;
    private final AverageDirectionalIndex trend;
    private final AverageTrueRange range;
    private final int warmUpBars;
    private int barCount;
    /** Where the fast average was when last apart from the slow one: 1 above, -1 below, 0 not known yet. */
    private int side;

    /**
     * Its settings.
     *
     * @param fast         bars of the fast average
     * @param slow         bars of the slow average
     * @param adxLength    bars of the index of the trend
     * @param adxThreshold least index of the trend for an entry
     * @param atrLength    bars of the average range
     * @param stopAtr      distance of the stop in average ranges
     * @param warmUpBars   bars without an entry
     */
    public record Parameters(
        int fast, int slow, int adxLength, double adxThreshold, int atrLength, double stopAtr, int warmUpBars)
    {
        /** Refuses a fast average that is not the faster. */
        public Parameters
        {
            if (fast >= slow)
            {
                throw new IllegalArgumentException("fast=" + fast + " slow=" + slow + ", use fast below slow");
            }
        }

        /** From settings, with the usual values for those not given. */
        public static Parameters read(final StrategyParameters settings)
        {
            return new Parameters(
                settings.whole("fast", 12, 1, 10_000),
                settings.whole("slow", 26, 2, 10_000),
                settings.whole("adxLength", 14, 1, 1_000),
                settings.decimal("adxThreshold", 20, 0, 100),
                settings.whole("atrLength", 14, 1, 1_000),
                settings.decimal("stopAtr", 2, 0.1, 100),
                settings.whole("warmUpBars", 150, 0, 100_000));
        }
    }

    /** A strategy that has seen nothing. */
    public EmaCrossStrategy(final Parameters parameters)
    {
        this.parameters = parameters;
        fast = new Ema(parameters.fast());
        slow = new Ema(parameters.slow());
        trend = new AverageDirectionalIndex(parameters.adxLength());
        range = new AverageTrueRange(parameters.atrLength());
        warmUpBars = Math.max(Math.max(parameters.warmUpBars(), slow.warmUpCount()),
            Math.max(trend.warmUpCount(), range.warmUpCount()));
    }

    @Override
    public int warmUpBars()
    {
        return warmUpBars;
    }

    @Override
    public void onBook(final OrderBook book)
    {
        // The book plays no part.
    }

    @Override
    public void onTrade(final TradeFlyweight trade)
    {
        // Trades count through their bar.
    }

    @Override
    public void onBar(final BarFlyweight bar, final StrategyContext context, final Signals signals)
    {
        final int cross = update(bar);
        final int held = Long.signum(context.positionE8());
        if (held != 0 && held == -side)
        {
            say(signals.begin(SignalAction.EXIT), bar, cross == 0 ? "EMA still against position" :
                "EMA crossed against position");
            signals.commit();
        }
        if (cross != 0 && cross != held && barCount > warmUpBars && trend.value() >= parameters.adxThreshold())
        {
            enter(cross, bar, context, signals);
        }
    }

    @Override
    public void save(final StateWriter writer)
    {
        fast.save(writer);
        slow.save(writer);
        trend.save(writer);
        range.save(writer);
        writer.putInt(barCount).putInt(side);
    }

    @Override
    public void load(final StateReader reader)
    {
        fast.load(reader);
        slow.load(reader);
        trend.load(reader);
        range.load(reader);
        barCount = reader.getInt();
        side = reader.getInt();
    }

    /** Takes the bar and returns the direction of a cross on its close, 0 for none. */
    private int update(final BarFlyweight bar)
    {
        final double high = FixedPoint.toDouble(bar.highE8());
        final double low = FixedPoint.toDouble(bar.lowE8());
        final double close = FixedPoint.toDouble(bar.closeE8());
        fast.onValue(close);
        slow.onValue(close);
        trend.onBar(high, low, close);
        range.onBar(high, low, close);
        barCount = Math.min(barCount + 1, warmUpBars + 1);
        if (!slow.isWarm() || fast.value() == slow.value())
        {
            return 0;
        }
        final int before = side;
        side = fast.value() > slow.value() ? 1 : -1;
        return before == -side ? side : 0;
    }

    private void enter(
        final int direction, final BarFlyweight bar, final StrategyContext context, final Signals signals)
    {
        final long stopPriceE8 = ProtectiveStop.priceE8(direction, bar.closeE8(),
            parameters.stopAtr() * range.value(), context.instrument().tickSizeE8());
        if (stopPriceE8 == ProtectiveStop.NONE)
        {
            return;
        }
        final SignalAction action = direction > 0 ? SignalAction.ENTER_LONG : SignalAction.ENTER_SHORT;
        say(signals.begin(action), bar, direction > 0 ? "EMA crossed above, ADX confirms" :
            "EMA crossed below, ADX confirms").stopPriceE8(stopPriceE8);
        signals.commit();
    }

    private SignalFlyweight say(final SignalFlyweight signal, final BarFlyweight bar, final String reason)
    {
        return signal.referencePriceE8(bar.closeE8())
            .reason(reason)
            .appendIndicator("emaFast", fast.value())
            .appendIndicator("emaSlow", slow.value())
            .appendIndicator("adx", trend.value())
            .appendIndicator("plusDi", trend.plusIndicator())
            .appendIndicator("minusDi", trend.minusIndicator())
            .appendIndicator("atr", range.value());
    }
}
