package io.vstru.bybit.simulator;

import tools.jackson.databind.JsonNode;

/**
 * Depth of a Binance recording: a diff event or a REST snapshot.
 *
 * @param timeMs      when the venue told it, epoch milliseconds; 0 for unknown
 * @param matchTimeMs when it was so, epoch milliseconds; 0 for unknown
 * @param firstId     first update in it
 * @param lastId      last update in it
 * @param previousId  last update of the event before; -1 where the venue does not say (spot)
 * @param bidsE8      price, quantity, price, quantity, ...
 * @param asksE8      price, quantity, price, quantity, ...
 */
record DepthEvent(
    long timeMs,
    long matchTimeMs,
    long firstId,
    long lastId,
    long previousId,
    long[] bidsE8,
    long[] asksE8)
{
    private static final long NONE = -1;

    /** Reads a diff event. */
    static DepthEvent ofUpdate(final JsonNode data)
    {
        return new DepthEvent(JsonMembers.timeMs(data, "E"), JsonMembers.timeMs(data, "T"),
            JsonMembers.integer(data, "U"), JsonMembers.integer(data, "u"), JsonMembers.integer(data, "pu", NONE),
            JsonMembers.levelsE8(data, "b"), JsonMembers.levelsE8(data, "a"));
    }

    /** Reads a REST snapshot. */
    static DepthEvent ofSnapshot(final JsonNode data)
    {
        final long lastId = JsonMembers.integer(data, "lastUpdateId");
        return new DepthEvent(JsonMembers.timeMs(data, "E"), JsonMembers.timeMs(data, "T"), lastId, lastId,
            NONE, JsonMembers.levelsE8(data, "bids"), JsonMembers.levelsE8(data, "asks"));
    }

    /**
     * The update this event must have been preceded by. Ids are shared by all symbols of the futures venue, so there
     * the first id may lie well beyond it without anything being missing.
     */
    long follows()
    {
        return previousId == NONE ? firstId - 1 : previousId;
    }
}
