package io.vstru.event;

import java.nio.ByteOrder;
import org.agrona.MutableDirectBuffer;

/**
 * A position changed. Valid only during the call that hands it out.
 */
public final class PositionChangeFlyweight
{
    /** Names, kinds and offsets of the fields. */
    public static final EventLayout LAYOUT = new EventLayout(EventType.POSITION_CHANGE, 1);

    private static final int INSTRUMENT_ID = LAYOUT.int32("instrumentId");
    private static final int STRATEGY_ID = LAYOUT.int32("strategyId");
    private static final int QUANTITY_E8 = LAYOUT.scaledE8("quantityE8");
    private static final int STRATEGY_QUANTITY_E8 = LAYOUT.scaledE8("strategyQuantityE8");
    private static final int AVERAGE_PRICE_E8 = LAYOUT.scaledE8("averagePriceE8");
    private static final int COST_E8 = LAYOUT.scaledE8("costE8");
    private static final int REALIZED_E8 = LAYOUT.scaledE8("realizedE8");
    private static final int FEE_E8 = LAYOUT.scaledE8("feeE8");
    private static final int BALANCE_E8 = LAYOUT.scaledE8("balanceE8");
    private static final int EQUITY_E8 = LAYOUT.scaledE8("equityE8");
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
    public PositionChangeFlyweight wrap(final MutableDirectBuffer buffer, final int offset)
    {
        this.buffer = buffer;
        this.offset = offset;
        header.wrap(buffer, offset);
        return this;
    }

    /** Starts a new event at this offset: header written, every field zero. */
    public PositionChangeFlyweight begin(final MutableDirectBuffer buffer, final int offset)
    {
        wrap(buffer, offset);
        header.begin(EventType.POSITION_CHANGE, LAYOUT.version(), FIXED_LENGTH);
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
    public PositionChangeFlyweight instrumentId(final int value)
    {
        buffer.putInt(offset + INSTRUMENT_ID, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Strategy whose order was filled; -1 for none. */
    public int strategyId()
    {
        return buffer.getInt(offset + STRATEGY_ID, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: strategy whose order was filled; -1 for none. */
    public PositionChangeFlyweight strategyId(final int value)
    {
        buffer.putInt(offset + STRATEGY_ID, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Signed position of the instrument. */
    public long quantityE8()
    {
        return buffer.getLong(offset + QUANTITY_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: signed position of the instrument. */
    public PositionChangeFlyweight quantityE8(final long value)
    {
        buffer.putLong(offset + QUANTITY_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Signed part of the strategy. */
    public long strategyQuantityE8()
    {
        return buffer.getLong(offset + STRATEGY_QUANTITY_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: signed part of the strategy. */
    public PositionChangeFlyweight strategyQuantityE8(final long value)
    {
        buffer.putLong(offset + STRATEGY_QUANTITY_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Average price; 0 when flat. */
    public long averagePriceE8()
    {
        return buffer.getLong(offset + AVERAGE_PRICE_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: average price; 0 when flat. */
    public PositionChangeFlyweight averagePriceE8(final long value)
    {
        buffer.putLong(offset + AVERAGE_PRICE_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Signed cost of the position, exact. */
    public long costE8()
    {
        return buffer.getLong(offset + COST_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: signed cost of the position, exact. */
    public PositionChangeFlyweight costE8(final long value)
    {
        buffer.putLong(offset + COST_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Profit realised by this change, before fees. */
    public long realizedE8()
    {
        return buffer.getLong(offset + REALIZED_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: profit realised by this change, before fees. */
    public PositionChangeFlyweight realizedE8(final long value)
    {
        buffer.putLong(offset + REALIZED_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Fee of this change. */
    public long feeE8()
    {
        return buffer.getLong(offset + FEE_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: fee of this change. */
    public PositionChangeFlyweight feeE8(final long value)
    {
        buffer.putLong(offset + FEE_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Balance of the ledger after it. */
    public long balanceE8()
    {
        return buffer.getLong(offset + BALANCE_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: balance of the ledger after it. */
    public PositionChangeFlyweight balanceE8(final long value)
    {
        buffer.putLong(offset + BALANCE_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Equity after it. */
    public long equityE8()
    {
        return buffer.getLong(offset + EQUITY_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: equity after it. */
    public PositionChangeFlyweight equityE8(final long value)
    {
        buffer.putLong(offset + EQUITY_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }
}
