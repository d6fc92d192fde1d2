package io.vstru.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ZScoreTest
{
    @Test
    void shouldFollowTheTableWhenTheWindowFills()
    {
        final ZScore score = new ZScore(4);
        assertEquals(4, score.warmUpCount());
        // 2 4 4 6: mean 4, sigma sqrt 2; 4 4 6 6: mean 5, sigma 1; 4 6 6 0: mean 4, sigma sqrt 6.
        final double[][] table =
        {
            {2, 0}, {4, 0}, {4, 0}, {6, StrictMath.sqrt(2)}, {6, 1}, {0, -4 / StrictMath.sqrt(6)},
        };
        for (int i = 0; i < table.length; i++)
        {
            score.onValue(table[i][0]);
            assertEquals(table[i][1], score.value(), 1e-12, "value " + i);
            assertEquals(i >= 3, score.isWarm(), "value " + i);
        }
    }

    @Test
    void shouldBeExactlyZeroWhenAllValuesAreEqual()
    {
        final ZScore score = new ZScore(3);
        score.onValue(7);
        for (int i = 0; i < 7; i++)
        {
            // Three times 0.1 divided by 3 is not 0.1 in doubles.
            score.onValue(0.1);
        }
        assertEquals(0, score.value());
    }

    @Test
    void shouldNotDependOnValuesThatLeftTheWindowWhenTheyWereHuge()
    {
        final ZScore fresh = new ZScore(5);
        final ZScore used = new ZScore(5);
        used.onValue(1e15);
        used.onValue(-3e14);
        for (int i = 0; i < 5; i++)
        {
            fresh.onValue(i * 0.3);
            used.onValue(i * 0.3);
        }
        assertEquals(fresh.value(), used.value(), 0);
    }

    @Test
    void shouldEqualTheNaiveRecomputationWhenFedARandomSeries()
    {
        final long seed = 16;
        final Random random = new Random(seed);
        final int window = 288;
        final double[] values = new double[1000];
        final ZScore score = new ZScore(window);
        for (int n = 0; n < values.length; n++)
        {
            values[n] = random.nextGaussian() * 3 + 1;
            score.onValue(values[n]);
            assertEquals(n + 1 < window ? 0 : naive(values, n, window), score.value(), 1e-9,
                "seed=" + seed + " n=" + n);
        }
    }

    @Test
    void shouldGoOnTheSameWhenLoadedAtAnyValue()
    {
        final double[] values = {1, 5, 2, 8, 3, 3, 9, 4, 7, 0, 6};
        for (int cut = 0; cut < values.length; cut++)
        {
            final ZScore score = new ZScore(4);
            final ZScore loaded = new ZScore(4);
            for (int i = 0; i < values.length; i++)
            {
                if (i == cut)
                {
                    StateCopy.copy(score::save, loaded::load);
                }
                score.onValue(values[i]);
                if (i >= cut)
                {
                    loaded.onValue(values[i]);
                    assertEquals(score.value(), loaded.value(), 0, "cut=" + cut + " value=" + i);
                }
            }
        }
    }

    @Test
    void shouldRefuseWhenWindowIsTooSmallOrStateDoesNotFit()
    {
        assertThrows(IllegalArgumentException.class, () -> new ZScore(1));
        assertThrows(IllegalStateException.class, () -> StateCopy.copy(new ZScore(3)::save, new ZScore(4)::load));
        assertThrows(IllegalStateException.class,
            () -> StateCopy.copy(writer -> writer.putInt(3).putInt(4), new ZScore(3)::load));
    }

    private static double naive(final double[] values, final int last, final int window)
    {
        double sum = 0;
        double squares = 0;
        for (int i = last - window + 1; i <= last; i++)
        {
            sum += values[i];
            squares += values[i] * values[i];
        }
        final double mean = sum / window;
        return (values[last] - mean) / StrictMath.sqrt(squares / window - mean * mean);
    }
}
