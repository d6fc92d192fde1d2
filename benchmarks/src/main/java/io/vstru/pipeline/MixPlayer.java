package io.vstru.pipeline;

import io.vstru.event.BookFlyweight;
import io.vstru.event.EventHeader;
import io.vstru.event.EventSink;
import io.vstru.event.EventType;
import io.vstru.event.TickerFlyweight;
import io.vstru.event.TradeFlyweight;
import java.util.concurrent.locks.LockSupport;

/**
 * Publishes a tape into a sink, over and over; with every turn the times and the numbers of the venue go on as if it
 * were one long stream. For the producer's thread.
 */
final class MixPlayer
{
    /** How long to wait for room. */
    static final long PAUSE_NS = 50_000;

    private static final long NANOS_PER_MS = 1_000_000;

    private final InputTape tape;
    private final EventSink sink;
    private final EventHeader header = new EventHeader();
    private final BookFlyweight book = new BookFlyweight();
    private final TradeFlyweight trade = new TradeFlyweight();
    private final TickerFlyweight ticker = new TickerFlyweight();
    private int at;
    private long shiftMs;
    private long shiftSequences;

    MixPlayer(final InputTape tape, final EventSink sink)
    {
        this.tape = tape;
        this.sink = sink;
    }

    /** Publishes a whole tape as it stands. */
    static void tell(final InputTape prologue, final EventSink sink)
    {
        int offset = 0;
        while (offset < prologue.endBytes())
        {
            final int lengthBytes = prologue.lengthBytesAt(offset);
            claim(sink, lengthBytes);
            sink.buffer().putBytes(sink.offset(), prologue.buffer(), offset, lengthBytes);
            sink.commit();
            offset += lengthBytes;
        }
    }

    /** Publishes the next inputs; waits when the sink has no room. */
    void play(final int inputs)
    {
        for (int i = 0; i < inputs; i++)
        {
            final int lengthBytes = tape.lengthBytesAt(at);
            claim(sink, lengthBytes);
            sink.buffer().putBytes(sink.offset(), tape.buffer(), at, lengthBytes);
            shift();
            sink.commit();
            at += lengthBytes;
            if (at == tape.endBytes())
            {
                at = 0;
                shiftMs += MixGenerator.durationMs();
                shiftSequences += MixGenerator.durationSequences();
            }
        }
    }

    private static void claim(final EventSink sink, final int lengthBytes)
    {
        while (!sink.claim(lengthBytes))
        {
            // The ring holds some milliseconds of work: a producer that spins would only take the engine's CPU.
            LockSupport.parkNanos(PAUSE_NS);
        }
    }

    private void shift()
    {
        header.wrap(sink.buffer(), sink.offset());
        header.receiveTimeNs(header.receiveTimeNs() + shiftMs * NANOS_PER_MS);
        final int typeId = header.typeId();
        if (typeId == EventType.BOOK.id())
        {
            book.wrap(sink.buffer(), sink.offset());
            book.updateId(book.updateId() + shiftSequences).venueSequence(book.venueSequence() + shiftSequences)
                .matchTimeMs(book.matchTimeMs() + shiftMs).pushTimeMs(book.pushTimeMs() + shiftMs);
        }
        else if (typeId == EventType.TRADE.id())
        {
            trade.wrap(sink.buffer(), sink.offset());
            trade.tradeTimeMs(trade.tradeTimeMs() + shiftMs).venueSequence(trade.venueSequence() + shiftSequences)
                .tradeIdLow(trade.tradeIdLow() + shiftSequences);
        }
        else
        {
            ticker.wrap(sink.buffer(), sink.offset());
            ticker.pushTimeMs(ticker.pushTimeMs() + shiftMs).venueSequence(ticker.venueSequence() + shiftSequences);
        }
    }
}
