package io.vstru.bybit.codec;

import io.vstru.bybit.CapturingSink;
import io.vstru.event.ClockMode;
import io.vstru.status.EngineCounters;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;

/** A parser with its sink, fed with text. */
final class ParserFixture
{
    static final long RECEIVE_TIME_NS = 1_700_000_000_123_456_789L;

    final CapturingSink sink = new CapturingSink();
    final EngineCounters counters = new EngineCounters();
    long timeNs = RECEIVE_TIME_NS;
    final PublicTopics topics;
    final StreamStates states;
    final PublicStreamParser parser;

    ParserFixture(final int depth, final ClockMode clock, final String... symbols)
    {
        topics = new PublicTopics(List.of(symbols), depth, "5");
        states = new StreamStates(symbols.length, sink, counters, () -> timeNs);
        parser = new PublicStreamParser(topics, states, sink, clock);
    }

    static ParserFixture linear(final String... symbols)
    {
        return new ParserFixture(50, ClockMode.WALL, symbols);
    }

    ParseResult parse(final String text)
    {
        final byte[] bytes = ("#" + text + "#").getBytes(StandardCharsets.UTF_8);
        return parser.parse(new UnsafeBuffer(bytes), 1, bytes.length - 2, RECEIVE_TIME_NS);
    }

    /** A frame of the 50-level book of BTCUSDT. */
    static String book(final String type, final long updateId, final String bids, final String asks)
    {
        return "{\"topic\":\"orderbook.50.BTCUSDT\",\"type\":\"" + type + "\",\"ts\":1700000000100," +
            "\"data\":{\"s\":\"BTCUSDT\",\"b\":[" + bids + "],\"a\":[" + asks + "],\"u\":" + updateId +
            ",\"seq\":" + (updateId + 1000) + "},\"cts\":1700000000090}";
    }

    static String level(final String price, final String quantity)
    {
        return "[\"" + price + "\",\"" + quantity + "\"]";
    }
}
