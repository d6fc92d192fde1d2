package io.vstru.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EmaTest
{
    private static final double TOLERANCE = 1e-12;

    @Test
    void shouldFollowTheTableWhenSeededWithTheMean()
    {
        final Ema ema = new Ema(3);
        assertEquals(3, ema.warmUpCount());
        final double[][] table =
        {
            {1, 0}, {2, 0}, {6, 3}, {4, 3.5}, {8, 5.75}, {0, 2.875},
        };
        for (int i = 0; i < table.length; i++)
        {
            ema.onValue(table[i][0]);
            assertEquals(table[i][1], ema.value(), TOLERANCE, "value " + i);
            assertEquals(i >= 2, ema.isWarm(), "value " + i);
        }
    }

    @Test
    void shouldEqualTheWeightedSumOfAllValuesWhenFedARandomSeries()
    {
        final long seed = 11;
        final Random random = new Random(seed);
        final int length = 26;
        final double[] values = new double[500];
        final Ema ema = new Ema(length);
        for (int n = 0; n < values.length; n++)
        {
            values[n] = 100 + random.nextGaussian();
            ema.onValue(values[n]);
            assertEquals(n < length - 1 ? 0 : weightedSum(values, n, length), ema.value(), 1e-9,
                "seed=" + seed + " n=" + n);
        }
    }

    @Test
    void shouldGoOnTheSameWhenLoadedAtAnyValue()
    {
        for (int cut = 0; cut < 8; cut++)
        {
            final Ema ema = new Ema(5);
            for (int i = 0; i < cut; i++)
            {
                ema.onValue(i * 0.1);
            }
            final Ema loaded = new Ema(5);
            StateCopy.copy(ema::save, loaded::load);
            for (int i = 0; i < 10; i++)
            {
                assertEquals(ema.value(), loaded.value(), 0, "cut=" + cut);
                ema.onValue(i * 0.7);
                loaded.onValue(i * 0.7);
            }
        }
    }

    @Test
    void shouldRefuseWhenLengthIsNotPositiveOrStateIsOfAnother()
    {
        assertThrows(IllegalArgumentException.class, () -> new Ema(0));
        assertThrows(IllegalStateException.class, () -> StateCopy.copy(new Ema(5)::save, new Ema(6)::load));
    }

    /** The closed form: every value weighed by itself, the seed with what weight is left. */
    private static double weightedSum(final double[] values, final int last, final int length)
    {
        final double weight = 2.0 / (length + 1);
        double seed = 0;
        for (int i = 0; i < length; i++)
        {
            seed += values[i] / length;
        }
        double result = seed * StrictMath.pow(1 - weight, last - length + 1);
        for (int i = length; i <= last; i++)
        {
            result += weight * StrictMath.pow(1 - weight, last - i) * values[i];
        }
        return result;
    }
}
