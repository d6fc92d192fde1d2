package io.vstru.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WilderAverageTest
{
    @Test
    void shouldFollowTheTableWhenSeededWithTheMean()
    {
        final WilderAverage average = new WilderAverage(4);
        assertEquals(4, average.warmUpCount());
        final double[][] table =
        {
            {1, 0}, {2, 0}, {3, 0}, {6, 3}, {7, 4}, {0, 3}, {3, 3}, {5, 3.5},
        };
        for (int i = 0; i < table.length; i++)
        {
            average.onValue(table[i][0]);
            assertEquals(table[i][1], average.value(), 1e-12, "value " + i);
            assertEquals(i >= 3, average.isWarm(), "value " + i);
        }
    }

    @Test
    void shouldEqualTheSmoothedSumWhenFedARandomSeries()
    {
        final long seed = 12;
        final Random random = new Random(seed);
        final int length = 14;
        final WilderAverage average = new WilderAverage(length);
        double sum = 0;
        for (int n = 1; n <= 500; n++)
        {
            final double next = random.nextDouble() * 50;
            average.onValue(next);
            sum = n <= length ? sum + next : sum - sum / length + next;
            assertEquals(n < length ? 0 : sum / length, average.value(), 1e-9, "seed=" + seed + " n=" + n);
        }
    }

    @Test
    void shouldGoOnTheSameWhenLoadedMidWay()
    {
        final WilderAverage average = new WilderAverage(3);
        final WilderAverage loaded = new WilderAverage(3);
        average.onValue(0.1);
        average.onValue(0.2);
        StateCopy.copy(average::save, loaded::load);
        for (int i = 0; i < 5; i++)
        {
            average.onValue(i / 7.0);
            loaded.onValue(i / 7.0);
            assertEquals(average.value(), loaded.value(), 0);
        }
        assertThrows(IllegalStateException.class, () -> StateCopy.copy(average::save, new WilderAverage(4)::load));
    }

    @Test
    void shouldRefuseWhenLengthIsNotPositive()
    {
        assertThrows(IllegalArgumentException.class, () -> new WilderAverage(0));
    }
}
