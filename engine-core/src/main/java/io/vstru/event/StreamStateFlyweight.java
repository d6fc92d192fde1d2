package io.vstru.event;

import java.nio.ByteOrder;
import org.agrona.MutableDirectBuffer;

/**
 * A market-data stream changed its state. Valid only during the call that hands it out.
 */
public final class StreamStateFlyweight
{
    /** Names, kinds and offsets of the fields. */
    public static final EventLayout LAYOUT = new EventLayout(EventType.STREAM_STATE, 1);

    private static final int INSTRUMENT_ID = LAYOUT.int32("instrumentId");
    private static final int STATUS = LAYOUT.enumeration("status", StreamStatus.values());
    private static final int REASON = LAYOUT.enumeration("reason", StreamReason.values());
    private static final int EXPECTED_UPDATE_ID = LAYOUT.int64("expectedUpdateId");
    private static final int SEEN_UPDATE_ID = LAYOUT.int64("seenUpdateId");
    private static final int FIXED_LENGTH = LAYOUT.seal();

    private final EventHeader header = new EventHeader();
    private MutableDirectBuffer buffer;
    private int offset;

    /** Length of the event in bytes. */
    public static int lengthBytes()
    {
        return FIXED_LENGTH;
    }

    /** Views the event at this offset. */
    public StreamStateFlyweight wrap(final MutableDirectBuffer buffer, final int offset)
    {
        this.buffer = buffer;
        this.offset = offset;
        header.wrap(buffer, offset);
        return this;
    }

    /** Starts a new event at this offset: header written, every field zero. */
    public StreamStateFlyweight begin(final MutableDirectBuffer buffer, final int offset)
    {
        wrap(buffer, offset);
        header.begin(EventType.STREAM_STATE, LAYOUT.version(), FIXED_LENGTH);
        return this;
    }

    /** The header of the event. */
    public EventHeader header()
    {
        return header;
    }

    /** Instrument; -1 for all on the stream. */
    public int instrumentId()
    {
        return buffer.getInt(offset + INSTRUMENT_ID, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: instrument; -1 for all on the stream. */
    public StreamStateFlyweight instrumentId(final int value)
    {
        buffer.putInt(offset + INSTRUMENT_ID, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** What happened. */
    public StreamStatus status()
    {
        return StreamStatus.of(buffer.getByte(offset + STATUS));
    }

    /** Sets: what happened. */
    public StreamStateFlyweight status(final StreamStatus value)
    {
        buffer.putByte(offset + STATUS, value.code());
        return this;
    }

    /** Why. */
    public StreamReason reason()
    {
        return StreamReason.of(buffer.getByte(offset + REASON));
    }

    /** Sets: why. */
    public StreamStateFlyweight reason(final StreamReason value)
    {
        buffer.putByte(offset + REASON, value.code());
        return this;
    }

    /** Update id that should have come; 0 when it does not apply. */
    public long expectedUpdateId()
    {
        return buffer.getLong(offset + EXPECTED_UPDATE_ID, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: update id that should have come; 0 when it does not apply. */
    public StreamStateFlyweight expectedUpdateId(final long value)
    {
        buffer.putLong(offset + EXPECTED_UPDATE_ID, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Update id that came; 0 when it does not apply. */
    public long seenUpdateId()
    {
        return buffer.getLong(offset + SEEN_UPDATE_ID, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: update id that came; 0 when it does not apply. */
    public StreamStateFlyweight seenUpdateId(final long value)
    {
        buffer.putLong(offset + SEEN_UPDATE_ID, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }
}
