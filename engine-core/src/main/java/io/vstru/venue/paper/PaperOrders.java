package io.vstru.venue.paper;

import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;

/** The orders at the paper venue, oldest first, in a pool of fixed size. NOT thread safe. */
final class PaperOrders
{
    private final PaperOrder[] orders;
    private int count;
    private long executionCount;

    PaperOrders(final int capacity)
    {
        orders = new PaperOrder[capacity];
        for (int i = 0; i < capacity; i++)
        {
            orders[i] = new PaperOrder();
        }
    }

    int size()
    {
        return count;
    }

    PaperOrder at(final int index)
    {
        return orders[index];
    }

    /** A cleared order at the end of the list. */
    PaperOrder add()
    {
        if (count == orders.length)
        {
            throw new IllegalStateException("the paper venue is full orders=" + count);
        }
        final PaperOrder order = orders[count++];
        order.clear();
        return order;
    }

    /** The order of an id, or null. */
    PaperOrder find(final long orderId)
    {
        for (int i = 0; i < count; i++)
        {
            if (orders[i].orderId == orderId)
            {
                return orders[i];
            }
        }
        return null;
    }

    void remove(final long orderId)
    {
        for (int i = 0; i < count; i++)
        {
            if (orders[i].orderId == orderId)
            {
                final PaperOrder removed = orders[i];
                System.arraycopy(orders, i + 1, orders, i, count - i - 1);
                orders[--count] = removed;
                return;
            }
        }
    }

    /** Number that makes the id of the next execution unique. */
    long nextExecutionNumber()
    {
        return executionCount + 1;
    }

    void onExecutionNumbered()
    {
        executionCount++;
    }

    void save(final StateWriter writer)
    {
        writer.putLong(executionCount).putInt(count);
        for (int i = 0; i < count; i++)
        {
            orders[i].save(writer);
        }
    }

    void load(final StateReader reader)
    {
        executionCount = reader.getLong();
        count = reader.getInt();
        for (int i = 0; i < count; i++)
        {
            orders[i].load(reader);
        }
    }
}
