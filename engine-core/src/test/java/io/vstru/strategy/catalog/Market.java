package io.vstru.strategy.catalog;

import io.vstru.event.BarFlyweight;
import io.vstru.event.BookFlyweight;
import io.vstru.event.Category;
import io.vstru.event.InstrumentStatus;
import io.vstru.event.SignalAction;
import io.vstru.market.InstrumentSpec;
import io.vstru.market.OrderBook;
import io.vstru.numeric.FixedPoint;
import io.vstru.strategy.StrategyContext;
import org.agrona.concurrent.UnsafeBuffer;

/** An instrument with a tick of 0.5, its book and the position of a strategy, all set by the test. */
final class Market implements StrategyContext
{
    private static final long ONE = FixedPoint.ONE;
    private static final long INTERVAL_MS = 300_000;

    private final InstrumentSpec instrument = new InstrumentSpec(1, Category.LINEAR, InstrumentStatus.TRADING, 480,
        "BTCUSDT", "BTC", "USDT", "USDT", ONE / 2, ONE / 1000, ONE / 1000, 100 * ONE, 100 * ONE, 5 * ONE, 100 * ONE);
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[BookFlyweight.lengthBytes(2)]);
    private final UnsafeBuffer barBuffer = new UnsafeBuffer(new byte[BarFlyweight.lengthBytes()]);
    private final BookFlyweight part = new BookFlyweight();
    private final BarFlyweight bar = new BarFlyweight();
    private final OrderBook book = new OrderBook(1);
    private long positionE8;
    private long updateId;
    private long barCount;

    @Override
    public OrderBook book()
    {
        return book;
    }

    @Override
    public InstrumentSpec instrument()
    {
        return instrument;
    }

    @Override
    public long positionE8()
    {
        return positionE8;
    }

    @Override
    public long engineTimeNs()
    {
        return barCount * INTERVAL_MS * 1_000_000;
    }

    void hold(final long positionE8)
    {
        this.positionE8 = positionE8;
    }

    /** Fills at once what the strategy asked for. */
    void follow(final SignalAction action)
    {
        positionE8 = switch (action)
        {
            case ENTER_LONG -> ONE;
            case ENTER_SHORT -> -ONE;
            case EXIT -> 0;
        };
    }

    /** Replaces the book by one level a side; prices in 1e-8. */
    OrderBook quotes(final long bidE8, final long bidQuantityE8, final long askE8, final long askQuantityE8)
    {
        updateId++;
        part.begin(buffer, 0).depth(1).isSnapshot(true).isLastPart(true).updateId(updateId);
        part.appendBid(bidE8, bidQuantityE8).appendAsk(askE8, askQuantityE8);
        book.apply(part);
        return book;
    }

    /** The next bar, opening at its low; values in 1e-8. */
    BarFlyweight bar(final long highE8, final long lowE8, final long closeE8)
    {
        return bar(highE8, lowE8, closeE8, 2 * ONE, ONE);
    }

    BarFlyweight bar(
        final long highE8, final long lowE8, final long closeE8, final long volumeE8, final long buyVolumeE8)
    {
        barCount++;
        return bar.begin(barBuffer, 0).instrumentId(1).intervalMs(INTERVAL_MS)
            .openTimeMs((barCount - 1) * INTERVAL_MS).closeTimeMs(barCount * INTERVAL_MS)
            .tradeCount(volumeE8 == 0 ? 0 : 10)
            .openE8(lowE8).highE8(highE8).lowE8(lowE8).closeE8(closeE8)
            .volumeE8(volumeE8).buyVolumeE8(buyVolumeE8);
    }
}
