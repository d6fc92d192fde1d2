package io.vstru.bybit.codec;

import io.vstru.event.EventSink;
import io.vstru.event.StreamReason;
import io.vstru.event.StreamStateFlyweight;
import io.vstru.event.StreamStatus;
import io.vstru.status.CounterDescriptor;
import io.vstru.status.EngineCounters;
import java.util.Arrays;
import org.agrona.concurrent.EpochNanoClock;

/**
 * Which streams can be trusted, and the events that say so. NOT thread safe.
 * <p>
 * What the sink has no room for is told later, in {@link #flush}: the newest state of the connection and of each
 * instrument waits, so nothing is queued and nothing said stays unsaid.
 */
public final class StreamStates
{
    private static final int ALL_INSTRUMENTS = -1;

    /** What the continuity of update ids says of a book update. */
    enum Continuity
    {
        /** The next one, or a snapshot. */
        NEXT,
        /** Seen before, or of no use before the next snapshot. */
        OLD,
        /** Something between is missing. */
        GAP
    }

    private final EventSink sink;
    private final EngineCounters counters;
    private final EpochNanoClock clock;
    private final StreamStateFlyweight event = new StreamStateFlyweight();
    private final boolean[] isLive;
    private final boolean[] isStale;
    private final boolean[] isUntold;
    private final long[] lastUpdateId;
    private final StreamReason[] reason;
    private final long[] expectedUpdateId;
    private final long[] seenUpdateId;
    private final long[] staleTimeNs;
    private StreamStatus connection = StreamStatus.DISCONNECTED;
    private StreamReason connectionReason = StreamReason.NONE;
    private long connectionTimeNs;
    private boolean isConnectionUntold;
    private int untold;

    /**
     * All instruments wait for their first snapshot; the connection is down.
     *
     * @param instrumentCount number of instruments
     * @param sink            takes the events
     * @param counters        counts stale and resynchronised books
     * @param clock           receive time of what no frame has brought; one that stands at 0 leaves it to the engine
     */
    public StreamStates(
        final int instrumentCount, final EventSink sink, final EngineCounters counters, final EpochNanoClock clock)
    {
        this.sink = sink;
        this.counters = counters;
        this.clock = clock;
        isLive = new boolean[instrumentCount];
        isStale = new boolean[instrumentCount];
        isUntold = new boolean[instrumentCount];
        lastUpdateId = new long[instrumentCount];
        reason = new StreamReason[instrumentCount];
        expectedUpdateId = new long[instrumentCount];
        seenUpdateId = new long[instrumentCount];
        staleTimeNs = new long[instrumentCount];
        Arrays.fill(reason, StreamReason.NONE);
    }

    /** Number of instruments. */
    public int instrumentCount()
    {
        return isLive.length;
    }

    /** Whether the book of an instrument is complete and up to date. */
    public boolean isLive(final int instrumentId)
    {
        return isLive[instrumentId];
    }

    /** Whether a stale event is out, or about to be, that no snapshot has answered yet. */
    public boolean isStale(final int instrumentId)
    {
        return isStale[instrumentId];
    }

    /** The socket is up. */
    public void onConnected()
    {
        onConnection(StreamStatus.CONNECTED, StreamReason.NONE);
    }

    /** The socket is gone and every instrument stale with it. */
    public void onDisconnected(final StreamReason why)
    {
        onConnection(StreamStatus.DISCONNECTED, why);
        for (int i = 0; i < isLive.length; i++)
        {
            markStale(i, why);
        }
    }

    /** What an instrument shows can not be trusted until its next snapshot. */
    public void markStale(final int instrumentId, final StreamReason why)
    {
        markStale(instrumentId, why, 0, clock.nanoTime());
    }

    /**
     * Publishes what has not been told yet.
     *
     * @return false when something still waits for room
     */
    public boolean flush()
    {
        if (untold == 0)
        {
            return true;
        }
        if (isConnectionUntold)
        {
            if (!publish(ALL_INSTRUMENTS, connection, connectionReason, connectionTimeNs))
            {
                return false;
            }
            isConnectionUntold = false;
            untold--;
        }
        for (int i = 0; i < isUntold.length && untold > 0; i++)
        {
            if (isUntold[i])
            {
                if (!publish(i, StreamStatus.STALE, reason[i], staleTimeNs[i]))
                {
                    return false;
                }
                isUntold[i] = false;
                untold--;
            }
        }
        return true;
    }

    /** Judges a book update by its id; a gap makes the instrument stale. */
    Continuity judge(final Frame frame, final boolean isSnapshot, final long updateId)
    {
        final int instrumentId = frame.instrumentId;
        if (isSnapshot)
        {
            return Continuity.NEXT;
        }
        final long last = lastUpdateId[instrumentId];
        if (!isLive[instrumentId] || updateId <= last)
        {
            return Continuity.OLD;
        }
        if (updateId == last + 1)
        {
            return Continuity.NEXT;
        }
        markStale(instrumentId, StreamReason.UPDATE_GAP, updateId, frame.receiveTimeNs);
        return Continuity.GAP;
    }

    /** A whole book update is out. */
    void onPublished(final int instrumentId, final long updateId)
    {
        isLive[instrumentId] = true;
        lastUpdateId[instrumentId] = updateId;
    }

    /** Tells that a snapshot has ended staleness; false when the sink refused. */
    boolean publishResynchronised(final Frame frame)
    {
        final int instrumentId = frame.instrumentId;
        if (!publish(instrumentId, StreamStatus.RESYNCHRONISED, reason[instrumentId], frame.receiveTimeNs))
        {
            return false;
        }
        isStale[instrumentId] = false;
        counters.increment(CounterDescriptor.BOOK_RESYNCS);
        return true;
    }

    private void onConnection(final StreamStatus status, final StreamReason why)
    {
        connection = status;
        connectionReason = why;
        connectionTimeNs = clock.nanoTime();
        untold += isConnectionUntold ? 0 : 1;
        isConnectionUntold = true;
        flush();
    }

    private void markStale(
        final int instrumentId, final StreamReason why, final long updateId, final long receiveTimeNs)
    {
        final long last = lastUpdateId[instrumentId];
        isLive[instrumentId] = false;
        if (isStale[instrumentId])
        {
            return;
        }
        isStale[instrumentId] = true;
        reason[instrumentId] = why;
        expectedUpdateId[instrumentId] = updateId == 0 ? 0 : last + 1;
        seenUpdateId[instrumentId] = updateId;
        staleTimeNs[instrumentId] = receiveTimeNs;
        counters.increment(CounterDescriptor.BOOK_STALE);
        isUntold[instrumentId] = true;
        untold++;
        flush();
    }

    private boolean publish(
        final int instrumentId, final StreamStatus status, final StreamReason why, final long receiveTimeNs)
    {
        if (sink.remaining() == 0 || !sink.claim(StreamStateFlyweight.lengthBytes()))
        {
            return false;
        }
        event.begin(sink.buffer(), sink.offset()).instrumentId(instrumentId).status(status).reason(why);
        if (status == StreamStatus.STALE)
        {
            event.expectedUpdateId(expectedUpdateId[instrumentId]).seenUpdateId(seenUpdateId[instrumentId]);
        }
        event.header().receiveTimeNs(receiveTimeNs);
        sink.commit();
        return true;
    }
}
