package io.vstru.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AverageDirectionalIndexTest
{
    /** high, low, close, +DI, -DI, ADX, each over 2. */
    private static final double[][] TABLE =
    {
        {10, 8, 9, 0, 0, 0},
        {12, 9, 11, 0, 0, 0},
        {13, 10, 12, 50, 0, 0},
        {12, 7, 8, 18.75, 37.5, 200.0 / 3},
        {12, 7, 8, 25.0 / 3, 50.0 / 3, 50},
    };

    @Test
    void shouldFollowTheTableWhenFedBars()
    {
        final AverageDirectionalIndex index = new AverageDirectionalIndex(2);
        assertEquals(4, index.warmUpCount());
        for (int i = 0; i < TABLE.length; i++)
        {
            final double[] row = TABLE[i];
            index.onBar(row[0], row[1], row[2]);
            assertEquals(row[3], index.plusIndicator(), 1e-12, "bar " + i);
            assertEquals(row[4], index.minusIndicator(), 1e-12, "bar " + i);
            assertEquals(row[5], index.value(), 1e-12, "bar " + i);
            assertEquals(i >= 3, index.isWarm(), "bar " + i);
        }
    }

    @Test
    void shouldBeZeroWhenNothingMoves()
    {
        final AverageDirectionalIndex index = new AverageDirectionalIndex(14);
        for (int i = 0; i < 27; i++)
        {
            index.onBar(0.1, 0.1, 0.1);
        }
        assertFalse(index.isWarm());
        index.onBar(0.1, 0.1, 0.1);
        assertTrue(index.isWarm());
        assertEquals(0, index.value());
        assertEquals(0, index.plusIndicator());
        assertEquals(0, index.minusIndicator());
    }

    @Test
    void shouldCountNeitherDirectionWhenABarReachesEquallyFarBothWays()
    {
        final AverageDirectionalIndex index = new AverageDirectionalIndex(1);
        index.onBar(10, 8, 9);
        index.onBar(12, 6, 9);
        assertEquals(0, index.plusIndicator());
        assertEquals(0, index.minusIndicator());
    }

    @Test
    void shouldEqualTheNaiveRecomputationWhenFedARandomWalk()
    {
        final long seed = 14;
        final double[][] bars = randomWalk(seed, 300);
        final int length = 14;
        final AverageDirectionalIndex index = new AverageDirectionalIndex(length);
        for (int n = 0; n < bars.length; n++)
        {
            index.onBar(bars[n][0], bars[n][1], bars[n][2]);
            final double expected = n + 1 < 2 * length ? 0 : naive(bars, n, length);
            assertEquals(expected, index.value(), 1e-9, "seed=" + seed + " n=" + n);
        }
    }

    @Test
    void shouldGoOnTheSameWhenLoadedAtAnyBar()
    {
        final double[][] bars = randomWalk(15, 20);
        for (int cut = 0; cut < bars.length; cut++)
        {
            final AverageDirectionalIndex index = new AverageDirectionalIndex(5);
            final AverageDirectionalIndex loaded = new AverageDirectionalIndex(5);
            for (int i = 0; i < bars.length; i++)
            {
                if (i == cut)
                {
                    StateCopy.copy(index::save, loaded::load);
                }
                index.onBar(bars[i][0], bars[i][1], bars[i][2]);
                if (i >= cut)
                {
                    loaded.onBar(bars[i][0], bars[i][1], bars[i][2]);
                    assertEquals(index.value(), loaded.value(), 0, "cut=" + cut + " bar=" + i);
                    assertEquals(index.plusIndicator(), loaded.plusIndicator(), 0, "cut=" + cut + " bar=" + i);
                }
            }
        }
    }

    private static double[][] randomWalk(final long seed, final int count)
    {
        final Random random = new Random(seed);
        final double[][] bars = new double[count][];
        double close = 100;
        for (int i = 0; i < count; i++)
        {
            final double open = close;
            close = open + random.nextGaussian();
            bars[i] = new double[]
            {
                StrictMath.max(open, close) + random.nextDouble(),
                StrictMath.min(open, close) - random.nextDouble(),
                close,
            };
        }
        return bars;
    }

    /** ADX of the last bar from all bars at once, with Wilder's running sums instead of averages. */
    private static double naive(final double[][] bars, final int last, final int length)
    {
        double ranges = 0;
        double ups = 0;
        double downs = 0;
        double index = 0;
        for (int i = 1; i <= last; i++)
        {
            final double keep = i <= length ? 1 : (length - 1.0) / length;
            final double lastClose = bars[i - 1][2];
            final double up = bars[i][0] - bars[i - 1][0];
            final double down = bars[i - 1][1] - bars[i][1];
            ranges = ranges * keep + StrictMath.max(bars[i][0] - bars[i][1],
                StrictMath.max(StrictMath.abs(bars[i][0] - lastClose), StrictMath.abs(bars[i][1] - lastClose)));
            ups = ups * keep + (up > down && up > 0 ? up : 0);
            downs = downs * keep + (down > up && down > 0 ? down : 0);
            if (i >= length)
            {
                final double dx = 100 * StrictMath.abs(ups - downs) / (ups + downs);
                index = i < 2 * length ? index + dx / length : (index * (length - 1) + dx) / length;
            }
        }
        return index;
    }
}
