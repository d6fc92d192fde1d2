package io.vstru.engine;

import io.vstru.event.BookFlyweight;
import io.vstru.event.EventHeader;
import io.vstru.event.Side;
import io.vstru.event.TickerFlyweight;
import io.vstru.event.TradeFlyweight;
import io.vstru.numeric.FixedPoint;
import java.nio.ByteBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** A market in waves, written without allocating: books, trades and tickers of one instrument, 50 ms apart. */
final class WaveMarket
{
    private static final long TICK_E8 = FixedPoint.ONE / 10;
    private static final long STEP_MS = 50;
    private static final long NANOS_PER_MS = 1_000_000;
    private static final long FUNDING_INTERVAL_MS = 60_000;
    private static final int LEVELS = 5;
    private static final int BASE_TICKS = 10_000;

    private final UnsafeBuffer buffer = new UnsafeBuffer(ByteBuffer.allocateDirect(1024));
    private final BookFlyweight book = new BookFlyweight();
    private final TradeFlyweight trade = new TradeFlyweight();
    private final TickerFlyweight ticker = new TickerFlyweight();
    private final EventHeader header = new EventHeader();
    private long nowMs;
    private long count;
    private long noise = 1;

    WaveMarket(final long startMs)
    {
        nowMs = startMs;
    }

    /** Where the next input stands. */
    UnsafeBuffer buffer()
    {
        return buffer;
    }

    /** Writes the next input. */
    void next()
    {
        nowMs += STEP_MS;
        count++;
        noise ^= noise << 13;
        noise ^= noise >>> 7;
        noise ^= noise << 17;
        final long phase = count % 400;
        final long midTicks = BASE_TICKS + (phase < 200 ? phase : 400 - phase) + (noise >>> 60);
        switch ((int)(count % 8))
        {
            case 0 -> ticker(midTicks);
            case 1, 2, 4, 6 -> book(midTicks);
            default -> trade(midTicks);
        }
        header.wrap(buffer, 0).receiveTimeNs(nowMs * NANOS_PER_MS);
    }

    private void book(final long midTicks)
    {
        book.begin(buffer, 0).isSnapshot(true).isLastPart(true).updateId(count);
        for (int i = 0; i < LEVELS; i++)
        {
            book.appendBid((midTicks - 1 - i) * TICK_E8, (1 + (noise >>> 62)) * FixedPoint.ONE);
        }
        for (int i = 0; i < LEVELS; i++)
        {
            book.appendAsk((midTicks + 1 + i) * TICK_E8, (1 + (noise >>> 61 & 3)) * FixedPoint.ONE);
        }
    }

    private void trade(final long midTicks)
    {
        trade.begin(buffer, 0).side((noise & 1) == 0 ? Side.BUY : Side.SELL)
            .priceE8((midTicks + (noise >>> 20 & 3) - 1) * TICK_E8).quantityE8(FixedPoint.ONE).tradeTimeMs(nowMs);
    }

    private void ticker(final long midTicks)
    {
        ticker.begin(buffer, 0).markPriceE8(midTicks * TICK_E8).fundingRateE8(1_000)
            .nextFundingTimeMs(nowMs - nowMs % FUNDING_INTERVAL_MS + FUNDING_INTERVAL_MS);
    }
}
