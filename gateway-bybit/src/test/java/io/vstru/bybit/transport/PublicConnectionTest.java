package io.vstru.bybit.transport;

import static io.vstru.bybit.transport.Waiting.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.vstru.bybit.CapturingSink;
import io.vstru.bybit.codec.PublicStreamParser;
import io.vstru.bybit.codec.PublicTopics;
import io.vstru.bybit.codec.StreamStates;
import io.vstru.bybit.session.PublicSession;
import io.vstru.bybit.session.SessionConfig;
import io.vstru.bybit.session.SessionState;
import io.vstru.event.ClockMode;
import io.vstru.event.EventType;
import io.vstru.status.CounterDescriptor;
import io.vstru.status.EngineCounters;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PublicConnectionTest
{
    private static final long RECEIVE_TIME_NS = 1_700_000_000_000_000_001L;

    private final LoopbackVenue venue = new LoopbackVenue();
    private final CapturingSink sink = new CapturingSink();
    private final EngineCounters counters = new EngineCounters();
    private PublicConnection connection;
    private PublicSession session;

    @AfterEach
    void close()
    {
        if (connection != null)
        {
            connection.close();
        }
        venue.close();
    }

    @Test
    void shouldSubscribeStreamAndComeBackAfterTheVenueClosed()
    {
        stream(venue.uri(), false);
        assertTrue(venue.nextRequest().contains("orderbook.50.BTCUSDT"));
        venue.send(snapshot(5));
        venue.send(delta(6));
        await(() -> sink.count() == 3);
        assertEquals(List.of(EventType.STREAM_STATE, EventType.BOOK, EventType.BOOK), sink.types());
        assertEquals(RECEIVE_TIME_NS, sink.book(2).header().receiveTimeNs());
        assertEquals(3, connection.framesTaken());

        venue.dropClient();
        await(() -> counters.get(CounterDescriptor.DISCONNECTS) == 1);
        await(() -> session.state() == SessionState.STREAMING);
        assertEquals(2, venue.clientCount());
        assertEquals(2, counters.get(CounterDescriptor.CONNECTS));
        assertTrue(venue.nextRequest().contains("orderbook.50.BTCUSDT"));
        venue.send(snapshot(1000));
        await(() -> sink.states().size() == 5);
        assertEquals(List.of("CONNECTED -1 NONE", "DISCONNECTED -1 SOCKET", "STALE 0 SOCKET", "CONNECTED -1 NONE",
            "RESYNCHRONISED 0 SOCKET"), sink.states());
    }

    @Test
    void shouldResubscribeAfterAGap()
    {
        stream(venue.uri(), false);
        venue.nextRequest();
        venue.send(snapshot(5));
        venue.send(delta(9));
        assertTrue(venue.nextRequest().contains("\"unsubscribe\",\"args\":[\"orderbook.50.BTCUSDT\"]"));
        assertTrue(venue.nextRequest().contains("\"subscribe\",\"args\":[\"orderbook.50.BTCUSDT\"]"));
        venue.send(snapshot(20));
        await(() -> sink.states().contains("RESYNCHRONISED 0 UPDATE_GAP"));
    }

    @Test
    void shouldJoinFragmentsAndAnswerPings()
    {
        stream(venue.uri(), false);
        final byte[] text = snapshot(5).getBytes(StandardCharsets.US_ASCII);
        final int third = text.length / 3;
        venue.send(new TextWebSocketFrame(false, 0, Unpooled.wrappedBuffer(text, 0, third)));
        venue.send(new PingWebSocketFrame(Unpooled.copiedBuffer("alive", StandardCharsets.US_ASCII)));
        venue.send(new ContinuationWebSocketFrame(false, 0, Unpooled.wrappedBuffer(text, third, third)));
        venue.send(new ContinuationWebSocketFrame(
            true, 0, Unpooled.wrappedBuffer(text, 2 * third, text.length - 2 * third)));
        await(() -> sink.count() == 2);
        assertEquals(5, sink.book(1).updateId());
        assertEquals("alive", venue.nextPong());
    }

    @Test
    void shouldDropTheSocketThatSendsTooMuch()
    {
        stream(venue.uri(), false);
        venue.send("x".repeat(PublicConnection.MAX_FRAME_BYTES + 1));
        await(() -> counters.get(CounterDescriptor.DISCONNECTS) == 1);
        await(() -> venue.clientCount() == 2);
    }

    @Test
    void shouldSkipWhatItCanNotReadAndGoOn()
    {
        stream(venue.uri(), false);
        venue.send("");
        venue.send("{\"topic\":");
        venue.send(snapshot(5));
        await(() -> sink.count() == 2);
        assertEquals(2, counters.get(CounterDescriptor.FRAMES_MALFORMED));
        assertEquals(SessionState.STREAMING, session.state());
    }

    @Test
    void shouldStopReadingWhenFullAndLoseNothing()
    {
        final int frames = 2000;
        stream(venue.uri(), true);
        sink.room(3);
        venue.send(snapshot(1));
        for (int i = 2; i <= frames; i++)
        {
            venue.send(delta(i));
        }
        await(() -> counters.get(CounterDescriptor.READ_PAUSES) > 0);
        // The ack and the three frames that found room.
        await(() -> connection.framesTaken() == 4);
        while (connection.framesTaken() < frames + 1)
        {
            sink.room(7);
            await(() -> sink.remaining() == 0 || connection.framesTaken() == frames + 1);
        }
        assertEquals(frames + 1, sink.count());
        for (int i = 1; i <= frames; i++)
        {
            assertEquals(i, sink.book(i).updateId());
        }
        assertEquals(0, counters.get(CounterDescriptor.RING_REFUSALS));
        assertEquals(0, counters.get(CounterDescriptor.BOOK_STALE));
        assertEquals(SessionState.STREAMING, session.state());
    }

    @Test
    void shouldDealWithWhatWaitsBeforeItTellsThatTheSocketIsGone()
    {
        final int frames = 50;
        stream(venue.uri(), true);
        sink.room(1);
        for (int i = 1; i <= frames; i++)
        {
            venue.send(i == 1 ? snapshot(1) : delta(i));
        }
        await(() -> counters.get(CounterDescriptor.READ_PAUSES) > 0);
        venue.dropClient();
        sink.room(Integer.MAX_VALUE);
        await(() -> counters.get(CounterDescriptor.DISCONNECTS) == 1);
        for (int i = 1; i <= frames; i++)
        {
            assertEquals(i, sink.book(i).updateId());
        }
        assertEquals("DISCONNECTED -1 SOCKET", sink.states().get(1));
    }

    @Test
    void shouldDropAndResynchroniseWhenFullAndLive()
    {
        stream(venue.uri(), false);
        venue.nextRequest();
        venue.send(snapshot(1));
        await(() -> sink.count() == 2);
        sink.room(0);
        venue.send(delta(2));
        await(() -> counters.get(CounterDescriptor.RING_REFUSALS) == 1);
        sink.room(100);
        assertTrue(venue.nextRequest().contains("unsubscribe"));
        venue.send(snapshot(30));
        await(() -> sink.states().contains("RESYNCHRONISED 0 RING_FULL"));
        assertEquals(0, counters.get(CounterDescriptor.READ_PAUSES));
    }

    @Test
    void shouldKeepTryingWhenNobodyListensAndCloseAllTheSame() throws IOException
    {
        // Bound, so that nobody else gets the port, but not listening.
        try (Socket nobody = new Socket())
        {
            nobody.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            start(URI.create("ws://127.0.0.1:" + nobody.getLocalPort() + "/v5/public/linear"), false);
            await(() -> session.state() == SessionState.CONNECTING);
            await(() -> session.state() == SessionState.DISCONNECTED);
            await(() -> session.state() == SessionState.CONNECTING);
            connection.close();
        }
        assertEquals(SessionState.CLOSED, session.state());
        assertEquals(0, sink.count());
        assertThrows(IllegalStateException.class, () -> connection.start(session));
    }

    @Test
    void shouldGiveUpAtOnceASocketWhoseUpgradeIsRefused() throws IOException
    {
        final HttpServer refusing = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        refusing.createContext("/", exchange ->
        {
            exchange.sendResponseHeaders(403, -1);
            exchange.close();
        });
        refusing.start();
        try
        {
            start(URI.create("ws://localhost:" + refusing.getAddress().getPort() + "/v5/public/linear"), false);
            await(() -> session.state() == SessionState.CONNECTING);
            final long sinceNs = System.nanoTime();
            await(() -> session.state() == SessionState.DISCONNECTED);
            assertTrue(System.nanoTime() - sinceNs < TimeUnit.SECONDS.toNanos(8), "well before any time-out");
            assertEquals(0, counters.get(CounterDescriptor.CONNECTS));
        }
        finally
        {
            refusing.stop(0);
        }
    }

    @Test
    void shouldNotUseTheSinkAfterClose()
    {
        stream(venue.uri(), false);
        venue.send(snapshot(1));
        await(() -> sink.count() == 2);
        connection.close();
        final int count = sink.count();
        assertEquals("DISCONNECTED -1 NONE", sink.states().get(1));
        venue.send(delta(2));
        assertEquals(count, sink.count());
        assertFalse(session.doWork(System.nanoTime()) > 0);
    }

    private void stream(final URI uri, final boolean pauseWhenFull)
    {
        start(uri, pauseWhenFull);
        await(() -> session.state() == SessionState.STREAMING);
    }

    private void start(final URI uri, final boolean pauseWhenFull)
    {
        final PublicTopics topics = new PublicTopics(List.of("BTCUSDT"), 50, "");
        final StreamStates states = new StreamStates(1, sink, counters, () -> RECEIVE_TIME_NS);
        final PublicStreamParser parser = new PublicStreamParser(topics, states, sink, ClockMode.WALL);
        connection = new PublicConnection(uri, () -> RECEIVE_TIME_NS);
        final SessionConfig defaults = SessionConfig.of(1, pauseWhenFull);
        final SessionConfig config = new SessionConfig(defaults.pingIntervalNs(), defaults.answerTimeoutNs(),
            TimeUnit.MILLISECONDS.toNanos(50), defaults.maxBackoffNs(), 1, pauseWhenFull);
        session = new PublicSession(config, topics, parser, states, counters, connection);
        connection.start(session);
    }

    private static String snapshot(final long updateId)
    {
        return book("snapshot", updateId);
    }

    private static String delta(final long updateId)
    {
        return book("delta", updateId);
    }

    private static String book(final String type, final long updateId)
    {
        return "{\"topic\":\"orderbook.50.BTCUSDT\",\"type\":\"" + type + "\",\"ts\":1700000000100," +
            "\"data\":{\"s\":\"BTCUSDT\",\"b\":[[\"100\",\"1\"]],\"a\":[[\"101\",\"1\"]],\"u\":" + updateId +
            ",\"seq\":1},\"cts\":1700000000090}";
    }
}
