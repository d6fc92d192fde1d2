package io.vstru.event;

import org.agrona.MutableDirectBuffer;

/**
 * Something a person should know. Valid only during the call that hands it out.
 */
public final class AlertFlyweight
{
    /** Names, kinds and offsets of the fields. */
    public static final EventLayout LAYOUT = new EventLayout(EventType.ALERT, 1);

    private static final int SEVERITY = LAYOUT.enumeration("severity", Severity.values());
    private static final int CODE = LAYOUT.enumeration("code", AlertCode.values());
    private static final int DETAIL = LAYOUT.ascii("detail", 160);
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
    public AlertFlyweight wrap(final MutableDirectBuffer buffer, final int offset)
    {
        this.buffer = buffer;
        this.offset = offset;
        header.wrap(buffer, offset);
        return this;
    }

    /** Starts a new event at this offset: header written, every field zero. */
    public AlertFlyweight begin(final MutableDirectBuffer buffer, final int offset)
    {
        wrap(buffer, offset);
        header.begin(EventType.ALERT, LAYOUT.version(), FIXED_LENGTH);
        return this;
    }

    /** The header of the event. */
    public EventHeader header()
    {
        return header;
    }

    /** How much it matters. */
    public Severity severity()
    {
        return Severity.of(buffer.getByte(offset + SEVERITY));
    }

    /** Sets: how much it matters. */
    public AlertFlyweight severity(final Severity value)
    {
        buffer.putByte(offset + SEVERITY, value.code());
        return this;
    }

    /** What it is about. */
    public AlertCode code()
    {
        return AlertCode.of(buffer.getByte(offset + CODE));
    }

    /** Sets: what it is about. */
    public AlertFlyweight code(final AlertCode value)
    {
        buffer.putByte(offset + CODE, value.code());
        return this;
    }

    /** The particulars. */
    public String detail()
    {
        return AsciiField.get(buffer, offset + DETAIL, 160);
    }

    /** Sets: the particulars. */
    public AlertFlyweight detail(final CharSequence value)
    {
        AsciiField.put(buffer, offset + DETAIL, 160, value);
        return this;
    }
}
