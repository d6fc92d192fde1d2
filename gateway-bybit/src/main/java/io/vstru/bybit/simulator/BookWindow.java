package io.vstru.bybit.simulator;

import java.util.Map;

/**
 * The best levels of a book as a client has been told them. {@link #advance} moves the window to the book and keeps the
 * difference: levels that enter are set, levels that leave are deleted, so that a client that applies every difference
 * holds exactly the best levels of the full book. NOT thread safe.
 */
final class BookWindow
{
    private final Side bids;
    private final Side asks;

    BookWindow(final int depth)
    {
        bids = new Side(true, depth);
        asks = new Side(false, depth);
    }

    /** Moves to the best levels of the book; true when anything in the window changed. */
    boolean advance(final DepthBook book)
    {
        bids.advance(book);
        asks.advance(book);
        return !bids.changes.isEmpty() || !asks.changes.isEmpty();
    }

    /** Appends the last difference as the members b and a. */
    void appendChanges(final StringBuilder text)
    {
        text.append("\"b\":[").append(bids.changes).append("],\"a\":[").append(asks.changes).append(']');
    }

    /** Appends all levels as the members b and a, best first. */
    void appendLevels(final StringBuilder text)
    {
        text.append("\"b\":[").append(bids.levels()).append("],\"a\":[").append(asks.levels()).append(']');
    }

    private static final class Side
    {
        private final boolean isBid;
        private final StringBuilder changes = new StringBuilder();
        private long[] pricesE8;
        private long[] quantitiesE8;
        private int size;
        private long[] nextPricesE8;
        private long[] nextQuantitiesE8;

        Side(final boolean isBid, final int depth)
        {
            this.isBid = isBid;
            pricesE8 = new long[depth];
            quantitiesE8 = new long[depth];
            nextPricesE8 = new long[depth];
            nextQuantitiesE8 = new long[depth];
        }

        void advance(final DepthBook book)
        {
            final int nextSize = take(book);
            compare(nextSize);
            final long[] freePricesE8 = pricesE8;
            final long[] freeQuantitiesE8 = quantitiesE8;
            pricesE8 = nextPricesE8;
            quantitiesE8 = nextQuantitiesE8;
            nextPricesE8 = freePricesE8;
            nextQuantitiesE8 = freeQuantitiesE8;
            size = nextSize;
        }

        private int take(final DepthBook book)
        {
            int count = 0;
            for (final Map.Entry<Long, Long> level : book.side(isBid).entrySet())
            {
                if (count == nextPricesE8.length)
                {
                    break;
                }
                nextPricesE8[count] = level.getKey();
                nextQuantitiesE8[count++] = level.getValue();
            }
            return count;
        }

        private void compare(final int nextSize)
        {
            changes.setLength(0);
            int old = 0;
            int fresh = 0;
            while (old < size || fresh < nextSize)
            {
                final int order = fresh == nextSize ? -1 : old == size ? 1 : order(old, fresh);
                if (order < 0)
                {
                    FrameText.level(changes, pricesE8[old++], 0);
                }
                else if (order > 0 || quantitiesE8[old] != nextQuantitiesE8[fresh])
                {
                    FrameText.level(changes, nextPricesE8[fresh], nextQuantitiesE8[fresh++]);
                    old += order > 0 ? 0 : 1;
                }
                else
                {
                    old++;
                    fresh++;
                }
            }
        }

        /** Negative when the old level is nearer to the market. */
        private int order(final int old, final int fresh)
        {
            final int rising = Long.compare(pricesE8[old], nextPricesE8[fresh]);
            return isBid ? -rising : rising;
        }

        private StringBuilder levels()
        {
            final StringBuilder list = new StringBuilder();
            for (int i = 0; i < size; i++)
            {
                FrameText.level(list, pricesE8[i], quantitiesE8[i]);
            }
            return list;
        }
    }
}
