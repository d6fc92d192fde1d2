package io.vstru.market;

import io.vstru.event.Side;
import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;

/**
 * The levels of one side of a book, best first, in sorted arrays of fixed size.
 * <p>
 * An update may add a level before it removes another, so while an update is applied the side holds up to twice its
 * depth; {@link #clip()} ends the update. Beyond that the worst levels are dropped.
 */
public final class BookSide
{
    private final boolean isDescending;
    private final int depth;
    private final long[] pricesE8;
    private final long[] quantitiesE8;
    private int size;

    /** An empty side: BUY holds bids, SELL holds asks. */
    public BookSide(final Side side, final int depth)
    {
        if (depth <= 0)
        {
            throw new IllegalArgumentException("depth=" + depth);
        }
        this.isDescending = side == Side.BUY;
        this.depth = depth;
        this.pricesE8 = new long[Math.multiplyExact(depth, 2)];
        this.quantitiesE8 = new long[pricesE8.length];
    }

    /** Number of levels. */
    public int size()
    {
        return size;
    }

    /** Levels it keeps after an update. */
    public int depth()
    {
        return depth;
    }

    /** Price of the level at this index, best first. */
    public long priceE8(final int index)
    {
        assert index >= 0 && index < size : "index=" + index;
        return pricesE8[index];
    }

    /** Quantity of the level at this index, best first. */
    public long quantityE8(final int index)
    {
        assert index >= 0 && index < size : "index=" + index;
        return quantitiesE8[index];
    }

    /** Quantity at a price; 0 when there is no such level. */
    public long quantityAtE8(final long priceE8)
    {
        final int index = indexOf(priceE8);
        return index >= 0 ? quantitiesE8[index] : 0;
    }

    /** Sets the quantity at a price; 0 removes the level, and does nothing when there is none. */
    void set(final long priceE8, final long quantityE8)
    {
        final int index = indexOf(priceE8);
        if (index >= 0)
        {
            if (quantityE8 == 0)
            {
                remove(index);
            }
            else
            {
                quantitiesE8[index] = quantityE8;
            }
        }
        else if (quantityE8 != 0)
        {
            insert(-index - 1, priceE8, quantityE8);
        }
    }

    /** Drops the worst levels beyond the depth. */
    void clip()
    {
        size = Math.min(size, depth);
    }

    void clear()
    {
        size = 0;
    }

    void copyFrom(final BookSide other)
    {
        System.arraycopy(other.pricesE8, 0, pricesE8, 0, other.size);
        System.arraycopy(other.quantitiesE8, 0, quantitiesE8, 0, other.size);
        size = other.size;
    }

    void save(final StateWriter writer)
    {
        writer.putInt(size);
        for (int i = 0; i < size; i++)
        {
            writer.putLong(pricesE8[i]).putLong(quantitiesE8[i]);
        }
    }

    void load(final StateReader reader)
    {
        final int count = reader.getInt();
        if (count < 0 || count > pricesE8.length)
        {
            throw new IllegalStateException("levels do not fit count=" + count + " depth=" + depth);
        }
        for (int i = 0; i < count; i++)
        {
            pricesE8[i] = reader.getLong();
            quantitiesE8[i] = reader.getLong();
        }
        size = count;
    }

    private void insert(final int index, final long priceE8, final long quantityE8)
    {
        if (index == pricesE8.length)
        {
            return;
        }
        final int kept = Math.min(size, pricesE8.length - 1);
        System.arraycopy(pricesE8, index, pricesE8, index + 1, kept - index);
        System.arraycopy(quantitiesE8, index, quantitiesE8, index + 1, kept - index);
        pricesE8[index] = priceE8;
        quantitiesE8[index] = quantityE8;
        size = kept + 1;
    }

    private void remove(final int index)
    {
        size--;
        System.arraycopy(pricesE8, index + 1, pricesE8, index, size - index);
        System.arraycopy(quantitiesE8, index + 1, quantitiesE8, index, size - index);
    }

    /** Index of the price, or minus the place where it belongs minus one. */
    private int indexOf(final long priceE8)
    {
        int low = 0;
        int high = size - 1;
        while (low <= high)
        {
            final int middle = (low + high) >>> 1;
            final long there = pricesE8[middle];
            if (there == priceE8)
            {
                return middle;
            }
            if (isDescending == there > priceE8)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }
        return -low - 1;
    }
}
