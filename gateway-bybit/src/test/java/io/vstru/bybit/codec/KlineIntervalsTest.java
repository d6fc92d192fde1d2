package io.vstru.bybit.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class KlineIntervalsTest
{
    private static final long MINUTE_MS = 60_000;

    @Test
    void shouldGiveTheCodeOfALengthThatTheVenueOffers()
    {
        assertEquals("1", KlineIntervals.codeOf(MINUTE_MS));
        assertEquals("720", KlineIntervals.codeOf(720 * MINUTE_MS));
        assertEquals("D", KlineIntervals.codeOf(1440 * MINUTE_MS));
    }

    @Test
    void shouldGiveNoneForAnyOther()
    {
        assertEquals("", KlineIntervals.codeOf(0));
        assertEquals("", KlineIntervals.codeOf(1_000));
        assertEquals("", KlineIntervals.codeOf(2 * MINUTE_MS));
        assertEquals("", KlineIntervals.codeOf(MINUTE_MS + 1));
    }
}
