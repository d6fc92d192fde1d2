package io.vstru.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Names, kinds and offsets of the fields of one event type. The flyweights take their offsets from it, each derived
 * from the one before, so that bytes, catalogue and dump can not drift apart. Filled once, while its class loads.
 */
public final class EventLayout
{
    private static final int ALIGNMENT = 8;

    /** How the bytes of a field are to be read. */
    public enum Kind
    {
        /** One byte: 0 or 1. */
        BOOL(1),
        /** One byte: ordinal of a named constant. */
        ENUM(1),
        /** Signed 32-bit integer. */
        INT32(4),
        /** Signed 64-bit integer. */
        INT64(8),
        /** Signed 64-bit integer in units of 1e-8. */
        SCALED_E8(8),
        /** Milliseconds since 1970. */
        TIME_MS(8),
        /** Nanoseconds since 1970. */
        TIME_NS(8),
        /** IEEE 754 double. */
        FLOAT64(8),
        /** Fixed-width text, padded with zero bytes. */
        ASCII(0),
        /** Fixed-width raw bytes. */
        BYTES(0);

        private final int lengthBytes;

        Kind(final int lengthBytes)
        {
            this.lengthBytes = lengthBytes;
        }
    }

    /**
     * One field.
     *
     * @param name        name as in the flyweight
     * @param kind        how to read it
     * @param offset      bytes from the start of the event, or from the start of the entry in a group
     * @param lengthBytes width
     * @param constants   names of the constants of an ENUM, else empty
     */
    public record Field(String name, Kind kind, int offset, int lengthBytes, List<String> constants)
    {
    }

    private final EventType type;
    private final int version;
    private final List<Field> fields = new ArrayList<>();
    private final List<Field> groups = new ArrayList<>();
    private final List<Field> entryFields = new ArrayList<>();
    private int nextOffset = EventHeader.LENGTH_BYTES;
    private int nextEntryOffset;
    private boolean isSealed;

    EventLayout(final EventType type, final int version)
    {
        this.type = type;
        this.version = version;
    }

    /** The type it describes. */
    public EventType type()
    {
        return type;
    }

    /** Version of the layout; fields are only added at the end, under a new version. */
    public int version()
    {
        return version;
    }

    /** Fields of the fixed part, in order. */
    public List<Field> fields()
    {
        return Collections.unmodifiableList(fields);
    }

    /** Counts of the groups, in order; the entries of all groups follow the fixed part in this order. */
    public List<Field> groups()
    {
        return Collections.unmodifiableList(groups);
    }

    /** Fields of one entry; the same in all groups of a type. */
    public List<Field> entryFields()
    {
        return Collections.unmodifiableList(entryFields);
    }

    /** Length of the fixed part with the header, in bytes. */
    public int fixedLengthBytes()
    {
        return nextOffset;
    }

    /** Length of one entry of a group in bytes; 0 without groups. */
    public int entryLengthBytes()
    {
        return nextEntryOffset;
    }

    int bool(final String name)
    {
        return add(name, Kind.BOOL);
    }

    int enumeration(final String name, final Enum<?>[] constants)
    {
        final List<String> names = new ArrayList<>();
        for (final Enum<?> constant : constants)
        {
            names.add(constant.name());
        }
        return add(name, Kind.ENUM, Kind.ENUM.lengthBytes, List.copyOf(names));
    }

    int int32(final String name)
    {
        return add(name, Kind.INT32);
    }

    int int64(final String name)
    {
        return add(name, Kind.INT64);
    }

    int scaledE8(final String name)
    {
        return add(name, Kind.SCALED_E8);
    }

    int timeMs(final String name)
    {
        return add(name, Kind.TIME_MS);
    }

    int timeNs(final String name)
    {
        return add(name, Kind.TIME_NS);
    }

    int ascii(final String name, final int lengthBytes)
    {
        return add(name, Kind.ASCII, lengthBytes, List.of());
    }

    int bytes(final String name, final int lengthBytes)
    {
        return add(name, Kind.BYTES, lengthBytes, List.of());
    }

    int group(final String name)
    {
        checkOpen(name);
        final int offset = align(nextOffset, Integer.BYTES);
        groups.add(new Field(name, Kind.INT32, offset, Integer.BYTES, List.of()));
        nextOffset = offset + Integer.BYTES;
        return offset;
    }

    int entryScaledE8(final String name)
    {
        return addToEntry(name, Kind.SCALED_E8, Long.BYTES);
    }

    int entryFloat64(final String name)
    {
        return addToEntry(name, Kind.FLOAT64, Long.BYTES);
    }

    int entryAscii(final String name, final int lengthBytes)
    {
        return addToEntry(name, Kind.ASCII, lengthBytes);
    }

    /** Ends the definition and returns the length of the fixed part, a multiple of 8. */
    int seal()
    {
        nextOffset = align(nextOffset, ALIGNMENT);
        nextEntryOffset = align(nextEntryOffset, ALIGNMENT);
        isSealed = true;
        return nextOffset;
    }

    private int add(final String name, final Kind kind)
    {
        return add(name, kind, kind.lengthBytes, List.of());
    }

    private int add(final String name, final Kind kind, final int lengthBytes, final List<String> constants)
    {
        checkOpen(name);
        final boolean isText = kind == Kind.ASCII || kind == Kind.BYTES;
        final int offset = align(nextOffset, isText ? ALIGNMENT : lengthBytes);
        fields.add(new Field(name, kind, offset, lengthBytes, constants));
        nextOffset = offset + lengthBytes;
        return offset;
    }

    private int addToEntry(final String name, final Kind kind, final int lengthBytes)
    {
        checkOpen(name);
        final int offset = nextEntryOffset;
        entryFields.add(new Field(name, kind, offset, lengthBytes, List.of()));
        nextEntryOffset = offset + lengthBytes;
        return offset;
    }

    private void checkOpen(final String name)
    {
        if (isSealed)
        {
            throw new IllegalStateException("layout is sealed type=" + type + " field=" + name);
        }
    }

    private static int align(final int value, final int alignment)
    {
        return (value + alignment - 1) / alignment * alignment;
    }
}
