package io.vstru.projection;

import io.vstru.engine.TransactionBuffer;
import io.vstru.event.Origin;
import io.vstru.journal.RecordHandler;
import java.nio.ByteBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Builds sealed records of one journal for tests and hands each over when it is complete. */
public final class Records
{
    private static final int MAX_EVENT_BYTES = 4096;

    private final TransactionBuffer transaction = new TransactionBuffer();
    private final UnsafeBuffer input = new UnsafeBuffer(ByteBuffer.allocateDirect(MAX_EVENT_BYTES));
    private final RecordHandler handler;
    private final long journalId;
    private long nextSequence = 1;
    private long timeNs = 1;

    /** Encodes one event. */
    @FunctionalInterface
    public interface Encoder
    {
        /** Begins the event at this offset and fills it. */
        void encode(MutableDirectBuffer buffer, int offset);
    }

    public Records(final long journalId, final RecordHandler handler)
    {
        this.journalId = journalId;
        this.handler = handler;
    }

    /** Sets the engine time of the records that follow. */
    public Records at(final long newTimeNs)
    {
        timeNs = newTimeNs;
        return this;
    }

    /** A record of one input alone; its sequence is returned. */
    public long input(final Encoder encoder)
    {
        final long sequence = begin(encoder);
        end();
        return sequence;
    }

    /** Starts a record with its input; its sequence is returned. */
    public long begin(final Encoder encoder)
    {
        encoder.encode(input, 0);
        transaction.begin(input, 0, nextSequence, timeNs);
        return nextSequence;
    }

    /** Adds an event to the record that was begun; its sequence is returned. */
    public long add(final Origin origin, final long causeSequence, final Encoder encoder)
    {
        encoder.encode(transaction.buffer(), transaction.claim(MAX_EVENT_BYTES));
        return transaction.add(origin, causeSequence);
    }

    /** Hands over the record. */
    public void end()
    {
        transaction.seal(journalId);
        nextSequence = transaction.nextSequence();
        handler.onRecord(transaction.buffer(), 0, transaction.lengthBytes());
    }
}
