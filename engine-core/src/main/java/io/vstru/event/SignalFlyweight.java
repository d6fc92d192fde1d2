package io.vstru.event;

import java.nio.ByteOrder;
import org.agrona.MutableDirectBuffer;

/**
 * What a strategy asks for, with the values it was made from. Valid only during the call that hands it out.
 */
public final class SignalFlyweight
{
    /** Names, kinds and offsets of the fields. */
    public static final EventLayout LAYOUT = new EventLayout(EventType.SIGNAL, 1);

    private static final int STRATEGY_ID = LAYOUT.int32("strategyId");
    private static final int INSTRUMENT_ID = LAYOUT.int32("instrumentId");
    private static final int ACTION = LAYOUT.enumeration("action", SignalAction.values());
    private static final int INTERVAL_MS = LAYOUT.int64("intervalMs");
    private static final int REFERENCE_PRICE_E8 = LAYOUT.scaledE8("referencePriceE8");
    private static final int STOP_PRICE_E8 = LAYOUT.scaledE8("stopPriceE8");
    private static final int TARGET_PRICE_E8 = LAYOUT.scaledE8("targetPriceE8");
    private static final int REASON = LAYOUT.ascii("reason", 32);
    private static final int INDICATOR_COUNT = LAYOUT.group("indicators");
    private static final int INDICATOR_NAME = LAYOUT.entryAscii("name", 16);
    private static final int INDICATOR_VALUE = LAYOUT.entryFloat64("value");
    private static final int FIXED_LENGTH = LAYOUT.seal();
    private static final int ENTRY_LENGTH = LAYOUT.entryLengthBytes();

    private final EventHeader header = new EventHeader();
    private MutableDirectBuffer buffer;
    private int offset;

    /** Length in bytes of an event with this many entries in all its groups together. */
    public static int lengthBytes(final int entries)
    {
        return FIXED_LENGTH + entries * ENTRY_LENGTH;
    }

    /** Views the event at this offset. */
    public SignalFlyweight wrap(final MutableDirectBuffer buffer, final int offset)
    {
        this.buffer = buffer;
        this.offset = offset;
        header.wrap(buffer, offset);
        return this;
    }

    /** Starts a new event at this offset: header written, every field zero. */
    public SignalFlyweight begin(final MutableDirectBuffer buffer, final int offset)
    {
        wrap(buffer, offset);
        header.begin(EventType.SIGNAL, LAYOUT.version(), FIXED_LENGTH);
        return this;
    }

    /** The header of the event. */
    public EventHeader header()
    {
        return header;
    }

    /** Strategy. */
    public int strategyId()
    {
        return buffer.getInt(offset + STRATEGY_ID, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: strategy. */
    public SignalFlyweight strategyId(final int value)
    {
        buffer.putInt(offset + STRATEGY_ID, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Instrument. */
    public int instrumentId()
    {
        return buffer.getInt(offset + INSTRUMENT_ID, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: instrument. */
    public SignalFlyweight instrumentId(final int value)
    {
        buffer.putInt(offset + INSTRUMENT_ID, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** What it asks for. */
    public SignalAction action()
    {
        return SignalAction.of(buffer.getByte(offset + ACTION));
    }

    /** Sets: what it asks for. */
    public SignalFlyweight action(final SignalAction value)
    {
        buffer.putByte(offset + ACTION, value.code());
        return this;
    }

    /** Timeframe of the strategy in milliseconds. */
    public long intervalMs()
    {
        return buffer.getLong(offset + INTERVAL_MS, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: timeframe of the strategy in milliseconds. */
    public SignalFlyweight intervalMs(final long value)
    {
        buffer.putLong(offset + INTERVAL_MS, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Price the strategy saw. */
    public long referencePriceE8()
    {
        return buffer.getLong(offset + REFERENCE_PRICE_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: price the strategy saw. */
    public SignalFlyweight referencePriceE8(final long value)
    {
        buffer.putLong(offset + REFERENCE_PRICE_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Stop for an entry. */
    public long stopPriceE8()
    {
        return buffer.getLong(offset + STOP_PRICE_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: stop for an entry. */
    public SignalFlyweight stopPriceE8(final long value)
    {
        buffer.putLong(offset + STOP_PRICE_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Target for an entry; 0 leaves it to the risk settings. */
    public long targetPriceE8()
    {
        return buffer.getLong(offset + TARGET_PRICE_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: target for an entry; 0 leaves it to the risk settings. */
    public SignalFlyweight targetPriceE8(final long value)
    {
        buffer.putLong(offset + TARGET_PRICE_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Why, in the words of the strategy. */
    public String reason()
    {
        return AsciiField.get(buffer, offset + REASON, 32);
    }

    /** Sets: why, in the words of the strategy. */
    public SignalFlyweight reason(final CharSequence value)
    {
        AsciiField.put(buffer, offset + REASON, 32, value);
        return this;
    }

    /** Number of indicators. */
    public int indicatorCount()
    {
        return buffer.getInt(offset + INDICATOR_COUNT, ByteOrder.LITTLE_ENDIAN);
    }

    /** Name of the indicator at this index. */
    public String indicatorName(final int index)
    {
        assert index >= 0 && index < indicatorCount() : "index=" + index;
        return AsciiField.get(buffer, offset + FIXED_LENGTH + index * ENTRY_LENGTH + INDICATOR_NAME, 16);
    }

    /** Value of the indicator at this index. */
    public double indicatorValue(final int index)
    {
        assert index >= 0 && index < indicatorCount() : "index=" + index;
        return buffer.getDouble(offset + FIXED_LENGTH + index * ENTRY_LENGTH +
            INDICATOR_VALUE, ByteOrder.LITTLE_ENDIAN);
    }

    /** Adds one of the indicators. */
    public SignalFlyweight appendIndicator(final CharSequence name, final double value)
    {
        final int count = indicatorCount();
        final int entry = offset + header.lengthBytes();
        AsciiField.put(buffer, entry + INDICATOR_NAME, 16, name);
        buffer.putDouble(entry + INDICATOR_VALUE, value, ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(offset + INDICATOR_COUNT, count + 1, ByteOrder.LITTLE_ENDIAN);
        header.lengthBytes(header.lengthBytes() + ENTRY_LENGTH);
        return this;
    }
}
