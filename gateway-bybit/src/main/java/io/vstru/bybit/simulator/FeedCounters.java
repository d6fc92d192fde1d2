package io.vstru.bybit.simulator;

/** What a feed has read and left out. Written by the thread of the feed. */
final class FeedCounters
{
    /** Why something of the input came out as no frame, or as less than it was. */
    enum Reason
    {
        /** Not a line of the format. */
        MALFORMED,
        /** A message of another symbol. */
        OTHER_SYMBOL,
        /** A message of a kind that is not replayed. */
        OTHER_KIND,
        /** A trade that did not happen on the market, such as one of the insurance fund. */
        TRADE_OFF_MARKET,
        /** A depth event or snapshot older than the book. */
        STALE_DEPTH,
        /**
         * A depth event that does not follow the one before. One of Binance is applied nevertheless; after one of Bybit
         * the book waits for its next snapshot.
         */
        BROKEN_CHAIN,
        /** The book was begun without a snapshot: levels that never changed are missing. */
        PARTIAL_BOOK,
        /** A level that is better than the best quote after it, in a book whose chain is broken. */
        STALE_LEVEL,
        /** A message that came before there was state to put it into. */
        TOO_EARLY,
        /** The file ends in the middle of its compression. */
        TRUNCATED
    }

    private final long[] counts = new long[Reason.values().length];
    private long lines;
    private long trades;

    void onLine()
    {
        lines++;
    }

    void onTrades(final long count)
    {
        trades += count;
    }

    void on(final Reason reason)
    {
        on(reason, 1);
    }

    void on(final Reason reason, final long count)
    {
        counts[reason.ordinal()] += count;
    }

    /** Lines read, empty ones not counted. */
    long lines()
    {
        return lines;
    }

    /** Trades that became frames. */
    long trades()
    {
        return trades;
    }

    long count(final Reason reason)
    {
        return counts[reason.ordinal()];
    }

    /** All that is not zero, as name=value. */
    @Override
    public String toString()
    {
        final StringBuilder text = new StringBuilder("lines=").append(lines).append(" trades=").append(trades);
        for (final Reason reason : Reason.values())
        {
            if (counts[reason.ordinal()] != 0)
            {
                text.append(' ').append(reason).append('=').append(counts[reason.ordinal()]);
            }
        }
        return text.toString();
    }
}
