package io.vstru.order;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.event.OrderStatus;
import io.vstru.numeric.FixedPoint;
import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;
import java.util.ArrayDeque;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LedgerTest
{
    private static final int INSTRUMENTS = 4;
    private static final int IDS = 64;

    @Test
    void shouldKeepItsIdentityAndSurviveSavingOverRandomEvents()
    {
        final long seed = System.nanoTime();
        final Random random = new Random(seed);
        Ledger ledger = new Ledger(INSTRUMENTS);
        long cashE8 = 0;
        final long[] heldE8 = new long[INSTRUMENTS];
        final long[] markE8 = new long[INSTRUMENTS];
        java.util.Arrays.fill(markE8, FixedPoint.ONE);
        for (int i = 0; i < INSTRUMENTS; i++)
        {
            ledger.onMarkPrice(i, markE8[i]);
        }
        for (int step = 0; step < 20_000; step++)
        {
            final int instrument = random.nextInt(INSTRUMENTS);
            final long amountE8 = random.nextInt(2_000_000) - 1_000_000;
            switch (random.nextInt(4))
            {
                case 0 ->
                {
                    ledger.onTransfer(amountE8);
                    cashE8 += amountE8;
                }
                case 1 ->
                {
                    ledger.onFunding(amountE8);
                    cashE8 += amountE8;
                }
                case 2 ->
                {
                    markE8[instrument] = 1 + (random.nextLong() >>> 22);
                    ledger.onMarkPrice(instrument, markE8[instrument]);
                }
                default ->
                {
                    final long quantityE8 = amountE8 * 100 + 1;
                    final long priceE8 = 1 + (random.nextLong() >>> 22);
                    ledger.onExecution(instrument, quantityE8, priceE8, amountE8 / 7);
                    cashE8 -= FixedPoint.multiply(quantityE8, priceE8) + amountE8 / 7;
                    heldE8[instrument] += quantityE8;
                }
            }
            long worthE8 = cashE8;
            for (int i = 0; i < INSTRUMENTS; i++)
            {
                worthE8 += FixedPoint.multiply(heldE8[i], markE8[i]);
            }
            assertEquals(worthE8, ledger.equityE8(), "seed=" + seed + " step=" + step);
            if (step % 1000 == 0)
            {
                ledger = reloaded(ledger);
            }
        }
    }

    @Test
    void shouldRefuseAnExecutionIdTwiceAndForgetTheOldestFirst()
    {
        final long seed = System.nanoTime();
        final Random random = new Random(seed);
        ExecutionIds ids = new ExecutionIds(IDS);
        final ArrayDeque<Long> model = new ArrayDeque<>();
        for (int step = 0; step < 50_000; step++)
        {
            final long id = random.nextInt(3 * IDS);
            final boolean isNew = !model.contains(id);
            assertEquals(isNew, ids.add(id * 31, id), "seed=" + seed + " step=" + step);
            if (isNew)
            {
                model.add(id);
                if (model.size() > IDS)
                {
                    model.remove();
                }
            }
            assertEquals(model.size(), ids.size());
            if (step % 1000 == 0)
            {
                final StateWriter writer = new StateWriter();
                ids.save(writer);
                ids = new ExecutionIds(IDS);
                ids.load(new StateReader().wrap(writer.buffer(), 0, writer.lengthBytes()));
            }
        }
    }

    @Test
    void shouldTellTheHalvesOfAnIdApart()
    {
        final ExecutionIds ids = new ExecutionIds(IDS);
        assertTrue(ids.add(1, 2));
        assertTrue(ids.add(2, 1));
        assertFalse(ids.add(1, 2));
    }

    @Test
    void shouldReadBackAnOrder()
    {
        final Order order = new Order().begin(7, 10, OrderState.SENT);
        order.onUpdate(OrderStatus.ACCEPTED, 0);
        order.onExecution(3);
        order.onCancelSent();
        final StateWriter writer = new StateWriter();
        order.save(writer);
        final Order loaded = new Order();
        final StateReader reader = new StateReader().wrap(writer.buffer(), 0, writer.lengthBytes());
        loaded.load(reader.getLong(), reader);
        final StateWriter again = new StateWriter();
        loaded.save(again);
        assertArrayEquals(bytes(writer), bytes(again));
        loaded.onUpdate(OrderStatus.CANCEL_REJECTED, 3);
        assertEquals(OrderState.WORKING, loaded.state());
        assertEquals(7, loaded.exposedQuantityE8());
    }

    private static Ledger reloaded(final Ledger ledger)
    {
        final StateWriter writer = new StateWriter();
        ledger.save(writer);
        final Ledger loaded = new Ledger(INSTRUMENTS);
        loaded.load(new StateReader().wrap(writer.buffer(), 0, writer.lengthBytes()));
        return loaded;
    }

    private static byte[] bytes(final StateWriter writer)
    {
        final byte[] bytes = new byte[writer.lengthBytes()];
        writer.buffer().getBytes(0, bytes);
        return bytes;
    }
}
