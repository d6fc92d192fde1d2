package io.vstru.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.numeric.FixedPoint;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PositionSizerTest
{
    private final RiskLimits limits = new RiskLimits(RiskLimits.DEFAULT_RISK_PER_TRADE_E8,
        RiskLimits.DEFAULT_LEVERAGE_E8, e8("50000"), e8("80000"));
    private final PositionSizer sizer = new PositionSizer(limits);

    @Test
    void shouldRiskOnePercentOfEquityAtTheStop()
    {
        assertEquals(e8("0.1"), size("10000", "0", "0", "60000", "59000"));
        assertEquals(e8("0.1"), size("10000", "0", "0", "60000", "61000"));
    }

    @Test
    void shouldStayBelowEachLimitOfValue()
    {
        assertEquals(e8("0.5"), size("1000000", "0", "0", "100000", "99999"), "order value");
        assertEquals(e8("0.1"), size("1000000", "0", "70000", "100000", "99999"), "position value");
        assertEquals(e8("0.1"), size("10000", "90000", "0", "100000", "99999"), "leverage");
    }

    @Test
    void shouldSendNothingWithoutRoomStopOrEquity()
    {
        assertEquals(0, size("10000", "100000", "0", "60000", "59000"));
        assertEquals(0, size("10000", "0", "80000", "60000", "59000"));
        assertEquals(0, size("10000", "0", "0", "60000", "60000"));
        assertEquals(0, size("10000", "0", "0", "60000", "0"));
        assertEquals(0, size("-1", "0", "0", "60000", "59000"));
        assertEquals(0, size("0", "0", "0", "60000", "59000"));
    }

    @Test
    void shouldNotOverflowWhenTheStopOrThePriceIsNextToNothing()
    {
        assertEquals(e8("0.5"), size("1000000000", "0", "0", "100000", "99999.99999999"));
        assertTrue(size("1000000000", "0", "0", "0.00000001", "0.00000002") > 0);
    }

    @Test
    void shouldNeverPassALimitWhateverTheNumbers()
    {
        final long seed = System.nanoTime();
        final Random random = new Random(seed);
        for (int i = 0; i < 100_000; i++)
        {
            final long equityE8 = random.nextLong() >>> 18;
            final long exposureE8 = random.nextLong() >>> 17;
            final long positionE8 = Math.min(exposureE8, random.nextLong() >>> 20);
            final long priceE8 = 1 + (random.nextLong() >>> 20);
            final long stopE8 = 1 + (random.nextLong() >>> 20);
            final long quantityE8 = sizer.entryQuantityE8(equityE8, exposureE8, positionE8, priceE8, stopE8);
            if (quantityE8 > 0)
            {
                final String where = "seed=" + seed + " i=" + i;
                final long valueE8 = FixedPoint.multiply(quantityE8, priceE8);
                assertTrue(valueE8 <= limits.maxOrderValueE8(), where);
                assertTrue(valueE8 + positionE8 <= limits.maxPositionValueE8(), where);
                assertTrue(valueE8 + exposureE8 <= FixedPoint.multiply(equityE8, limits.leverageE8()), where);
                assertTrue(FixedPoint.multiply(quantityE8, Math.abs(priceE8 - stopE8)) <=
                    FixedPoint.multiply(equityE8, limits.riskPerTradeE8()), where);
            }
        }
    }

    @Test
    void shouldRefuseLimitsOutOfRangeAndNameThem()
    {
        final IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
            () -> new RiskLimits(e8("0.2"), FixedPoint.ONE, 1, 1));
        assertEquals("riskPerTrade=0.2 allowed=0.00000001 to 0.1", refused.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new RiskLimits(1, e8("101"), 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new RiskLimits(1, FixedPoint.ONE, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new RiskLimits(1, FixedPoint.ONE, 1, -1));
    }

    private long size(
        final String equity, final String exposure, final String position, final String price, final String stop)
    {
        return sizer.entryQuantityE8(e8(equity), e8(exposure), e8(position), e8(price), e8(stop));
    }

    private static long e8(final String text)
    {
        return FixedPoint.parse(text);
    }
}
