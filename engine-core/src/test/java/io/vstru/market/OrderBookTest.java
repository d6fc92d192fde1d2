package io.vstru.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.event.BookFlyweight;
import io.vstru.event.Side;
import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;
import java.util.Comparator;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.agrona.ExpandableArrayBuffer;
import org.junit.jupiter.api.Test;

class OrderBookTest
{
    private static final long SEED = Long.getLong("vstru.seed", 20260101L);
    private static final int DEPTH = 10;

    private final BookFlyweight part = new BookFlyweight();
    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
    private final OrderBook book = new OrderBook(DEPTH);

    @Test
    void snapshotReplacesAndDeltaSetsAndRemoves()
    {
        assertFalse(book.apply(begin(false, true, 1).appendBid(100, 1)));
        assertFalse(book.isReadable());
        assertTrue(book.apply(begin(true, true, 2).appendBid(99, 1).appendBid(100, 2).appendAsk(101, 3)));
        assertTrue(book.isReadable());
        assertEquals(100, book.bestBidE8());
        assertEquals(101, book.bestAskE8());
        assertTrue(book.apply(begin(false, true, 3).appendBid(100, 0).appendBid(50, 0).appendAsk(101, 7)));
        assertEquals(99, book.bestBidE8());
        assertEquals(1, book.size(Side.BUY));
        assertEquals(7, book.quantityAtE8(Side.SELL, 101));
        assertEquals(0, book.quantityAtE8(Side.BUY, 100));
        assertEquals(3, book.updateId());
        book.apply(begin(true, true, 4).appendAsk(105, 1));
        assertEquals(0, book.bestBidE8());
        assertEquals(105, book.bestAskE8());
    }

    @Test
    void partsShowOnlyWithTheLast()
    {
        assertFalse(book.apply(begin(true, false, 1).appendBid(100, 1)));
        assertFalse(book.isReadable());
        assertTrue(book.apply(begin(true, true, 1).appendAsk(101, 1)));
        assertEquals(100, book.bestBidE8());
        assertFalse(book.apply(begin(false, false, 2).appendBid(100, 0)));
        assertTrue(book.isPending());
        assertEquals(100, book.bestBidE8());
        assertTrue(book.apply(begin(false, true, 2).appendBid(98, 4)));
        assertEquals(98, book.bestBidE8());
        assertFalse(book.isPending());
    }

    @Test
    void isStaleFromCrossedOrLockedOrBrokenOffToTheNextSnapshot()
    {
        book.apply(begin(true, true, 1).appendBid(100, 1).appendAsk(101, 1));
        book.apply(begin(false, true, 2).appendBid(101, 1));
        assertTrue(book.isStale());
        book.apply(begin(false, true, 3).appendBid(101, 0));
        assertTrue(book.isStale());
        book.apply(begin(true, true, 4).appendBid(100, 1).appendAsk(101, 1));
        assertFalse(book.isStale());
        book.apply(begin(false, false, 5).appendBid(99, 1));
        book.apply(begin(false, true, 6).appendBid(98, 1));
        assertTrue(book.isStale());
        assertEquals(0, book.quantityAtE8(Side.BUY, 99));
        book.apply(begin(true, true, 7).appendBid(102, 1).appendAsk(101, 1));
        assertTrue(book.isStale());
    }

    @Test
    void keepsALevelAddedBeforeAnotherIsRemoved()
    {
        begin(true, true, 1);
        for (int i = 0; i < DEPTH; i++)
        {
            part.appendBid(100 - i, 1);
        }
        book.apply(part);
        book.apply(begin(false, true, 2).appendBid(200, 1).appendBid(100, 0));
        assertEquals(DEPTH, book.size(Side.BUY));
        assertEquals(91, book.priceE8(Side.BUY, DEPTH - 1));
        book.apply(begin(false, true, 3).appendBid(201, 1));
        assertEquals(DEPTH, book.size(Side.BUY));
        assertEquals(92, book.priceE8(Side.BUY, DEPTH - 1));
    }

    @Test
    void refusesImpossibleLevelsWhole()
    {
        book.apply(begin(true, true, 1).appendBid(100, 1));
        assertThrows(IllegalArgumentException.class,
            () -> book.apply(begin(true, true, 2).appendBid(99, 1).appendBid(98, -1)));
        assertEquals(100, book.bestBidE8());
        assertEquals(1, book.updateId());
    }

    @Test
    void agreesWithNaiveBookAndReloads()
    {
        System.out.println("OrderBookTest seed=" + SEED);
        final Random random = new Random(SEED);
        final TreeMap<Long, Long> bids = new TreeMap<>(Comparator.reverseOrder());
        final TreeMap<Long, Long> asks = new TreeMap<>();
        OrderBook tested = new OrderBook(DEPTH);
        for (int update = 0; update < 20_000; update++)
        {
            final boolean isSnapshot = update == 0 || random.nextInt(50) == 0;
            if (isSnapshot)
            {
                bids.clear();
                asks.clear();
            }
            final int parts = 1 + random.nextInt(3);
            for (int i = 1; i <= parts; i++)
            {
                begin(isSnapshot, i == parts, update);
                for (int level = random.nextInt(4); level > 0; level--)
                {
                    final long price = 1 + random.nextInt(40);
                    final long quantity = random.nextInt(3);
                    part.appendBid(price, quantity);
                    set(bids, price, quantity);
                }
                for (int level = random.nextInt(4); level > 0; level--)
                {
                    final long price = 30 + random.nextInt(40);
                    final long quantity = random.nextInt(3);
                    part.appendAsk(price, quantity);
                    set(asks, price, quantity);
                }
                tested.apply(part);
                if (random.nextInt(20) == 0)
                {
                    tested = reload(tested);
                }
            }
            clip(bids);
            clip(asks);
            final String message = "update=" + update + " seed=" + SEED;
            assertSide(bids, tested, Side.BUY, message);
            assertSide(asks, tested, Side.SELL, message);
        }
    }

    private static void set(final TreeMap<Long, Long> side, final long price, final long quantity)
    {
        if (quantity == 0)
        {
            side.remove(price);
        }
        else
        {
            side.put(price, quantity);
        }
    }

    private static void clip(final TreeMap<Long, Long> side)
    {
        while (side.size() > DEPTH)
        {
            side.pollLastEntry();
        }
    }

    private static void assertSide(
        final TreeMap<Long, Long> expected, final OrderBook book, final Side side, final String message)
    {
        assertEquals(expected.size(), book.size(side), message);
        int index = 0;
        for (final Map.Entry<Long, Long> level : expected.entrySet())
        {
            assertEquals(level.getKey(), book.priceE8(side, index), message);
            assertEquals(level.getValue(), book.quantityE8(side, index), message);
            assertEquals(level.getValue(), book.quantityAtE8(side, level.getKey()), message);
            index++;
        }
    }

    private static OrderBook reload(final OrderBook saved)
    {
        final StateWriter writer = new StateWriter();
        saved.save(writer);
        final StateReader reader = new StateReader().wrap(writer.buffer(), 0, writer.lengthBytes());
        final OrderBook loaded = new OrderBook(DEPTH);
        loaded.load(reader);
        assertEquals(0, reader.remainingBytes());
        assertEquals(saved.isStale(), loaded.isStale());
        assertEquals(saved.isPending(), loaded.isPending());
        assertEquals(saved.updateId(), loaded.updateId());
        return loaded;
    }

    private BookFlyweight begin(final boolean isSnapshot, final boolean isLastPart, final long updateId)
    {
        return part.begin(buffer, 0).isSnapshot(isSnapshot).isLastPart(isLastPart).updateId(updateId);
    }
}
