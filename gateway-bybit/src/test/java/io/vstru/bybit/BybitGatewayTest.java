package io.vstru.bybit;

import static io.vstru.bybit.transport.Waiting.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.vstru.bybit.transport.LoopbackVenue;
import io.vstru.event.Category;
import io.vstru.event.ClockMode;
import io.vstru.event.EventType;
import io.vstru.status.EngineCounters;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BybitGatewayTest
{
    private static final long WALL_TIME_NS = 1_800_000_000_000_000_000L;

    private final CapturingSink sink = new CapturingSink();
    private final EngineCounters counters = new EngineCounters();
    private final List<String> queries = new CopyOnWriteArrayList<>();
    private final AtomicInteger failuresLeft = new AtomicInteger();
    private LoopbackVenue venue;
    private HttpServer rest;
    private int failureStatus = 503;

    @BeforeEach
    void start() throws IOException
    {
        venue = new LoopbackVenue();
        rest = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        rest.createContext("/v5/market/instruments-info", exchange ->
        {
            queries.add(exchange.getRequestURI().getQuery());
            final boolean isFailure = failuresLeft.getAndDecrement() > 0;
            final byte[] body = instruments(exchange.getRequestURI().getQuery().replaceAll(".*symbol=", ""));
            exchange.sendResponseHeaders(isFailure ? failureStatus : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        rest.start();
    }

    @AfterEach
    void stop()
    {
        venue.close();
        rest.stop(0);
    }

    @Test
    void shouldLoadInstrumentsAndStream()
    {
        try (BybitGateway gateway = gateway(ClockMode.WALL, "ETHUSDT", "BTCUSDT"))
        {
            gateway.loadInstruments();
            assertEquals(List.of("category=linear&symbol=ETHUSDT", "category=linear&symbol=BTCUSDT"), queries);
            assertEquals(2, sink.count());
            assertEquals("ETHUSDT", sink.instrument(0).symbol());
            assertEquals(0, sink.instrument(0).instrumentId());
            assertEquals(1, sink.instrument(1).instrumentId());
            assertEquals(WALL_TIME_NS, sink.instrument(1).header().receiveTimeNs());
            assertFalse(gateway.isStreaming());

            gateway.start();
            await(gateway::isStreaming);
            assertTrue(venue.nextRequest().contains("\"orderbook.50.ETHUSDT\",\"publicTrade.ETHUSDT\"," +
                "\"tickers.ETHUSDT\",\"kline.1.ETHUSDT\",\"orderbook.50.BTCUSDT\""));
            venue.send("{\"topic\":\"tickers.BTCUSDT\",\"type\":\"snapshot\",\"data\":{\"lastPrice\":\"1\"},\"cs\":1," +
                "\"ts\":1715748762463}");
            await(() -> sink.count() == 4);
            assertEquals(List.of(EventType.INSTRUMENT, EventType.INSTRUMENT, EventType.STREAM_STATE, EventType.TICKER),
                sink.types());
            assertEquals(1, sink.ticker(3).instrumentId());
            assertEquals(WALL_TIME_NS, sink.ticker(3).header().receiveTimeNs());
            await(() -> gateway.framesReceived() == 2);
        }
        assertEquals("DISCONNECTED -1 NONE", sink.states().get(1));
    }

    @Test
    void shouldLeaveTheTimeToTheVenueWhenItsClockIsUsed()
    {
        try (BybitGateway gateway = gateway(ClockMode.VENUE, "ETHUSDT"))
        {
            gateway.loadInstruments();
            assertEquals(0, sink.instrument(0).header().receiveTimeNs());
            gateway.start();
            await(gateway::isStreaming);
            venue.send("{\"topic\":\"tickers.ETHUSDT\",\"type\":\"snapshot\",\"data\":{\"lastPrice\":\"1\"},\"cs\":1," +
                "\"ts\":1715748762463}");
            await(() -> sink.count() == 3);
            assertEquals(0, sink.state(1).header().receiveTimeNs());
            assertEquals(1_715_748_762_463_000_000L, sink.ticker(2).header().receiveTimeNs());
        }
    }

    @Test
    void shouldTryThreeTimesMoreWhenTheVenueIsInTrouble()
    {
        failuresLeft.set(3);
        gateway(ClockMode.WALL, "ETHUSDT").loadInstruments();
        assertEquals(4, queries.size());
        assertEquals(1, sink.count());
    }

    @Test
    void shouldGiveUpNamingAddressAndRemedy()
    {
        failuresLeft.set(Integer.MAX_VALUE);
        refuses(IllegalStateException.class, "status=503", "/instruments-info?category=linear&symbol=ETHUSDT");
        assertEquals(4, queries.size());
        failureStatus = 403;
        refuses(IllegalStateException.class, "status=403", "another region");
        assertEquals(5, queries.size(), "a refusal is not asked again");
        rest.stop(0);
        refuses(IllegalStateException.class, "ConnectException", "check the network");
        assertEquals(0, sink.count());
    }

    @Test
    void shouldNameTheSymbolTheVenueDoesNotList()
    {
        final BybitGateway gateway = gateway(ClockMode.WALL, "NOSUCH");
        final String message = assertThrows(IllegalArgumentException.class, gateway::loadInstruments).getMessage();
        assertTrue(message.contains("symbol=NOSUCH") && message.contains("url=http"), message);
    }

    @Test
    void shouldSayWhenTheRingHasNoRoomForInstruments()
    {
        sink.room(0);
        refuses(IllegalStateException.class, "symbol=ETHUSDT", "ring");
    }

    private void refuses(final Class<? extends RuntimeException> type, final String... parts)
    {
        final BybitGateway gateway = gateway(ClockMode.WALL, "ETHUSDT");
        final String message = assertThrows(type, gateway::loadInstruments).getMessage();
        for (final String part : parts)
        {
            assertTrue(message.contains(part), message);
        }
    }

    private BybitGateway gateway(final ClockMode clock, final String... symbols)
    {
        final URI restUri = URI.create("http://localhost:" + rest.getAddress().getPort());
        return new BybitGateway(new BybitConfig(venue.uri(), restUri, List.of(symbols), Category.LINEAR, 50, "1",
            clock, true), sink, counters, () -> WALL_TIME_NS);
    }

    private static byte[] instruments(final String symbol)
    {
        final String list = symbol.equals("NOSUCH") ? "" :
            "{\"symbol\":\"" + symbol + "\",\"status\":\"Trading\",\"baseCoin\":\"X\",\"quoteCoin\":\"USDT\"," +
                "\"settleCoin\":\"USDT\",\"priceFilter\":{\"tickSize\":\"0.05\"},\"lotSizeFilter\":{" +
                "\"maxOrderQty\":\"1000\",\"minOrderQty\":\"0.01\",\"qtyStep\":\"0.01\"}}";
        return ("{\"retCode\":0,\"retMsg\":\"OK\",\"result\":{\"list\":[" + list + "]},\"time\":1}").getBytes(
            StandardCharsets.UTF_8);
    }
}
