package io.vstru.bybit.simulator;

import io.vstru.numeric.FixedPoint;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** A strict client of an orderbook topic: every rule of the venue that is broken fails the test. */
final class ClientBook
{
    final TreeMap<Long, Long> bids = new TreeMap<>(Collections.reverseOrder());
    final TreeMap<Long, Long> asks = new TreeMap<>();
    long updateId = -1;
    long sequence;
    int snapshots;
    int deltas;

    void on(final JsonNode message)
    {
        final JsonNode data = message.path("data");
        final long id = data.path("u").longValue();
        final boolean isSnapshot = message.path("type").stringValue().equals("snapshot");
        if (isSnapshot)
        {
            snapshots++;
            bids.clear();
            asks.clear();
        }
        else
        {
            deltas++;
            require(id == updateId + 1, "gap u=" + id + " after=" + updateId);
        }
        updateId = id;
        require(data.path("seq").longValue() >= sequence, "seq falls");
        sequence = data.path("seq").longValue();
        apply(bids, data.path("b"), isSnapshot);
        apply(asks, data.path("a"), isSnapshot);
    }

    private static void apply(final Map<Long, Long> side, final JsonNode levels, final boolean isSnapshot)
    {
        for (final JsonNode level : levels)
        {
            final long priceE8 = FixedPoint.parse(level.path(0).stringValue());
            final long quantityE8 = FixedPoint.parse(level.path(1).stringValue());
            if (quantityE8 == 0)
            {
                require(!isSnapshot && side.remove(priceE8) != null, "deletes an absent level " + level);
            }
            else
            {
                final Long before = side.put(priceE8, quantityE8);
                require(before == null || before != quantityE8, "sets a level to what it was " + level);
            }
        }
    }

    boolean isCrossed()
    {
        return !bids.isEmpty() && !asks.isEmpty() && bids.firstKey() >= asks.firstKey();
    }

    @Override
    public String toString()
    {
        return bids + " " + asks;
    }

    private static void require(final boolean holds, final String otherwise)
    {
        if (!holds)
        {
            throw new AssertionError(otherwise);
        }
    }
}
