package io.vstru.bybit.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.vstru.bybit.CapturingSink;
import io.vstru.bybit.codec.PublicStreamParser;
import io.vstru.bybit.codec.PublicTopics;
import io.vstru.bybit.codec.StreamStates;
import io.vstru.bybit.session.PublicSession;
import io.vstru.bybit.session.SessionConfig;
import io.vstru.bybit.session.SessionLink;
import io.vstru.bybit.session.SessionState;
import io.vstru.event.ClockMode;
import io.vstru.event.EventType;
import io.vstru.status.CounterDescriptor;
import io.vstru.status.EngineCounters;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FrameHandlerTest
{
    private final CapturingSink sink = new CapturingSink();
    private final EngineCounters counters = new EngineCounters();
    private final AtomicLong framesTaken = new AtomicLong();
    private final List<ByteBuf> given = new ArrayList<>();
    private long wallTimeNs = 100;
    private FrameHandler handler;
    private PublicSession session;
    private EmbeddedChannel channel;

    @Test
    void shouldReadFramesWhereverTheirBytesLie()
    {
        open(false);
        final byte[] snapshot = bytes(book("snapshot", 1));
        give(Unpooled.directBuffer().writeBytes(new byte[3]).writeBytes(snapshot).skipBytes(3));
        give(Unpooled.buffer().writeBytes(new byte[5]).writeBytes(bytes(book("delta", 2))).skipBytes(5));
        final byte[] delta = bytes(book("delta", 3));
        give(Unpooled.wrappedBuffer(
            Unpooled.wrappedBuffer(delta, 0, 20), Unpooled.wrappedBuffer(delta, 20, delta.length - 20)));
        give(Unpooled.wrappedBuffer(bytes("x" + book("delta", 4))).skipBytes(1).asReadOnly());
        assertEquals(List.of(EventType.STREAM_STATE, EventType.BOOK, EventType.BOOK, EventType.BOOK, EventType.BOOK),
            sink.types());
        assertEquals(4, sink.book(4).updateId());
        assertEquals(4, framesTaken.get());
        assertReleased();
    }

    @Test
    void shouldStopReadingAndKeepTheOrderAndTheTimesWhileThereIsNoRoom()
    {
        open(true);
        sink.room(1);
        for (int i = 1; i <= 5; i++)
        {
            wallTimeNs = 100 + i;
            give(i == 1 ? "snapshot" : "delta", i);
        }
        assertFalse(channel.config().isAutoRead());
        assertEquals(1, framesTaken.get());
        wallTimeNs = 900;
        resume();
        assertEquals(2, sink.count());
        sink.room(2);
        resume();
        assertEquals(3, framesTaken.get());
        assertFalse(channel.config().isAutoRead());
        sink.room(2);
        resume();
        assertTrue(channel.config().isAutoRead());
        assertEquals(5, framesTaken.get());
        for (int i = 1; i <= 5; i++)
        {
            assertEquals(i, sink.book(i).updateId());
            assertEquals(100 + i, sink.book(i).header().receiveTimeNs());
        }
        assertEquals(2, counters.get(CounterDescriptor.READ_PAUSES), "the frame of the first pause, then a later one");
        assertReleased();
    }

    @Test
    void shouldTellOfTheEndOnlyAfterWhatWaited()
    {
        open(true);
        sink.room(0);
        give("snapshot", 1);
        give("delta", 2);
        channel.pipeline().fireChannelInactive();
        assertEquals(SessionState.SUBSCRIBING, session.state());
        sink.room(100);
        resume();
        assertEquals(SessionState.DISCONNECTED, session.state());
        assertEquals(List.of(EventType.STREAM_STATE, EventType.BOOK, EventType.BOOK, EventType.STREAM_STATE,
            EventType.STREAM_STATE), sink.types());
        assertEquals("DISCONNECTED -1 SOCKET", sink.states().get(1));
    }

    @Test
    void shouldSayNothingMoreOnceAbandoned()
    {
        open(true);
        sink.room(0);
        give("snapshot", 1);
        give("delta", 2);
        handler.abandon();
        sink.room(100);
        give("delta", 3);
        resume();
        channel.close();
        assertEquals(1, sink.count());
        assertEquals(SessionState.SUBSCRIBING, session.state());
        assertReleased();
    }

    @Test
    void shouldPassOverFramesThatAreNotText()
    {
        open(false);
        final ByteBuf content = Unpooled.wrappedBuffer(bytes(book("snapshot", 1)));
        channel.writeInbound(new BinaryWebSocketFrame(content));
        assertEquals(0, content.refCnt());
        assertEquals(1, sink.count());
    }

    @Test
    void shouldCloseTheSocketOnAnError()
    {
        open(false);
        channel.pipeline().fireExceptionCaught(new IllegalStateException("for this test"));
        assertFalse(channel.isOpen());
        assertEquals(SessionState.DISCONNECTED, session.state());
    }

    /** A session whose socket has just opened. */
    private void open(final boolean pauseWhenFull)
    {
        final PublicTopics topics = new PublicTopics(List.of("BTCUSDT"), 50, "");
        final StreamStates states = new StreamStates(1, sink, counters, () -> wallTimeNs);
        final PublicStreamParser parser = new PublicStreamParser(topics, states, sink, ClockMode.WALL);
        session = new PublicSession(
            SessionConfig.of(1, pauseWhenFull), topics, parser, states, counters, new SilentLink());
        handler = new FrameHandler(session, () -> wallTimeNs, () -> 0, framesTaken);
        channel = new EmbeddedChannel(handler);
        session.doWork(0);
        channel.pipeline().fireUserEventTriggered(ClientHandshakeStateEvent.HANDSHAKE_COMPLETE);
        assertEquals(SessionState.SUBSCRIBING, session.state());
    }

    private void give(final String type, final long updateId)
    {
        give(Unpooled.copiedBuffer(bytes(book(type, updateId))));
    }

    private void give(final ByteBuf content)
    {
        given.add(content);
        channel.writeInbound(new TextWebSocketFrame(content));
    }

    private void resume()
    {
        channel.advanceTimeBy(1, TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
    }

    private void assertReleased()
    {
        for (final ByteBuf content : given)
        {
            assertEquals(0, content.refCnt());
        }
    }

    private static byte[] bytes(final String text)
    {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String book(final String type, final long updateId)
    {
        return "{\"topic\":\"orderbook.50.BTCUSDT\",\"type\":\"" + type + "\",\"ts\":1700000000100," +
            "\"data\":{\"s\":\"BTCUSDT\",\"b\":[[\"100\",\"1\"]],\"a\":[[\"101\",\"1\"]],\"u\":" + updateId +
            ",\"seq\":1},\"cts\":1700000000090}";
    }

    /** A link whose sockets are the test's. */
    private static final class SilentLink implements SessionLink
    {
        @Override
        public void connect()
        {
        }

        @Override
        public void send(final String text)
        {
        }

        @Override
        public void disconnect()
        {
        }
    }
}
