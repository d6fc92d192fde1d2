package io.vstru.bybit.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.bybit.Captures;
import io.vstru.bybit.CapturingSink;
import io.vstru.event.Category;
import io.vstru.event.InstrumentStatus;
import io.vstru.market.InstrumentSpec;
import io.vstru.numeric.FixedPoint;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class InstrumentsInfoParserTest
{
    private static final String LINEAR = "{\"symbol\":\"ETHUSDT\",\"status\":\"Trading\",\"baseCoin\":\"ETH\"," +
        "\"quoteCoin\":\"USDT\",\"settleCoin\":\"USDT\",\"leverageFilter\":{\"maxLeverage\":\"100.00\"}," +
        "\"priceFilter\":{\"tickSize\":\"0.05\"},\"lotSizeFilter\":{\"maxOrderQty\":\"1000.0\"," +
        "\"minOrderQty\":\"0.02\",\"qtyStep\":\"0.01\",\"maxMktOrderQty\":\"500.0\",\"minNotionalValue\":\"5\"}," +
        "\"fundingInterval\":480}";
    private static final String SPOT = "{\"symbol\":\"BTCUSDT\",\"status\":\"PreLaunch\",\"baseCoin\":\"BTC\"," +
        "\"quoteCoin\":\"USDT\",\"priceFilter\":{\"tickSize\":\"0.01\"},\"lotSizeFilter\":{" +
        "\"basePrecision\":\"0.000001\",\"quotePrecision\":\"0.0000001\",\"minOrderAmt\":\"5\"," +
        "\"maxLimitOrderQty\":\"83\",\"maxMarketOrderQty\":\"41.5\"}}";

    @Test
    void shouldReadALinearContract()
    {
        final InstrumentSpec spec = parse(answer(SPOT + "," + LINEAR), Category.LINEAR, "ETHUSDT");
        assertEquals(new InstrumentSpec(3, Category.LINEAR, InstrumentStatus.TRADING, 480, "ETHUSDT", "ETH", "USDT",
            "USDT", e8("0.05"), e8("0.01"), e8("0.02"), e8("1000"), e8("500"), e8("5"), e8("100")), spec);
    }

    @Test
    void shouldReadASpotPair()
    {
        final InstrumentSpec spec = parse(answer(SPOT), Category.SPOT, "BTCUSDT");
        assertEquals(new InstrumentSpec(3, Category.SPOT, InstrumentStatus.CLOSED, 0, "BTCUSDT", "BTC", "USDT",
            "USDT", e8("0.01"), e8("0.000001"), e8("0.000001"), e8("83"), e8("41.5"), e8("5"), e8("1")), spec);
    }

    @Test
    void shouldTakeALimitAboveItsRangeAsNone()
    {
        final String wide = LINEAR.replace("\"1000.0\"", "\"99999999999999999999.123456789\"");
        assertEquals(Long.MAX_VALUE, parse(answer(wide), Category.LINEAR, "ETHUSDT").maxLimitQuantityE8());
    }

    @Test
    void shouldPublishWhatItRead()
    {
        final CapturingSink sink = new CapturingSink();
        final InstrumentSpec spec = parse(answer(LINEAR), Category.LINEAR, "ETHUSDT");
        assertTrue(InstrumentsInfoParser.publish(spec, 77, sink));
        assertEquals(spec, InstrumentSpec.of(sink.instrument(0)));
        assertEquals(77, sink.instrument(0).header().receiveTimeNs());
        sink.room(0);
        assertFalse(InstrumentsInfoParser.publish(spec, 77, sink));
    }

    @Test
    void shouldNameTheSymbolWhenItCanNotBeTraded()
    {
        refuses("finer than 1e-8", answer(LINEAR.replace("\"0.05\"", "\"0.000000005\"")));
        refuses("qtyStep", answer(LINEAR.replace("\"qtyStep\":\"0.01\",", "")));
        refuses("tickSize", answer(LINEAR.replace("\"0.05\"", "\"0\"")));
        refuses("baseCoin", answer(LINEAR.replace("\"ETH\"", "\"\"")));
        refuses("does not list", answer(SPOT));
        refuses("retCode=10001", "{\"retCode\":10001,\"retMsg\":\"Not supported symbols\",\"result\":{}}");
        refuses("is not JSON", "<html>403</html>");
        refuses("retCode", "{}");
        refuses("maxOrderQty", answer(LINEAR.replace("\"1000.0\"", "\"12x\"")));
    }

    @Test
    void shouldReadTheFixturesAtHand()
    {
        final byte[] body = Captures.bytes("rest/instruments-linear-fixture.json");
        final InstrumentSpec bitcoin = InstrumentsInfoParser.parse(body, Category.LINEAR, "BTCUSDT", 0);
        assertEquals(e8("0.5"), bitcoin.tickSizeE8());
        assertEquals(e8("50"), bitcoin.maxMarketQuantityE8());
        assertEquals(e8("0.01"), InstrumentsInfoParser.parse(body, Category.LINEAR, "ETHUSDT", 1).quantityStepE8());
    }

    @Test
    void shouldReadEveryContractOfTheOldList()
    {
        final String text = new String(
            Captures.bytes("rest/instruments-linear-testnet-struct.json"), StandardCharsets.UTF_8);
        final byte[] body = text.replace("\"LinearInverse\"", "\"retCode\":0,\"result\"").getBytes(
            StandardCharsets.UTF_8);
        int count = 0;
        for (final String part : text.split("\"symbol\": \""))
        {
            final String symbol = part.substring(0, Math.max(0, part.indexOf('"')));
            if (symbol.matches("[A-Z0-9-]+"))
            {
                final InstrumentSpec spec = InstrumentsInfoParser.parse(body, Category.LINEAR, symbol, count++);
                assertEquals(symbol, spec.symbol());
            }
        }
        assertTrue(count > 100, "count=" + count);
    }

    private static void refuses(final String cause, final String body)
    {
        final String message = assertThrows(
            IllegalArgumentException.class, () -> parse(body, Category.LINEAR, "ETHUSDT")).getMessage();
        assertTrue(message.contains("symbol=ETHUSDT") && message.contains(cause), message);
    }

    private static InstrumentSpec parse(final String body, final Category category, final String symbol)
    {
        return InstrumentsInfoParser.parse(body.getBytes(StandardCharsets.UTF_8), category, symbol, 3);
    }

    private static String answer(final String list)
    {
        return "{\"retCode\":0,\"retMsg\":\"OK\",\"result\":{\"category\":\"linear\",\"list\":[" + list +
            "],\"nextPageCursor\":\"\"},\"retExtInfo\":{},\"time\":1700000000000}";
    }

    private static long e8(final String text)
    {
        return FixedPoint.parse(text);
    }
}
