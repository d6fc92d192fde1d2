package io.vstru.order;

import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;
import org.agrona.collections.Long2ObjectHashMap;

/**
 * The orders that can still change, in the order they were made, within a bound taken at the start. An ended order
 * stays until its slot is needed, so that a late message still finds it. NOT thread safe.
 */
public final class OrderStore
{
    private final Order[] orders;
    private final Long2ObjectHashMap<Order> byId;
    private int count;

    /**
     * @param capacity the most orders kept
     */
    public OrderStore(final int capacity)
    {
        orders = new Order[capacity];
        byId = new Long2ObjectHashMap<>(capacity * 2, 0.6f);
    }

    /** Whether another order fits; risk asks before anything is sent. */
    public boolean hasRoom()
    {
        return count < orders.length || oldestEnded() >= 0;
    }

    /**
     * Takes a new order; the oldest that has ended makes room when there is none.
     *
     * @throws IllegalStateException when every order kept is still alive, or the id is known
     */
    public void add(final Order order)
    {
        if (byId.containsKey(order.orderId()))
        {
            throw new IllegalStateException("order is known orderId=" + order.orderId());
        }
        if (count == orders.length)
        {
            removeAt(oldestEnded());
        }
        orders[count++] = order;
        byId.put(order.orderId(), order);
    }

    /** The order of an id, or null. */
    public Order find(final long orderId)
    {
        return byId.get(orderId);
    }

    /** Number of orders kept, ended ones included. */
    public int size()
    {
        return count;
    }

    /** The order at an index, oldest first. */
    public Order at(final int index)
    {
        return orders[index];
    }

    /** Number of orders that have not ended. */
    public int liveCount()
    {
        int live = 0;
        for (int i = 0; i < count; i++)
        {
            live += orders[i].state().isTerminal() ? 0 : 1;
        }
        return live;
    }

    /** Writes the orders, oldest first. */
    public void save(final StateWriter writer)
    {
        writer.putInt(count);
        for (int i = 0; i < count; i++)
        {
            orders[i].save(writer);
        }
    }

    /** Replaces the orders by what {@link #save} wrote. */
    public void load(final StateReader reader)
    {
        byId.clear();
        java.util.Arrays.fill(orders, null);
        count = 0;
        final int saved = reader.getInt();
        for (int i = 0; i < saved; i++)
        {
            add(Order.load(reader));
        }
    }

    private int oldestEnded()
    {
        for (int i = 0; i < count; i++)
        {
            if (orders[i].state().isTerminal() && orders[i].exposedQuantityE8() == 0)
            {
                return i;
            }
        }
        return -1;
    }

    private void removeAt(final int index)
    {
        if (index < 0)
        {
            throw new IllegalStateException("every order is alive capacity=" + orders.length);
        }
        byId.remove(orders[index].orderId());
        System.arraycopy(orders, index + 1, orders, index, count - index - 1);
        orders[--count] = null;
    }
}
