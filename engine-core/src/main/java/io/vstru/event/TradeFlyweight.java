package io.vstru.event;

import java.nio.ByteOrder;
import org.agrona.MutableDirectBuffer;

/**
 * One public trade. Valid only during the call that hands it out.
 */
public final class TradeFlyweight
{
    /** Names, kinds and offsets of the fields. */
    public static final EventLayout LAYOUT = new EventLayout(EventType.TRADE, 1);

    private static final int INSTRUMENT_ID = LAYOUT.int32("instrumentId");
    private static final int SIDE = LAYOUT.enumeration("side", Side.values());
    private static final int IS_BLOCK_TRADE = LAYOUT.bool("isBlockTrade");
    private static final int PRICE_E8 = LAYOUT.scaledE8("priceE8");
    private static final int QUANTITY_E8 = LAYOUT.scaledE8("quantityE8");
    private static final int TRADE_TIME_MS = LAYOUT.timeMs("tradeTimeMs");
    private static final int VENUE_SEQUENCE = LAYOUT.int64("venueSequence");
    private static final int TRADE_ID_HIGH = LAYOUT.int64("tradeIdHigh");
    private static final int TRADE_ID_LOW = LAYOUT.int64("tradeIdLow");
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
    public TradeFlyweight wrap(final MutableDirectBuffer buffer, final int offset)
    {
        this.buffer = buffer;
        this.offset = offset;
        header.wrap(buffer, offset);
        return this;
    }

    /** Starts a new event at this offset: header written, every field zero. */
    public TradeFlyweight begin(final MutableDirectBuffer buffer, final int offset)
    {
        wrap(buffer, offset);
        header.begin(EventType.TRADE, LAYOUT.version(), FIXED_LENGTH);
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
    public TradeFlyweight instrumentId(final int value)
    {
        buffer.putInt(offset + INSTRUMENT_ID, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Side of the taker. */
    public Side side()
    {
        return Side.of(buffer.getByte(offset + SIDE));
    }

    /** Sets: side of the taker. */
    public TradeFlyweight side(final Side value)
    {
        buffer.putByte(offset + SIDE, value.code());
        return this;
    }

    /** Block trades do not move the last price. */
    public boolean isBlockTrade()
    {
        return buffer.getByte(offset + IS_BLOCK_TRADE) != 0;
    }

    /** Sets: block trades do not move the last price. */
    public TradeFlyweight isBlockTrade(final boolean value)
    {
        buffer.putByte(offset + IS_BLOCK_TRADE, (byte)(value ? 1 : 0));
        return this;
    }

    /** Price. */
    public long priceE8()
    {
        return buffer.getLong(offset + PRICE_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: price. */
    public TradeFlyweight priceE8(final long value)
    {
        buffer.putLong(offset + PRICE_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Quantity in base coin. */
    public long quantityE8()
    {
        return buffer.getLong(offset + QUANTITY_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: quantity in base coin. */
    public TradeFlyweight quantityE8(final long value)
    {
        buffer.putLong(offset + QUANTITY_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Time of the match at the venue. */
    public long tradeTimeMs()
    {
        return buffer.getLong(offset + TRADE_TIME_MS, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: time of the match at the venue. */
    public TradeFlyweight tradeTimeMs(final long value)
    {
        buffer.putLong(offset + TRADE_TIME_MS, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Cross sequence of the venue, comparable with books of the same symbol; 0 when unknown. */
    public long venueSequence()
    {
        return buffer.getLong(offset + VENUE_SEQUENCE, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: cross sequence of the venue, comparable with books of the same symbol; 0 when unknown. */
    public TradeFlyweight venueSequence(final long value)
    {
        buffer.putLong(offset + VENUE_SEQUENCE, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Upper half of the trade id. */
    public long tradeIdHigh()
    {
        return buffer.getLong(offset + TRADE_ID_HIGH, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: upper half of the trade id. */
    public TradeFlyweight tradeIdHigh(final long value)
    {
        buffer.putLong(offset + TRADE_ID_HIGH, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Lower half of the trade id; numeric ids are here alone. */
    public long tradeIdLow()
    {
        return buffer.getLong(offset + TRADE_ID_LOW, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: lower half of the trade id; numeric ids are here alone. */
    public TradeFlyweight tradeIdLow(final long value)
    {
        buffer.putLong(offset + TRADE_ID_LOW, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }
}
