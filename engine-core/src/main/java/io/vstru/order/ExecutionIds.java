package io.vstru.order;

import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;

/**
 * The execution ids seen last: a bounded set that forgets the oldest first. A venue repeats an execution soon after it,
 * on a reconnect or in a sweep, never thousands of executions later. NOT thread safe.
 */
public final class ExecutionIds
{
    private static final int LOAD_DIVISOR = 2;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final int capacity;
    private final long[] high;
    private final long[] low;
    private final int[] table;
    private final int mask;
    private int count;
    private int next;

    /**
     * @param capacity ids remembered, a power of two
     */
    public ExecutionIds(final int capacity)
    {
        if (Integer.bitCount(capacity) != 1)
        {
            throw new IllegalArgumentException("not a power of two capacity=" + capacity);
        }
        this.capacity = capacity;
        high = new long[capacity];
        low = new long[capacity];
        table = new int[capacity * LOAD_DIVISOR];
        mask = table.length - 1;
    }

    /**
     * Remembers an id.
     *
     * @return false when it was known already
     */
    public boolean add(final long idHigh, final long idLow)
    {
        if (find(idHigh, idLow) >= 0)
        {
            return false;
        }
        if (count == capacity)
        {
            remove(find(high[next], low[next]));
        }
        else
        {
            count++;
        }
        high[next] = idHigh;
        low[next] = idLow;
        insert(next);
        next = (next + 1) & (capacity - 1);
        return true;
    }

    /** Number of ids remembered. */
    public int size()
    {
        return count;
    }

    /** Writes the ids, oldest first. */
    public void save(final StateWriter writer)
    {
        writer.putInt(count);
        for (int i = 0; i < count; i++)
        {
            final int at = (next - count + i) & (capacity - 1);
            writer.putLong(high[at]).putLong(low[at]);
        }
    }

    /** Replaces the ids by what {@link #save} wrote. */
    public void load(final StateReader reader)
    {
        java.util.Arrays.fill(table, 0);
        count = 0;
        next = 0;
        final int saved = reader.getInt();
        for (int i = 0; i < saved; i++)
        {
            add(reader.getLong(), reader.getLong());
        }
    }

    /** Place in the table of the id, or -1. */
    private int find(final long idHigh, final long idLow)
    {
        for (int at = home(idHigh, idLow); table[at] != 0; at = (at + 1) & mask)
        {
            final int index = table[at] - 1;
            if (high[index] == idHigh && low[index] == idLow)
            {
                return at;
            }
        }
        return -1;
    }

    private void insert(final int index)
    {
        int at = home(high[index], low[index]);
        while (table[at] != 0)
        {
            at = (at + 1) & mask;
        }
        table[at] = index + 1;
    }

    /** Closes the hole by moving back whatever a probe would otherwise no longer reach. */
    private void remove(final int place)
    {
        int hole = place;
        for (int at = (place + 1) & mask; table[at] != 0; at = (at + 1) & mask)
        {
            final int index = table[at] - 1;
            final int home = home(high[index], low[index]);
            if (((at - home) & mask) >= ((at - hole) & mask))
            {
                table[hole] = table[at];
                hole = at;
            }
        }
        table[hole] = 0;
    }

    private int home(final long idHigh, final long idLow)
    {
        final long mixed = (idHigh ^ Long.rotateLeft(idLow, 32) ^ idLow) * MIX;
        return (int)(mixed >>> 32) & mask;
    }
}
