package io.vstru.event;

import java.nio.ByteOrder;
import org.agrona.MutableDirectBuffer;

/**
 * A bar as the venue computed it. Valid only during the call that hands it out.
 */
public final class VenueBarFlyweight
{
    /** Names, kinds and offsets of the fields. */
    public static final EventLayout LAYOUT = new EventLayout(EventType.VENUE_BAR, 1);

    private static final int INSTRUMENT_ID = LAYOUT.int32("instrumentId");
    private static final int IS_CONFIRMED = LAYOUT.bool("isConfirmed");
    private static final int INTERVAL_MS = LAYOUT.int64("intervalMs");
    private static final int OPEN_TIME_MS = LAYOUT.timeMs("openTimeMs");
    private static final int CLOSE_TIME_MS = LAYOUT.timeMs("closeTimeMs");
    private static final int OPEN_E8 = LAYOUT.scaledE8("openE8");
    private static final int HIGH_E8 = LAYOUT.scaledE8("highE8");
    private static final int LOW_E8 = LAYOUT.scaledE8("lowE8");
    private static final int CLOSE_E8 = LAYOUT.scaledE8("closeE8");
    private static final int VOLUME_E8 = LAYOUT.scaledE8("volumeE8");
    private static final int TURNOVER_E8 = LAYOUT.scaledE8("turnoverE8");
    private static final int PUSH_TIME_MS = LAYOUT.timeMs("pushTimeMs");
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
    public VenueBarFlyweight wrap(final MutableDirectBuffer buffer, final int offset)
    {
        this.buffer = buffer;
        this.offset = offset;
        header.wrap(buffer, offset);
        return this;
    }

    /** Starts a new event at this offset: header written, every field zero. */
    public VenueBarFlyweight begin(final MutableDirectBuffer buffer, final int offset)
    {
        wrap(buffer, offset);
        header.begin(EventType.VENUE_BAR, LAYOUT.version(), FIXED_LENGTH);
        return this;
    }

    /** The header of the event. */
    public EventHeader header()
    {
        return header;
    }

    /** Instrument. */
    public int instrumentId()
    {
        return buffer.getInt(offset + INSTRUMENT_ID, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: instrument. */
    public VenueBarFlyweight instrumentId(final int value)
    {
        buffer.putInt(offset + INSTRUMENT_ID, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** The bar is closed. */
    public boolean isConfirmed()
    {
        return buffer.getByte(offset + IS_CONFIRMED) != 0;
    }

    /** Sets: the bar is closed. */
    public VenueBarFlyweight isConfirmed(final boolean value)
    {
        buffer.putByte(offset + IS_CONFIRMED, (byte)(value ? 1 : 0));
        return this;
    }

    /** Length of the bar in milliseconds. */
    public long intervalMs()
    {
        return buffer.getLong(offset + INTERVAL_MS, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: length of the bar in milliseconds. */
    public VenueBarFlyweight intervalMs(final long value)
    {
        buffer.putLong(offset + INTERVAL_MS, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** First moment of the bar. */
    public long openTimeMs()
    {
        return buffer.getLong(offset + OPEN_TIME_MS, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: first moment of the bar. */
    public VenueBarFlyweight openTimeMs(final long value)
    {
        buffer.putLong(offset + OPEN_TIME_MS, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** First moment after the bar. */
    public long closeTimeMs()
    {
        return buffer.getLong(offset + CLOSE_TIME_MS, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: first moment after the bar. */
    public VenueBarFlyweight closeTimeMs(final long value)
    {
        buffer.putLong(offset + CLOSE_TIME_MS, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Open. */
    public long openE8()
    {
        return buffer.getLong(offset + OPEN_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: open. */
    public VenueBarFlyweight openE8(final long value)
    {
        buffer.putLong(offset + OPEN_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** High. */
    public long highE8()
    {
        return buffer.getLong(offset + HIGH_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: high. */
    public VenueBarFlyweight highE8(final long value)
    {
        buffer.putLong(offset + HIGH_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Low. */
    public long lowE8()
    {
        return buffer.getLong(offset + LOW_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: low. */
    public VenueBarFlyweight lowE8(final long value)
    {
        buffer.putLong(offset + LOW_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Close. */
    public long closeE8()
    {
        return buffer.getLong(offset + CLOSE_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: close. */
    public VenueBarFlyweight closeE8(final long value)
    {
        buffer.putLong(offset + CLOSE_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Volume in base coin. */
    public long volumeE8()
    {
        return buffer.getLong(offset + VOLUME_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: volume in base coin. */
    public VenueBarFlyweight volumeE8(final long value)
    {
        buffer.putLong(offset + VOLUME_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Volume in quote coin. */
    public long turnoverE8()
    {
        return buffer.getLong(offset + TURNOVER_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: volume in quote coin. */
    public VenueBarFlyweight turnoverE8(final long value)
    {
        buffer.putLong(offset + TURNOVER_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Time the venue built the message. */
    public long pushTimeMs()
    {
        return buffer.getLong(offset + PUSH_TIME_MS, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: time the venue built the message. */
    public VenueBarFlyweight pushTimeMs(final long value)
    {
        buffer.putLong(offset + PUSH_TIME_MS, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }
}
