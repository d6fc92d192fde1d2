package io.vstru.journal.chronicle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.journal.JournalException;
import io.vstru.journal.RecordHeader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import net.openhft.chronicle.queue.rollcycles.LegacyRollCycles;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanningReaderTest
{
    private static final long JOURNAL = 4711;
    private static final int RECORD_BYTES = 80;
    private static final long MINUTE_MS = 60_000;

    @TempDir
    private Path directory;
    private long nowMs = 1_764_052_800_000L;
    private long sequence = 1;

    @Test
    void shouldReadOverFilesInOrderAndFollowTheWriter()
    {
        try (ScanningReader reader = new ScanningReader(directory); SingleChronicleQueue queue = open();
            ExcerptAppender appender = queue.createAppender())
        {
            assertEquals(List.of(), poll(reader));
            append(appender, 3, JOURNAL);
            assertEquals(List.of(1L, 3L, 5L), poll(reader));
            assertEquals(List.of(), poll(reader));
            nowMs += MINUTE_MS;
            append(appender, 2, JOURNAL);
            assertEquals(List.of(7L, 9L), poll(reader));
            assertEquals(11, reader.nextSequence());
            assertTrue(reader.positionBytes() <= reader.totalBytes());
        }
    }

    @Test
    void shouldFindEveryFlippedByteOfARecord() throws IOException
    {
        write(3);
        final Path file = onlyFile();
        final byte[] good = Files.readAllBytes(file);
        final int first = firstDocument(good);
        final int end = first + 3 * (RECORD_BYTES + CycleFile.HEADER_BYTES);
        for (int at = first; at < end; at++)
        {
            final byte[] bad = good.clone();
            bad[at] ^= 0x55;
            Files.write(file, bad);
            final int damagedAt = at;
            final List<Long> seen = new ArrayList<>();
            try (ScanningReader reader = new ScanningReader(directory))
            {
                final boolean isHeader = (damagedAt - first) % (RECORD_BYTES + CycleFile.HEADER_BYTES) <
                    CycleFile.HEADER_BYTES;
                try
                {
                    reader.poll((buffer, offset, length) -> seen.add(firstSequence(buffer, offset)), 10);
                    assertTrue(isHeader && seen.size() < 3, "unnoticed at=" + damagedAt + " seen=" + seen);
                }
                catch (final JournalException e)
                {
                    assertTrue(e.getMessage().contains(file.getFileName().toString()), e.getMessage());
                }
            }
            assertEquals(List.of(1L, 3L, 5L).subList(0, seen.size()), seen);
        }
    }

    @Test
    void shouldNameAMissingFileAndAForeignRecord() throws IOException
    {
        try (SingleChronicleQueue queue = open(); ExcerptAppender appender = queue.createAppender())
        {
            append(appender, 1, JOURNAL);
            nowMs += MINUTE_MS;
            append(appender, 1, JOURNAL);
            append(appender, 1, JOURNAL + 1);
        }
        try (ScanningReader reader = new ScanningReader(directory))
        {
            final JournalException foreign = assertThrows(JournalException.class, () -> poll(reader));
            assertTrue(foreign.getMessage().contains("another journal"), foreign.getMessage());
        }
        try (Stream<Path> files = Files.list(directory))
        {
            Files.delete(files.filter(each -> each.toString().endsWith(CycleFile.SUFFIX)).sorted().findFirst()
                .orElseThrow());
        }
        try (ScanningReader reader = new ScanningReader(directory))
        {
            final JournalException missing = assertThrows(JournalException.class, () -> poll(reader));
            assertTrue(missing.getMessage().contains("records are missing"), missing.getMessage());
        }
    }

    private static int firstDocument(final byte[] bytes)
    {
        final ByteBuffer words = ByteBuffer.wrap(bytes).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (CycleFile.isMetadata(words.getInt(at)))
        {
            at = (int)CycleFile.next(at, words.getInt(at));
        }
        return at;
    }

    private void write(final int records)
    {
        try (SingleChronicleQueue queue = open(); ExcerptAppender appender = queue.createAppender())
        {
            append(appender, records, JOURNAL);
        }
    }

    private SingleChronicleQueue open()
    {
        return SingleChronicleQueueBuilder.binary(directory.toFile()).rollCycle(LegacyRollCycles.MINUTELY)
            .timeProvider(() -> nowMs).blockSize(1 << 20).build();
    }

    private void append(final ExcerptAppender appender, final int records, final long journalId)
    {
        final ByteBuffer memory = ByteBuffer.allocateDirect(RECORD_BYTES);
        final Bytes<ByteBuffer> bytes = Bytes.wrapForRead(memory);
        for (int i = 0; i < records; i++)
        {
            new RecordHeader().wrap(new UnsafeBuffer(memory), 0)
                .seal(RecordHeader.KIND_EVENTS, RECORD_BYTES, 2, sequence, journalId);
            bytes.readPositionRemaining(0, RECORD_BYTES);
            appender.writeBytes(bytes);
            sequence += 2;
        }
        bytes.releaseLast();
    }

    private static List<Long> poll(final ScanningReader reader)
    {
        final List<Long> seen = new ArrayList<>();
        reader.poll((buffer, offset, length) -> seen.add(firstSequence(buffer, offset)), 100);
        return seen;
    }

    private static long firstSequence(final org.agrona.MutableDirectBuffer buffer, final int offset)
    {
        return new RecordHeader().wrap(buffer, offset).firstSequence();
    }

    private Path onlyFile() throws IOException
    {
        try (Stream<Path> files = Files.list(directory))
        {
            return files.filter(each -> each.toString().endsWith(CycleFile.SUFFIX)).findFirst().orElseThrow();
        }
    }
}
