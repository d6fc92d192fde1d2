package io.vstru.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.event.OrderStatus;
import io.vstru.event.Side;
import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;
import org.junit.jupiter.api.Test;

class OrderStoreTest
{
    private static final int CAPACITY = 3;

    private final OrderStore store = new OrderStore(CAPACITY);

    @Test
    void shouldKeepEndedOrdersUntilTheirSlotIsNeeded()
    {
        addFrom(1, CAPACITY);
        assertFalse(store.hasRoom(1));
        assertThrows(IllegalStateException.class, () -> add(9));

        store.find(2).onUpdate(OrderStatus.CANCELLED, 0);
        assertEquals(2, store.liveCount());
        assertNotNull(store.find(2));
        assertTrue(store.hasRoom(1));

        add(4);
        assertNull(store.find(2));
        assertEquals(CAPACITY, store.size());
        assertEquals(1, store.at(0).orderId());
        assertEquals(3, store.at(1).orderId());
        assertEquals(4, store.at(2).orderId());
    }

    @Test
    void shouldKeepAnEndedOrderWhoseExecutionsAreStillToCome()
    {
        addFrom(1, CAPACITY);
        store.find(1).onUpdate(OrderStatus.FILLED, 10);
        assertFalse(store.hasRoom(1));
        store.find(1).onExecution(10);
        assertTrue(store.hasRoom(1));
    }

    @Test
    void shouldKeepAnEntryWhilePartOfItIsHeld()
    {
        final Order entry = store.add(1, 10, OrderState.SENT);
        addFrom(2, CAPACITY - 1);
        entry.onExecution(10);
        assertEquals(10, entry.openQuantityE8());
        assertFalse(store.hasRoom(1));
        entry.onClosed(10);
        assertTrue(store.hasRoom(1));
        assertFalse(store.hasRoom(2));
    }

    @Test
    void shouldRefuseAnIdTwice()
    {
        add(1);
        assertThrows(IllegalStateException.class, () -> add(1));
    }

    @Test
    void shouldReadBackWhatItWrote()
    {
        addFrom(1, CAPACITY);
        store.find(2).onExecution(4);
        final StateWriter writer = new StateWriter();
        store.save(writer);

        final OrderStore loaded = new OrderStore(CAPACITY);
        loaded.add(77, 10, OrderState.SENT);
        loaded.load(new StateReader().wrap(writer.buffer(), 0, writer.lengthBytes()));
        assertNull(loaded.find(77));
        assertEquals(CAPACITY, loaded.size());
        assertEquals(4, loaded.find(2).filledQuantityE8());
        assertEquals(OrderState.WORKING, loaded.find(2).state());
        assertEquals(OrderState.SENT, loaded.at(2).state());
        assertEquals(99, loaded.at(2).terms().parentOrderId());
    }

    private void addFrom(final long firstId, final int orders)
    {
        for (int i = 0; i < orders; i++)
        {
            add(firstId + i);
        }
    }

    private void add(final long orderId)
    {
        store.add(orderId, 10, OrderState.SENT).terms().as(Side.SELL, OrderRole.EXIT, 99);
    }
}
