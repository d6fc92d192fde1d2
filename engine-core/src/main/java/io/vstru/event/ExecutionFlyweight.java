package io.vstru.event;

import java.nio.ByteOrder;
import org.agrona.MutableDirectBuffer;

/**
 * One execution. Positions are sums of these. Valid only during the call that hands it out.
 */
public final class ExecutionFlyweight
{
    /** Names, kinds and offsets of the fields. */
    public static final EventLayout LAYOUT = new EventLayout(EventType.EXECUTION, 1);

    private static final int INSTRUMENT_ID = LAYOUT.int32("instrumentId");
    private static final int SIDE = LAYOUT.enumeration("side", Side.values());
    private static final int LIQUIDITY = LAYOUT.enumeration("liquidity", Liquidity.values());
    private static final int KIND = LAYOUT.enumeration("kind", ExecutionKind.values());
    private static final int ORDER_ID = LAYOUT.int64("orderId");
    private static final int EXECUTION_ID_HIGH = LAYOUT.int64("executionIdHigh");
    private static final int EXECUTION_ID_LOW = LAYOUT.int64("executionIdLow");
    private static final int PRICE_E8 = LAYOUT.scaledE8("priceE8");
    private static final int QUANTITY_E8 = LAYOUT.scaledE8("quantityE8");
    private static final int FEE_E8 = LAYOUT.scaledE8("feeE8");
    private static final int LEAVES_QUANTITY_E8 = LAYOUT.scaledE8("leavesQuantityE8");
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
    public ExecutionFlyweight wrap(final MutableDirectBuffer buffer, final int offset)
    {
        this.buffer = buffer;
        this.offset = offset;
        header.wrap(buffer, offset);
        return this;
    }

    /** Starts a new event at this offset: header written, every field zero. */
    public ExecutionFlyweight begin(final MutableDirectBuffer buffer, final int offset)
    {
        wrap(buffer, offset);
        header.begin(EventType.EXECUTION, LAYOUT.version(), FIXED_LENGTH);
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
    public ExecutionFlyweight instrumentId(final int value)
    {
        buffer.putInt(offset + INSTRUMENT_ID, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Side. */
    public Side side()
    {
        return Side.of(buffer.getByte(offset + SIDE));
    }

    /** Sets: side. */
    public ExecutionFlyweight side(final Side value)
    {
        buffer.putByte(offset + SIDE, value.code());
        return this;
    }

    /** Taker or maker. */
    public Liquidity liquidity()
    {
        return Liquidity.of(buffer.getByte(offset + LIQUIDITY));
    }

    /** Sets: taker or maker. */
    public ExecutionFlyweight liquidity(final Liquidity value)
    {
        buffer.putByte(offset + LIQUIDITY, value.code());
        return this;
    }

    /** Kind. */
    public ExecutionKind kind()
    {
        return ExecutionKind.of(buffer.getByte(offset + KIND));
    }

    /** Sets: kind. */
    public ExecutionFlyweight kind(final ExecutionKind value)
    {
        buffer.putByte(offset + KIND, value.code());
        return this;
    }

    /** Id the engine gave the order; 0 when the venue knows none. */
    public long orderId()
    {
        return buffer.getLong(offset + ORDER_ID, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: id the engine gave the order; 0 when the venue knows none. */
    public ExecutionFlyweight orderId(final long value)
    {
        buffer.putLong(offset + ORDER_ID, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Upper half of the execution id, the key against duplicates. */
    public long executionIdHigh()
    {
        return buffer.getLong(offset + EXECUTION_ID_HIGH, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: upper half of the execution id, the key against duplicates. */
    public ExecutionFlyweight executionIdHigh(final long value)
    {
        buffer.putLong(offset + EXECUTION_ID_HIGH, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Lower half of the execution id. */
    public long executionIdLow()
    {
        return buffer.getLong(offset + EXECUTION_ID_LOW, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: lower half of the execution id. */
    public ExecutionFlyweight executionIdLow(final long value)
    {
        buffer.putLong(offset + EXECUTION_ID_LOW, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Price. */
    public long priceE8()
    {
        return buffer.getLong(offset + PRICE_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: price. */
    public ExecutionFlyweight priceE8(final long value)
    {
        buffer.putLong(offset + PRICE_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Quantity. */
    public long quantityE8()
    {
        return buffer.getLong(offset + QUANTITY_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: quantity. */
    public ExecutionFlyweight quantityE8(final long value)
    {
        buffer.putLong(offset + QUANTITY_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Fee in settle coin; positive is paid. */
    public long feeE8()
    {
        return buffer.getLong(offset + FEE_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: fee in settle coin; positive is paid. */
    public ExecutionFlyweight feeE8(final long value)
    {
        buffer.putLong(offset + FEE_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Quantity left after it. */
    public long leavesQuantityE8()
    {
        return buffer.getLong(offset + LEAVES_QUANTITY_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: quantity left after it. */
    public ExecutionFlyweight leavesQuantityE8(final long value)
    {
        buffer.putLong(offset + LEAVES_QUANTITY_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Time at the venue. */
    public long venueTimeMs()
    {
        return buffer.getLong(offset + VENUE_TIME_MS, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: time at the venue. */
    public ExecutionFlyweight venueTimeMs(final long value)
    {
        buffer.putLong(offset + VENUE_TIME_MS, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }
}
