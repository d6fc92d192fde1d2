package io.vstru.event;

import java.nio.ByteOrder;
import org.agrona.MutableDirectBuffer;

/**
 * An instrument and its filters. Enters before any other event that names it. Valid only during the call that hands
 * it out.
 */
public final class InstrumentFlyweight
{
    /** Names, kinds and offsets of the fields. */
    public static final EventLayout LAYOUT = new EventLayout(EventType.INSTRUMENT, 1);

    private static final int INSTRUMENT_ID = LAYOUT.int32("instrumentId");
    private static final int CATEGORY = LAYOUT.enumeration("category", Category.values());
    private static final int STATUS = LAYOUT.enumeration("status", InstrumentStatus.values());
    private static final int FUNDING_INTERVAL_MINUTES = LAYOUT.int32("fundingIntervalMinutes");
    private static final int SYMBOL = LAYOUT.ascii("symbol", 32);
    private static final int BASE_COIN = LAYOUT.ascii("baseCoin", 16);
    private static final int QUOTE_COIN = LAYOUT.ascii("quoteCoin", 16);
    private static final int SETTLE_COIN = LAYOUT.ascii("settleCoin", 16);
    private static final int TICK_SIZE_E8 = LAYOUT.scaledE8("tickSizeE8");
    private static final int QUANTITY_STEP_E8 = LAYOUT.scaledE8("quantityStepE8");
    private static final int MIN_QUANTITY_E8 = LAYOUT.scaledE8("minQuantityE8");
    private static final int MAX_LIMIT_QUANTITY_E8 = LAYOUT.scaledE8("maxLimitQuantityE8");
    private static final int MAX_MARKET_QUANTITY_E8 = LAYOUT.scaledE8("maxMarketQuantityE8");
    private static final int MIN_NOTIONAL_E8 = LAYOUT.scaledE8("minNotionalE8");
    private static final int MAX_LEVERAGE_E8 = LAYOUT.scaledE8("maxLeverageE8");
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
    public InstrumentFlyweight wrap(final MutableDirectBuffer buffer, final int offset)
    {
        this.buffer = buffer;
        this.offset = offset;
        header.wrap(buffer, offset);
        return this;
    }

    /** Starts a new event at this offset: header written, every field zero. */
    public InstrumentFlyweight begin(final MutableDirectBuffer buffer, final int offset)
    {
        wrap(buffer, offset);
        header.begin(EventType.INSTRUMENT, LAYOUT.version(), FIXED_LENGTH);
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
    public InstrumentFlyweight instrumentId(final int value)
    {
        buffer.putInt(offset + INSTRUMENT_ID, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Market. */
    public Category category()
    {
        return Category.of(buffer.getByte(offset + CATEGORY));
    }

    /** Sets: market. */
    public InstrumentFlyweight category(final Category value)
    {
        buffer.putByte(offset + CATEGORY, value.code());
        return this;
    }

    /** Whether it trades. */
    public InstrumentStatus status()
    {
        return InstrumentStatus.of(buffer.getByte(offset + STATUS));
    }

    /** Sets: whether it trades. */
    public InstrumentFlyweight status(final InstrumentStatus value)
    {
        buffer.putByte(offset + STATUS, value.code());
        return this;
    }

    /** Minutes between fundings; 0 for none. */
    public int fundingIntervalMinutes()
    {
        return buffer.getInt(offset + FUNDING_INTERVAL_MINUTES, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: minutes between fundings; 0 for none. */
    public InstrumentFlyweight fundingIntervalMinutes(final int value)
    {
        buffer.putInt(offset + FUNDING_INTERVAL_MINUTES, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Symbol at the venue. */
    public String symbol()
    {
        return AsciiField.get(buffer, offset + SYMBOL, 32);
    }

    /** Sets: symbol at the venue. */
    public InstrumentFlyweight symbol(final CharSequence value)
    {
        AsciiField.put(buffer, offset + SYMBOL, 32, value);
        return this;
    }

    /** Base coin. */
    public String baseCoin()
    {
        return AsciiField.get(buffer, offset + BASE_COIN, 16);
    }

    /** Sets: base coin. */
    public InstrumentFlyweight baseCoin(final CharSequence value)
    {
        AsciiField.put(buffer, offset + BASE_COIN, 16, value);
        return this;
    }

    /** Quote coin. */
    public String quoteCoin()
    {
        return AsciiField.get(buffer, offset + QUOTE_COIN, 16);
    }

    /** Sets: quote coin. */
    public InstrumentFlyweight quoteCoin(final CharSequence value)
    {
        AsciiField.put(buffer, offset + QUOTE_COIN, 16, value);
        return this;
    }

    /** Coin of profit and loss. */
    public String settleCoin()
    {
        return AsciiField.get(buffer, offset + SETTLE_COIN, 16);
    }

    /** Sets: coin of profit and loss. */
    public InstrumentFlyweight settleCoin(final CharSequence value)
    {
        AsciiField.put(buffer, offset + SETTLE_COIN, 16, value);
        return this;
    }

    /** Step of prices. */
    public long tickSizeE8()
    {
        return buffer.getLong(offset + TICK_SIZE_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: step of prices. */
    public InstrumentFlyweight tickSizeE8(final long value)
    {
        buffer.putLong(offset + TICK_SIZE_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Step of quantities. */
    public long quantityStepE8()
    {
        return buffer.getLong(offset + QUANTITY_STEP_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: step of quantities. */
    public InstrumentFlyweight quantityStepE8(final long value)
    {
        buffer.putLong(offset + QUANTITY_STEP_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Least quantity of an order. */
    public long minQuantityE8()
    {
        return buffer.getLong(offset + MIN_QUANTITY_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: least quantity of an order. */
    public InstrumentFlyweight minQuantityE8(final long value)
    {
        buffer.putLong(offset + MIN_QUANTITY_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Greatest quantity of a limit order. */
    public long maxLimitQuantityE8()
    {
        return buffer.getLong(offset + MAX_LIMIT_QUANTITY_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: greatest quantity of a limit order. */
    public InstrumentFlyweight maxLimitQuantityE8(final long value)
    {
        buffer.putLong(offset + MAX_LIMIT_QUANTITY_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Greatest quantity of a market order. */
    public long maxMarketQuantityE8()
    {
        return buffer.getLong(offset + MAX_MARKET_QUANTITY_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: greatest quantity of a market order. */
    public InstrumentFlyweight maxMarketQuantityE8(final long value)
    {
        buffer.putLong(offset + MAX_MARKET_QUANTITY_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Least value of an order. */
    public long minNotionalE8()
    {
        return buffer.getLong(offset + MIN_NOTIONAL_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: least value of an order. */
    public InstrumentFlyweight minNotionalE8(final long value)
    {
        buffer.putLong(offset + MIN_NOTIONAL_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Greatest leverage. */
    public long maxLeverageE8()
    {
        return buffer.getLong(offset + MAX_LEVERAGE_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: greatest leverage. */
    public InstrumentFlyweight maxLeverageE8(final long value)
    {
        buffer.putLong(offset + MAX_LEVERAGE_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }
}
