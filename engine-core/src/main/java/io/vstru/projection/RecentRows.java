package io.vstru.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The last rows of a table, up to a bound; a row more drops the oldest.
 *
 * @param <T> immutable row
 */
public final class RecentRows<T>
{
    private final int capacity;
    private final List<T> rows;
    private int oldest;

    RecentRows(final int capacity)
    {
        if (capacity <= 0)
        {
            throw new IllegalArgumentException("capacity=" + capacity);
        }
        this.capacity = capacity;
        this.rows = new ArrayList<>(capacity);
    }

    /** Number of rows. */
    public int size()
    {
        return rows.size();
    }

    /** Rows it keeps. */
    public int capacity()
    {
        return capacity;
    }

    /** The row at this index, oldest first. */
    public T get(final int index)
    {
        return rows.get(slotOf(index));
    }

    /** The newest row, or null when there is none. */
    public T last()
    {
        return rows.isEmpty() ? null : get(rows.size() - 1);
    }

    /** The newest row that matches, or null. */
    public T findLast(final Predicate<T> predicate)
    {
        final int index = indexOfLast(predicate);
        return index < 0 ? null : get(index);
    }

    /** A copy, oldest first. */
    public List<T> toList()
    {
        final List<T> copy = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++)
        {
            copy.add(get(i));
        }
        return copy;
    }

    void add(final T row)
    {
        if (rows.size() < capacity)
        {
            rows.add(row);
            return;
        }
        rows.set(oldest, row);
        oldest = (oldest + 1) % capacity;
    }

    /** Adds a row; when full, the oldest row that may go makes room, or the oldest of all when none may. */
    void addDropping(final T row, final Predicate<T> mayGo)
    {
        if (rows.size() < capacity)
        {
            rows.add(row);
            return;
        }
        int dropped = 0;
        while (dropped < capacity && !mayGo.test(get(dropped)))
        {
            dropped++;
        }
        for (int i = dropped == capacity ? 0 : dropped; i > 0; i--)
        {
            rows.set(slotOf(i), rows.get(slotOf(i - 1)));
        }
        add(row);
    }

    /** Replaces the newest row that matches; whether there was one. */
    boolean updateLast(final Predicate<T> predicate, final UnaryOperator<T> change)
    {
        final int index = indexOfLast(predicate);
        if (index < 0)
        {
            return false;
        }
        final int slot = slotOf(index);
        rows.set(slot, change.apply(rows.get(slot)));
        return true;
    }

    private int indexOfLast(final Predicate<T> predicate)
    {
        for (int i = rows.size() - 1; i >= 0; i--)
        {
            if (predicate.test(get(i)))
            {
                return i;
            }
        }
        return -1;
    }

    private int slotOf(final int index)
    {
        if (index < 0 || index >= rows.size())
        {
            throw new IndexOutOfBoundsException("index=" + index + " size=" + rows.size());
        }
        return (oldest + index) % rows.size();
    }
}
