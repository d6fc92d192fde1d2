package io.vstru.event;

import java.nio.ByteOrder;
import org.agrona.MutableDirectBuffer;

/**
 * What the venue is asked to do. Valid only during the call that hands it out.
 */
public final class OrderCommandFlyweight
{
    /** Names, kinds and offsets of the fields. */
    public static final EventLayout LAYOUT = new EventLayout(EventType.ORDER_COMMAND, 1);

    private static final int STRATEGY_ID = LAYOUT.int32("strategyId");
    private static final int INSTRUMENT_ID = LAYOUT.int32("instrumentId");
    private static final int KIND = LAYOUT.enumeration("kind", OrderCommandKind.values());
    private static final int SIDE = LAYOUT.enumeration("side", Side.values());
    private static final int ORDER_TYPE = LAYOUT.enumeration("orderType", OrderType.values());
    private static final int TIME_IN_FORCE = LAYOUT.enumeration("timeInForce", TimeInForce.values());
    private static final int TRIGGER_BY = LAYOUT.enumeration("triggerBy", TriggerBy.values());
    private static final int IS_REDUCE_ONLY = LAYOUT.bool("isReduceOnly");
    private static final int ORDER_ID = LAYOUT.int64("orderId");
    private static final int PARENT_ORDER_ID = LAYOUT.int64("parentOrderId");
    private static final int STOP_ORDER_ID = LAYOUT.int64("stopOrderId");
    private static final int TARGET_ORDER_ID = LAYOUT.int64("targetOrderId");
    private static final int VERDICT_SEQUENCE = LAYOUT.int64("verdictSequence");
    private static final int QUANTITY_E8 = LAYOUT.scaledE8("quantityE8");
    private static final int PRICE_E8 = LAYOUT.scaledE8("priceE8");
    private static final int TRIGGER_PRICE_E8 = LAYOUT.scaledE8("triggerPriceE8");
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
    public OrderCommandFlyweight wrap(final MutableDirectBuffer buffer, final int offset)
    {
        this.buffer = buffer;
        this.offset = offset;
        header.wrap(buffer, offset);
        return this;
    }

    /** Starts a new event at this offset: header written, every field zero. */
    public OrderCommandFlyweight begin(final MutableDirectBuffer buffer, final int offset)
    {
        wrap(buffer, offset);
        header.begin(EventType.ORDER_COMMAND, LAYOUT.version(), FIXED_LENGTH);
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
    public OrderCommandFlyweight strategyId(final int value)
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
    public OrderCommandFlyweight instrumentId(final int value)
    {
        buffer.putInt(offset + INSTRUMENT_ID, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** What. */
    public OrderCommandKind kind()
    {
        return OrderCommandKind.of(buffer.getByte(offset + KIND));
    }

    /** Sets: what. */
    public OrderCommandFlyweight kind(final OrderCommandKind value)
    {
        buffer.putByte(offset + KIND, value.code());
        return this;
    }

    /** Side. */
    public Side side()
    {
        return Side.of(buffer.getByte(offset + SIDE));
    }

    /** Sets: side. */
    public OrderCommandFlyweight side(final Side value)
    {
        buffer.putByte(offset + SIDE, value.code());
        return this;
    }

    /** Type. */
    public OrderType orderType()
    {
        return OrderType.of(buffer.getByte(offset + ORDER_TYPE));
    }

    /** Sets: type. */
    public OrderCommandFlyweight orderType(final OrderType value)
    {
        buffer.putByte(offset + ORDER_TYPE, value.code());
        return this;
    }

    /** Time in force. */
    public TimeInForce timeInForce()
    {
        return TimeInForce.of(buffer.getByte(offset + TIME_IN_FORCE));
    }

    /** Sets: time in force. */
    public OrderCommandFlyweight timeInForce(final TimeInForce value)
    {
        buffer.putByte(offset + TIME_IN_FORCE, value.code());
        return this;
    }

    /** Price that fires it. */
    public TriggerBy triggerBy()
    {
        return TriggerBy.of(buffer.getByte(offset + TRIGGER_BY));
    }

    /** Sets: price that fires it. */
    public OrderCommandFlyweight triggerBy(final TriggerBy value)
    {
        buffer.putByte(offset + TRIGGER_BY, value.code());
        return this;
    }

    /** May only reduce. */
    public boolean isReduceOnly()
    {
        return buffer.getByte(offset + IS_REDUCE_ONLY) != 0;
    }

    /** Sets: may only reduce. */
    public OrderCommandFlyweight isReduceOnly(final boolean value)
    {
        buffer.putByte(offset + IS_REDUCE_ONLY, (byte)(value ? 1 : 0));
        return this;
    }

    /** Id of the order. */
    public long orderId()
    {
        return buffer.getLong(offset + ORDER_ID, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: id of the order. */
    public OrderCommandFlyweight orderId(final long value)
    {
        buffer.putLong(offset + ORDER_ID, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Entry that the order closes; 0 for an entry. */
    public long parentOrderId()
    {
        return buffer.getLong(offset + PARENT_ORDER_ID, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: entry that the order closes; 0 for an entry. */
    public OrderCommandFlyweight parentOrderId(final long value)
    {
        buffer.putLong(offset + PARENT_ORDER_ID, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Id of the stop attached to an entry; 0 for none. */
    public long stopOrderId()
    {
        return buffer.getLong(offset + STOP_ORDER_ID, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: id of the stop attached to an entry; 0 for none. */
    public OrderCommandFlyweight stopOrderId(final long value)
    {
        buffer.putLong(offset + STOP_ORDER_ID, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Id of the target attached to an entry; 0 for none. */
    public long targetOrderId()
    {
        return buffer.getLong(offset + TARGET_ORDER_ID, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: id of the target attached to an entry; 0 for none. */
    public OrderCommandFlyweight targetOrderId(final long value)
    {
        buffer.putLong(offset + TARGET_ORDER_ID, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Verdict that let it out; 0 when none is needed. */
    public long verdictSequence()
    {
        return buffer.getLong(offset + VERDICT_SEQUENCE, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: verdict that let it out; 0 when none is needed. */
    public OrderCommandFlyweight verdictSequence(final long value)
    {
        buffer.putLong(offset + VERDICT_SEQUENCE, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Quantity. */
    public long quantityE8()
    {
        return buffer.getLong(offset + QUANTITY_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: quantity. */
    public OrderCommandFlyweight quantityE8(final long value)
    {
        buffer.putLong(offset + QUANTITY_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Limit price; 0 for a market order. */
    public long priceE8()
    {
        return buffer.getLong(offset + PRICE_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: limit price; 0 for a market order. */
    public OrderCommandFlyweight priceE8(final long value)
    {
        buffer.putLong(offset + PRICE_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Trigger price; 0 for none. */
    public long triggerPriceE8()
    {
        return buffer.getLong(offset + TRIGGER_PRICE_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: trigger price; 0 for none. */
    public OrderCommandFlyweight triggerPriceE8(final long value)
    {
        buffer.putLong(offset + TRIGGER_PRICE_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Trigger price of the attached stop. */
    public long stopPriceE8()
    {
        return buffer.getLong(offset + STOP_PRICE_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: trigger price of the attached stop. */
    public OrderCommandFlyweight stopPriceE8(final long value)
    {
        buffer.putLong(offset + STOP_PRICE_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Trigger price of the attached target. */
    public long targetPriceE8()
    {
        return buffer.getLong(offset + TARGET_PRICE_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: trigger price of the attached target. */
    public OrderCommandFlyweight targetPriceE8(final long value)
    {
        buffer.putLong(offset + TARGET_PRICE_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }
}
