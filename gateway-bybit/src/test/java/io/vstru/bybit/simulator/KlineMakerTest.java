package io.vstru.bybit.simulator;

import static io.vstru.bybit.simulator.Recordings.quoted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.numeric.FixedPoint;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class KlineMakerTest
{
    private static final long MINUTE_MS = 60_000;
    private static final long T0 = 1_700_000_040_000L;

    private final KlineMaker kline = new KlineMaker("BTCUSDT", MINUTE_MS);

    @Test
    void shouldKnowTheVenuesIntervals()
    {
        assertNull(new KlineMaker("BTCUSDT", 1_000).topic());
        assertTrue(new KlineMaker("BTCUSDT", 1_000).onTrade(trade(T0, "1"), T0).isEmpty());
        assertEquals("kline.1.BTCUSDT", kline.topic());
    }

    @Test
    void shouldTellAnOpenBarAtMostOnceASecondAndTheClosedOneOnce()
    {
        assertTrue(kline.onTime(T0).isEmpty());
        assertEquals(1, onTrade(T0 + 100, "100").size());
        assertEquals(0, onTrade(T0 + 900, "103").size());
        assertEquals(1, onTrade(T0 + 1_100, "99.5").size());
        assertEquals(0, onTrade(T0 + 1_200, "101").size());
        assertTrue(kline.onTime(T0 + MINUTE_MS + 499).isEmpty());
        final List<String> closed = texts(kline.onTime(T0 + MINUTE_MS + 500));

        assertEquals(List.of(quoted("{'topic':'kline.1.BTCUSDT','data':[{'start':1700000040000,'end':1700000099999," +
            "'interval':'1','open':'100','close':'101','high':'103','low':'99.5','volume':'2'," +
            "'turnover':'201.75','confirm':true,'timestamp':1700000041200}],'ts':1700000100500,'type':'snapshot'}")),
            closed);
        assertTrue(kline.onTime(T0 + MINUTE_MS + 600).isEmpty());
    }

    @Test
    void shouldCloseByTheFirstTradeAfterTheBar()
    {
        onTrade(T0, "100");
        final List<String> messages = onTrade(T0 + MINUTE_MS, "102");

        assertEquals(2, messages.size());
        assertTrue(messages.get(0).contains(quoted("'close':'100','high':'100','low':'100','volume':'0.5'")));
        assertTrue(messages.get(0).contains("\"confirm\":true"));
        assertTrue(messages.get(1).contains(quoted("'open':'100','close':'102','high':'102','low':'100'")),
            messages.get(1));
    }

    @Test
    void shouldTakeATradeThatIsToldJustAfterTheEndOfItsBar()
    {
        onTrade(T0, "100");
        assertTrue(kline.onTime(T0 + MINUTE_MS + 10).isEmpty());
        assertTrue(kline.onTrade(trade(T0 + MINUTE_MS - 1, "90"), T0 + MINUTE_MS + 11).get(0)
            .length > 0);
        assertTrue(texts(kline.onTime(T0 + MINUTE_MS + 500)).get(0).contains("\"low\":\"90\""));
    }

    @Test
    void shouldRepeatTheCloseWhenABarHasNoTrades()
    {
        onTrade(T0, "100");
        final List<String> messages = texts(kline.onTime(T0 + 3 * MINUTE_MS + 500));

        assertEquals(3, messages.size());
        assertTrue(messages.get(2).contains(quoted("'open':'100','close':'100','high':'100','low':'100'," +
            "'volume':'0','turnover':'0','confirm':true")), messages.get(2));
    }

    @Test
    void shouldStartAnewWhenThePauseIsTooLong()
    {
        onTrade(T0, "100");
        assertEquals(KlineMaker.MAX_EMPTY_BARS, kline.onTime(T0 + 5_000 * MINUTE_MS).size());
        assertTrue(onTrade(T0 + 5_000 * MINUTE_MS, "120").get(0).contains(quoted("'open':'120'")));
    }

    private List<String> onTrade(final long timeMs, final String price)
    {
        return texts(kline.onTrade(trade(timeMs, price), timeMs));
    }

    private static MarketTrade trade(final long timeMs, final String price)
    {
        return new MarketTrade(timeMs, timeMs, 1, true, FixedPoint.parse(price), FixedPoint.parse("0.5"));
    }

    private static List<String> texts(final List<byte[]> messages)
    {
        return messages.stream().map(message -> new String(message, StandardCharsets.UTF_8)).toList();
    }
}
