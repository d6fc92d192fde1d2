package io.vstru.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.event.Side;
import io.vstru.settings.EngineSettings;
import io.vstru.settings.SettingException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A restart with other settings: what is known of the market must not be forgotten with the strategies. */
class ReconfigurationTest
{
    private final EngineRun run = new EngineRun(1_723_161_600_000L).start().book("100", "100.1")
        .trade(Side.BUY, "100.1", "1").ticker("100.05", "0.0001", 1_723_190_400_000L);

    @Test
    void shouldKeepThePlaceInTheFeedAndThePricesWhenStrategiesChange()
    {
        final long place = run.engine().state().market(0).venueSequence();
        assertTrue(place > 0);
        run.start("strategies", "ema-cross");
        assertKnown(place);
        assertEquals(1, run.engine().state().strategies().size());
        run.start("strategies", "ema-cross", "market.bookDepth", "20");
        assertKnown(place);
        assertEquals(20, run.engine().state().market(0).book().depth());
        assertFalse(run.engine().state().market(0).isBookUsable());
    }

    @Test
    void shouldRefuseOtherSymbols()
    {
        final SettingException e = assertThrows(SettingException.class, () ->
            run.engine().state().checkChange(EngineSettings.of(Map.of("market.symbols", "ETHUSDT"))));
        assertTrue(e.getMessage().contains("the journal is of BTCUSDT"), e.getMessage());
    }

    private void assertKnown(final long place)
    {
        assertEquals(place, run.engine().state().market(0).venueSequence());
        assertEquals(EngineRun.e8("100.05"), run.engine().state().market(0).markPriceE8());
        assertEquals(1_723_190_400_000L, run.engine().state().market(0).fundingTimeMs());
    }
}
