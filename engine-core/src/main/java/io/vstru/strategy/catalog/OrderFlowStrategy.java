package io.vstru.strategy.catalog;

import io.vstru.event.BarFlyweight;
import io.vstru.event.Side;
import io.vstru.event.SignalAction;
import io.vstru.event.SignalFlyweight;
import io.vstru.event.TradeFlyweight;
import io.vstru.indicator.AverageTrueRange;
import io.vstru.indicator.OrderFlow;
import io.vstru.indicator.ZScore;
import io.vstru.market.OrderBook;
import io.vstru.numeric.FixedPoint;
import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;
import io.vstru.strategy.Signals;
import io.vstru.strategy.Strategy;
import io.vstru.strategy.StrategyContext;

/**
 * Goes with the flow at the best quotes: in when the imbalance of a bar is far above or below what it has been lately,
 * the takers of the bar went the same way and the spread is narrow; out when the imbalance turns against the position
 * or after some bars. The thresholds are a convention, no textbook gives them: they want to be calibrated.
 * <p>
 * An entry against the position it holds comes with the exit in one decision. An exit that was not followed is said
 * again at the next bar. When the book could not be trusted for a while, the first update after it is compared with the
 * last one before: one update among thousands of a bar.
 */
public final class OrderFlowStrategy implements Strategy
{
    /** Name in the catalogue. */
    public static final String NAME = "order-flow";

    private final Parameters parameters;
    private final OrderFlow flow = new OrderFlow();
    private final ZScore score;
    private final AverageTrueRange range;
    private final int warmUpBars;
    private int barCount;
    private int held;
    private int barsHeld;

    /**
     * Its settings.
     *
     * @param window         bars an imbalance is compared with, its own included
     * @param entryZ         least distance from their mean in sigmas for an entry
     * @param maxSpreadTicks greatest spread for an entry
     * @param maxBars        bars after which it exits
     * @param atrLength      bars of the average range
     * @param stopAtr        distance of the stop in average ranges
     */
    public record Parameters(
        int window, double entryZ, int maxSpreadTicks, int maxBars, int atrLength, double stopAtr)
    {
        /** Refuses a distance that no value of the window can have. */
        public Parameters
        {
            if (entryZ * entryZ > window - 1)
            {
                throw new IllegalArgumentException("entryZ=" + entryZ + " window=" + window +
                    ", use a longer window: no value is further from the mean than the square root of window - 1");
            }
        }

        /** From settings, with the usual values for those not given. */
        public static Parameters read(final StrategyParameters settings)
        {
            return new Parameters(
                settings.whole("window", 288, 2, 10_000),
                settings.decimal("entryZ", 2, 0.1, 100),
                settings.whole("maxSpreadTicks", 2, 1, 1_000),
                settings.whole("maxBars", 3, 1, 10_000),
                settings.whole("atrLength", 14, 1, 1_000),
                settings.decimal("stopAtr", 1.5, 0.1, 100));
        }
    }

    /** A strategy that has seen nothing. */
    public OrderFlowStrategy(final Parameters parameters)
    {
        this.parameters = parameters;
        score = new ZScore(parameters.window());
        range = new AverageTrueRange(parameters.atrLength());
        warmUpBars = Math.max(score.warmUpCount(), range.warmUpCount());
    }

    @Override
    public int warmUpBars()
    {
        return warmUpBars;
    }

    @Override
    public void onBook(final OrderBook book)
    {
        flow.onQuotes(book.bestBidE8(), bestQuantityE8(book, Side.BUY),
            book.bestAskE8(), bestQuantityE8(book, Side.SELL));
    }

    @Override
    public void onTrade(final TradeFlyweight trade)
    {
        // Trades count through their bar.
    }

    @Override
    public void onBar(final BarFlyweight bar, final StrategyContext context, final Signals signals)
    {
        update(bar, Long.signum(context.positionE8()));
        final boolean isTurned = score.value() * held < 0;
        if (isTurned || barsHeld >= parameters.maxBars())
        {
            say(signals.begin(SignalAction.EXIT), bar, isTurned ? "z crossed 0 against position" :
                "held as long as allowed");
            signals.commit();
        }
        final int direction = direction(bar);
        if (direction != 0 && direction != held && barCount > warmUpBars && isNarrow(context))
        {
            enter(direction, bar, context, signals);
        }
    }

    @Override
    public void save(final StateWriter writer)
    {
        flow.save(writer);
        score.save(writer);
        range.save(writer);
        writer.putInt(barCount).putInt(held).putInt(barsHeld);
    }

    @Override
    public void load(final StateReader reader)
    {
        flow.load(reader);
        score.load(reader);
        range.load(reader);
        barCount = reader.getInt();
        held = reader.getInt();
        barsHeld = reader.getInt();
    }

    private void update(final BarFlyweight bar, final int holds)
    {
        flow.onBarClosed();
        score.onValue(flow.value());
        range.onBar(FixedPoint.toDouble(bar.highE8()), FixedPoint.toDouble(bar.lowE8()),
            FixedPoint.toDouble(bar.closeE8()));
        barCount = Math.min(barCount + 1, warmUpBars + 1);
        barsHeld = holds != held ? 0 : barsHeld;
        held = holds;
        barsHeld = held == 0 ? 0 : Math.min(barsHeld + 1, parameters.maxBars());
    }

    private int direction(final BarFlyweight bar)
    {
        final long deltaE8 = deltaE8(bar);
        if (score.value() >= parameters.entryZ() && deltaE8 > 0)
        {
            return 1;
        }
        return score.value() <= -parameters.entryZ() && deltaE8 < 0 ? -1 : 0;
    }

    /** What takers bought less what they sold. */
    private static long deltaE8(final BarFlyweight bar)
    {
        final long sellVolumeE8 = bar.volumeE8() - bar.buyVolumeE8();
        return bar.buyVolumeE8() - sellVolumeE8;
    }

    /** Whether there is a spread to trust and it is within its limit. A book that is not readable has no levels. */
    private boolean isNarrow(final StrategyContext context)
    {
        final OrderBook book = context.book();
        return !book.isStale() && book.size(Side.BUY) > 0 && book.size(Side.SELL) > 0 &&
            spreadTicks(context) <= parameters.maxSpreadTicks();
    }

    /** Spread in ticks, a started tick counting as one. */
    private static long spreadTicks(final StrategyContext context)
    {
        final long spreadE8 = context.book().bestAskE8() - context.book().bestBidE8();
        return (spreadE8 - 1) / context.instrument().tickSizeE8() + 1;
    }

    private static long bestQuantityE8(final OrderBook book, final Side side)
    {
        return book.size(side) == 0 ? 0 : book.quantityE8(side, 0);
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
        say(signals.begin(action), bar, direction > 0 ? "flow and takers buy" : "flow and takers sell")
            .stopPriceE8(stopPriceE8)
            .appendIndicator("spreadTicks", spreadTicks(context));
        signals.commit();
    }

    private SignalFlyweight say(final SignalFlyweight signal, final BarFlyweight bar, final String reason)
    {
        return signal.referencePriceE8(bar.closeE8())
            .reason(reason)
            .appendIndicator("orderFlow", flow.value())
            .appendIndicator("z", score.value())
            .appendIndicator("tradeDelta", FixedPoint.toDouble(deltaE8(bar)))
            .appendIndicator("atr", range.value())
            .appendIndicator("barsHeld", barsHeld);
    }
}
