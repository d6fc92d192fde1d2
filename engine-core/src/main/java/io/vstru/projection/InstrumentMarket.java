package io.vstru.projection;

import io.vstru.event.BarFlyweight;
import io.vstru.event.BookFlyweight;
import io.vstru.event.Side;
import io.vstru.event.StreamReason;
import io.vstru.event.StreamStateFlyweight;
import io.vstru.event.StreamStatus;
import io.vstru.event.TickerFlyweight;
import io.vstru.event.TradeFlyweight;
import io.vstru.market.InstrumentSpec;
import io.vstru.market.OrderBook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What is known of one instrument. A price of 0 means unknown. The data are stale from a loss of the stream, or from a
 * start, until a whole book or the word of the gateway makes them good again.
 */
public final class InstrumentMarket
{
    /** Intervals whose bars are kept; bars of further ones are not. */
    public static final int MAX_INTERVALS = 4;

    private static final int MAX_DEPTH = 1000;

    private final int instrumentId;
    private final List<BarSeries> series = new ArrayList<>(MAX_INTERVALS);
    private InstrumentSpec spec;
    private OrderBook book;
    private StreamStatus streamStatus;
    private StreamReason streamReason = StreamReason.NONE;
    private boolean isStreamStale = true;
    private long lastPriceE8;
    private long markPriceE8;
    private long indexPriceE8;
    private long fundingRateE8;
    private long nextFundingTimeMs;
    private long tickerBidE8;
    private long tickerAskE8;
    private long updateTimeNs;

    InstrumentMarket(final int instrumentId)
    {
        this.instrumentId = instrumentId;
    }

    /** Number in events. */
    public int instrumentId()
    {
        return instrumentId;
    }

    /** The instrument, or null when its event has not come. */
    public InstrumentSpec spec()
    {
        return spec;
    }

    /** Symbol, or the number as text when the instrument is unknown. */
    public String symbol()
    {
        return spec == null ? "#" + instrumentId : spec.symbol();
    }

    /** Best bid of the book when there is one to trust, else of the ticker. */
    public long bidE8()
    {
        return isBookGood() ? book.bestBidE8() : tickerBidE8;
    }

    /** Quantity at the best bid of the book; 0 without a book to trust. */
    public long bidQuantityE8()
    {
        return isBookGood() && book.size(Side.BUY) > 0 ? book.quantityE8(Side.BUY, 0) : 0;
    }

    /** Best ask of the book when there is one to trust, else of the ticker. */
    public long askE8()
    {
        return isBookGood() ? book.bestAskE8() : tickerAskE8;
    }

    /** Quantity at the best ask of the book; 0 without a book to trust. */
    public long askQuantityE8()
    {
        return isBookGood() && book.size(Side.SELL) > 0 ? book.quantityE8(Side.SELL, 0) : 0;
    }

    /** Last traded price, from trade or ticker, whichever came last. */
    public long lastPriceE8()
    {
        return lastPriceE8;
    }

    /** Mark price. */
    public long markPriceE8()
    {
        return markPriceE8;
    }

    /** Index price. */
    public long indexPriceE8()
    {
        return indexPriceE8;
    }

    /** Rate of the next funding as a fraction. */
    public long fundingRateE8()
    {
        return fundingRateE8;
    }

    /** When the next funding is settled; 0 when unknown. */
    public long nextFundingTimeMs()
    {
        return nextFundingTimeMs;
    }

    /** Mark price, or the last price when there is none. */
    public long valuationPriceE8()
    {
        return markPriceE8 != 0 ? markPriceE8 : lastPriceE8;
    }

    /** Whether the prices can not be trusted. */
    public boolean isStale()
    {
        return isStreamStale || book != null && book.isStale();
    }

    /** Last word about the stream, or null when there was none. */
    public StreamStatus streamStatus()
    {
        return streamStatus;
    }

    /** Reason of the last word about the stream. */
    public StreamReason streamReason()
    {
        return streamReason;
    }

    /** Engine time of the last trade, book or ticker; 0 before the first. */
    public long updateTimeNs()
    {
        return updateTimeNs;
    }

    /** Closed bars by interval, in the order the intervals appeared. */
    public List<BarSeries> series()
    {
        return Collections.unmodifiableList(series);
    }

    void spec(final InstrumentSpec value)
    {
        spec = value;
    }

    void onTrade(final TradeFlyweight event)
    {
        updateTimeNs = event.header().engineTimeNs();
        if (!event.isBlockTrade())
        {
            lastPriceE8 = event.priceE8();
        }
    }

    void onTicker(final TickerFlyweight event)
    {
        updateTimeNs = event.header().engineTimeNs();
        lastPriceE8 = event.lastPriceE8() != 0 ? event.lastPriceE8() : lastPriceE8;
        markPriceE8 = event.markPriceE8();
        indexPriceE8 = event.indexPriceE8();
        fundingRateE8 = event.fundingRateE8();
        nextFundingTimeMs = event.nextFundingTimeMs();
        tickerBidE8 = event.bidPriceE8();
        tickerAskE8 = event.askPriceE8();
    }

    void onBook(final BookFlyweight event)
    {
        updateTimeNs = event.header().engineTimeNs();
        final int depth = Math.max(1, Math.min(event.depth(), MAX_DEPTH));
        if (book == null || event.isSnapshot() && !book.isPending() && book.depth() != depth)
        {
            book = new OrderBook(depth);
        }
        if (book.apply(event) && event.isSnapshot())
        {
            isStreamStale = false;
        }
    }

    void onBar(final BarFlyweight event)
    {
        for (final BarSeries one : series)
        {
            if (one.intervalMs() == event.intervalMs())
            {
                one.rows().add(BarRow.of(event));
                return;
            }
        }
        if (series.size() < MAX_INTERVALS)
        {
            final BarSeries one = new BarSeries(event.intervalMs());
            one.rows().add(BarRow.of(event));
            series.add(one);
        }
    }

    void onStreamState(final StreamStateFlyweight event)
    {
        streamStatus = event.status();
        streamReason = event.reason();
        if (streamStatus == StreamStatus.RESYNCHRONISED)
        {
            isStreamStale = false;
        }
        else if (streamStatus != StreamStatus.CONNECTED)
        {
            // A socket alone proves nothing either way: the book that follows does.
            markStale();
        }
    }

    /** A start: what was seen before it is old. */
    void onStart()
    {
        streamStatus = null;
        streamReason = StreamReason.NONE;
        markStale();
    }

    private void markStale()
    {
        isStreamStale = true;
        if (book != null)
        {
            book.markStale();
        }
    }

    private boolean isBookGood()
    {
        return book != null && book.isReadable() && !book.isStale();
    }
}
