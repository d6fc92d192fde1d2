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
        for (int i = 0; i < capacity; i++)
        {
            orders[i] = new Order();
        }
        byId = new Long2ObjectHashMap<>(capacity * 2, 0.6f);
    }

    /** Whether so many more orders fit; risk asks before anything is sent. */
    public boolean hasRoom(final int more)
    {
        int room = orders.length - count;
        for (int i = 0; i < count && room < more; i++)
        {
            room += orders[i].isForgettable() ? 1 : 0;
        }
        return room >= more;
    }

    /**
     * Makes a new order; the oldest that can be forgotten makes room when there is none.
     *
     * @param initial {@link OrderState#SENT}, or {@link OrderState#DORMANT} for one attached to an entry
     * @throws IllegalStateException when every order kept still matters, or the id is known
     */
    public Order add(final long orderId, final long quantityE8, final OrderState initial)
    {
        if (byId.containsKey(orderId))
        {
            throw new IllegalStateException("order is known orderId=" + orderId);
        }
        if (count == orders.length)
        {
            removeAt(oldestForgettable());
        }
        final Order order = orders[count].begin(orderId, quantityE8, initial);
        count++;
        byId.put(orderId, order);
        return order;
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
        count = reader.getInt();
        for (int i = 0; i < count; i++)
        {
            orders[i].load(reader.getLong(), reader);
            byId.put(orders[i].orderId(), orders[i]);
        }
    }

    private int oldestForgettable()
    {
        for (int i = 0; i < count; i++)
        {
            if (orders[i].isForgettable())
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
            throw new IllegalStateException("every order still matters capacity=" + orders.length);
        }
        final Order forgotten = orders[index];
        byId.remove(forgotten.orderId());
        System.arraycopy(orders, index + 1, orders, index, count - index - 1);
        orders[--count] = forgotten;
    }
}
