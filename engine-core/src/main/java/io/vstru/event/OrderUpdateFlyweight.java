package io.vstru.event;

import java.nio.ByteOrder;
import org.agrona.MutableDirectBuffer;

/**
 * What the venue says of an order. Valid only during the call that hands it out.
 */
public final class OrderUpdateFlyweight
{
    /** Names, kinds and offsets of the fields. */
    public static final EventLayout LAYOUT = new EventLayout(EventType.ORDER_UPDATE, 1);

    private static final int INSTRUMENT_ID = LAYOUT.int32("instrumentId");
    private static final int STATUS = LAYOUT.enumeration("status", OrderStatus.values());
    private static final int REASON = LAYOUT.enumeration("reason", OrderReason.values());
    private static final int SIDE = LAYOUT.enumeration("side", Side.values());
    private static final int ORDER_ID = LAYOUT.int64("orderId");
    private static final int VENUE_ORDER_ID_HIGH = LAYOUT.int64("venueOrderIdHigh");
    private static final int VENUE_ORDER_ID_LOW = LAYOUT.int64("venueOrderIdLow");
    private static final int QUANTITY_E8 = LAYOUT.scaledE8("quantityE8");
    private static final int PRICE_E8 = LAYOUT.scaledE8("priceE8");
    private static final int TRIGGER_PRICE_E8 = LAYOUT.scaledE8("triggerPriceE8");
    private static final int CUMULATIVE_QUANTITY_E8 = LAYOUT.scaledE8("cumulativeQuantityE8");
    private static final int VENUE_TIME_MS = LAYOUT.timeMs("venueTimeMs");
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
    public OrderUpdateFlyweight wrap(final MutableDirectBuffer buffer, final int offset)
    {
        this.buffer = buffer;
        this.offset = offset;
        header.wrap(buffer, offset);
        return this;
    }

    /** Starts a new event at this offset: header written, every field zero. */
    public OrderUpdateFlyweight begin(final MutableDirectBuffer buffer, final int offset)
    {
        wrap(buffer, offset);
        header.begin(EventType.ORDER_UPDATE, LAYOUT.version(), FIXED_LENGTH);
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
    public OrderUpdateFlyweight instrumentId(final int value)
    {
        buffer.putInt(offset + INSTRUMENT_ID, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Status. */
    public OrderStatus status()
    {
        return OrderStatus.of(buffer.getByte(offset + STATUS));
    }

    /** Sets: status. */
    public OrderUpdateFlyweight status(final OrderStatus value)
    {
        buffer.putByte(offset + STATUS, value.code());
        return this;
    }

    /** Why it ended or was refused. */
    public OrderReason reason()
    {
        return OrderReason.of(buffer.getByte(offset + REASON));
    }

    /** Sets: why it ended or was refused. */
    public OrderUpdateFlyweight reason(final OrderReason value)
    {
        buffer.putByte(offset + REASON, value.code());
        return this;
    }

    /** Side. */
    public Side side()
    {
        return Side.of(buffer.getByte(offset + SIDE));
    }

    /** Sets: side. */
    public OrderUpdateFlyweight side(final Side value)
    {
        buffer.putByte(offset + SIDE, value.code());
        return this;
    }

    /** Id the engine gave the order; 0 when the venue knows none. */
    public long orderId()
    {
        return buffer.getLong(offset + ORDER_ID, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: id the engine gave the order; 0 when the venue knows none. */
    public OrderUpdateFlyweight orderId(final long value)
    {
        buffer.putLong(offset + ORDER_ID, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Upper half of the id of the venue. */
    public long venueOrderIdHigh()
    {
        return buffer.getLong(offset + VENUE_ORDER_ID_HIGH, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: upper half of the id of the venue. */
    public OrderUpdateFlyweight venueOrderIdHigh(final long value)
    {
        buffer.putLong(offset + VENUE_ORDER_ID_HIGH, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Lower half of the id of the venue. */
    public long venueOrderIdLow()
    {
        return buffer.getLong(offset + VENUE_ORDER_ID_LOW, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: lower half of the id of the venue. */
    public OrderUpdateFlyweight venueOrderIdLow(final long value)
    {
        buffer.putLong(offset + VENUE_ORDER_ID_LOW, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Quantity ordered. */
    public long quantityE8()
    {
        return buffer.getLong(offset + QUANTITY_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: quantity ordered. */
    public OrderUpdateFlyweight quantityE8(final long value)
    {
        buffer.putLong(offset + QUANTITY_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Limit price; 0 for none. */
    public long priceE8()
    {
        return buffer.getLong(offset + PRICE_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: limit price; 0 for none. */
    public OrderUpdateFlyweight priceE8(final long value)
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
    public OrderUpdateFlyweight triggerPriceE8(final long value)
    {
        buffer.putLong(offset + TRIGGER_PRICE_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Quantity executed so far, as the venue says. */
    public long cumulativeQuantityE8()
    {
        return buffer.getLong(offset + CUMULATIVE_QUANTITY_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: quantity executed so far, as the venue says. */
    public OrderUpdateFlyweight cumulativeQuantityE8(final long value)
    {
        buffer.putLong(offset + CUMULATIVE_QUANTITY_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Time at the venue. */
    public long venueTimeMs()
    {
        return buffer.getLong(offset + VENUE_TIME_MS, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: time at the venue. */
    public OrderUpdateFlyweight venueTimeMs(final long value)
    {
        buffer.putLong(offset + VENUE_TIME_MS, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }
}
