package io.vstru.event;

import java.nio.ByteOrder;
import org.agrona.MutableDirectBuffer;

/**
 * The wall clock passed a deadline that the engine had declared. Valid only during the call that hands it out.
 */
public final class TimerFlyweight
{
    /** Names, kinds and offsets of the fields. */
    public static final EventLayout LAYOUT = new EventLayout(EventType.TIMER, 1);

    private static final int DUE_TIME_NS = LAYOUT.timeNs("dueTimeNs");
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
    public TimerFlyweight wrap(final MutableDirectBuffer buffer, final int offset)
    {
        this.buffer = buffer;
        this.offset = offset;
        header.wrap(buffer, offset);
        return this;
    }

    /** Starts a new event at this offset: header written, every field zero. */
    public TimerFlyweight begin(final MutableDirectBuffer buffer, final int offset)
    {
        wrap(buffer, offset);
        header.begin(EventType.TIMER, LAYOUT.version(), FIXED_LENGTH);
        return this;
    }

    /** The header of the event. */
    public EventHeader header()
    {
        return header;
    }

    /** The deadline. */
    public long dueTimeNs()
    {
        return buffer.getLong(offset + DUE_TIME_NS, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: the deadline. */
    public TimerFlyweight dueTimeNs(final long value)
    {
        buffer.putLong(offset + DUE_TIME_NS, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }
}
