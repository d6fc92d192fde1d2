package io.vstru.strategy.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vstru.numeric.FixedPoint;
import org.junit.jupiter.api.Test;

class ProtectiveStopTest
{
    private static final long ONE = FixedPoint.ONE;

    @Test
    void shouldRoundAwayFromTheClose()
    {
        assertEquals(97 * ONE, ProtectiveStop.priceE8(1, 100 * ONE, 2.6, ONE));
        assertEquals(103 * ONE, ProtectiveStop.priceE8(-1, 100 * ONE, 2.6, ONE));
        assertEquals(98 * ONE, ProtectiveStop.priceE8(1, 100 * ONE, 2, ONE));
        assertEquals(102 * ONE, ProtectiveStop.priceE8(-1, 100 * ONE, 2, ONE));
    }

    @Test
    void shouldBeNoneWhenItWouldNotBeAboveZero()
    {
        assertEquals(ONE, ProtectiveStop.priceE8(1, 100 * ONE, 99, ONE));
        assertEquals(ProtectiveStop.NONE, ProtectiveStop.priceE8(1, 100 * ONE, 99.5, ONE));
        assertEquals(ProtectiveStop.NONE, ProtectiveStop.priceE8(1, 100 * ONE, 100, ONE));
        assertEquals(ProtectiveStop.NONE, ProtectiveStop.priceE8(1, 100 * ONE, 300, ONE));
        assertEquals(400 * ONE, ProtectiveStop.priceE8(-1, 100 * ONE, 300, ONE));
    }

    @Test
    void shouldBeNoneWhenThereIsNoDistance()
    {
        assertEquals(ProtectiveStop.NONE, ProtectiveStop.priceE8(1, 100 * ONE, 0, ONE));
        assertEquals(ProtectiveStop.NONE, ProtectiveStop.priceE8(-1, 100 * ONE, 0, ONE));
        assertEquals(ProtectiveStop.NONE, ProtectiveStop.priceE8(-1, 100 * ONE, 1e-10, ONE));
        assertEquals(ProtectiveStop.NONE, ProtectiveStop.priceE8(1, 100 * ONE, Double.NaN, ONE));
    }

    @Test
    void shouldBeNoneWhenItCanNotBeWritten()
    {
        assertEquals(ProtectiveStop.NONE, ProtectiveStop.priceE8(1, 100 * ONE, 1e300, ONE));
        assertEquals(ProtectiveStop.NONE, ProtectiveStop.priceE8(-1, Long.MAX_VALUE - 5 * ONE, 5, ONE));
    }
}
