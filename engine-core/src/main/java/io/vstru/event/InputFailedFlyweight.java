package io.vstru.event;

import org.agrona.MutableDirectBuffer;

/**
 * The input of this record could not be processed. Every replay skips it. Valid only during the call that hands it out.
 */
public final class InputFailedFlyweight
{
    /** Names, kinds and offsets of the fields. */
    public static final EventLayout LAYOUT = new EventLayout(EventType.INPUT_FAILED, 1);

    private static final int DETAIL = LAYOUT.ascii("detail", 192);
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
    public InputFailedFlyweight wrap(final MutableDirectBuffer buffer, final int offset)
    {
        this.buffer = buffer;
        this.offset = offset;
        header.wrap(buffer, offset);
        return this;
    }

    /** Starts a new event at this offset: header written, every field zero. */
    public InputFailedFlyweight begin(final MutableDirectBuffer buffer, final int offset)
    {
        wrap(buffer, offset);
        header.begin(EventType.INPUT_FAILED, LAYOUT.version(), FIXED_LENGTH);
        return this;
    }

    /** The header of the event. */
    public EventHeader header()
    {
        return header;
    }

    /** What was thrown, and where. */
    public String detail()
    {
        return AsciiField.get(buffer, offset + DETAIL, 192);
    }

    /** Sets: what was thrown, and where. */
    public InputFailedFlyweight detail(final CharSequence value)
    {
        AsciiField.put(buffer, offset + DETAIL, 192, value);
        return this;
    }
}
