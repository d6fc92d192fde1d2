package io.vstru.market;

import io.vstru.event.BookFlyweight;
import io.vstru.event.Side;
import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;

/**
 * The book of one instrument, kept from snapshots and deltas.
 * <p>
 * An update of several parts is built aside and shows only with its last part; until then the book shows the update
 * before. Parts of one update have the same update id and kind.
 * <p>
 * A book is stale when it can not be right: best bid at or above best ask, or an update broken off. It
 * stays stale until the next whole snapshot, because a level missed once stays wrong even when the sides part again.
 * Deltas before the first snapshot are ignored.
 */
public final class OrderBook
{
    private final int depth;
    private BookSide bids;
    private BookSide asks;
    private BookSide pendingBids;
    private BookSide pendingAsks;
    private boolean isReadable;
    private boolean isStale;
    private boolean isPending;
    private boolean isPendingSnapshot;
    private long pendingUpdateId;
    private long updateId;
    private long venueSequence;
    private long matchTimeMs;
    private long pushTimeMs;

    /** An empty book that keeps this many levels a side. */
    public OrderBook(final int depth)
    {
        this.depth = depth;
        bids = new BookSide(Side.BUY, depth);
        asks = new BookSide(Side.SELL, depth);
        pendingBids = new BookSide(Side.BUY, depth);
        pendingAsks = new BookSide(Side.SELL, depth);
    }

    /**
     * Applies one part. The caller has chosen the book by instrument.
     *
     * @return whether the book shows something new
     * @throws IllegalArgumentException on a price not above zero or a quantity below it: nothing is changed
     */
    public boolean apply(final BookFlyweight part)
    {
        validate(part);
        if (isPending && !continuesPending(part))
        {
            isPending = false;
            isStale = true;
        }
        if (!isPending && !part.isSnapshot() && !isReadable)
        {
            return false;
        }
        if (!isPending && part.isLastPart())
        {
            if (part.isSnapshot())
            {
                bids.clear();
                asks.clear();
            }
            setLevels(part, bids, asks);
        }
        else
        {
            if (!isPending)
            {
                beginPending(part);
            }
            setLevels(part, pendingBids, pendingAsks);
            if (!part.isLastPart())
            {
                return false;
            }
            swap();
        }
        finish(part);
        return true;
    }

    /** Forgets everything: not readable until the next snapshot. */
    public void clear()
    {
        bids.clear();
        asks.clear();
        pendingBids.clear();
        pendingAsks.clear();
        isReadable = false;
        isStale = false;
        isPending = false;
        isPendingSnapshot = false;
        pendingUpdateId = 0;
        updateId = 0;
        venueSequence = 0;
        matchTimeMs = 0;
        pushTimeMs = 0;
    }

    /** Marks it as not to be trusted until the next snapshot, as after a gap in the stream. */
    public void markStale()
    {
        isStale = true;
    }

    /** Whether a whole snapshot has been applied. */
    public boolean isReadable()
    {
        return isReadable;
    }

    /** Whether it can not be right; see the class. */
    public boolean isStale()
    {
        return isStale;
    }

    /** Whether an update has begun whose last part has not come. */
    public boolean isPending()
    {
        return isPending;
    }

    /** Levels it keeps a side. */
    public int depth()
    {
        return depth;
    }

    /** Number of levels of a side. */
    public int size(final Side side)
    {
        return sideOf(side).size();
    }

    /** Best bid; 0 when there is none. */
    public long bestBidE8()
    {
        return bids.size() == 0 ? 0 : bids.priceE8(0);
    }

    /** Best ask; 0 when there is none. */
    public long bestAskE8()
    {
        return asks.size() == 0 ? 0 : asks.priceE8(0);
    }

    /** Price of the level at this index of a side, best first. */
    public long priceE8(final Side side, final int index)
    {
        return sideOf(side).priceE8(index);
    }

    /** Quantity of the level at this index of a side, best first. */
    public long quantityE8(final Side side, final int index)
    {
        return sideOf(side).quantityE8(index);
    }

    /** Quantity at a price of a side; 0 when there is no such level. */
    public long quantityAtE8(final Side side, final long priceE8)
    {
        return sideOf(side).quantityAtE8(priceE8);
    }

    /** Update id of what it shows. */
    public long updateId()
    {
        return updateId;
    }

    /** Cross sequence of what it shows. */
    public long venueSequence()
    {
        return venueSequence;
    }

    /** Time of what it shows at the matching engine; 0 when unknown. */
    public long matchTimeMs()
    {
        return matchTimeMs;
    }

    /** Time the venue built the message of what it shows. */
    public long pushTimeMs()
    {
        return pushTimeMs;
    }

    /** Writes the state, with an update that has only begun. */
    public void save(final StateWriter writer)
    {
        writer.putInt(depth).putBoolean(isReadable).putBoolean(isStale);
        writer.putLong(updateId).putLong(venueSequence).putLong(matchTimeMs).putLong(pushTimeMs);
        bids.save(writer);
        asks.save(writer);
        writer.putBoolean(isPending);
        if (isPending)
        {
            writer.putBoolean(isPendingSnapshot).putLong(pendingUpdateId);
            pendingBids.save(writer);
            pendingAsks.save(writer);
        }
    }

    /** Takes over a state saved by a book of the same depth. */
    public void load(final StateReader reader)
    {
        clear();
        reader.expectInt("depth", depth);
        isReadable = reader.getBoolean();
        isStale = reader.getBoolean();
        updateId = reader.getLong();
        venueSequence = reader.getLong();
        matchTimeMs = reader.getLong();
        pushTimeMs = reader.getLong();
        bids.load(reader);
        asks.load(reader);
        isPending = reader.getBoolean();
        if (isPending)
        {
            isPendingSnapshot = reader.getBoolean();
            pendingUpdateId = reader.getLong();
            pendingBids.load(reader);
            pendingAsks.load(reader);
        }
    }

    private BookSide sideOf(final Side side)
    {
        return side == Side.BUY ? bids : asks;
    }

    private boolean continuesPending(final BookFlyweight part)
    {
        return part.updateId() == pendingUpdateId && part.isSnapshot() == isPendingSnapshot;
    }

    private void beginPending(final BookFlyweight part)
    {
        isPending = true;
        isPendingSnapshot = part.isSnapshot();
        pendingUpdateId = part.updateId();
        if (isPendingSnapshot)
        {
            pendingBids.clear();
            pendingAsks.clear();
        }
        else
        {
            pendingBids.copyFrom(bids);
            pendingAsks.copyFrom(asks);
        }
    }

    private void swap()
    {
        final BookSide oldBids = bids;
        final BookSide oldAsks = asks;
        bids = pendingBids;
        asks = pendingAsks;
        pendingBids = oldBids;
        pendingAsks = oldAsks;
        isPending = false;
    }

    private void finish(final BookFlyweight part)
    {
        bids.clip();
        asks.clip();
        updateId = part.updateId();
        venueSequence = part.venueSequence();
        matchTimeMs = part.matchTimeMs();
        pushTimeMs = part.pushTimeMs();
        if (part.isSnapshot())
        {
            isReadable = true;
            isStale = false;
        }
        if (bids.size() > 0 && asks.size() > 0 && bids.priceE8(0) >= asks.priceE8(0))
        {
            isStale = true;
        }
    }

    private static void setLevels(final BookFlyweight part, final BookSide bids, final BookSide asks)
    {
        final int bidCount = part.bidCount();
        for (int i = 0; i < bidCount; i++)
        {
            bids.set(part.bidPriceE8(i), part.bidQuantityE8(i));
        }
        final int askCount = part.askCount();
        for (int i = 0; i < askCount; i++)
        {
            asks.set(part.askPriceE8(i), part.askQuantityE8(i));
        }
    }

    private static void validate(final BookFlyweight part)
    {
        final int bidCount = part.bidCount();
        for (int i = 0; i < bidCount; i++)
        {
            validate(part.bidPriceE8(i), part.bidQuantityE8(i));
        }
        final int askCount = part.askCount();
        for (int i = 0; i < askCount; i++)
        {
            validate(part.askPriceE8(i), part.askQuantityE8(i));
        }
    }

    private static void validate(final long priceE8, final long quantityE8)
    {
        if (priceE8 <= 0 || quantityE8 < 0)
        {
            throw new IllegalArgumentException("level priceE8=" + priceE8 + " quantityE8=" + quantityE8);
        }
    }
}
