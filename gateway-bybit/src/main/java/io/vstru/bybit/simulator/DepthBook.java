package io.vstru.bybit.simulator;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A full order book of absolute quantities by price, both scaled 1e8; bounded. NOT thread safe. */
final class DepthBook
{
    /** Levels kept on a side; the ones farthest from the market go first. */
    static final int MAX_LEVELS = 50_000;

    private final TreeMap<Long, Long> bids = new TreeMap<>(Collections.reverseOrder());
    private final TreeMap<Long, Long> asks = new TreeMap<>();

    /** Levels of a side, best first. */
    NavigableMap<Long, Long> side(final boolean isBid)
    {
        return isBid ? bids : asks;
    }

    /** Sets a level; a quantity of zero removes it, and removing an absent level does nothing. */
    void set(final boolean isBid, final long priceE8, final long quantityE8)
    {
        final TreeMap<Long, Long> levels = isBid ? bids : asks;
        if (quantityE8 == 0)
        {
            levels.remove(priceE8);
            return;
        }
        levels.put(priceE8, quantityE8);
        if (levels.size() > MAX_LEVELS)
        {
            levels.pollLastEntry();
        }
    }

    /** Sets all levels of a flat list: price, quantity, price, quantity, ... */
    void setAll(final boolean isBid, final long[] pairsE8)
    {
        for (int i = 0; i < pairsE8.length; i += 2)
        {
            set(isBid, pairsE8[i], pairsE8[i + 1]);
        }
    }

    /** Removes the levels of the other side that an order at this price would have met. */
    void uncross(final boolean isBid, final long priceE8)
    {
        (isBid ? asks : bids).headMap(priceE8, true).clear();
    }

    /** Removes the levels of a side that are better than this price; returns how many there were. */
    int removeBetter(final boolean isBid, final long priceE8)
    {
        final NavigableMap<Long, Long> better = (isBid ? bids : asks).headMap(priceE8, false);
        final int count = better.size();
        better.clear();
        return count;
    }

    void clear()
    {
        bids.clear();
        asks.clear();
    }

    /** Best price of a side; -1 for none. */
    long bestPriceE8(final boolean isBid)
    {
        final Map.Entry<Long, Long> best = (isBid ? bids : asks).firstEntry();
        return best == null ? -1 : best.getKey();
    }

    /** Quantity at the best price of a side; 0 for none. */
    long bestQuantityE8(final boolean isBid)
    {
        final Map.Entry<Long, Long> best = (isBid ? bids : asks).firstEntry();
        return best == null ? 0 : best.getValue();
    }
}
