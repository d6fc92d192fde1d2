package io.vstru.event;

import java.nio.ByteOrder;
import org.agrona.MutableDirectBuffer;

/**
 * The stop and target of a position changed. Valid only during the call that hands it out.
 */
public final class ProtectionChangeFlyweight
{
    /** Names, kinds and offsets of the fields. */
    public static final EventLayout LAYOUT = new EventLayout(EventType.PROTECTION_CHANGE, 1);

    private static final int INSTRUMENT_ID = LAYOUT.int32("instrumentId");
    private static final int STRATEGY_ID = LAYOUT.int32("strategyId");
    private static final int STATUS = LAYOUT.enumeration("status", ProtectionStatus.values());
    private static final int PARENT_ORDER_ID = LAYOUT.int64("parentOrderId");
    private static final int QUANTITY_E8 = LAYOUT.scaledE8("quantityE8");
    private static final int STOP_PRICE_E8 = LAYOUT.scaledE8("stopPriceE8");
    private static final int TARGET_PRICE_E8 = LAYOUT.scaledE8("targetPriceE8");
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
    public ProtectionChangeFlyweight wrap(final MutableDirectBuffer buffer, final int offset)
    {
        this.buffer = buffer;
        this.offset = offset;
        header.wrap(buffer, offset);
        return this;
    }

    /** Starts a new event at this offset: header written, every field zero. */
    public ProtectionChangeFlyweight begin(final MutableDirectBuffer buffer, final int offset)
    {
        wrap(buffer, offset);
        header.begin(EventType.PROTECTION_CHANGE, LAYOUT.version(), FIXED_LENGTH);
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
    public ProtectionChangeFlyweight instrumentId(final int value)
    {
        buffer.putInt(offset + INSTRUMENT_ID, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Strategy. */
    public int strategyId()
    {
        return buffer.getInt(offset + STRATEGY_ID, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: strategy. */
    public ProtectionChangeFlyweight strategyId(final int value)
    {
        buffer.putInt(offset + STRATEGY_ID, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** What happened. */
    public ProtectionStatus status()
    {
        return ProtectionStatus.of(buffer.getByte(offset + STATUS));
    }

    /** Sets: what happened. */
    public ProtectionChangeFlyweight status(final ProtectionStatus value)
    {
        buffer.putByte(offset + STATUS, value.code());
        return this;
    }

    /** Entry that is protected. */
    public long parentOrderId()
    {
        return buffer.getLong(offset + PARENT_ORDER_ID, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: entry that is protected. */
    public ProtectionChangeFlyweight parentOrderId(final long value)
    {
        buffer.putLong(offset + PARENT_ORDER_ID, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Quantity protected. */
    public long quantityE8()
    {
        return buffer.getLong(offset + QUANTITY_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: quantity protected. */
    public ProtectionChangeFlyweight quantityE8(final long value)
    {
        buffer.putLong(offset + QUANTITY_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Trigger price of the stop. */
    public long stopPriceE8()
    {
        return buffer.getLong(offset + STOP_PRICE_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: trigger price of the stop. */
    public ProtectionChangeFlyweight stopPriceE8(final long value)
    {
        buffer.putLong(offset + STOP_PRICE_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Trigger price of the target; 0 for none. */
    public long targetPriceE8()
    {
        return buffer.getLong(offset + TARGET_PRICE_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: trigger price of the target; 0 for none. */
    public ProtectionChangeFlyweight targetPriceE8(final long value)
    {
        buffer.putLong(offset + TARGET_PRICE_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }
}
