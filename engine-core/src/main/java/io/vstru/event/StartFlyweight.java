package io.vstru.event;

import java.nio.ByteOrder;
import org.agrona.MutableDirectBuffer;

/**
 * The engine started: opens an epoch. Valid only during the call that hands it out.
 */
public final class StartFlyweight
{
    /** Names, kinds and offsets of the fields. */
    public static final EventLayout LAYOUT = new EventLayout(EventType.START, 1);

    private static final int MODE = LAYOUT.enumeration("mode", TradingMode.values());
    private static final int CLOCK = LAYOUT.enumeration("clock", ClockMode.values());
    private static final int INSTANCE = LAYOUT.ascii("instance", 8);
    private static final int INCARNATION = LAYOUT.int64("incarnation");
    private static final int JOURNAL_ID = LAYOUT.int64("journalId");
    private static final int BUILD_HASH = LAYOUT.bytes("buildHash", 32);
    private static final int CONFIGURATION_HASH = LAYOUT.bytes("configurationHash", 32);
    private static final int VERSION = LAYOUT.ascii("version", 16);
    private static final int WALL_TIME_MS = LAYOUT.timeMs("wallTimeMs");
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
    public StartFlyweight wrap(final MutableDirectBuffer buffer, final int offset)
    {
        this.buffer = buffer;
        this.offset = offset;
        header.wrap(buffer, offset);
        return this;
    }

    /** Starts a new event at this offset: header written, every field zero. */
    public StartFlyweight begin(final MutableDirectBuffer buffer, final int offset)
    {
        wrap(buffer, offset);
        header.begin(EventType.START, LAYOUT.version(), FIXED_LENGTH);
        return this;
    }

    /** The header of the event. */
    public EventHeader header()
    {
        return header;
    }

    /** Mode. */
    public TradingMode mode()
    {
        return TradingMode.of(buffer.getByte(offset + MODE));
    }

    /** Sets: mode. */
    public StartFlyweight mode(final TradingMode value)
    {
        buffer.putByte(offset + MODE, value.code());
        return this;
    }

    /** Source of engine time. */
    public ClockMode clock()
    {
        return ClockMode.of(buffer.getByte(offset + CLOCK));
    }

    /** Sets: source of engine time. */
    public StartFlyweight clock(final ClockMode value)
    {
        buffer.putByte(offset + CLOCK, value.code());
        return this;
    }

    /** Name of this engine in order ids. */
    public String instance()
    {
        return AsciiField.get(buffer, offset + INSTANCE, 8);
    }

    /** Sets: name of this engine in order ids. */
    public StartFlyweight instance(final CharSequence value)
    {
        AsciiField.put(buffer, offset + INSTANCE, 8, value);
        return this;
    }

    /** Number of this start; grows with every start and is part of every order id. */
    public long incarnation()
    {
        return buffer.getLong(offset + INCARNATION, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: number of this start; grows with every start and is part of every order id. */
    public StartFlyweight incarnation(final long value)
    {
        buffer.putLong(offset + INCARNATION, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Id of the journal. */
    public long journalId()
    {
        return buffer.getLong(offset + JOURNAL_ID, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: id of the journal. */
    public StartFlyweight journalId(final long value)
    {
        buffer.putLong(offset + JOURNAL_ID, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** SHA-256 of the classes of the engine. */
    public String buildHash()
    {
        return HashField.get(buffer, offset + BUILD_HASH, 32);
    }

    /** Sets: SHA-256 of the classes of the engine. */
    public StartFlyweight buildHash(final String value)
    {
        HashField.put(buffer, offset + BUILD_HASH, 32, value);
        return this;
    }

    /** SHA-256 of the settings that follow. */
    public String configurationHash()
    {
        return HashField.get(buffer, offset + CONFIGURATION_HASH, 32);
    }

    /** Sets: SHA-256 of the settings that follow. */
    public StartFlyweight configurationHash(final String value)
    {
        HashField.put(buffer, offset + CONFIGURATION_HASH, 32, value);
        return this;
    }

    /** Version of VSTRU. */
    public String version()
    {
        return AsciiField.get(buffer, offset + VERSION, 16);
    }

    /** Sets: version of VSTRU. */
    public StartFlyweight version(final CharSequence value)
    {
        AsciiField.put(buffer, offset + VERSION, 16, value);
        return this;
    }

    /** Time on the machine. */
    public long wallTimeMs()
    {
        return buffer.getLong(offset + WALL_TIME_MS, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: time on the machine. */
    public StartFlyweight wallTimeMs(final long value)
    {
        buffer.putLong(offset + WALL_TIME_MS, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }
}
