package io.vstru.event;

import java.nio.ByteOrder;
import org.agrona.MutableDirectBuffer;

/**
 * A funding settlement. Valid only during the call that hands it out.
 */
public final class FundingFlyweight
{
    /** Names, kinds and offsets of the fields. */
    public static final EventLayout LAYOUT = new EventLayout(EventType.FUNDING, 1);

    private static final int INSTRUMENT_ID = LAYOUT.int32("instrumentId");
    private static final int RATE_E8 = LAYOUT.scaledE8("rateE8");
    private static final int MARK_PRICE_E8 = LAYOUT.scaledE8("markPriceE8");
    private static final int POSITION_QUANTITY_E8 = LAYOUT.scaledE8("positionQuantityE8");
    private static final int AMOUNT_E8 = LAYOUT.scaledE8("amountE8");
    private static final int FUNDING_TIME_MS = LAYOUT.timeMs("fundingTimeMs");
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
    public FundingFlyweight wrap(final MutableDirectBuffer buffer, final int offset)
    {
        this.buffer = buffer;
        this.offset = offset;
        header.wrap(buffer, offset);
        return this;
    }

    /** Starts a new event at this offset: header written, every field zero. */
    public FundingFlyweight begin(final MutableDirectBuffer buffer, final int offset)
    {
        wrap(buffer, offset);
        header.begin(EventType.FUNDING, LAYOUT.version(), FIXED_LENGTH);
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
    public FundingFlyweight instrumentId(final int value)
    {
        buffer.putInt(offset + INSTRUMENT_ID, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Rate as a fraction. */
    public long rateE8()
    {
        return buffer.getLong(offset + RATE_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: rate as a fraction. */
    public FundingFlyweight rateE8(final long value)
    {
        buffer.putLong(offset + RATE_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Mark price it was settled at. */
    public long markPriceE8()
    {
        return buffer.getLong(offset + MARK_PRICE_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: mark price it was settled at. */
    public FundingFlyweight markPriceE8(final long value)
    {
        buffer.putLong(offset + MARK_PRICE_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Signed position it was settled for. */
    public long positionQuantityE8()
    {
        return buffer.getLong(offset + POSITION_QUANTITY_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: signed position it was settled for. */
    public FundingFlyweight positionQuantityE8(final long value)
    {
        buffer.putLong(offset + POSITION_QUANTITY_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Change of the balance; negative is paid. */
    public long amountE8()
    {
        return buffer.getLong(offset + AMOUNT_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: change of the balance; negative is paid. */
    public FundingFlyweight amountE8(final long value)
    {
        buffer.putLong(offset + AMOUNT_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** When it was due. */
    public long fundingTimeMs()
    {
        return buffer.getLong(offset + FUNDING_TIME_MS, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: when it was due. */
    public FundingFlyweight fundingTimeMs(final long value)
    {
        buffer.putLong(offset + FUNDING_TIME_MS, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }
}
