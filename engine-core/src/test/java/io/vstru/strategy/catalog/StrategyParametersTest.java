package io.vstru.strategy.catalog;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StrategyParametersTest
{
    @Test
    void shouldReadWhatHasThePrefixAndLeaveTheRest()
    {
        final StrategyParameters parameters =
            new StrategyParameters("a.", Map.of("a.bars", "7", "a.factor", "0.25", "b.bars", "9", "ab", "1"));
        assertEquals(7, parameters.whole("bars", 1, 0, 10));
        assertEquals(0.25, parameters.decimal("factor", 1, 0, 10));
        assertEquals(3, parameters.whole("absent", 3, 0, 10));
        assertEquals(1.5, parameters.decimal("missing", 1.5, 0, 10));
        assertDoesNotThrow(parameters::refuseUnread);
    }

    @Test
    void shouldTakeTheEndsOfARangeAndRefuseWhatIsBeyond()
    {
        final StrategyParameters parameters =
            new StrategyParameters("a.", Map.of("a.low", "2", "a.high", "5", "a.under", "1", "a.over", "6"));
        assertEquals(2, parameters.whole("low", 3, 2, 5));
        assertEquals(5, parameters.whole("high", 3, 2, 5));
        assertEquals(2, parameters.decimal("low", 3, 2, 5));
        assertEquals(5, parameters.decimal("high", 3, 2, 5));
        assertEquals("bad setting key=a.under value=1, use a whole number from 2 to 5",
            assertThrows(IllegalArgumentException.class, () -> parameters.whole("under", 3, 2, 5)).getMessage());
        assertEquals("bad setting key=a.over value=6, use a decimal from 2.0 to 5.0",
            assertThrows(IllegalArgumentException.class, () -> parameters.decimal("over", 3, 2, 5)).getMessage());
    }

    @Test
    void shouldRefuseWhatIsNoNumber()
    {
        for (final String text : new String[]{"", "x", "1.5", "1,5", "99999999999", "NaN"})
        {
            final StrategyParameters parameters = new StrategyParameters("a.", Map.of("a.n", text));
            assertThrows(IllegalArgumentException.class, () -> parameters.whole("n", 1, 0, Integer.MAX_VALUE), text);
        }
        for (final String text : new String[]{"", "x", "1,5", "NaN", "Infinity", "0.123456789"})
        {
            final StrategyParameters parameters = new StrategyParameters("a.", Map.of("a.n", text));
            final String message = assertThrows(IllegalArgumentException.class,
                () -> parameters.decimal("n", 1, 0, 100)).getMessage();
            assertEquals("bad setting key=a.n value=" + text + ", use a decimal from 0.0 to 100.0", message);
        }
    }

    @Test
    void shouldNameTheSettingWhenNobodyReadIt()
    {
        final StrategyParameters parameters = new StrategyParameters("a.", Map.of("a.bras", "7"));
        parameters.whole("bars", 1, 0, 10);
        parameters.whole("window", 1, 0, 10);
        assertEquals("unknown setting key=a.bras value=7, did you mean a.bars? Known: [bars, window]",
            assertThrows(IllegalArgumentException.class, parameters::refuseUnread).getMessage());
    }
}
