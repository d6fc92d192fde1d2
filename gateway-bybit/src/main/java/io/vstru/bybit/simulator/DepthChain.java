package io.vstru.bybit.simulator;

import io.vstru.bybit.simulator.FeedCounters.Reason;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Keeps a full book from diff events and a REST snapshot that may come after them. Events before the snapshot wait;
 * those older than it are dropped; the first one kept must reach over the snapshot, every other one must follow the one
 * before. An event that does not is counted and applied nevertheless; as quantities that were missed may still stand
 * in the book, from then on a new level clears what it crosses. NOT thread safe.
 */
final class DepthChain
{
    /** Events that wait for the snapshot; the oldest are dropped beyond it. */
    static final int MAX_WAITING = 10_000;

    private final DepthBook book = new DepthBook();
    private final Queue<DepthEvent> waiting = new ArrayDeque<>();
    private final FeedCounters counters;
    private boolean hasSnapshot;
    private boolean isJoined;
    private boolean isDoubtful;
    private boolean isFresh;
    private long lastId;
    private long matchTimeMs;

    DepthChain(final FeedCounters counters)
    {
        this.counters = counters;
    }

    DepthBook book()
    {
        return book;
    }

    /** Time the book was so, epoch milliseconds; 0 for unknown. */
    long matchTimeMs()
    {
        return matchTimeMs;
    }

    /** Takes a snapshot; true when the book changed. One that is older than the book is counted and dropped. */
    boolean onSnapshot(final DepthEvent snapshot)
    {
        if (hasSnapshot && snapshot.lastId() < lastId)
        {
            counters.on(Reason.STALE_DEPTH);
            return false;
        }
        book.clear();
        isFresh = hasSnapshot;
        hasSnapshot = true;
        isJoined = false;
        isDoubtful = false;
        put(snapshot);
        while (!waiting.isEmpty())
        {
            follow(waiting.remove());
        }
        return true;
    }

    /** Takes a diff event; true when the book changed. */
    boolean onUpdate(final DepthEvent event)
    {
        if (hasSnapshot)
        {
            return follow(event);
        }
        if (waiting.size() == MAX_WAITING)
        {
            waiting.remove();
            counters.on(Reason.TOO_EARLY);
        }
        waiting.add(event);
        return false;
    }

    /** Whether the book was built anew or doubted since the last call, so that clients must be told all of it. */
    boolean takeFresh()
    {
        final boolean wasFresh = isFresh;
        isFresh = false;
        return wasFresh;
    }

    private boolean follow(final DepthEvent event)
    {
        final boolean isOld = isJoined ? event.lastId() <= lastId : event.lastId() < lastId;
        if (isOld)
        {
            counters.on(Reason.STALE_DEPTH);
            return false;
        }
        final boolean isNext = isJoined ? event.follows() == lastId : event.follows() <= lastId;
        if (!isNext)
        {
            counters.on(Reason.BROKEN_CHAIN);
            isDoubtful = true;
            isFresh = true;
        }
        isJoined = true;
        put(event);
        return true;
    }

    private void put(final DepthEvent event)
    {
        lastId = event.lastId();
        matchTimeMs = event.matchTimeMs();
        book.setAll(true, event.bidsE8());
        book.setAll(false, event.asksE8());
        if (isDoubtful)
        {
            uncross(true, event.bidsE8());
            uncross(false, event.asksE8());
        }
    }

    private void uncross(final boolean isBid, final long[] pairsE8)
    {
        for (int i = 0; i < pairsE8.length; i += 2)
        {
            if (pairsE8[i + 1] != 0)
            {
                book.uncross(isBid, pairsE8[i]);
            }
        }
    }
}
