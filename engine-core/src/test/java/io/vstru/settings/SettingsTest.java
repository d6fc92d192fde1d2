package io.vstru.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.numeric.FixedPoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest
{
    @Test
    void shouldNameTheStrategyThatAMistypedOneMeant()
    {
        final SettingException e = assertThrows(SettingException.class, () ->
            EngineSettings.of(java.util.Map.of("strategy.ema-cros.fast", "3")));
        assertTrue(e.getMessage().endsWith("the nearest known is strategy.ema-cross.fast"), e.getMessage());
    }

    @Test
    void shouldHaveEveryDefaultWhenNothingIsGiven()
    {
        final EngineSettings settings = EngineSettings.of(Map.of());
        for (final SettingKey key : SettingKey.values())
        {
            assertEquals(key.defaultText(), settings.text(key));
        }
        assertEquals(List.of("BTCUSDT"), settings.symbols());
        assertEquals(List.of("ema-cross", "order-flow"), settings.strategies());
        assertEquals(300_000, settings.number(SettingKey.TIMEFRAME));
        assertEquals(50_000_000L, settings.nanos(SettingKey.LATENCY));
        assertEquals(FixedPoint.ONE / 100, settings.number(SettingKey.RISK_PER_TRADE));
        assertEquals(55_000, settings.number(SettingKey.TAKER_FEE));
        assertEquals(FixedPoint.ONE / 100, settings.riskLimits().riskPerTradeE8());
        assertEquals(10 * FixedPoint.ONE, settings.riskLimits().leverageE8());
    }

    @ParameterizedTest
    @CsvSource({
        "market.timeframe, 1m, 60000", "market.timeframe, 1s, 1000", "market.timeframe, 24h, 86400000",
        "paper.latency, 0ms, 0", "paper.latency, 250ms, 250", "paper.makerFee, -0.001, -100000",
        "risk.maxOpenOrders, 500, 500", "risk.takeProfitRatio, 0, 0", "risk.perTrade, 0.1, 10000000"})
    void shouldTakeValuesUpToTheirLimits(final String key, final String text, final long number)
    {
        assertEquals(number, EngineSettings.of(Map.of(key, text)).number(SettingKey.of(key)));
    }

    @ParameterizedTest
    @CsvSource({
        "risk.perTrade, 0", "risk.perTrade, 0.10000001", "risk.perTrade, 1%", "risk.perTrade, ''",
        "risk.leverage, 0.9", "risk.leverage, 101", "market.bookDepth, 0", "market.bookDepth, 1.5",
        "risk.maxOpenOrders, 2", "market.timeframe, 999ms", "market.timeframe, 25h", "market.timeframe, 5",
        "market.timeframe, 5min", "market.timeframe, -5m", "market.timeframe, m", "market.timeframe, 1 m",
        "paper.latency, 61s", "paper.latency, 9223372036854775807h", "paper.latency, 99999999999999999999s",
        "paper.makerFee, -0.0011", "paper.takerFee, -0.0001", "paper.startBalance, 0.5",
        "order.entryType, stop", "order.entryType, Market", "order.triggerBy, index",
        "'market.symbols', 'BTCUSDT,BTCUSDT'", "'market.symbols', 'BTCUSDT, ETHUSDT'", "market.symbols, ''",
        "'market.symbols', 'BTCUSDT,'", "'strategies', 'ema-cross,ema-cross'",
        "'market.symbols', 'A,B,C,D,E,F,G,H,I,J,K,L,M,N,O,P,Q'"})
    void shouldRefuseAValueThatIsNotWithinItsKeyAndSayWhatWould(final String key, final String text)
    {
        final String message = refusal(Map.of(key, text));
        assertTrue(message.contains(key + "=" + text + " is refused: it must be "), message);
        assertTrue(message.contains(SettingKey.of(key).help()), message);
    }

    @ParameterizedTest
    @EnumSource(SettingKey.class)
    void shouldNameTheNearestKeyWhenOneIsMistyped(final SettingKey key)
    {
        final String message = refusal(Map.of(key.key() + "x", key.defaultText()));
        assertTrue(message.contains("unknown setting " + key.key() + "x="), message);
        assertTrue(message.endsWith("the nearest known is " + key.key()), message);
    }

    @Test
    void shouldNameTheNearestParameterWhenOneOfAStrategyIsMistyped()
    {
        final String message = refusal(Map.of("strategy.ema-cross.fats", "12"));
        assertTrue(message.contains("strategy.ema-cross.fats"), message);
        assertTrue(message.contains("did you mean strategy.ema-cross.fast"), message);
    }

    @ParameterizedTest
    @CsvSource({"strategy.ema-cross.fast, 0", "strategy.ema-cross.fast, 26", "strategy.order-flow.entryZ, x"})
    void shouldRefuseAParameterOutOfItsRange(final String key, final String text)
    {
        final String message = refusal(Map.of(key, text));
        assertTrue(message.contains(text), message);
    }

    @Test
    void shouldRefuseAStrategyThatIsNotInTheCatalogue()
    {
        final String message = refusal(Map.of("strategies", "ema-cros"));
        assertTrue(message.contains("ema-cros") && message.contains("ema-cross"), message);
    }

    @Test
    void shouldGiveParametersToTheStrategy()
    {
        final EngineSettings settings = EngineSettings.of(
            Map.of("strategy.ema-cross.warmUpBars", "200", "strategy.ema-cross.slow", "13"));
        assertEquals(200, settings.newStrategy("ema-cross").warmUpBars());
    }

    @Test
    void shouldHashEqualSettingsEquallyInWhateverOrderAndFormTheyCome()
    {
        final Map<String, String> some = new LinkedHashMap<>();
        some.put("risk.perTrade", "0.02");
        some.put("paper.latency", "10ms");
        some.put("strategy.ema-cross.fast", "9");
        final Map<String, String> reversed = new LinkedHashMap<>();
        reversed.put("strategy.ema-cross.fast", "9");
        reversed.put("paper.latency", "10ms");
        reversed.put("risk.perTrade", "0.02");
        reversed.put("risk.leverage", SettingKey.LEVERAGE.defaultText());

        final String hash = EngineSettings.of(some).hash();
        assertEquals(64, hash.length());
        assertEquals(hash, EngineSettings.of(some).hash());
        assertEquals(hash, EngineSettings.of(reversed).hash());
        reversed.put("risk.perTrade", "0.03");
        assertNotEquals(hash, EngineSettings.of(reversed).hash());
    }

    @Test
    void shouldComeBackFromItsTextsUnchanged()
    {
        final EngineSettings settings = EngineSettings.of(
            Map.of("risk.perTrade", "0.02", "strategy.order-flow.window", "99"));
        final EngineSettings again = EngineSettings.of(settings.texts());
        assertEquals(settings.texts(), again.texts());
        assertEquals(settings.hash(), again.hash());
        settings.texts().clear();
        assertFalse(settings.texts().isEmpty());
    }

    @Test
    void shouldFitIntoTheEventThatCarriesThem()
    {
        for (final SettingKey key : SettingKey.values())
        {
            assertTrue(key.key().length() <= 48, key.key());
        }
    }

    private static String refusal(final Map<String, String> given)
    {
        return assertThrows(SettingException.class, () -> EngineSettings.of(given)).getMessage();
    }
}
