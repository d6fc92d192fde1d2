package io.vstru.market;

import io.vstru.event.BookFlyweight;
import io.vstru.event.StreamStateFlyweight;
import io.vstru.event.StreamStatus;
import io.vstru.event.TickerFlyweight;
import io.vstru.event.TradeFlyweight;
import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;

/** What is known of the market of one instrument: book, last and mark price, funding. NOT thread safe. */
public final class Market
{
    private static final long NANOS_PER_MS = 1_000_000;

    private final OrderBook book;
    private long lastPriceE8;
    private long markPriceE8;
    private long fundingRateE8;
    private long fundingTimeMs;
    private long settledFundingTimeMs;
    private long bookTimeNs;
    private long venueSequence;

    /** An unknown market whose book keeps this many levels a side. */
    public Market(final int bookDepth)
    {
        book = new OrderBook(bookDepth);
    }

    /** This market with a book of another depth, which waits for a snapshot; itself when the depth is the same. */
    public Market withDepth(final int bookDepth)
    {
        if (bookDepth == book.depth())
        {
            return this;
        }
        final Market other = new Market(bookDepth);
        other.lastPriceE8 = lastPriceE8;
        other.markPriceE8 = markPriceE8;
        other.fundingRateE8 = fundingRateE8;
        other.fundingTimeMs = fundingTimeMs;
        other.settledFundingTimeMs = settledFundingTimeMs;
        other.venueSequence = venueSequence;
        return other;
    }

    /** The book. */
    public OrderBook book()
    {
        return book;
    }

    /** Whether the book is whole, both sides are there and nothing says that it is wrong. */
    public boolean isBookUsable()
    {
        return book.isReadable() && !book.isStale() && book.bestBidE8() > 0 && book.bestAskE8() > 0;
    }

    /** Price of the last trade; 0 when unknown. */
    public long lastPriceE8()
    {
        return lastPriceE8;
    }

    /** Mark price, or the last price while the venue has not told one; 0 when unknown. */
    public long markPriceE8()
    {
        return markPriceE8 != 0 ? markPriceE8 : lastPriceE8;
    }

    /** Rate of the next funding. */
    public long fundingRateE8()
    {
        return fundingRateE8;
    }

    /** When the next funding is due; 0 when unknown or settled. */
    public long fundingTimeMs()
    {
        return fundingTimeMs == settledFundingTimeMs ? 0 : fundingTimeMs;
    }

    /** Engine time of the last whole book; 0 before the first. */
    public long bookTimeNs()
    {
        return bookTimeNs;
    }

    /** Greatest sequence of the venue seen in trades, books and tickers. */
    public long venueSequence()
    {
        return venueSequence;
    }

    /** Applies a part of a book; whether the book shows something new. */
    public boolean apply(final BookFlyweight part, final long engineTimeNs)
    {
        venueSequence = Math.max(venueSequence, part.venueSequence());
        final boolean isNew = book.apply(part);
        bookTimeNs = isNew ? engineTimeNs : bookTimeNs;
        return isNew;
    }

    /** Applies a trade. */
    public void apply(final TradeFlyweight trade)
    {
        venueSequence = Math.max(venueSequence, trade.venueSequence());
        lastPriceE8 = trade.priceE8();
    }

    /** Applies a ticker. A funding that is due keeps its time and rate until it is settled. */
    public void apply(final TickerFlyweight ticker, final long engineTimeNs)
    {
        venueSequence = Math.max(venueSequence, ticker.venueSequence());
        markPriceE8 = ticker.markPriceE8() != 0 ? ticker.markPriceE8() : markPriceE8;
        final boolean isDue = fundingTimeMs() != 0 && fundingTimeMs * NANOS_PER_MS <= engineTimeNs;
        if (!isDue && ticker.nextFundingTimeMs() > settledFundingTimeMs)
        {
            fundingTimeMs = ticker.nextFundingTimeMs();
            fundingRateE8 = ticker.fundingRateE8();
        }
    }

    /** Applies a change of the stream: whatever is not a resynchronisation makes the book stale. */
    public void apply(final StreamStateFlyweight streamState)
    {
        if (streamState.status() == StreamStatus.STALE || streamState.status() == StreamStatus.DISCONNECTED)
        {
            book.markStale();
        }
    }

    /** The engine started again: what the book shows is from before. */
    public void onStart()
    {
        book.markStale();
    }

    /** A funding was settled. */
    public void onFunding(final long timeMs)
    {
        settledFundingTimeMs = timeMs;
    }

    /** Writes the state. */
    public void save(final StateWriter writer)
    {
        book.save(writer);
        writer.putLong(lastPriceE8).putLong(markPriceE8).putLong(fundingRateE8).putLong(fundingTimeMs)
            .putLong(settledFundingTimeMs).putLong(bookTimeNs).putLong(venueSequence);
    }

    /** Replaces the state by what {@link #save} wrote. */
    public void load(final StateReader reader)
    {
        book.load(reader);
        lastPriceE8 = reader.getLong();
        markPriceE8 = reader.getLong();
        fundingRateE8 = reader.getLong();
        fundingTimeMs = reader.getLong();
        settledFundingTimeMs = reader.getLong();
        bookTimeNs = reader.getLong();
        venueSequence = reader.getLong();
    }
}
