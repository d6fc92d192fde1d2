package io.vstru.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.numeric.FixedPoint;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OrderFlowTest
{
    private static final long ONE = FixedPoint.ONE;

    private final OrderFlow flow = new OrderFlow();

    /** Each row starts from 100 x 5 / 101 x 7: new quotes and what their one update must be worth. */
    @Test
    void shouldFollowTheTableWhenOneUpdateComes()
    {
        final long[][] table =
        {
            // bid, quantity, ask, quantity, expected e
            {100, 5, 101, 7, 0},
            {100, 8, 101, 7, 3},
            {100, 1, 101, 7, -4},
            {99, 9, 101, 7, -5},
            {100, 5, 101, 2, 5},
            {100, 5, 101, 9, -2},
            {100, 5, 102, 3, 7},
            {101, 4, 102, 3, 11},
            {99, 4, 100, 3, -8},
        };
        for (final long[] row : table)
        {
            flow.onQuotes(100 * ONE, 5 * ONE, 101 * ONE, 7 * ONE);
            flow.onBarClosed();
            quotes(row);
            flow.onBarClosed();
            final double depth = (row[1] + row[3]) / 2.0;
            assertEquals(row[4] / depth, flow.value(), 1e-12, Arrays.toString(row));
        }
    }

    @Test
    void shouldDivideTheSumByTheMeanDepthWhenABarHasSeveralUpdates()
    {
        assertFalse(flow.isWarm());
        assertEquals(1, flow.warmUpCount());
        quotes(100, 5, 101, 7);
        quotes(100, 8, 101, 7);
        quotes(100, 8, 102, 3);
        flow.onBarClosed();
        assertTrue(flow.isWarm());
        // e: 3 and 7; depths: 7.5 and 5.5.
        assertEquals(10 / 6.5, flow.value(), 1e-12);
    }

    @Test
    void shouldBeZeroWhenABarHasNoUpdate()
    {
        flow.onBarClosed();
        assertEquals(0, flow.value());
        quotes(100, 5, 101, 7);
        flow.onBarClosed();
        assertEquals(0, flow.value());
        quotes(100, 6, 101, 7);
        flow.onBarClosed();
        assertEquals(1 / 6.5, flow.value(), 1e-12);
        flow.onBarClosed();
        assertEquals(0, flow.value());
    }

    @Test
    void shouldStartOverWhenASideWasEmpty()
    {
        quotes(100, 5, 101, 7);
        quotes(0, 0, 101, 7);
        quotes(90, 5, 101, 7);
        flow.onBarClosed();
        assertEquals(0, flow.value());
        quotes(90, 6, 101, 7);
        flow.onBarClosed();
        assertEquals(1 / 6.5, flow.value(), 1e-12);
    }

    @Test
    void shouldNotOverflowWhenQuantitiesAreAtTheEndOfTheScale()
    {
        flow.onQuotes(1, Long.MAX_VALUE, 2, Long.MAX_VALUE);
        for (int i = 0; i < 100; i++)
        {
            flow.onQuotes(i + 2, Long.MAX_VALUE, i + 3, Long.MAX_VALUE);
        }
        flow.onBarClosed();
        assertEquals(200, flow.value(), 1e-9);
    }

    @Test
    void shouldEqualTheNaiveRecomputationWhenFedARandomBook()
    {
        final long seed = 17;
        final Random random = new Random(seed);
        for (int bar = 0; bar < 50; bar++)
        {
            final OrderFlow fresh = new OrderFlow();
            final long[][] quotes = randomQuotes(random, 1 + random.nextInt(40));
            for (final long[] row : quotes)
            {
                fresh.onQuotes(row[0], row[1], row[2], row[3]);
            }
            fresh.onBarClosed();
            assertEquals(naive(quotes), fresh.value(), 1e-9, "seed=" + seed + " bar=" + bar);
        }
    }

    @Test
    void shouldGoOnTheSameWhenLoadedAtAnyUpdate()
    {
        final long[][] quotes = randomQuotes(new Random(18), 30);
        for (int cut = 0; cut < quotes.length; cut++)
        {
            final OrderFlow whole = new OrderFlow();
            final OrderFlow loaded = new OrderFlow();
            for (int i = 0; i < quotes.length; i++)
            {
                if (i == cut)
                {
                    StateCopy.copy(whole::save, loaded::load);
                    assertEquals(whole.isWarm(), loaded.isWarm());
                }
                step(whole, quotes[i], i);
                if (i >= cut)
                {
                    step(loaded, quotes[i], i);
                    assertEquals(whole.value(), loaded.value(), 0, "cut=" + cut + " update=" + i);
                }
            }
        }
    }

    private static void step(final OrderFlow flow, final long[] row, final int index)
    {
        flow.onQuotes(row[0], row[1], row[2], row[3]);
        if (index % 7 == 6)
        {
            flow.onBarClosed();
        }
    }

    private void quotes(final long... row)
    {
        flow.onQuotes(row[0] * ONE, row[1] * ONE, row[2] * ONE, row[3] * ONE);
    }

    private static long[][] randomQuotes(final Random random, final int count)
    {
        final long[][] quotes = new long[count][];
        for (int i = 0; i < count; i++)
        {
            final long bid = 1000 + random.nextInt(4);
            quotes[i] = new long[]
            {
                bid, 1 + random.nextInt(1_000_000), bid + 1 + random.nextInt(3), 1 + random.nextInt(1_000_000),
            };
        }
        return quotes;
    }

    /** The formula of the paper, indicator by indicator. */
    private static double naive(final long[][] quotes)
    {
        double sum = 0;
        double depth = 0;
        for (int i = 1; i < quotes.length; i++)
        {
            final long[] now = quotes[i];
            final long[] before = quotes[i - 1];
            sum += one(now[0] >= before[0]) * now[1] - one(now[0] <= before[0]) * before[1] -
                one(now[2] <= before[2]) * now[3] + one(now[2] >= before[2]) * before[3];
            depth += (now[1] + now[3]) / 2.0;
        }
        return quotes.length < 2 ? 0 : sum / (depth / (quotes.length - 1));
    }

    private static double one(final boolean isTrue)
    {
        return isTrue ? 1 : 0;
    }
}
