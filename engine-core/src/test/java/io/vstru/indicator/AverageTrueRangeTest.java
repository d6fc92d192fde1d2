package io.vstru.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AverageTrueRangeTest
{
    /** high, low, close, true range, average over 2. */
    private static final double[][] TABLE =
    {
        {10, 8, 9, 0, 0},
        {12, 10, 11, 3, 0},
        {11, 10, 10, 1, 2},
        {9, 7, 8, 3, 2.5},
        {8, 8, 8, 0, 1.25},
    };

    @Test
    void shouldFollowTheTableWhenFedBars()
    {
        final TrueRange trueRange = new TrueRange();
        final AverageTrueRange average = new AverageTrueRange(2);
        assertEquals(2, trueRange.warmUpCount());
        assertEquals(3, average.warmUpCount());
        for (int i = 0; i < TABLE.length; i++)
        {
            final double[] row = TABLE[i];
            trueRange.onBar(row[0], row[1], row[2]);
            average.onBar(row[0], row[1], row[2]);
            assertEquals(row[3], trueRange.value(), 1e-12, "bar " + i);
            assertEquals(row[4], average.value(), 1e-12, "bar " + i);
            assertEquals(i >= 1, trueRange.isWarm(), "bar " + i);
            assertEquals(i >= 2, average.isWarm(), "bar " + i);
        }
    }

    @Test
    void shouldEqualTheNaiveRecomputationWhenFedARandomWalk()
    {
        final long seed = 13;
        final Random random = new Random(seed);
        final int length = 14;
        final AverageTrueRange average = new AverageTrueRange(length);
        double close = 100;
        double sum = 0;
        for (int n = 0; n < 400; n++)
        {
            final double lastClose = close;
            final double open = lastClose + random.nextGaussian();
            close = open + random.nextGaussian();
            final double high = StrictMath.max(open, close) + random.nextDouble();
            final double low = StrictMath.min(open, close) - random.nextDouble();
            average.onBar(high, low, close);
            final double range = StrictMath.max(high - low,
                StrictMath.max(StrictMath.abs(high - lastClose), StrictMath.abs(low - lastClose)));
            if (n > 0)
            {
                sum = n <= length ? sum + range : sum - sum / length + range;
            }
            assertEquals(n < length ? 0 : sum / length, average.value(), 1e-9, "seed=" + seed + " n=" + n);
        }
    }

    @Test
    void shouldGoOnTheSameWhenLoadedAtAnyBar()
    {
        for (int cut = 0; cut < TABLE.length; cut++)
        {
            final AverageTrueRange average = new AverageTrueRange(2);
            final AverageTrueRange loaded = new AverageTrueRange(2);
            for (int i = 0; i < TABLE.length; i++)
            {
                if (i == cut)
                {
                    StateCopy.copy(average::save, loaded::load);
                }
                average.onBar(TABLE[i][0], TABLE[i][1], TABLE[i][2]);
                if (i >= cut)
                {
                    loaded.onBar(TABLE[i][0], TABLE[i][1], TABLE[i][2]);
                    assertEquals(average.value(), loaded.value(), 0, "cut=" + cut + " bar=" + i);
                }
            }
        }
    }

    @Test
    void shouldRefuseWhenStateIsOfAnotherLength()
    {
        final AverageTrueRange average = new AverageTrueRange(2);
        assertThrows(IllegalStateException.class, () -> StateCopy.copy(average::save, new AverageTrueRange(3)::load));
    }
}
