package io.vstru.event;

import java.nio.ByteOrder;
import org.agrona.MutableDirectBuffer;

/**
 * View over the header that every event begins with. All fields are little-endian; events are multiples of 8 bytes.
 *
 * <pre>
 *   0        4      6      7       8          16               24             32              40
 *   +--------+------+------+-------+----------+----------------+--------------+---------------+------
 *   | length | type | vers | origin| sequence | cause sequence | engine time  | receive time  | body
 *   +--------+------+------+-------+----------+----------------+--------------+---------------+------
 * </pre>
 */
public final class EventHeader
{
    /** Length of the header in bytes. */
    public static final int LENGTH_BYTES = 40;

    private static final int LENGTH = 0;
    private static final int TYPE = LENGTH + Integer.BYTES;
    private static final int VERSION = TYPE + Short.BYTES;
    private static final int ORIGIN = VERSION + Byte.BYTES;
    private static final int SEQUENCE = ORIGIN + Byte.BYTES;
    private static final int CAUSE_SEQUENCE = SEQUENCE + Long.BYTES;
    private static final int ENGINE_TIME_NS = CAUSE_SEQUENCE + Long.BYTES;
    private static final int RECEIVE_TIME_NS = ENGINE_TIME_NS + Long.BYTES;

    private MutableDirectBuffer buffer;
    private int offset;

    /** Views the header at this offset. */
    public EventHeader wrap(final MutableDirectBuffer buffer, final int offset)
    {
        this.buffer = buffer;
        this.offset = offset;
        return this;
    }

    /** Writes a fresh header and zeroes the fixed body behind it. */
    void begin(final EventType type, final int version, final int lengthBytes)
    {
        buffer.setMemory(offset, lengthBytes, (byte)0);
        buffer.putInt(offset + LENGTH, lengthBytes, ByteOrder.LITTLE_ENDIAN);
        buffer.putShort(offset + TYPE, type.id(), ByteOrder.LITTLE_ENDIAN);
        buffer.putByte(offset + VERSION, (byte)version);
    }

    /** Length of the whole event in bytes, header included. */
    public int lengthBytes()
    {
        return buffer.getInt(offset + LENGTH, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets the length of the whole event in bytes. */
    public EventHeader lengthBytes(final int value)
    {
        buffer.putInt(offset + LENGTH, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Number of the event type; see {@link EventType#of(int)}. */
    public int typeId()
    {
        return buffer.getShort(offset + TYPE, ByteOrder.LITTLE_ENDIAN);
    }

    /** Version of the layout. */
    public int version()
    {
        return buffer.getByte(offset + VERSION);
    }

    /** Where the event comes from. */
    public Origin origin()
    {
        return Origin.of(buffer.getByte(offset + ORIGIN));
    }

    /** Sets where the event comes from. */
    public EventHeader origin(final Origin value)
    {
        buffer.putByte(offset + ORIGIN, value.code());
        return this;
    }

    /** Position in the journal; contiguous over all origins, from 1. */
    public long sequence()
    {
        return buffer.getLong(offset + SEQUENCE, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets the position in the journal. */
    public EventHeader sequence(final long value)
    {
        buffer.putLong(offset + SEQUENCE, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Sequence of the event that caused this one; 0 for an external input. */
    public long causeSequence()
    {
        return buffer.getLong(offset + CAUSE_SEQUENCE, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets the sequence of the cause. */
    public EventHeader causeSequence(final long value)
    {
        buffer.putLong(offset + CAUSE_SEQUENCE, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Engine time in nanoseconds since 1970, never decreasing over the journal. */
    public long engineTimeNs()
    {
        return buffer.getLong(offset + ENGINE_TIME_NS, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets the engine time. */
    public EventHeader engineTimeNs(final long value)
    {
        buffer.putLong(offset + ENGINE_TIME_NS, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /**
     * When the producer received it, in nanoseconds since 1970: the clock of the machine with {@code clock: wall},
     * the time stamp of the frame with {@code clock: venue}. 0 when the producer has no time: the engine's stands.
     */
    public long receiveTimeNs()
    {
        return buffer.getLong(offset + RECEIVE_TIME_NS, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets when the producer received it. */
    public EventHeader receiveTimeNs(final long value)
    {
        buffer.putLong(offset + RECEIVE_TIME_NS, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }
}
