package io.vstru.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderIdsTest
{
    private static final long START = 1_764_052_800L;

    private final OrderIds ids = new OrderIds();

    @Test
    void shouldGiveTheSameIdUntilItIsUsed()
    {
        ids.onStart(START);
        final long first = ids.next();
        assertEquals(first, ids.next());
        ids.onUsed(first);
        assertEquals(first + 1, ids.next());
    }

    @Test
    void shouldNeverRepeatAnIdOverRestartsWithinASecondAndARewoundClock()
    {
        final Set<Long> seen = new HashSet<>();
        final long[] clock = {START, START, START, START - 86_400, START + 5};
        for (final long epochSeconds : clock)
        {
            ids.onStart(OrderIds.nextIncarnation(ids.incarnation(), epochSeconds));
            for (int i = 0; i < 100; i++)
            {
                assertTrue(seen.add(ids.next()));
                ids.onUsed(ids.next());
            }
        }
    }

    @Test
    void shouldSkipTheIdsOfABracket()
    {
        ids.onStart(START);
        final long entry = ids.next();
        ids.onUsed(entry);
        ids.onUsed(entry + 2);
        ids.onUsed(entry + 1);
        assertEquals(entry + 3, ids.next());
    }

    @Test
    void shouldWriteAndReadTheTextOfTheVenue()
    {
        ids.onStart(START);
        final String text = OrderIds.text("vstru-01", ids.next());
        assertEquals("vstru-01-t69ruo-1", text);
        assertEquals(ids.next(), OrderIds.parse("vstru-01", text));
        assertTrue(OrderIds.text("vstru-01", Long.MAX_VALUE).length() <= OrderIds.MAX_TEXT_LENGTH);
    }

    @Test
    void shouldTellOrdersOfOthersApart()
    {
        for (final String other : new String[] {"", "a", "a-", "a--1", "b-t69ruo-1", "a-t69ruo-0", "a-0-1",
            "a-T69RUO-1", "a-t69ruo-01", "a-zzzzzzzz-1", "a-t69ruo-zzzzzzzzz", "SkeltonAgentlp9qlB-0001"})
        {
            assertEquals(0, OrderIds.parse("a", other), other);
        }
    }

    @Test
    void shouldRefuseAnIncarnationThatIsNotNew()
    {
        assertThrows(IllegalStateException.class, ids::next);
        ids.onStart(START);
        assertThrows(IllegalArgumentException.class, () -> ids.onStart(START));
    }

    @Test
    void shouldGoOnAfterLoading()
    {
        ids.onStart(START);
        ids.onUsed(ids.next());
        final StateWriter writer = new StateWriter();
        ids.save(writer);
        final OrderIds loaded = new OrderIds();
        loaded.load(new StateReader().wrap(writer.buffer(), 0, writer.lengthBytes()));
        assertEquals(ids.next(), loaded.next());
    }
}
