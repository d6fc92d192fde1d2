package io.vstru.bybit.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BookWindowTest
{
    private static final long SEED = 20_240_808L;
    private static final int ROUNDS = 3_000;
    private static final int DEPTH = 50;
    private static final int PRICES = 90;

    /** Seed {@value #SEED}: small books, full ones and empty ones, with many changes at once and with none. */
    @Test
    void shouldKeepAClientAtTheBestLevelsWhenItAppliesEveryChange()
    {
        final SplittableRandom random = new SplittableRandom(SEED);
        final DepthBook book = new DepthBook();
        final BookWindow window = new BookWindow(DEPTH);
        final ClientBook client = new ClientBook();
        client.on(message("snapshot", 0, "\"b\":[],\"a\":[]"));
        int told = 0;
        for (int round = 1; round <= ROUNDS; round++)
        {
            final int changes = random.nextInt(6) == 0 ? random.nextInt(120) : random.nextInt(4);
            for (int i = 0; i < changes; i++)
            {
                final long quantityE8 = random.nextInt(5) < 2 + round / 500 % 2 ? 0 : random.nextInt(1, 4);
                book.set(random.nextBoolean(), random.nextInt(1, PRICES), quantityE8);
            }
            if (window.advance(book))
            {
                final StringBuilder text = new StringBuilder();
                window.appendChanges(text);
                client.on(message("delta", ++told, text.toString()));
            }
            assertEquals(best(book, true) + " " + best(book, false), entries(client),
                "seed=" + SEED + " round=" + round);
            final StringBuilder levels = new StringBuilder();
            window.appendLevels(levels);
            final ClientBook late = new ClientBook();
            late.on(message("snapshot", told, levels.toString()));
            assertEquals(entries(client), entries(late));
        }
        assertTrue(told > ROUNDS / 2 && told < ROUNDS, "told=" + told);
    }

    @Test
    void shouldTellNothingWhenNothingInTheWindowChanged()
    {
        final DepthBook book = new DepthBook();
        final BookWindow window = new BookWindow(1);
        assertFalse(window.advance(book));
        book.set(true, 10, 1);
        assertTrue(window.advance(book));
        book.set(true, 9, 1);
        assertFalse(window.advance(book));
        book.set(true, 10, 0);
        assertTrue(window.advance(book));
        final StringBuilder text = new StringBuilder();
        window.appendChanges(text);
        assertEquals("\"b\":[[\"0.0000001\",\"0\"],[\"0.00000009\",\"0.00000001\"]],\"a\":[]", text.toString());
    }

    private static tools.jackson.databind.JsonNode message(final String type, final long id, final String levels)
    {
        return JsonMembers.object(("{\"type\":\"" + type + "\",\"data\":{" + levels + ",\"u\":" + id +
            ",\"seq\":" + id + "}}").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static List<Map.Entry<Long, Long>> best(final DepthBook book, final boolean isBid)
    {
        return book.side(isBid).entrySet().stream().limit(DEPTH).toList();
    }

    private static String entries(final ClientBook client)
    {
        return new ArrayList<>(client.bids.entrySet()) + " " + new ArrayList<>(client.asks.entrySet());
    }
}
