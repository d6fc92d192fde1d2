package io.vstru.event;

import org.agrona.MutableDirectBuffer;

/**
 * One setting. A start is followed by all of them; a change made while running is one of them. Valid only during
 * the call that hands it out.
 */
public final class ConfigurationFlyweight
{
    /** Names, kinds and offsets of the fields. */
    public static final EventLayout LAYOUT = new EventLayout(EventType.CONFIGURATION, 1);

    private static final int IS_LAST = LAYOUT.bool("isLast");
    private static final int KEY = LAYOUT.ascii("key", 48);
    private static final int VALUE = LAYOUT.ascii("value", 128);
    private static final int SOURCE = LAYOUT.ascii("source", 32);
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
    public ConfigurationFlyweight wrap(final MutableDirectBuffer buffer, final int offset)
    {
        this.buffer = buffer;
        this.offset = offset;
        header.wrap(buffer, offset);
        return this;
    }

    /** Starts a new event at this offset: header written, every field zero. */
    public ConfigurationFlyweight begin(final MutableDirectBuffer buffer, final int offset)
    {
        wrap(buffer, offset);
        header.begin(EventType.CONFIGURATION, LAYOUT.version(), FIXED_LENGTH);
        return this;
    }

    /** The header of the event. */
    public EventHeader header()
    {
        return header;
    }

    /** The last of a set: it takes effect now. */
    public boolean isLast()
    {
        return buffer.getByte(offset + IS_LAST) != 0;
    }

    /** Sets: the last of a set: it takes effect now. */
    public ConfigurationFlyweight isLast(final boolean value)
    {
        buffer.putByte(offset + IS_LAST, (byte)(value ? 1 : 0));
        return this;
    }

    /** Key. */
    public String key()
    {
        return AsciiField.get(buffer, offset + KEY, 48);
    }

    /** Sets: key. */
    public ConfigurationFlyweight key(final CharSequence value)
    {
        AsciiField.put(buffer, offset + KEY, 48, value);
        return this;
    }

    /** Value as text. */
    public String value()
    {
        return AsciiField.get(buffer, offset + VALUE, 128);
    }

    /** Sets: value as text. */
    public ConfigurationFlyweight value(final CharSequence value)
    {
        AsciiField.put(buffer, offset + VALUE, 128, value);
        return this;
    }

    /** Where it comes from: default, file, environment, command line, a person. */
    public String source()
    {
        return AsciiField.get(buffer, offset + SOURCE, 32);
    }

    /** Sets: where it comes from: default, file, environment, command line, a person. */
    public ConfigurationFlyweight source(final CharSequence value)
    {
        AsciiField.put(buffer, offset + SOURCE, 32, value);
        return this;
    }
}
