package io.vstru.bybit.simulator;

import io.vstru.bybit.simulator.FeedCounters.Reason;
import tools.jackson.databind.JsonNode;

/**
 * A recorded order book as a client of the published topic holds it: the best levels of a book that was recorded with
 * as many or more. A book recorded with as many keeps its update ids; a deeper one is told in messages that are
 * numbered anew, 1, 2, 3, ... NOT thread safe.
 */
final class RecordedBook
{
    private static final long RESTARTED = 1;

    private final String symbol;
    private final String topic;
    private final boolean isDeeper;
    private final FeedCounters counters;
    private final DepthBook book = new DepthBook();
    private final BookWindow window = new BookWindow(MarketFrames.DEPTH);
    private boolean isKnown;
    private long recordedId;
    private long toldId;
    private long toldTimeMs;
    private long matchTimeMs;

    /** The depth is the recorded one. */
    RecordedBook(final String symbol, final int depth, final FeedCounters counters)
    {
        this.symbol = symbol;
        this.counters = counters;
        topic = topic(MarketFrames.DEPTH, symbol);
        isDeeper = depth > MarketFrames.DEPTH;
    }

    /** Topic of a book of so many levels. */
    static String topic(final int depth, final String symbol)
    {
        return "orderbook." + depth + "." + symbol;
    }

    /** Topic that is published. */
    String topic()
    {
        return topic;
    }

    /** Whether messages must be written anew instead of being told as they were recorded. */
    boolean isDeeper()
    {
        return isDeeper;
    }

    /**
     * Takes a recorded message. After a gap of update ids the book is unknown until the next snapshot.
     *
     * @return null when there is nothing to tell; what could not be used is counted
     */
    FrameKind on(final JsonNode message)
    {
        final JsonNode data = message.path("data");
        final long id = JsonMembers.integer(data, "u");
        final long[] bidsE8 = JsonMembers.levelsE8(data, "b");
        final long[] asksE8 = JsonMembers.levelsE8(data, "a");
        final long newsTimeMs = JsonMembers.integer(message, "ts");
        final boolean isFresh = JsonMembers.text(message, "type").equals("snapshot") || id == RESTARTED;
        if (!isFresh && !follows(id))
        {
            return null;
        }
        if (isFresh)
        {
            book.clear();
        }
        isKnown = true;
        recordedId = id;
        book.setAll(true, bidsE8);
        book.setAll(false, asksE8);
        final boolean isChanged = window.advance(book);
        if (isDeeper && !isFresh && !isChanged)
        {
            return null;
        }
        toldId = isDeeper ? toldId + 1 : id;
        toldTimeMs = newsTimeMs;
        matchTimeMs = JsonMembers.integer(message, "cts", newsTimeMs);
        return isFresh ? FrameKind.SNAPSHOT : FrameKind.DELTA;
    }

    private boolean follows(final long id)
    {
        if (!isKnown)
        {
            counters.on(Reason.TOO_EARLY);
            return false;
        }
        if (id <= recordedId)
        {
            counters.on(Reason.STALE_DEPTH);
            return false;
        }
        if (id > recordedId + 1)
        {
            counters.on(Reason.BROKEN_CHAIN);
            isKnown = false;
        }
        return isKnown;
    }

    /** What {@link #on} took last, as a message of the published topic. */
    byte[] message(final FrameKind kind, final long sequence)
    {
        return message(kind, toldTimeMs, sequence);
    }

    /** The book as a snapshot message; null when it is not known. */
    byte[] snapshot(final long timeMs, final long sequence)
    {
        return isKnown ? message(FrameKind.SNAPSHOT, timeMs, sequence) : null;
    }

    private byte[] message(final FrameKind kind, final long timeMs, final long sequence)
    {
        final boolean isSnapshot = kind == FrameKind.SNAPSHOT;
        final StringBuilder text = FrameText.open(topic)
            .append(",\"type\":\"").append(isSnapshot ? "snapshot" : "delta").append("\",\"ts\":").append(timeMs)
            .append(",\"data\":{\"s\":\"").append(symbol).append("\",");
        if (isSnapshot)
        {
            window.appendLevels(text);
        }
        else
        {
            window.appendChanges(text);
        }
        return FrameText.bytes(text.append(",\"u\":").append(toldId).append(",\"seq\":").append(sequence)
            .append("},\"cts\":").append(matchTimeMs).append('}'));
    }
}
