package io.vstru.journal.chronicle;

import io.vstru.event.EventLayout;
import io.vstru.event.EventLayouts;
import io.vstru.journal.RecordHeader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.wire.TextWire;
import net.openhft.chronicle.wire.WireOut;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The record that begins every file: names, kinds and places of the fields of every event type, as Chronicle Wire text,
 * so that a file can be read without this program.
 */
final class Catalogue
{
    private Catalogue()
    {
    }

    /** A sealed record. */
    static ByteBuffer record(final long journalId, final long nextSequence)
    {
        final byte[] text = text().getBytes(StandardCharsets.US_ASCII);
        final ByteBuffer record = ByteBuffer.allocateDirect(RecordHeader.LENGTH_BYTES + text.length);
        record.put(RecordHeader.LENGTH_BYTES, text);
        new RecordHeader().wrap(new UnsafeBuffer(record), 0).seal(
            RecordHeader.KIND_CATALOGUE, record.capacity(), 0, nextSequence, journalId);
        return record;
    }

    /** The layouts as wire text. */
    static String text()
    {
        final Bytes<?> bytes = Bytes.allocateElasticOnHeap();
        final WireOut wire = new TextWire(bytes);
        for (final EventLayout layout : EventLayouts.all())
        {
            wire.write(layout.type().name()).marshallable(out ->
            {
                out.write("type").int32(layout.type().id());
                out.write("version").int32(layout.version());
                out.write("lengthBytes").int32(layout.fixedLengthBytes());
                out.write("fields").sequence(layout.fields(), (fields, list) -> fields.forEach(
                    field -> list.text(text(field))));
                out.write("groups").sequence(layout.groups(), (groups, list) -> groups.forEach(
                    group -> list.text(text(group))));
                out.write("entryLengthBytes").int32(layout.entryFields().isEmpty() ? 0 : layout.entryLengthBytes());
                out.write("entryFields").sequence(layout.entryFields(), (fields, list) -> fields.forEach(
                    field -> list.text(text(field))));
            });
        }
        return bytes.toString();
    }

    private static String text(final EventLayout.Field field)
    {
        final String constants = field.constants().isEmpty() ? "" : " " + String.join(",", field.constants());
        return field.name() + " " + field.kind() + " " + field.offset() + " " + field.lengthBytes() + constants;
    }
}
