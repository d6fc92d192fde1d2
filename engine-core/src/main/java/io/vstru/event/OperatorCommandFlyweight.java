package io.vstru.event;

import java.nio.ByteOrder;
import org.agrona.MutableDirectBuffer;

/**
 * What a person asked for. Valid only during the call that hands it out.
 */
public final class OperatorCommandFlyweight
{
    /** Names, kinds and offsets of the fields. */
    public static final EventLayout LAYOUT = new EventLayout(EventType.OPERATOR_COMMAND, 1);

    private static final int COMMAND = LAYOUT.enumeration("command", Command.values());
    private static final int STRATEGY_ID = LAYOUT.int32("strategyId");
    private static final int USER = LAYOUT.ascii("user", 32);
    private static final int REASON = LAYOUT.ascii("reason", 96);
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
    public OperatorCommandFlyweight wrap(final MutableDirectBuffer buffer, final int offset)
    {
        this.buffer = buffer;
        this.offset = offset;
        header.wrap(buffer, offset);
        return this;
    }

    /** Starts a new event at this offset: header written, every field zero. */
    public OperatorCommandFlyweight begin(final MutableDirectBuffer buffer, final int offset)
    {
        wrap(buffer, offset);
        header.begin(EventType.OPERATOR_COMMAND, LAYOUT.version(), FIXED_LENGTH);
        return this;
    }

    /** The header of the event. */
    public EventHeader header()
    {
        return header;
    }

    /** What. */
    public Command command()
    {
        return Command.of(buffer.getByte(offset + COMMAND));
    }

    /** Sets: what. */
    public OperatorCommandFlyweight command(final Command value)
    {
        buffer.putByte(offset + COMMAND, value.code());
        return this;
    }

    /** Strategy it is about; -1 for none. */
    public int strategyId()
    {
        return buffer.getInt(offset + STRATEGY_ID, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: strategy it is about; -1 for none. */
    public OperatorCommandFlyweight strategyId(final int value)
    {
        buffer.putInt(offset + STRATEGY_ID, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Who. */
    public String user()
    {
        return AsciiField.get(buffer, offset + USER, 32);
    }

    /** Sets: who. */
    public OperatorCommandFlyweight user(final CharSequence value)
    {
        AsciiField.put(buffer, offset + USER, 32, value);
        return this;
    }

    /** Why. */
    public String reason()
    {
        return AsciiField.get(buffer, offset + REASON, 96);
    }

    /** Sets: why. */
    public OperatorCommandFlyweight reason(final CharSequence value)
    {
        AsciiField.put(buffer, offset + REASON, 96, value);
        return this;
    }
}
