package io.vstru.event;

import org.agrona.MutableDirectBuffer;

/**
 * The engine was stopped in good order. Valid only during the call that hands it out.
 */
public final class StopFlyweight
{
    /** Names, kinds and offsets of the fields. */
    public static final EventLayout LAYOUT = new EventLayout(EventType.STOP, 1);

    private static final int REASON = LAYOUT.ascii("reason", 64);
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
    public StopFlyweight wrap(final MutableDirectBuffer buffer, final int offset)
    {
        this.buffer = buffer;
        this.offset = offset;
        header.wrap(buffer, offset);
        return this;
    }

    /** Starts a new event at this offset: header written, every field zero. */
    public StopFlyweight begin(final MutableDirectBuffer buffer, final int offset)
    {
        wrap(buffer, offset);
        header.begin(EventType.STOP, LAYOUT.version(), FIXED_LENGTH);
        return this;
    }

    /** The header of the event. */
    public EventHeader header()
    {
        return header;
    }

    /** Why. */
    public String reason()
    {
        return AsciiField.get(buffer, offset + REASON, 64);
    }

    /** Sets: why. */
    public StopFlyweight reason(final CharSequence value)
    {
        AsciiField.put(buffer, offset + REASON, 64, value);
        return this;
    }
}
