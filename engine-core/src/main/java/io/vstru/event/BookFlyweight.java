package io.vstru.event;

import java.nio.ByteOrder;
import org.agrona.MutableDirectBuffer;

/**
 * One part of an order-book snapshot or delta. A book shows only after its last part. Valid only during the call
 * that hands it out.
 */
public final class BookFlyweight
{
    /** Names, kinds and offsets of the fields. */
    public static final EventLayout LAYOUT = new EventLayout(EventType.BOOK, 1);

    private static final int INSTRUMENT_ID = LAYOUT.int32("instrumentId");
    private static final int DEPTH = LAYOUT.int32("depth");
    private static final int IS_SNAPSHOT = LAYOUT.bool("isSnapshot");
    private static final int IS_LAST_PART = LAYOUT.bool("isLastPart");
    private static final int UPDATE_ID = LAYOUT.int64("updateId");
    private static final int VENUE_SEQUENCE = LAYOUT.int64("venueSequence");
    private static final int MATCH_TIME_MS = LAYOUT.timeMs("matchTimeMs");
    private static final int PUSH_TIME_MS = LAYOUT.timeMs("pushTimeMs");
    private static final int BID_COUNT = LAYOUT.group("bids");
    private static final int ASK_COUNT = LAYOUT.group("asks");
    private static final int ENTRY_PRICE_E8 = LAYOUT.entryScaledE8("priceE8");
    private static final int ENTRY_QUANTITY_E8 = LAYOUT.entryScaledE8("quantityE8");
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
    public BookFlyweight wrap(final MutableDirectBuffer buffer, final int offset)
    {
        this.buffer = buffer;
        this.offset = offset;
        header.wrap(buffer, offset);
        return this;
    }

    /** Starts a new event at this offset: header written, every field zero. */
    public BookFlyweight begin(final MutableDirectBuffer buffer, final int offset)
    {
        wrap(buffer, offset);
        header.begin(EventType.BOOK, LAYOUT.version(), FIXED_LENGTH);
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
    public BookFlyweight instrumentId(final int value)
    {
        buffer.putInt(offset + INSTRUMENT_ID, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Levels a side of the stream. */
    public int depth()
    {
        return buffer.getInt(offset + DEPTH, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: levels a side of the stream. */
    public BookFlyweight depth(final int value)
    {
        buffer.putInt(offset + DEPTH, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Replaces the whole book; otherwise a delta. */
    public boolean isSnapshot()
    {
        return buffer.getByte(offset + IS_SNAPSHOT) != 0;
    }

    /** Sets: replaces the whole book; otherwise a delta. */
    public BookFlyweight isSnapshot(final boolean value)
    {
        buffer.putByte(offset + IS_SNAPSHOT, (byte)(value ? 1 : 0));
        return this;
    }

    /** The update is complete with this part. */
    public boolean isLastPart()
    {
        return buffer.getByte(offset + IS_LAST_PART) != 0;
    }

    /** Sets: the update is complete with this part. */
    public BookFlyweight isLastPart(final boolean value)
    {
        buffer.putByte(offset + IS_LAST_PART, (byte)(value ? 1 : 0));
        return this;
    }

    /** Update id of the stream. */
    public long updateId()
    {
        return buffer.getLong(offset + UPDATE_ID, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: update id of the stream. */
    public BookFlyweight updateId(final long value)
    {
        buffer.putLong(offset + UPDATE_ID, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Cross sequence of the venue. */
    public long venueSequence()
    {
        return buffer.getLong(offset + VENUE_SEQUENCE, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: cross sequence of the venue. */
    public BookFlyweight venueSequence(final long value)
    {
        buffer.putLong(offset + VENUE_SEQUENCE, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Time of the book state at the matching engine; 0 when unknown. */
    public long matchTimeMs()
    {
        return buffer.getLong(offset + MATCH_TIME_MS, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: time of the book state at the matching engine; 0 when unknown. */
    public BookFlyweight matchTimeMs(final long value)
    {
        buffer.putLong(offset + MATCH_TIME_MS, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Time the venue built the message. */
    public long pushTimeMs()
    {
        return buffer.getLong(offset + PUSH_TIME_MS, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: time the venue built the message. */
    public BookFlyweight pushTimeMs(final long value)
    {
        buffer.putLong(offset + PUSH_TIME_MS, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Number of bids. */
    public int bidCount()
    {
        return buffer.getInt(offset + BID_COUNT, ByteOrder.LITTLE_ENDIAN);
    }

    /** Price of the bid at this index, in 1e-8. */
    public long bidPriceE8(final int index)
    {
        assert index >= 0 && index < bidCount() : "index=" + index;
        return buffer.getLong(offset + FIXED_LENGTH + index * ENTRY_LENGTH + ENTRY_PRICE_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Quantity of the bid at this index, in 1e-8. */
    public long bidQuantityE8(final int index)
    {
        assert index >= 0 && index < bidCount() : "index=" + index;
        return buffer.getLong(offset + FIXED_LENGTH + index * ENTRY_LENGTH +
            ENTRY_QUANTITY_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Adds one of the bids, before any asks. */
    public BookFlyweight appendBid(final long priceE8, final long quantityE8)
    {
        assert askCount() == 0 : "bids come before asks";
        final int count = bidCount();
        final int entry = offset + header.lengthBytes();
        buffer.putLong(entry + ENTRY_PRICE_E8, priceE8, ByteOrder.LITTLE_ENDIAN);
        buffer.putLong(entry + ENTRY_QUANTITY_E8, quantityE8, ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(offset + BID_COUNT, count + 1, ByteOrder.LITTLE_ENDIAN);
        header.lengthBytes(header.lengthBytes() + ENTRY_LENGTH);
        return this;
    }

    /** Number of asks. */
    public int askCount()
    {
        return buffer.getInt(offset + ASK_COUNT, ByteOrder.LITTLE_ENDIAN);
    }

    /** Price of the ask at this index, in 1e-8. */
    public long askPriceE8(final int index)
    {
        assert index >= 0 && index < askCount() : "index=" + index;
        return buffer.getLong(offset + FIXED_LENGTH + (bidCount() + index) * ENTRY_LENGTH +
            ENTRY_PRICE_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Quantity of the ask at this index, in 1e-8. */
    public long askQuantityE8(final int index)
    {
        assert index >= 0 && index < askCount() : "index=" + index;
        return buffer.getLong(offset + FIXED_LENGTH + (bidCount() + index) * ENTRY_LENGTH +
            ENTRY_QUANTITY_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Adds one of the asks. */
    public BookFlyweight appendAsk(final long priceE8, final long quantityE8)
    {
        final int count = askCount();
        final int entry = offset + header.lengthBytes();
        buffer.putLong(entry + ENTRY_PRICE_E8, priceE8, ByteOrder.LITTLE_ENDIAN);
        buffer.putLong(entry + ENTRY_QUANTITY_E8, quantityE8, ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(offset + ASK_COUNT, count + 1, ByteOrder.LITTLE_ENDIAN);
        header.lengthBytes(header.lengthBytes() + ENTRY_LENGTH);
        return this;
    }
}
