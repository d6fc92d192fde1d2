package io.vstru.bybit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.event.Category;
import io.vstru.event.ClockMode;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BybitConfigTest
{
    private static final URI PUBLIC = URI.create("wss://stream.bybit.com/v5/public/linear");
    private static final URI REST = URI.create("https://api.bybit.com");

    @Test
    void shouldTakeWhatTheVenueOffers()
    {
        final BybitConfig config = config(PUBLIC, REST, List.of("BTCUSDT", "BTC-26DEC25"), 50, "");
        assertEquals(List.of("BTCUSDT", "BTC-26DEC25"), config.symbols());
        config(URI.create("ws://127.0.0.1:1/v5/public/spot"), URI.create("http://127.0.0.1:1"), List.of("A"), 1000, "D");
    }

    @Test
    void shouldRefuseTheRestNamingTheSetting()
    {
        refuses("publicUri", () -> config(null, REST, List.of("A"), 50, "5"));
        refuses("publicUri", () -> config(REST, REST, List.of("A"), 50, "5"));
        refuses("publicUri", () -> config(URI.create("wss:///v5"), REST, List.of("A"), 50, "5"));
        refuses("restUri", () -> config(PUBLIC, PUBLIC, List.of("A"), 50, "5"));
        refuses("symbols", () -> config(PUBLIC, REST, List.of(), 50, "5"));
        refuses("symbols", () -> config(PUBLIC, REST, List.of("A", "A"), 50, "5"));
        refuses("symbol=btcusdt", () -> config(PUBLIC, REST, List.of("btcusdt"), 50, "5"));
        refuses("symbol=A\"", () -> config(PUBLIC, REST, List.of("A\""), 50, "5"));
        refuses("bookDepth=500", () -> config(PUBLIC, REST, List.of("A"), 500, "5"));
        refuses("klineInterval=7", () -> config(PUBLIC, REST, List.of("A"), 50, "7"));
        refuses("category", () -> new BybitConfig(PUBLIC, REST, List.of("A"), null, 50, "", ClockMode.WALL, false));
        refuses("clock", () -> new BybitConfig(PUBLIC, REST, List.of("A"), Category.SPOT, 50, "", null, false));
        refuses("topicCharacters", () -> config(PUBLIC, REST,
            IntStream.range(0, 400).mapToObj(i -> "SYMBOL" + i + "USDT").toList(), 50, "5"));
    }

    private static void refuses(final String setting, final Runnable making)
    {
        final String message = assertThrows(IllegalArgumentException.class, making::run).getMessage();
        assertTrue(message.contains(setting), message);
    }

    private static BybitConfig config(
        final URI publicUri, final URI restUri, final List<String> symbols, final int depth, final String interval)
    {
        return new BybitConfig(publicUri, restUri, symbols, Category.LINEAR, depth, interval, ClockMode.WALL, false);
    }
}
