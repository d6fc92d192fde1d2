package io.vstru.event;

import java.nio.ByteOrder;
import org.agrona.MutableDirectBuffer;

/**
 * A strategy was switched. Valid only during the call that hands it out.
 */
public final class StrategyStateFlyweight
{
    /** Names, kinds and offsets of the fields. */
    public static final EventLayout LAYOUT = new EventLayout(EventType.STRATEGY_STATE, 1);

    private static final int STRATEGY_ID = LAYOUT.int32("strategyId");
    private static final int STATUS = LAYOUT.enumeration("status", StrategyStatus.values());
    private static final int NAME = LAYOUT.ascii("name", 32);
    private static final int DETAIL = LAYOUT.ascii("detail", 128);
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
    public StrategyStateFlyweight wrap(final MutableDirectBuffer buffer, final int offset)
    {
        this.buffer = buffer;
        this.offset = offset;
        header.wrap(buffer, offset);
        return this;
    }

    /** Starts a new event at this offset: header written, every field zero. */
    public StrategyStateFlyweight begin(final MutableDirectBuffer buffer, final int offset)
    {
        wrap(buffer, offset);
        header.begin(EventType.STRATEGY_STATE, LAYOUT.version(), FIXED_LENGTH);
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
    public StrategyStateFlyweight strategyId(final int value)
    {
        buffer.putInt(offset + STRATEGY_ID, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** New status. */
    public StrategyStatus status()
    {
        return StrategyStatus.of(buffer.getByte(offset + STATUS));
    }

    /** Sets: new status. */
    public StrategyStateFlyweight status(final StrategyStatus value)
    {
        buffer.putByte(offset + STATUS, value.code());
        return this;
    }

    /** Name. */
    public String name()
    {
        return AsciiField.get(buffer, offset + NAME, 32);
    }

    /** Sets: name. */
    public StrategyStateFlyweight name(final CharSequence value)
    {
        AsciiField.put(buffer, offset + NAME, 32, value);
        return this;
    }

    /** Why. */
    public String detail()
    {
        return AsciiField.get(buffer, offset + DETAIL, 128);
    }

    /** Sets: why. */
    public StrategyStateFlyweight detail(final CharSequence value)
    {
        AsciiField.put(buffer, offset + DETAIL, 128, value);
        return this;
    }
}
