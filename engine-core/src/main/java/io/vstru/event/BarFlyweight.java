package io.vstru.event;

import java.nio.ByteOrder;
import org.agrona.MutableDirectBuffer;

/**
 * A bar built from trades has closed. Valid only during the call that hands it out.
 */
public final class BarFlyweight
{
    /** Names, kinds and offsets of the fields. */
    public static final EventLayout LAYOUT = new EventLayout(EventType.BAR, 1);

    private static final int INSTRUMENT_ID = LAYOUT.int32("instrumentId");
    private static final int TRADE_COUNT = LAYOUT.int32("tradeCount");
    private static final int INTERVAL_MS = LAYOUT.int64("intervalMs");
    private static final int OPEN_TIME_MS = LAYOUT.timeMs("openTimeMs");
    private static final int CLOSE_TIME_MS = LAYOUT.timeMs("closeTimeMs");
    private static final int OPEN_E8 = LAYOUT.scaledE8("openE8");
    private static final int HIGH_E8 = LAYOUT.scaledE8("highE8");
    private static final int LOW_E8 = LAYOUT.scaledE8("lowE8");
    private static final int CLOSE_E8 = LAYOUT.scaledE8("closeE8");
    private static final int VOLUME_E8 = LAYOUT.scaledE8("volumeE8");
    private static final int BUY_VOLUME_E8 = LAYOUT.scaledE8("buyVolumeE8");
    private static final int TURNOVER_E8 = LAYOUT.scaledE8("turnoverE8");
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
    public BarFlyweight wrap(final MutableDirectBuffer buffer, final int offset)
    {
        this.buffer = buffer;
        this.offset = offset;
        header.wrap(buffer, offset);
        return this;
    }

    /** Starts a new event at this offset: header written, every field zero. */
    public BarFlyweight begin(final MutableDirectBuffer buffer, final int offset)
    {
        wrap(buffer, offset);
        header.begin(EventType.BAR, LAYOUT.version(), FIXED_LENGTH);
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
    public BarFlyweight instrumentId(final int value)
    {
        buffer.putInt(offset + INSTRUMENT_ID, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Trades in it; 0 marks an empty bar, flat at the last close. */
    public int tradeCount()
    {
        return buffer.getInt(offset + TRADE_COUNT, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: trades in it; 0 marks an empty bar, flat at the last close. */
    public BarFlyweight tradeCount(final int value)
    {
        buffer.putInt(offset + TRADE_COUNT, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Length of the bar in milliseconds. */
    public long intervalMs()
    {
        return buffer.getLong(offset + INTERVAL_MS, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: length of the bar in milliseconds. */
    public BarFlyweight intervalMs(final long value)
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
    public BarFlyweight openTimeMs(final long value)
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
    public BarFlyweight closeTimeMs(final long value)
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
    public BarFlyweight openE8(final long value)
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
    public BarFlyweight highE8(final long value)
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
    public BarFlyweight lowE8(final long value)
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
    public BarFlyweight closeE8(final long value)
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
    public BarFlyweight volumeE8(final long value)
    {
        buffer.putLong(offset + VOLUME_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Part of the volume whose taker bought. */
    public long buyVolumeE8()
    {
        return buffer.getLong(offset + BUY_VOLUME_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: part of the volume whose taker bought. */
    public BarFlyweight buyVolumeE8(final long value)
    {
        buffer.putLong(offset + BUY_VOLUME_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Volume in quote coin. */
    public long turnoverE8()
    {
        return buffer.getLong(offset + TURNOVER_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: volume in quote coin. */
    public BarFlyweight turnoverE8(final long value)
    {
        buffer.putLong(offset + TURNOVER_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }
}
