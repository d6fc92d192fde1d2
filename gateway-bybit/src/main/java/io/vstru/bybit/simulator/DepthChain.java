package io.vstru.bybit.simulator;

import io.vstru.bybit.simulator.FeedCounters.Reason;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Keeps a full book from diff events and a REST snapshot that may come after them. Events before the snapshot wait;
 * those older than it are dropped; the first one kept must reach over the snapshot, every other one must follow the one
 * before. An event that does not is counted and applied nevertheless; as quantities that were missed may still stand
 * in the book, from then on a new level clears what it crosses, and the best quotes clear what is better than they are.
 *
 * <p>Where there is no snapshot the book is made of the events alone. It is told once each side has the levels that are
 * published. It lacks those that never changed; what it has is right as long as no event is missing. Still a new level
 * clears what it crosses from the start, as no snapshot will ever mend the book. NOT thread safe.
 */
final class DepthChain
{
    /** Events that wait for the snapshot; the oldest are dropped beyond it. */
    static final int MAX_WAITING = 10_000;

    private final DepthBook book = new DepthBook();
    private final Queue<DepthEvent> waiting = new ArrayDeque<>();
    private final FeedCounters counters;
    private final boolean isPartial;
    private boolean isBegun;
    private boolean isTellable;
    private boolean isJoined;
    private boolean isDoubtful;
    private boolean isFresh;
    private long lastId;
    private long matchTimeMs;

    /** A partial chain makes its book of diff events alone. */
    DepthChain(final FeedCounters counters, final boolean isPartial)
    {
        this.counters = counters;
        this.isPartial = isPartial;
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

    /** Whether the book has ever had enough in it to be told. */
    boolean isTellable()
    {
        return isTellable;
    }

    /**
     * Takes a snapshot; true when the book changed. One that is older than the book is counted and dropped. Not for a
     * partial chain.
     */
    boolean onSnapshot(final DepthEvent snapshot)
    {
        if (isBegun && snapshot.lastId() < lastId)
        {
            counters.on(Reason.STALE_DEPTH);
            return false;
        }
        book.clear();
        isFresh = isBegun;
        isBegun = true;
        isTellable = true;
        isJoined = false;
        isDoubtful = false;
        put(snapshot);
        while (!waiting.isEmpty())
        {
            follow(waiting.remove());
        }
        return true;
    }

    /** Takes a diff event; true when the book changed and can be told. */
    boolean onUpdate(final DepthEvent event)
    {
        if (isPartial && !isBegun)
        {
            isBegun = true;
            isJoined = true;
            lastId = event.follows();
        }
        if (isBegun)
        {
            return follow(event) && (isTellable || becomesTellable());
        }
        if (waiting.size() == MAX_WAITING)
        {
            waiting.remove();
            counters.on(Reason.TOO_EARLY);
        }
        waiting.add(event);
        return false;
    }

    /**
     * Takes the best prices after an update: in a book with missed events, levels better than them are stale and
     * dropped, to be told with the next event. A quote that is older than the book says nothing about it.
     *
     * <p>Without missed events no level is stale, and a quote must not touch the book: a level that vanishes and comes
     * back with the same quantity between two events is in neither of them, so it would be lost.
     */
    void onQuote(final long updateId, final MarketQuote quote)
    {
        if (isDoubtful && updateId >= lastId && quote.bidPriceE8() < quote.askPriceE8())
        {
            counters.on(Reason.STALE_LEVEL,
                book.removeBetter(true, quote.bidPriceE8()) + book.removeBetter(false, quote.askPriceE8()));
        }
    }

    /** Whether the book was built anew or doubted since the last call, so that clients must be told all of it. */
    boolean takeFresh()
    {
        final boolean wasFresh = isFresh;
        isFresh = false;
        return wasFresh;
    }

    private boolean becomesTellable()
    {
        isTellable = book.side(true).size() >= MarketFrames.DEPTH && book.side(false).size() >= MarketFrames.DEPTH &&
            book.bestPriceE8(true) < book.bestPriceE8(false);
        counters.on(Reason.PARTIAL_BOOK, isTellable ? 1 : 0);
        return isTellable;
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
        if (isDoubtful || isPartial)
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
