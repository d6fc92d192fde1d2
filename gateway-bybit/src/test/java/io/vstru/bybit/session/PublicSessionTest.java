package io.vstru.bybit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.bybit.CapturingSink;
import io.vstru.bybit.codec.PublicStreamParser;
import io.vstru.bybit.codec.PublicTopics;
import io.vstru.bybit.codec.StreamStates;
import io.vstru.event.ClockMode;
import io.vstru.event.EventType;
import io.vstru.status.CounterDescriptor;
import io.vstru.status.EngineCounters;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class PublicSessionTest
{
    private static final long SECOND_NS = 1_000_000_000L;
    private static final long START_NS = 77 * SECOND_NS;

    private final CapturingSink sink = new CapturingSink();
    private final EngineCounters counters = new EngineCounters();
    private final FakeLink link = new FakeLink();
    private PublicTopics topics;
    private PublicSession session;
    private long nowNs = START_NS;

    /** Notes what the session asks for. */
    private static final class FakeLink implements SessionLink
    {
        private final List<String> sent = new ArrayList<>();
        private int connects;
        private int disconnects;

        @Override
        public void connect()
        {
            connects++;
        }

        @Override
        public void send(final String text)
        {
            sent.add(text);
        }

        @Override
        public void disconnect()
        {
            disconnects++;
        }

        private long requestId(final int index)
        {
            return Long.parseLong(sent.get(index).replaceAll(".*\"req_id\":\"(\\d+)\".*", "$1"));
        }
    }

    @Test
    void shouldConnectSubscribeInSmallRequestsAndStreamWhenAllIsAcked()
    {
        start(false, "BTCUSDT", "ETHUSDT", "SOLUSDT");
        assertEquals(SessionState.DISCONNECTED, session.state());
        step(0);
        assertEquals(SessionState.CONNECTING, session.state());
        assertEquals(1, link.connects);
        session.onConnected(nowNs);
        assertEquals(SessionState.SUBSCRIBING, session.state());
        assertEquals(List.of(
            "{\"req_id\":\"1\",\"op\":\"subscribe\",\"args\":[\"orderbook.50.BTCUSDT\",\"publicTrade.BTCUSDT\"," +
                "\"tickers.BTCUSDT\",\"kline.5.BTCUSDT\",\"orderbook.50.ETHUSDT\",\"publicTrade.ETHUSDT\"," +
                "\"tickers.ETHUSDT\",\"kline.5.ETHUSDT\"]}",
            "{\"req_id\":\"2\",\"op\":\"subscribe\",\"args\":[\"orderbook.50.SOLUSDT\",\"publicTrade.SOLUSDT\"," +
                "\"tickers.SOLUSDT\",\"kline.5.SOLUSDT\"]}"), link.sent);
        frame(snapshot("BTCUSDT", 5));
        assertEquals(List.of(EventType.STREAM_STATE, EventType.BOOK), sink.types(), "data may come before its ack");
        ack(2);
        assertEquals(SessionState.SUBSCRIBING, session.state());
        ack(1);
        assertEquals(SessionState.STREAMING, session.state());
        assertEquals(List.of("CONNECTED -1 NONE"), sink.states());
        assertEquals(2, counters.get(CounterDescriptor.SUBSCRIBE_ACKS));
        assertEquals(1, counters.get(CounterDescriptor.CONNECTS));
        assertEquals(3, counters.get(CounterDescriptor.FRAMES_RECEIVED));
    }

    @Test
    void shouldTakeAnAnswerWithoutNumberForTheOldestRequest()
    {
        start(false, "BTCUSDT", "ETHUSDT", "SOLUSDT");
        step(0);
        session.onConnected(nowNs);
        frame("{\"success\":true,\"ret_msg\":\"subscribe\",\"conn_id\":\"c\",\"op\":\"subscribe\"}");
        ack(2);
        assertEquals(SessionState.STREAMING, session.state());
    }

    @Test
    void shouldPingEveryTwentySecondsAndCountPongs()
    {
        stream();
        step(19 * SECOND_NS);
        assertTrue(link.sent.isEmpty());
        step(SECOND_NS);
        assertEquals(List.of("{\"req_id\":\"2\",\"op\":\"ping\"}"), link.sent);
        frame("{\"success\":true,\"ret_msg\":\"pong\",\"conn_id\":\"c\",\"req_id\":\"2\",\"op\":\"ping\"}");
        assertEquals(1, counters.get(CounterDescriptor.PONGS));
        step(20 * SECOND_NS);
        assertEquals(2, counters.get(CounterDescriptor.PINGS));
    }

    @Test
    void shouldReconnectAfterSilenceAndResubscribe()
    {
        stream();
        step(44 * SECOND_NS);
        assertEquals(SessionState.STREAMING, session.state());
        step(SECOND_NS);
        assertEquals(SessionState.DISCONNECTED, session.state());
        assertEquals(1, link.disconnects);
        assertEquals(List.of("DISCONNECTED -1 SILENCE", "STALE 0 SILENCE"), sink.states());
        assertEquals(1, counters.get(CounterDescriptor.DISCONNECTS));
        step(2 * SECOND_NS);
        assertEquals(2, link.connects);
        link.sent.clear();
        session.onConnected(nowNs);
        assertEquals(1, link.sent.size());
        sink.clear();
        ack(link.requestId(0));
        frame(snapshot("BTCUSDT", 900));
        assertEquals(List.of("RESYNCHRONISED 0 SILENCE"), sink.states());
        assertEquals(SessionState.STREAMING, session.state());
    }

    @Test
    void shouldNotReconnectWhileFramesCome()
    {
        stream();
        for (int i = 0; i < 10; i++)
        {
            step(40 * SECOND_NS);
            frame("{\"op\":\"pong\",\"args\":[\"1\"]}");
        }
        assertEquals(SessionState.STREAMING, session.state());
    }

    @Test
    void shouldBackOffWithinBoundsAndStartAnewAfterStreaming()
    {
        start(false, "BTCUSDT");
        long expectedNs = SECOND_NS;
        for (int i = 0; i < 8; i++)
        {
            final int connects = link.connects;
            long waitedNs = 0;
            while (link.connects == connects)
            {
                step(SECOND_NS / 10);
                waitedNs += SECOND_NS / 10;
            }
            if (i > 0)
            {
                final long leastNs = expectedNs;
                final long mostNs = expectedNs + expectedNs / 4 + SECOND_NS / 5;
                assertTrue(waitedNs >= leastNs && waitedNs <= mostNs, "attempt=" + i + " waitedNs=" + waitedNs);
                expectedNs = Math.min(30 * SECOND_NS, expectedNs * 2);
            }
            session.onDisconnected("refused", nowNs);
        }
        assertEquals(0, sink.count(), "a socket that never opened can not be lost");
        step(40 * SECOND_NS);
        session.onConnected(nowNs);
        ack(1);
        session.onDisconnected("closed", nowNs);
        final int connects = link.connects;
        step(13 * SECOND_NS / 10);
        assertEquals(connects + 1, link.connects);
    }

    @Test
    void shouldGiveUpASocketThatDoesNotOpen()
    {
        start(false, "BTCUSDT");
        step(0);
        step(9 * SECOND_NS);
        assertEquals(SessionState.CONNECTING, session.state());
        step(SECOND_NS);
        assertEquals(SessionState.DISCONNECTED, session.state());
        assertEquals(1, link.disconnects);
        session.onConnected(nowNs);
        assertEquals(SessionState.DISCONNECTED, session.state());
    }

    @Test
    void shouldReconnectWhenASubscriptionIsNotAnswered()
    {
        start(false, "BTCUSDT");
        step(0);
        session.onConnected(nowNs);
        step(9 * SECOND_NS);
        frame(snapshot("BTCUSDT", 5));
        step(SECOND_NS);
        assertEquals(SessionState.DISCONNECTED, session.state());
        assertEquals(List.of("CONNECTED -1 NONE", "DISCONNECTED -1 SILENCE", "STALE 0 SILENCE"), sink.states());
    }

    @Test
    void shouldTellARefusalAndAskAgainLater()
    {
        start(false, "BTCUSDT", "ETHUSDT", "NOSUCH");
        step(0);
        session.onConnected(nowNs);
        ack(1);
        sink.clear();
        frame("{\"success\":false,\"ret_msg\":\"error:handler not found,topic:orderbook.50.NOSUCH\"," +
            "\"conn_id\":\"c\",\"req_id\":\"2\",\"op\":\"subscribe\"}");
        assertEquals(List.of("STALE 2 SUBSCRIBE_REFUSED"), sink.states());
        assertEquals(1, counters.get(CounterDescriptor.SUBSCRIBE_REFUSALS));
        assertEquals(SessionState.SUBSCRIBING, session.state());
        frame(snapshot("BTCUSDT", 5));
        link.sent.clear();
        step(19 * SECOND_NS);
        frame(delta("BTCUSDT", 9));
        step(0);
        assertEquals(2, link.sent.size(), "a book of an accepted request is resynchronised all the same");
        ack(link.requestId(0));
        ack(link.requestId(1));
        link.sent.clear();
        step(11 * SECOND_NS);
        final List<String> again = link.sent.stream().filter(text -> text.contains("publicTrade.NOSUCH")).toList();
        assertEquals(1, again.size());
        ack(link.requestId(link.sent.indexOf(again.get(0))));
        assertEquals(SessionState.STREAMING, session.state());
    }

    @Test
    void shouldAskForASnapshotAfterAGapOnceAndAgainWhenItDoesNotCome()
    {
        stream();
        frame(snapshot("BTCUSDT", 5));
        step(2 * SECOND_NS);
        frame(delta("BTCUSDT", 7));
        step(0);
        assertEquals(List.of(
            "{\"req_id\":\"2\",\"op\":\"unsubscribe\",\"args\":[\"orderbook.50.BTCUSDT\"]}",
            "{\"req_id\":\"3\",\"op\":\"subscribe\",\"args\":[\"orderbook.50.BTCUSDT\"]}"), link.sent);
        frame(delta("BTCUSDT", 8));
        ack(2);
        ack(3);
        step(9 * SECOND_NS);
        assertEquals(2, link.sent.size());
        step(SECOND_NS);
        assertEquals(4, link.sent.size());
        ack(4);
        ack(5);
        frame(snapshot("BTCUSDT", 20));
        assertEquals(List.of("STALE 0 UPDATE_GAP", "RESYNCHRONISED 0 UPDATE_GAP"), sink.states());
        step(7 * SECOND_NS);
        assertEquals(4, link.sent.size());
        assertEquals(SessionState.STREAMING, session.state());
    }

    @Test
    void shouldNotAskForSnapshotsFasterThanTheBackoffWhenTheyAreOfNoUse()
    {
        stream();
        frame(snapshot("BTCUSDT", 5));
        step(2 * SECOND_NS);
        int asked = 0;
        for (int i = 0; i < 50; i++)
        {
            frame(delta("BTCUSDT", 90));
            link.sent.clear();
            step(SECOND_NS / 10);
            for (int sent = 0; sent < link.sent.size(); sent++)
            {
                ack(link.requestId(sent));
            }
            asked += link.sent.size() / 2;
            frame(snapshot("BTCUSDT", 5));
        }
        assertEquals(5, asked, 1, "once a second over five seconds");
    }

    @Test
    void shouldMarkTheStreamStaleWhenTheRingIsFullAndResynchroniseWhenThereIsRoom()
    {
        stream();
        frame(snapshot("BTCUSDT", 5));
        step(2 * SECOND_NS);
        sink.room(0);
        assertTrue(frame(delta("BTCUSDT", 6)));
        assertTrue(frame(delta("BTCUSDT", 7)));
        assertEquals(1, counters.get(CounterDescriptor.RING_REFUSALS), "once stale, deltas are not wanted");
        step(SECOND_NS);
        assertTrue(link.sent.isEmpty(), "no snapshot is asked for while there is no room to say why");
        sink.room(100);
        step(SECOND_NS);
        assertEquals(2, link.sent.size());
        frame(snapshot("BTCUSDT", 30));
        assertEquals(List.of("STALE 0 RING_FULL", "RESYNCHRONISED 0 RING_FULL"), sink.states());
        assertEquals(0, counters.get(CounterDescriptor.READ_PAUSES));
    }

    @Test
    void shouldHoldAFrameWithoutLosingItWhenPausing()
    {
        start(true, "BTCUSDT");
        step(0);
        session.onConnected(nowNs);
        ack(1);
        sink.clear();
        sink.room(0);
        assertFalse(frame(snapshot("BTCUSDT", 5)));
        assertFalse(session.resume());
        assertEquals(1, counters.get(CounterDescriptor.READ_PAUSES));
        step(100 * SECOND_NS);
        assertEquals(SessionState.STREAMING, session.state(), "no silence while frames are not taken");
        assertEquals(1, counters.get(CounterDescriptor.PINGS), "pings go on");
        sink.room(100);
        assertTrue(session.resume());
        assertEquals(List.of(EventType.BOOK), sink.types());
        assertEquals(0, counters.get(CounterDescriptor.BOOK_STALE));
        step(46 * SECOND_NS);
        assertEquals(SessionState.DISCONNECTED, session.state());
    }

    @Test
    void shouldCountAndSkipFramesItCanNotRead()
    {
        stream();
        frame("{\"topic\":");
        frame("{\"topic\":\"adlAlert.USDT\",\"data\":[]}");
        assertEquals(1, counters.get(CounterDescriptor.FRAMES_MALFORMED));
        assertEquals(1, counters.get(CounterDescriptor.FRAMES_UNKNOWN_TOPIC));
        assertEquals(0, sink.count());
        assertEquals(SessionState.STREAMING, session.state());
    }

    @Test
    void shouldCloseForGood()
    {
        stream();
        session.close(nowNs);
        assertEquals(SessionState.CLOSED, session.state());
        assertEquals(List.of("DISCONNECTED -1 NONE", "STALE 0 NONE"), sink.states());
        session.onDisconnected("closed", nowNs);
        step(100 * SECOND_NS);
        assertEquals(1, link.connects);
        assertEquals(SessionState.CLOSED, session.state());
    }

    private void start(final boolean pauseWhenFull, final String... symbols)
    {
        topics = new PublicTopics(List.of(symbols), 50, "5");
        final StreamStates states = new StreamStates(symbols.length, sink, counters, () -> nowNs);
        final PublicStreamParser parser = new PublicStreamParser(topics, states, sink, ClockMode.WALL);
        session = new PublicSession(SessionConfig.of(1, pauseWhenFull), topics, parser, states, counters, link);
    }

    /** A session of one instrument that streams; nothing of the way there is left in link and sink. */
    private void stream()
    {
        start(false, "BTCUSDT");
        step(0);
        session.onConnected(nowNs);
        ack(1);
        step(0);
        assertEquals(SessionState.STREAMING, session.state());
        link.sent.clear();
        sink.clear();
    }

    private void step(final long elapsedNs)
    {
        nowNs += elapsedNs;
        session.doWork(nowNs);
    }

    private void ack(final long requestId)
    {
        frame("{\"success\":true,\"ret_msg\":\"\",\"conn_id\":\"c\",\"req_id\":\"" + requestId +
            "\",\"op\":\"subscribe\"}");
    }

    private boolean frame(final String text)
    {
        final byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return session.onFrame(new UnsafeBuffer(bytes), 0, bytes.length, nowNs);
    }

    private static String snapshot(final String symbol, final long updateId)
    {
        return book("snapshot", symbol, updateId);
    }

    private static String delta(final String symbol, final long updateId)
    {
        return book("delta", symbol, updateId);
    }

    private static String book(final String type, final String symbol, final long updateId)
    {
        return "{\"topic\":\"orderbook.50." + symbol + "\",\"type\":\"" + type + "\",\"ts\":1700000000100," +
            "\"data\":{\"s\":\"" + symbol + "\",\"b\":[[\"100\",\"1\"]],\"a\":[[\"101\",\"1\"]],\"u\":" + updateId +
            ",\"seq\":1},\"cts\":1700000000090}";
    }
}
