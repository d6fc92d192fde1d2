package io.vstru.bybit.codec;

import static io.vstru.bybit.codec.ParserFixture.book;
import static io.vstru.bybit.codec.ParserFixture.level;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.event.EventType;
import io.vstru.event.StreamReason;
import io.vstru.event.StreamStateFlyweight;
import io.vstru.status.CounterDescriptor;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamStatesTest
{
    private final ParserFixture fixture = ParserFixture.linear("BTCUSDT", "ETHUSDT");

    @Test
    void shouldIgnoreDeltasBeforeTheFirstSnapshot()
    {
        assertEquals(ParseResult.EVENTS, fixture.parse(delta(5)));
        assertEquals(0, fixture.sink.count());
        assertFalse(fixture.states.isLive(0));
        fixture.parse(snapshot(5));
        assertEquals(List.of(EventType.BOOK), fixture.sink.types());
        assertTrue(fixture.states.isLive(0));
    }

    @Test
    void shouldGoStaleOnAGapAndSayNothingUntilTheNextSnapshot()
    {
        fixture.parse(snapshot(5));
        fixture.parse(delta(6));
        fixture.sink.clear();
        assertEquals(ParseResult.BOOK_GAP, fixture.parse(delta(8)));
        assertEquals(List.of("STALE 0 UPDATE_GAP"), fixture.sink.states());
        final StreamStateFlyweight stale = fixture.sink.state(0);
        assertEquals(7, stale.expectedUpdateId());
        assertEquals(8, stale.seenUpdateId());
        assertEquals(ParserFixture.RECEIVE_TIME_NS, stale.header().receiveTimeNs());
        assertEquals(1, fixture.counters.get(CounterDescriptor.BOOK_STALE));
        assertEquals(ParseResult.EVENTS, fixture.parse(delta(9)));
        assertEquals(1, fixture.sink.count());
        assertTrue(fixture.states.isStale(0));

        fixture.sink.clear();
        fixture.parse(snapshot(20));
        assertEquals(List.of(EventType.BOOK, EventType.STREAM_STATE), fixture.sink.types());
        assertEquals(List.of("RESYNCHRONISED 0 UPDATE_GAP"), fixture.sink.states());
        assertEquals(1, fixture.counters.get(CounterDescriptor.BOOK_RESYNCS));
        fixture.parse(delta(21));
        assertEquals(21, fixture.sink.book(2).updateId());
        assertFalse(fixture.states.isStale(0));
    }

    @Test
    void shouldDropWhatIsOldOrRepeated()
    {
        fixture.parse(snapshot(5));
        fixture.parse(delta(6));
        assertEquals(ParseResult.EVENTS, fixture.parse(delta(6)));
        assertEquals(ParseResult.EVENTS, fixture.parse(delta(4)));
        assertEquals(2, fixture.sink.count());
        fixture.parse(delta(7));
        assertEquals(3, fixture.sink.count());
    }

    @Test
    void shouldTakeUpdateOneAsASnapshotWithoutContinuity()
    {
        fixture.parse(snapshot(5));
        assertEquals(ParseResult.EVENTS, fixture.parse(delta(1)));
        assertTrue(fixture.sink.book(1).isSnapshot());
        assertEquals(1, fixture.sink.book(1).updateId());
        fixture.parse(delta(2));
        assertFalse(fixture.sink.book(2).isSnapshot());
        assertEquals(3, fixture.sink.count());
    }

    @Test
    void shouldReplaceTheBookBySnapshotsAtAnyTime()
    {
        fixture.parse(snapshot(50));
        fixture.parse(snapshot(50));
        fixture.parse(snapshot(3));
        fixture.parse(delta(4));
        assertEquals(4, fixture.sink.count());
        assertEquals(4, fixture.sink.book(3).updateId());
    }

    @Test
    void shouldMarkEveryInstrumentStaleOnceWhenTheSocketGoes()
    {
        fixture.timeNs = 11;
        fixture.states.onConnected();
        fixture.parse(snapshot(5));
        fixture.timeNs = 22;
        fixture.states.onDisconnected(StreamReason.SOCKET);
        fixture.timeNs = 33;
        fixture.states.onDisconnected(StreamReason.SILENCE);
        assertEquals(List.of("CONNECTED -1 NONE", "DISCONNECTED -1 SOCKET", "STALE 0 SOCKET", "STALE 1 SOCKET",
            "DISCONNECTED -1 SILENCE"), fixture.sink.states());
        assertEquals(11, fixture.sink.state(0).header().receiveTimeNs());
        assertEquals(22, fixture.sink.state(3).header().receiveTimeNs());
        fixture.parse(delta(6));
        assertEquals(6, fixture.sink.count());
    }

    @Test
    void shouldTellLaterWhatTheSinkHadNoRoomForBeforeAnythingElse()
    {
        fixture.parse(snapshot(5));
        fixture.sink.clear();
        fixture.sink.room(0);
        assertEquals(ParseResult.BOOK_GAP, fixture.parse(delta(9)));
        fixture.states.markStale(1, StreamReason.RING_FULL);
        fixture.states.onDisconnected(StreamReason.SOCKET);
        fixture.states.onConnected();
        assertFalse(fixture.states.flush());
        assertEquals(0, fixture.sink.count());
        fixture.sink.room(4);
        assertEquals(ParseResult.NO_ROOM, fixture.parse(snapshot(10)));
        fixture.sink.room(2);
        assertEquals(ParseResult.EVENTS, fixture.parser.resume());
        assertEquals(List.of("CONNECTED -1 NONE", "STALE 0 UPDATE_GAP", "STALE 1 RING_FULL",
            "RESYNCHRONISED 0 UPDATE_GAP"), fixture.sink.states());
        assertEquals(EventType.BOOK, fixture.sink.type(3));
        assertTrue(fixture.states.flush());
    }

    private static String snapshot(final long updateId)
    {
        return book("snapshot", updateId, level("100", "1"), level("101", "1"));
    }

    private static String delta(final long updateId)
    {
        return book("delta", updateId, level("100", "2"), "");
    }
}
