package io.vstru.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vstru.numeric.FixedPoint;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PositionTest
{
    private final Position position = new Position();

    @Test
    void shouldAverageWhatItAdds()
    {
        assertEquals(0, apply("2", "100"));
        assertEquals(0, apply("1", "130"));
        assertEquals(e8("3"), position.quantityE8());
        assertEquals(e8("330"), position.costE8());
        assertEquals(e8("110"), position.averagePriceE8());
        assertEquals(e8("-30"), position.unrealizedE8(e8("100")));
    }

    @Test
    void shouldRealiseAPartOfALongAndKeepTheAverage()
    {
        apply("2", "100");
        assertEquals(e8("10"), apply("-1", "110"));
        assertEquals(e8("100"), position.averagePriceE8());
        assertEquals(e8("10"), position.realizedE8());
    }

    @Test
    void shouldRealiseAPartOfAShort()
    {
        apply("-2", "100");
        assertEquals(e8("10"), apply("1", "90"));
        assertEquals(e8("-1"), position.quantityE8());
        assertEquals(e8("-100"), position.costE8());
        assertEquals(e8("5"), position.unrealizedE8(e8("95")));
    }

    @Test
    void shouldBeFlatAfterAnExactClose()
    {
        apply("2", "100");
        assertEquals(e8("-6"), apply("-2", "97"));
        assertEquals(0, position.quantityE8());
        assertEquals(0, position.costE8());
        assertEquals(0, position.averagePriceE8());
        assertEquals(0, position.unrealizedE8(e8("1")));
    }

    @Test
    void shouldTurnFromLongToShort()
    {
        apply("2", "100");
        assertEquals(e8("20"), apply("-3", "110"));
        assertEquals(e8("-1"), position.quantityE8());
        assertEquals(e8("110"), position.averagePriceE8());
    }

    /** What was received minus what was paid, and what is held at the mark: to the last unit, for any fills. */
    @Test
    void shouldLoseNothingToRoundingOverRandomFills()
    {
        final long seed = System.nanoTime();
        final Random random = new Random(seed);
        for (int run = 0; run < 200; run++)
        {
            final Position any = new Position();
            long cashE8 = 0;
            long heldE8 = 0;
            long realizedE8 = 0;
            for (int i = 0; i < 200; i++)
            {
                final long quantityE8 = (1 + random.nextInt(1_000_000_000)) * (random.nextBoolean() ? 1L : -1L);
                final long priceE8 = 1 + (random.nextLong() >>> 21);
                realizedE8 += any.apply(quantityE8, priceE8);
                cashE8 -= FixedPoint.multiply(quantityE8, priceE8);
                heldE8 += quantityE8;
                final long markE8 = 1 + (random.nextLong() >>> 21);
                assertEquals(heldE8, any.quantityE8(), "seed=" + seed);
                assertEquals(realizedE8, any.realizedE8(), "seed=" + seed);
                assertEquals(cashE8 + FixedPoint.multiply(heldE8, markE8),
                    any.realizedE8() + any.unrealizedE8(markE8), "seed=" + seed + " run=" + run + " fill=" + i);
            }
        }
    }

    private long apply(final String quantity, final String price)
    {
        return position.apply(e8(quantity), e8(price));
    }

    private static long e8(final String text)
    {
        return FixedPoint.parse(text);
    }
}
