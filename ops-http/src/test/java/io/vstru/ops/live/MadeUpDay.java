package io.vstru.ops.live;

import io.vstru.event.AlertCode;
import io.vstru.event.AlertFlyweight;
import io.vstru.event.BarFlyweight;
import io.vstru.event.BookFlyweight;
import io.vstru.event.Category;
import io.vstru.event.ClockMode;
import io.vstru.event.ConfigurationFlyweight;
import io.vstru.event.InstrumentFlyweight;
import io.vstru.event.Origin;
import io.vstru.event.RiskDecision;
import io.vstru.event.RiskRule;
import io.vstru.event.Severity;
import io.vstru.event.Side;
import io.vstru.event.SignalAction;
import io.vstru.event.StartFlyweight;
import io.vstru.event.StrategyStateFlyweight;
import io.vstru.event.StrategyStatus;
import io.vstru.event.StreamReason;
import io.vstru.event.StreamStateFlyweight;
import io.vstru.event.StreamStatus;
import io.vstru.event.TickerFlyweight;
import io.vstru.event.TradeFlyweight;
import io.vstru.event.TradingMode;
import io.vstru.journal.RecordHandler;
import io.vstru.numeric.FixedPoint;
import io.vstru.projection.Records;
import java.util.Random;

/**
 * A seeded, made-up day of one instrument and two strategies: a random walk, a crossing of two averages, orders that
 * fill. Looks like a journal; proves nothing about trading.
 */
public final class MadeUpDay
{
    /** Key of the starting balance. */
    public static final String BALANCE_KEY = "paper.balance";
    /** Length of a bar. */
    public static final long BAR_MS = 60_000;

    private static final long NS_A_MS = 1_000_000;
    private static final long TICK_E8 = FixedPoint.ONE / 10;
    private static final int TICKS_A_BAR = 12;
    private static final int INSTRUMENT = 0;
    private static final int CROSS = 1;
    private static final int FLOW = 2;

    private final Random random;
    private final Records records;
    private final MadeUpOrders orders;
    private long timeMs;
    private long priceE8 = 61_840 * FixedPoint.ONE;
    private long updateId;
    private double fast;
    private double slow;
    private int barNumber;
    private double drift;
    private int crossings;

    public MadeUpDay(final long seed, final long startMs, final RecordHandler handler)
    {
        random = new Random(seed);
        records = new Records(0x5eedL, handler);
        orders = new MadeUpOrders(records, INSTRUMENT);
        timeMs = startMs - startMs % BAR_MS;
        fast = FixedPoint.toDouble(priceE8);
        slow = fast;
    }

    /** Engine time of the last record in milliseconds. */
    public long timeMs()
    {
        return timeMs;
    }

    /** The engine starts: settings, instrument, stream, strategies, first book. */
    public MadeUpDay start()
    {
        at(timeMs);
        records.input((buffer, offset) -> new StartFlyweight().begin(buffer, offset).mode(TradingMode.PAPER)
            .clock(ClockMode.WALL).instance("vstru").incarnation(timeMs / 1_000).journalId(0x5eedL)
            .buildHash("3f".repeat(32)).configurationHash("a7".repeat(32)).version("0.1.0").wallTimeMs(timeMs));
        records.input((buffer, offset) -> new ConfigurationFlyweight().begin(buffer, offset).key(BALANCE_KEY)
            .value("10000").source("default").isLast(true));
        records.input((buffer, offset) -> new InstrumentFlyweight().begin(buffer, offset).instrumentId(INSTRUMENT)
            .category(Category.LINEAR).symbol("BTCUSDT").baseCoin("BTC").quoteCoin("USDT").settleCoin("USDT")
            .tickSizeE8(TICK_E8).quantityStepE8(FixedPoint.ONE / 1_000).fundingIntervalMinutes(480));
        orders.onIncarnation(timeMs / 1_000);
        strategy(CROSS, "ema-cross", StrategyStatus.ON, "configured");
        strategy(FLOW, "order-flow", StrategyStatus.OFF, "warming up by configuration");
        stream(StreamStatus.CONNECTED, StreamReason.NONE);
        book(true);
        return this;
    }

    /** Trades, books and tickers of one bar, then the bar and what the strategy makes of it. */
    public MadeUpDay bar()
    {
        final long openMs = timeMs;
        final long openE8 = priceE8;
        long highE8 = priceE8;
        long lowE8 = priceE8;
        long volumeE8 = 0;
        for (int i = 0; i < TICKS_A_BAR; i++)
        {
            final long quantityE8 = tick(openMs + i * (BAR_MS / TICKS_A_BAR));
            highE8 = Math.max(highE8, priceE8);
            lowE8 = Math.min(lowE8, priceE8);
            volumeE8 += quantityE8;
        }
        close(openMs, new long[] {openE8, highE8, lowE8, priceE8, volumeE8});
        return this;
    }

    /** One trade with the book and ticker around it; the quantity traded. */
    public long tick(final long newTimeMs)
    {
        at(newTimeMs);
        drift = 0.99 * drift + 0.5 * random.nextGaussian();
        priceE8 += Math.round(drift + 24 * random.nextGaussian()) * TICK_E8;
        final long quantityE8 = (1 + random.nextInt(400)) * FixedPoint.ONE / 1_000;
        final Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        records.input((buffer, offset) -> new TradeFlyweight().begin(buffer, offset).instrumentId(INSTRUMENT)
            .side(side).priceE8(priceE8).quantityE8(quantityE8).tradeTimeMs(newTimeMs));
        book(true);
        records.input((buffer, offset) -> new TickerFlyweight().begin(buffer, offset).instrumentId(INSTRUMENT)
            .lastPriceE8(priceE8).markPriceE8(priceE8 + 3 * TICK_E8).indexPriceE8(priceE8 - 8 * TICK_E8)
            .fundingRateE8(FixedPoint.ONE / 10_000).nextFundingTimeMs(newTimeMs + 3_600_000)
            .bidPriceE8(priceE8 - TICK_E8).askPriceE8(priceE8 + TICK_E8).pushTimeMs(newTimeMs));
        orders.onPrice(priceE8);
        return quantityE8;
    }

    /** A strategy was switched. */
    public void strategy(final int id, final String name, final StrategyStatus status, final String detail)
    {
        orders.egress((buffer, offset) -> new StrategyStateFlyweight().begin(buffer, offset).strategyId(id).name(name)
            .status(status).detail(detail));
    }

    /** The stream changed. */
    public void stream(final StreamStatus status, final StreamReason reason)
    {
        records.input((buffer, offset) -> new StreamStateFlyweight().begin(buffer, offset).instrumentId(-1)
            .status(status).reason(reason));
    }

    /** Something a person should know. */
    public void alert(final Severity severity, final AlertCode code, final String detail)
    {
        orders.egress((buffer, offset) -> new AlertFlyweight().begin(buffer, offset).severity(severity).code(code)
            .detail(detail));
    }

    /** The records, for events of a test's own. */
    public Records records()
    {
        return records;
    }

    private void close(final long openMs, final long[] valuesE8)
    {
        at(openMs + BAR_MS);
        final double before = fast - slow;
        fast += (FixedPoint.toDouble(priceE8) - fast) * 2 / 13;
        slow += (FixedPoint.toDouble(priceE8) - slow) * 2 / 27;
        final double after = fast - slow;
        barNumber++;
        final long bar = records.begin((buffer, offset) -> new BarFlyweight().begin(buffer, offset)
            .instrumentId(INSTRUMENT).intervalMs(BAR_MS).openTimeMs(openMs).closeTimeMs(openMs + BAR_MS)
            .tradeCount(TICKS_A_BAR).openE8(valuesE8[0]).highE8(valuesE8[1]).lowE8(valuesE8[2])
            .closeE8(valuesE8[3]).volumeE8(valuesE8[4]));
        final boolean isCross = barNumber > 27 && before * after < 0;
        if (isCross && orders.isOpen())
        {
            final long exit = orders.signal(bar, SignalAction.EXIT, CROSS, priceE8, new double[] {fast, slow});
            orders.verdict(exit, RiskDecision.APPROVED, RiskRule.NONE);
            orders.command(exit, CROSS, SignalAction.EXIT, 0);
        }
        if (isCross)
        {
            final SignalAction action = after > 0 ? SignalAction.ENTER_LONG : SignalAction.ENTER_SHORT;
            final boolean isApproved = ++crossings % 3 != 0;
            final long entry = orders.signal(bar, action, CROSS, priceE8, new double[] {fast, slow});
            orders.verdict(entry, isApproved ? RiskDecision.APPROVED : RiskDecision.REJECTED,
                isApproved ? RiskRule.NONE : RiskRule.LEVERAGE);
            if (isApproved)
            {
                orders.command(entry, CROSS, action, orders.stopFor(action, priceE8));
            }
        }
        records.add(Origin.EGRESS, bar, (buffer, offset) -> new StrategyStateFlyweight().begin(buffer, offset)
            .strategyId(CROSS).name("ema-cross").status(StrategyStatus.ON).detail("configured"));
        records.end();
        orders.fillPending(priceE8);
    }

    private void at(final long newTimeMs)
    {
        timeMs = newTimeMs;
        records.at(newTimeMs * NS_A_MS);
    }

    private void book(final boolean isSnapshot)
    {
        updateId++;
        records.input((buffer, offset) ->
        {
            final BookFlyweight book = new BookFlyweight().begin(buffer, offset).instrumentId(INSTRUMENT).depth(50)
                .isSnapshot(isSnapshot).isLastPart(true).updateId(updateId);
            for (int i = 1; i <= 5; i++)
            {
                book.appendBid(priceE8 - i * TICK_E8, (i + random.nextInt(900)) * FixedPoint.ONE / 1_000);
            }
            for (int i = 1; i <= 5; i++)
            {
                book.appendAsk(priceE8 + i * TICK_E8, (i + random.nextInt(900)) * FixedPoint.ONE / 1_000);
            }
        });
    }
}
