package io.vstru.strategy.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vstru.strategy.Strategy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StrategyCatalogTest
{
    private static final StrategyParameters NONE = new StrategyParameters("strategy.any.", Map.of());

    @Test
    void shouldCreateEachStrategyItNames()
    {
        assertEquals(List.of("ema-cross", "order-flow"), StrategyCatalog.names());
        final EmaCrossStrategy cross =
            assertInstanceOf(EmaCrossStrategy.class, StrategyCatalog.create("ema-cross", NONE));
        assertEquals(150, cross.warmUpBars());
        final OrderFlowStrategy flow =
            assertInstanceOf(OrderFlowStrategy.class, StrategyCatalog.create("order-flow", NONE));
        assertEquals(288, flow.warmUpBars());
    }

    @Test
    void shouldHaveTheUsualValuesWhenNothingIsSet()
    {
        assertEquals(new EmaCrossStrategy.Parameters(12, 26, 14, 20, 14, 2, 150),
            EmaCrossStrategy.Parameters.read(NONE));
        assertEquals(new OrderFlowStrategy.Parameters(288, 2, 2, 3, 14, 1.5), OrderFlowStrategy.Parameters.read(NONE));
    }

    @Test
    void shouldUseWhatIsSet()
    {
        assertEquals(new EmaCrossStrategy.Parameters(5, 9, 7, 22.5, 10, 2.5, 60), EmaCrossStrategy.Parameters.read(
            new StrategyParameters("s.", Map.of("s.fast", "5", "s.slow", " 9 ", "s.adxLength", "7", "s.adxThreshold",
                "22.5", "s.atrLength", "10", "s.stopAtr", "2.5", "s.warmUpBars", "60"))));
        assertEquals(new OrderFlowStrategy.Parameters(50, 1.5, 4, 6, 10, 3), OrderFlowStrategy.Parameters.read(
            new StrategyParameters("s.", Map.of("s.window", "50", "s.entryZ", "1.5", "s.maxSpreadTicks", "4",
                "s.maxBars", "6", "s.atrLength", "10", "s.stopAtr", "3"))));
    }

    @Test
    void shouldWarmUpAsLongAsItsIndicatorsNeedWhenLessIsSet()
    {
        assertEquals(26, create("ema-cross", "warmUpBars", "0", "adxLength", "5").warmUpBars());
        assertEquals(40, create("ema-cross", "warmUpBars", "0", "adxLength", "20").warmUpBars());
        assertEquals(61, create("ema-cross", "warmUpBars", "0", "atrLength", "60").warmUpBars());
        assertEquals(51, create("order-flow", "window", "20", "atrLength", "50").warmUpBars());
    }

    @Test
    void shouldNameTheStrategiesWhenTheNameIsUnknown()
    {
        assertEquals("unknown strategy name=ema, use one of [ema-cross, order-flow]",
            assertThrows(IllegalArgumentException.class, () -> StrategyCatalog.create("ema", NONE)).getMessage());
    }

    @Test
    void shouldNameTheNearestSettingWhenOneIsUnknown()
    {
        assertEquals("unknown setting key=strategy.ema-cross.fats value=5, did you mean strategy.ema-cross.fast? " +
            "Known: [fast, slow, adxLength, adxThreshold, atrLength, stopAtr, warmUpBars]",
            refusal("ema-cross", "fats", "5"));
        assertEquals("unknown setting key=strategy.order-flow.maxSpread value=5, did you mean " +
            "strategy.order-flow.maxSpreadTicks? " +
            "Known: [window, entryZ, maxSpreadTicks, maxBars, atrLength, stopAtr]",
            refusal("order-flow", "maxSpread", "5"));
    }

    @Test
    void shouldRefuseWhenValuesDoNotFitEachOther()
    {
        assertEquals("fast=26 slow=26, use fast below slow", refusal("ema-cross", "fast", "26"));
        assertEquals("entryZ=2.0 window=4, use a longer window: no value is further from the mean than the square " +
            "root of window - 1", refusal("order-flow", "window", "4"));
        assertEquals(15, create("order-flow", "window", "5").warmUpBars());
    }

    private static String refusal(final String strategy, final String name, final String value)
    {
        return assertThrows(IllegalArgumentException.class, () -> create(strategy, name, value)).getMessage();
    }

    private static Strategy create(final String strategy, final String name, final String value)
    {
        final String prefix = "strategy." + strategy + ".";
        return StrategyCatalog.create(strategy, new StrategyParameters(prefix, Map.of(prefix + name, value)));
    }

    private static Strategy create(
        final String strategy, final String name, final String value, final String otherName, final String otherValue)
    {
        final String prefix = "strategy." + strategy + ".";
        return StrategyCatalog.create(strategy,
            new StrategyParameters(prefix, Map.of(prefix + name, value, prefix + otherName, otherValue)));
    }
}
