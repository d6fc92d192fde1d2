package io.vstru.bybit.simulator;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a client of a recorded orderbook topic holds, for clients that subscribe later. NOT thread safe. */
final class RecordedBook
{
    private static final long RESTARTED = 1;

    private final String topic;
    private final String symbol;
    private final DepthBook book = new DepthBook();
    private boolean isKnown;
    private long updateId;
    private long matchTimeMs;

    RecordedBook(final String topic, final String symbol)
    {
        this.topic = topic;
        this.symbol = symbol;
    }

    /** Takes a recorded message; null when it is a delta without a snapshot before it. */
    FrameKind on(final JsonNode message)
    {
        final JsonNode data = message.path("data");
        final long id = JsonMembers.integer(data, "u");
        final long[] bidsE8 = JsonMembers.levelsE8(data, "b");
        final long[] asksE8 = JsonMembers.levelsE8(data, "a");
        final boolean isSnapshot = JsonMembers.text(message, "type").equals("snapshot");
        if (isSnapshot || id == RESTARTED)
        {
            isKnown = true;
            book.clear();
        }
        if (!isKnown)
        {
            return null;
        }
        updateId = id;
        matchTimeMs = JsonMembers.integer(message, "cts", JsonMembers.integer(message, "ts"));
        book.setAll(true, bidsE8);
        book.setAll(false, asksE8);
        return isSnapshot ? FrameKind.SNAPSHOT : FrameKind.DELTA;
    }

    /** The book as a snapshot message; null when it is not known. */
    byte[] snapshot(final long timeMs, final long sequence)
    {
        if (!isKnown)
        {
            return null;
        }
        final StringBuilder text = FrameText.open(topic).append(",\"type\":\"snapshot\",\"ts\":").append(timeMs)
            .append(",\"data\":{\"s\":\"").append(symbol)
            .append("\",\"b\":[").append(levels(true)).append("],\"a\":[").append(levels(false))
            .append("],\"u\":").append(updateId).append(",\"seq\":").append(sequence)
            .append("},\"cts\":").append(matchTimeMs).append('}');
        return FrameText.bytes(text);
    }

    private StringBuilder levels(final boolean isBid)
    {
        final StringBuilder list = new StringBuilder();
        for (final Map.Entry<Long, Long> level : book.side(isBid).entrySet())
        {
            FrameText.level(list, level.getKey(), level.getValue());
        }
        return list;
    }
}
