package io.vstru.journal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;
import org.agrona.MutableDirectBuffer;

/**
 * View over the header of a journal record. A record is one input and everything it caused, packed back to back.
 *
 * <pre>
 *   0        4        8         10     12            16               24           32
 *   +--------+--------+---------+------+-------------+----------------+------------+--------
 *   | crc32c | length | version | kind | event count | first sequence | journal id | events
 *   +--------+--------+---------+------+-------------+----------------+------------+--------
 * </pre>
 *
 * The checksum covers everything behind it. Not thread safe.
 */
public final class RecordHeader
{
    /** Length of the header in bytes. */
    public static final int LENGTH_BYTES = 32;
    /** The most a record may take. */
    public static final int MAX_RECORD_BYTES = 64 * 1024;
    /** Version of this header. */
    public static final int VERSION = 1;
    /** A record of events. */
    public static final int KIND_EVENTS = 1;
    /** The self-describing catalogue that begins each cycle file. */
    public static final int KIND_CATALOGUE = 2;

    private static final int CRC = 0;
    private static final int LENGTH = CRC + Integer.BYTES;
    private static final int RECORD_VERSION = LENGTH + Integer.BYTES;
    private static final int KIND = RECORD_VERSION + Short.BYTES;
    private static final int EVENT_COUNT = KIND + Short.BYTES;
    private static final int FIRST_SEQUENCE = EVENT_COUNT + Integer.BYTES;
    private static final int JOURNAL_ID = FIRST_SEQUENCE + Long.BYTES;

    private final CRC32C crc = new CRC32C();
    private MutableDirectBuffer buffer;
    private int offset;
    private ByteBuffer bytes;
    private Object bytesOf;

    /** Views the header at this offset. */
    public RecordHeader wrap(final MutableDirectBuffer buffer, final int offset)
    {
        this.buffer = buffer;
        this.offset = offset;
        return this;
    }

    /** Writes every field and then the checksum over the record. */
    public void seal(
        final int kind, final int lengthBytes, final int eventCount, final long firstSequence, final long journalId)
    {
        buffer.putInt(offset + LENGTH, lengthBytes, ByteOrder.LITTLE_ENDIAN);
        buffer.putShort(offset + RECORD_VERSION, (short)VERSION, ByteOrder.LITTLE_ENDIAN);
        buffer.putShort(offset + KIND, (short)kind, ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(offset + EVENT_COUNT, eventCount, ByteOrder.LITTLE_ENDIAN);
        buffer.putLong(offset + FIRST_SEQUENCE, firstSequence, ByteOrder.LITTLE_ENDIAN);
        buffer.putLong(offset + JOURNAL_ID, journalId, ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(offset + CRC, checksum(lengthBytes), ByteOrder.LITTLE_ENDIAN);
    }

    /** Whether length and checksum fit the bytes that are there. */
    public boolean isValid(final int availableBytes)
    {
        return availableBytes >= LENGTH_BYTES && lengthBytes() == availableBytes &&
            crc() == checksum(availableBytes);
    }

    /** Checksum as written. */
    public int crc()
    {
        return buffer.getInt(offset + CRC, ByteOrder.LITTLE_ENDIAN);
    }

    /** Length of the record in bytes, header included. */
    public int lengthBytes()
    {
        return buffer.getInt(offset + LENGTH, ByteOrder.LITTLE_ENDIAN);
    }

    /** Version of the header. */
    public int version()
    {
        return buffer.getShort(offset + RECORD_VERSION, ByteOrder.LITTLE_ENDIAN);
    }

    /** {@link #KIND_EVENTS} or {@link #KIND_CATALOGUE}. */
    public int kind()
    {
        return buffer.getShort(offset + KIND, ByteOrder.LITTLE_ENDIAN);
    }

    /** Number of events in the record. */
    public int eventCount()
    {
        return buffer.getInt(offset + EVENT_COUNT, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sequence of the first event; in a catalogue that of the next record's first event. */
    public long firstSequence()
    {
        return buffer.getLong(offset + FIRST_SEQUENCE, ByteOrder.LITTLE_ENDIAN);
    }

    /** Id of the journal it belongs to. */
    public long journalId()
    {
        return buffer.getLong(offset + JOURNAL_ID, ByteOrder.LITTLE_ENDIAN);
    }

    private int checksum(final int lengthBytes)
    {
        final Object memory = buffer.byteBuffer() != null ? buffer.byteBuffer() : buffer.byteArray();
        if (bytesOf != memory)
        {
            bytes = buffer.byteBuffer() != null ? buffer.byteBuffer().duplicate() : ByteBuffer.wrap(buffer.byteArray());
            bytesOf = memory;
        }
        final int start = buffer.wrapAdjustment() + offset + LENGTH;
        bytes.limit(start + lengthBytes - LENGTH).position(start);
        crc.reset();
        crc.update(bytes);
        return (int)crc.getValue();
    }
}
