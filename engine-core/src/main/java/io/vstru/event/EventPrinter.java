package io.vstru.event;

import io.vstru.numeric.FixedPoint;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.List;
import org.agrona.MutableDirectBuffer;

/**
 * Writes any event for people, as one line of text or as one JSON object, from its layout alone. Cold code: it builds
 * strings. In JSON money is a string, so that no reader turns it into a double.
 */
public final class EventPrinter
{
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final EventHeader header = new EventHeader();

    /** Appends {@code #sequence TYPE cause=.. at=.. field=value ..} without a line end. */
    public StringBuilder text(final StringBuilder out, final MutableDirectBuffer buffer, final int offset)
    {
        header.wrap(buffer, offset);
        final EventLayout layout = EventLayouts.of(header.typeId());
        out.append('#').append(header.sequence()).append(' ').append(layout.type());
        if (header.causeSequence() != 0)
        {
            out.append(" cause=").append(header.causeSequence());
        }
        out.append(" at=").append(instant(header.engineTimeNs()));
        for (final EventLayout.Field field : layout.fields())
        {
            out.append(' ').append(field.name()).append('=').append(value(buffer, offset, field));
        }
        int entry = offset + layout.fixedLengthBytes();
        for (final EventLayout.Field group : layout.groups())
        {
            out.append(' ').append(group.name()).append("=[");
            final int count = buffer.getInt(offset + group.offset(), ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < count; i++)
            {
                out.append(i == 0 ? "" : " ");
                appendEntry(out, buffer, entry, layout.entryFields());
                entry += layout.entryLengthBytes();
            }
            out.append(']');
        }
        return out;
    }

    /** Appends one JSON object. */
    public StringBuilder json(final StringBuilder out, final MutableDirectBuffer buffer, final int offset)
    {
        header.wrap(buffer, offset);
        final EventLayout layout = EventLayouts.of(header.typeId());
        out.append("{\"sequence\":").append(header.sequence())
            .append(",\"type\":\"").append(layout.type())
            .append("\",\"origin\":\"").append(header.origin())
            .append("\",\"causeSequence\":").append(header.causeSequence())
            .append(",\"engineTime\":\"").append(instant(header.engineTimeNs())).append('"');
        for (final EventLayout.Field field : layout.fields())
        {
            out.append(',');
            appendJsonField(out, buffer, offset, field);
        }
        int entry = offset + layout.fixedLengthBytes();
        for (final EventLayout.Field group : layout.groups())
        {
            out.append(",\"").append(group.name()).append("\":[");
            final int count = buffer.getInt(offset + group.offset(), ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < count; i++)
            {
                out.append(i == 0 ? "{" : ",{");
                for (int k = 0; k < layout.entryFields().size(); k++)
                {
                    out.append(k == 0 ? "" : ",");
                    appendJsonField(out, buffer, entry, layout.entryFields().get(k));
                }
                out.append('}');
                entry += layout.entryLengthBytes();
            }
            out.append(']');
        }
        return out.append('}');
    }

    private static void appendEntry(
        final StringBuilder out, final MutableDirectBuffer buffer, final int entry,
        final List<EventLayout.Field> fields)
    {
        for (int i = 0; i < fields.size(); i++)
        {
            out.append(i == 0 ? "" : ":").append(value(buffer, entry, fields.get(i)));
        }
    }

    private static void appendJsonField(
        final StringBuilder out, final MutableDirectBuffer buffer, final int base, final EventLayout.Field field)
    {
        out.append('"').append(field.name()).append("\":");
        final String text = value(buffer, base, field);
        final boolean isBare = switch (field.kind())
        {
            case BOOL, INT32 -> true;
            case FLOAT64 -> Double.isFinite(Double.parseDouble(text));
            default -> false;
        };
        if (isBare)
        {
            out.append(text);
            return;
        }
        out.append('"');
        for (int i = 0; i < text.length(); i++)
        {
            final char c = text.charAt(i);
            out.append(c == '"' || c == '\\' ? "\\" : "").append(c);
        }
        out.append('"');
    }

    private static String value(final MutableDirectBuffer buffer, final int base, final EventLayout.Field field)
    {
        final int at = base + field.offset();
        return switch (field.kind())
        {
            case BOOL -> Boolean.toString(buffer.getByte(at) != 0);
            case ENUM -> constant(field, buffer.getByte(at));
            case INT32 -> Integer.toString(buffer.getInt(at, ByteOrder.LITTLE_ENDIAN));
            case INT64 -> Long.toString(buffer.getLong(at, ByteOrder.LITTLE_ENDIAN));
            case SCALED_E8 -> FixedPoint.format(buffer.getLong(at, ByteOrder.LITTLE_ENDIAN));
            case TIME_MS -> time(Math.multiplyExact(buffer.getLong(at, ByteOrder.LITTLE_ENDIAN), 1_000_000L));
            case TIME_NS -> time(buffer.getLong(at, ByteOrder.LITTLE_ENDIAN));
            case FLOAT64 -> Double.toString(buffer.getDouble(at, ByteOrder.LITTLE_ENDIAN));
            case ASCII -> AsciiField.get(buffer, at, field.lengthBytes());
            case BYTES -> HashField.get(buffer, at, field.lengthBytes());
        };
    }

    private static String constant(final EventLayout.Field field, final int code)
    {
        return code >= 0 && code < field.constants().size() ? field.constants().get(code) : "unknown-" + code;
    }

    private static String time(final long timeNs)
    {
        return timeNs == 0 ? "none" : instant(timeNs);
    }

    private static String instant(final long timeNs)
    {
        return Instant.ofEpochSecond(
            Math.floorDiv(timeNs, NANOS_PER_SECOND), Math.floorMod(timeNs, NANOS_PER_SECOND)).toString();
    }
}
