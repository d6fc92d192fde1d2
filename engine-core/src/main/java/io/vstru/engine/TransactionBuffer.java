package io.vstru.engine;

import io.vstru.event.EventHeader;
import io.vstru.event.Origin;
import io.vstru.journal.RecordHeader;
import java.nio.ByteBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The record in the making: one input and everything it causes, in the order of their sequences. Events are encoded in
 * place and sealed when they are added. NOT thread safe.
 */
public final class TransactionBuffer
{
    private final UnsafeBuffer buffer = new UnsafeBuffer(ByteBuffer.allocateDirect(RecordHeader.MAX_RECORD_BYTES));
    private final RecordHeader record = new RecordHeader();
    private final EventHeader header = new EventHeader();
    private long firstSequence;
    private long engineTimeNs;
    private int lengthBytes;
    private int eventCount;

    /**
     * Starts a record with a copy of its input.
     *
     * @param sequence     sequence of the input
     * @param timeNs       engine time of the record
     */
    public void begin(final MutableDirectBuffer input, final int offset, final long sequence, final long timeNs)
    {
        firstSequence = sequence;
        engineTimeNs = timeNs;
        eventCount = 0;
        lengthBytes = RecordHeader.LENGTH_BYTES;
        final int inputBytes = header.wrap(input, offset).lengthBytes();
        buffer.putBytes(lengthBytes, input, offset, inputBytes);
        add(Origin.EXTERNAL, 0);
    }

    /**
     * Where to encode the next event.
     *
     * @throws IllegalStateException when an event of this length would not fit into the record
     */
    public int claim(final int eventBytes)
    {
        if (lengthBytes + eventBytes > RecordHeader.MAX_RECORD_BYTES)
        {
            throw new IllegalStateException("record would exceed its limit lengthBytes=" + lengthBytes +
                " eventBytes=" + eventBytes + " limit=" + RecordHeader.MAX_RECORD_BYTES);
        }
        return lengthBytes;
    }

    /**
     * Seals the event encoded at the claimed place: sequence, cause, times.
     *
     * @return its sequence
     */
    public long add(final Origin origin, final long causeSequence)
    {
        final long sequence = firstSequence + eventCount;
        header.wrap(buffer, lengthBytes).origin(origin).sequence(sequence).causeSequence(causeSequence)
            .engineTimeNs(engineTimeNs);
        lengthBytes += header.lengthBytes();
        eventCount++;
        return sequence;
    }

    /** The bytes of the record; events begin at {@link RecordHeader#LENGTH_BYTES}. */
    public UnsafeBuffer buffer()
    {
        return buffer;
    }

    /** Length of the record so far in bytes; also the place of the next event. */
    public int lengthBytes()
    {
        return lengthBytes;
    }

    /** Number of events so far. */
    public int eventCount()
    {
        return eventCount;
    }

    /** Sequence of the next event to be added. */
    public long nextSequence()
    {
        return firstSequence + eventCount;
    }

    /** Engine time of the record in nanoseconds. */
    public long engineTimeNs()
    {
        return engineTimeNs;
    }

    /** Writes the record header; the record can be appended then. */
    public void seal(final long journalId)
    {
        record.wrap(buffer, 0).seal(RecordHeader.KIND_EVENTS, lengthBytes, eventCount, firstSequence, journalId);
    }
}
