package io.vstru.event;

import java.nio.ByteOrder;
import org.agrona.MutableDirectBuffer;

/**
 * The ticker of an instrument with all deltas merged; 0 means unknown. Valid only during the call that hands it out.
 */
public final class TickerFlyweight
{
    /** Names, kinds and offsets of the fields. */
    public static final EventLayout LAYOUT = new EventLayout(EventType.TICKER, 1);

    private static final int INSTRUMENT_ID = LAYOUT.int32("instrumentId");
    private static final int LAST_PRICE_E8 = LAYOUT.scaledE8("lastPriceE8");
    private static final int MARK_PRICE_E8 = LAYOUT.scaledE8("markPriceE8");
    private static final int INDEX_PRICE_E8 = LAYOUT.scaledE8("indexPriceE8");
    private static final int FUNDING_RATE_E8 = LAYOUT.scaledE8("fundingRateE8");
    private static final int NEXT_FUNDING_TIME_MS = LAYOUT.timeMs("nextFundingTimeMs");
    private static final int BID_PRICE_E8 = LAYOUT.scaledE8("bidPriceE8");
    private static final int BID_QUANTITY_E8 = LAYOUT.scaledE8("bidQuantityE8");
    private static final int ASK_PRICE_E8 = LAYOUT.scaledE8("askPriceE8");
    private static final int ASK_QUANTITY_E8 = LAYOUT.scaledE8("askQuantityE8");
    private static final int OPEN_INTEREST_E8 = LAYOUT.scaledE8("openInterestE8");
    private static final int VENUE_SEQUENCE = LAYOUT.int64("venueSequence");
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
    public TickerFlyweight wrap(final MutableDirectBuffer buffer, final int offset)
    {
        this.buffer = buffer;
        this.offset = offset;
        header.wrap(buffer, offset);
        return this;
    }

    /** Starts a new event at this offset: header written, every field zero. */
    public TickerFlyweight begin(final MutableDirectBuffer buffer, final int offset)
    {
        wrap(buffer, offset);
        header.begin(EventType.TICKER, LAYOUT.version(), FIXED_LENGTH);
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
    public TickerFlyweight instrumentId(final int value)
    {
        buffer.putInt(offset + INSTRUMENT_ID, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Last traded price. */
    public long lastPriceE8()
    {
        return buffer.getLong(offset + LAST_PRICE_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: last traded price. */
    public TickerFlyweight lastPriceE8(final long value)
    {
        buffer.putLong(offset + LAST_PRICE_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Mark price. */
    public long markPriceE8()
    {
        return buffer.getLong(offset + MARK_PRICE_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: mark price. */
    public TickerFlyweight markPriceE8(final long value)
    {
        buffer.putLong(offset + MARK_PRICE_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Index price. */
    public long indexPriceE8()
    {
        return buffer.getLong(offset + INDEX_PRICE_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: index price. */
    public TickerFlyweight indexPriceE8(final long value)
    {
        buffer.putLong(offset + INDEX_PRICE_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Rate of the next funding as a fraction. */
    public long fundingRateE8()
    {
        return buffer.getLong(offset + FUNDING_RATE_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: rate of the next funding as a fraction. */
    public TickerFlyweight fundingRateE8(final long value)
    {
        buffer.putLong(offset + FUNDING_RATE_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** When the next funding is settled. */
    public long nextFundingTimeMs()
    {
        return buffer.getLong(offset + NEXT_FUNDING_TIME_MS, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: when the next funding is settled. */
    public TickerFlyweight nextFundingTimeMs(final long value)
    {
        buffer.putLong(offset + NEXT_FUNDING_TIME_MS, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Best bid. */
    public long bidPriceE8()
    {
        return buffer.getLong(offset + BID_PRICE_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: best bid. */
    public TickerFlyweight bidPriceE8(final long value)
    {
        buffer.putLong(offset + BID_PRICE_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Quantity at the best bid. */
    public long bidQuantityE8()
    {
        return buffer.getLong(offset + BID_QUANTITY_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: quantity at the best bid. */
    public TickerFlyweight bidQuantityE8(final long value)
    {
        buffer.putLong(offset + BID_QUANTITY_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Best ask. */
    public long askPriceE8()
    {
        return buffer.getLong(offset + ASK_PRICE_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: best ask. */
    public TickerFlyweight askPriceE8(final long value)
    {
        buffer.putLong(offset + ASK_PRICE_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Quantity at the best ask. */
    public long askQuantityE8()
    {
        return buffer.getLong(offset + ASK_QUANTITY_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: quantity at the best ask. */
    public TickerFlyweight askQuantityE8(final long value)
    {
        buffer.putLong(offset + ASK_QUANTITY_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Open interest in base coin. */
    public long openInterestE8()
    {
        return buffer.getLong(offset + OPEN_INTEREST_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: open interest in base coin. */
    public TickerFlyweight openInterestE8(final long value)
    {
        buffer.putLong(offset + OPEN_INTEREST_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Cross sequence of the venue; 0 when unknown. */
    public long venueSequence()
    {
        return buffer.getLong(offset + VENUE_SEQUENCE, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: cross sequence of the venue; 0 when unknown. */
    public TickerFlyweight venueSequence(final long value)
    {
        buffer.putLong(offset + VENUE_SEQUENCE, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Time the venue built the message. */
    public long pushTimeMs()
    {
        return buffer.getLong(offset + PUSH_TIME_MS, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: time the venue built the message. */
    public TickerFlyweight pushTimeMs(final long value)
    {
        buffer.putLong(offset + PUSH_TIME_MS, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }
}
