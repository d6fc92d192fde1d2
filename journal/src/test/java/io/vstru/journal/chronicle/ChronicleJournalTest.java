package io.vstru.journal.chronicle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.journal.JournalException;
import io.vstru.journal.RecordHeader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChronicleJournalTest
{
    private static final int RECORD_BYTES = 80;
    private static final int STEP_BYTES = RECORD_BYTES + CycleFile.HEADER_BYTES;
    private static final long START_MS = 1_764_052_800_000L;
    private static final long DAY_MS = 86_400_000;

    @TempDir
    private Path directory;
    private long nowMs = START_MS;
    private final UnsafeBuffer record = new UnsafeBuffer(ByteBuffer.allocateDirect(RECORD_BYTES));

    @Test
    void shouldGoOnWhereTheLastStartEnded()
    {
        write(3);
        try (ChronicleJournal journal = open())
        {
            assertEquals(7, journal.nextSequence());
            append(journal, 2);
        }
        assertEquals(List.of(1L, 3L, 5L, 7L, 9L), read());
        assertEquals(2, JournalFiles.list(directory).size());
        assertEquals(new HighWater(START_MS, 10, START_MS), HighWater.read(directory));
    }

    @Test
    void shouldBeginEveryFileWithACatalogueThatAPersonCanRead() throws IOException
    {
        write(1);
        write(1);
        for (final Path file : JournalFiles.list(directory))
        {
            final String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            final int at = text.indexOf("TRADE: {");
            assertTrue(at > 0 && at < text.indexOf("RISK_VERDICT: {"), file.toString());
            assertTrue(text.contains("instrumentId INT32 40 4"), file.toString());
        }
    }

    @Test
    void shouldWriteAStartWithoutRecordsWithoutATrace()
    {
        open().close();
        open().close();
        assertEquals(List.of(), read());
        write(1);
        assertEquals(List.of(1L), read());
    }

    @Test
    void shouldRefuseASecondWriterAndNameTheFirst()
    {
        try (ChronicleJournal journal = open())
        {
            final JournalException e = assertThrows(JournalException.class, this::open);
            assertTrue(e.getMessage().contains("process " + ProcessHandle.current().pid()), e.getMessage());
            append(journal, 1);
        }
        assertEquals(List.of(1L), read());
    }

    @Test
    void shouldRefuseAJournalThatHasLostItsLastFile() throws IOException
    {
        write(2);
        write(2);
        final List<Path> files = JournalFiles.list(directory);
        Files.delete(files.get(1));
        final JournalException e = assertThrows(JournalException.class, this::open);
        assertTrue(e.getMessage().contains("ends at sequence 4, but had reached 8"), e.getMessage());
        Files.delete(files.get(0));
        assertThrows(JournalException.class, this::open);
    }

    @Test
    void shouldRefuseAForeignHighWaterFileAndADamagedOne() throws IOException
    {
        write(2);
        new HighWater(1, 1, nowMs).write(directory);
        assertTrue(assertThrows(JournalException.class, this::open).getMessage().contains("two journals"));
        final Path file = directory.resolve(HighWater.FILE_NAME);
        final byte[] bytes = Files.readAllBytes(file);
        bytes[9] ^= 1;
        Files.write(file, bytes);
        assertTrue(assertThrows(JournalException.class, this::open).getMessage().contains("is damaged"));
    }

    @Test
    void shouldCutATornTailAndKeepIt() throws IOException
    {
        write(3);
        new HighWater(START_MS, 4, nowMs).write(directory);
        final Path file = JournalFiles.list(directory).get(0);
        damage(file, lastRecordAt(file) + 40);
        try (ChronicleJournal journal = open())
        {
            assertNotNull(journal.mended());
            assertTrue(Files.size(journal.mended()) > RecordHeader.LENGTH_BYTES, journal.mended().toString());
            assertEquals(5, journal.nextSequence());
            append(journal, 1);
        }
        assertEquals(List.of(1L, 3L, 5L), read());
        try (ChronicleJournal journal = open())
        {
            assertNull(journal.mended());
        }
    }

    @Test
    void shouldNotTouchATornTailThatHadBeenActedUpon() throws IOException
    {
        write(3);
        final Path file = JournalFiles.list(directory).get(0);
        damage(file, lastRecordAt(file) + 40);
        final byte[] before = Files.readAllBytes(file);
        assertTrue(assertThrows(JournalException.class, this::open).getMessage().contains("records are lost"));
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void shouldRefuseDamageThatRecordsFollow() throws IOException
    {
        write(3);
        new HighWater(START_MS, 2, nowMs).write(directory);
        final Path file = JournalFiles.list(directory).get(0);
        damage(file, lastRecordAt(file) - STEP_BYTES + 20);
        final JournalException e = assertThrows(JournalException.class, this::open);
        assertTrue(e.getMessage().contains("an intact record follows"), e.getMessage());
    }

    @Test
    void shouldNotTakeADamagedHeaderForTheEnd() throws IOException
    {
        write(3);
        Files.delete(directory.resolve(HighWater.FILE_NAME));
        final Path file = JournalFiles.list(directory).get(0);
        damage(file, lastRecordAt(file) - STEP_BYTES - 1);
        assertThrows(JournalException.class, this::open);
    }

    @Test
    void shouldBeginANewFileWhenTheDayIsOver()
    {
        try (ChronicleJournal journal = open())
        {
            append(journal, 1);
            nowMs += DAY_MS;
            journal.keepHouse();
            append(journal, 1);
        }
        assertEquals(2, JournalFiles.list(directory).size());
        assertEquals(List.of(1L, 3L), read());
    }

    private ChronicleJournal open()
    {
        return ChronicleJournal.open(directory, () -> nowMs);
    }

    private void write(final int records)
    {
        try (ChronicleJournal journal = open())
        {
            append(journal, records);
        }
    }

    private void append(final ChronicleJournal journal, final int records)
    {
        for (int i = 0; i < records; i++)
        {
            new RecordHeader().wrap(record, 0)
                .seal(RecordHeader.KIND_EVENTS, RECORD_BYTES, 2, journal.nextSequence(), journal.journalId());
            journal.append(record, 0, RECORD_BYTES);
        }
    }

    private List<Long> read()
    {
        final List<Long> seen = new ArrayList<>();
        try (ScanningReader reader = new ScanningReader(directory))
        {
            reader.poll((buffer, offset, length) ->
                seen.add(new RecordHeader().wrap(buffer, offset).firstSequence()), 100);
            reader.checkEnd();
        }
        return seen;
    }

    /** Place of the last record's first byte. */
    private static long lastRecordAt(final Path file) throws IOException
    {
        final ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        int last = 0;
        while (CycleFile.isReady(bytes.getInt(at)))
        {
            last = at;
            at = (int)CycleFile.next(at, bytes.getInt(at));
        }
        return last + CycleFile.HEADER_BYTES;
    }

    private static void damage(final Path file, final long at) throws IOException
    {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE))
        {
            final ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, at);
            one.put(0, (byte)(one.get(0) ^ 0x80));
            channel.write(one.rewind(), at);
        }
    }
}
