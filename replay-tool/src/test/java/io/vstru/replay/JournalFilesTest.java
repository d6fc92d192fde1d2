package io.vstru.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.event.TimerFlyweight;
import io.vstru.journal.RecordHeader;
import io.vstru.journal.chronicle.JournalFixture;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFilesTest
{
    private static final int RECORD_BYTES = RecordHeader.LENGTH_BYTES + TimerFlyweight.lengthBytes();

    @TempDir
    private Path directory;
    private long sequence = 1;
    private int handed;

    @Test
    void shouldEndThoughEveryRecordReadIsFollowedByAnother()
    {
        try (JournalFixture journal = JournalFixture.open(directory))
        {
            journal.append(List.of(record()));
            try (JournalFiles files = JournalFiles.open(directory))
            {
                final long most = files.fileBytes() / RECORD_BYTES + 1;
                files.walk((buffer, offset, lengthBytes) ->
                {
                    handed++;
                    assertTrue(handed <= most, "still reading, handed=" + handed);
                    journal.append(List.of(record()));
                }, () -> false, progress());
                assertTrue(handed > 1);
            }
        }
    }

    @Test
    void shouldEndWithTheFirstRecordBehindTheFilesThatWereThere()
    {
        try (JournalFixture journal = JournalFixture.open(directory))
        {
            journal.append(List.of(record(), record()));
            try (JournalFiles files = JournalFiles.open(directory))
            {
                assertEquals(1, files.fileCount());
                journal.append(List.of(record())).roll().append(List.of(record()))
                    .append(List.of(record())).roll().append(List.of(record()));
                files.walk((buffer, offset, lengthBytes) -> handed++, () -> false, progress());
                assertEquals(4, handed);
            }
        }
    }

    @Test
    void shouldStopAfterTheRecordThatIsEnough()
    {
        try (JournalFixture journal = JournalFixture.open(directory))
        {
            journal.append(List.of(record(), record(), record()));
        }
        try (JournalFiles files = JournalFiles.open(directory))
        {
            files.walk((buffer, offset, lengthBytes) -> handed++, () -> handed == 2, progress());
            assertEquals(2, handed);
        }
    }

    @Test
    void shouldPreferTheJournalInsideTheDataDirectory() throws IOException
    {
        final Path inside = Files.createDirectories(directory.resolve("journal"));
        try (JournalFixture journal = JournalFixture.open(inside))
        {
            journal.append(List.of(record()));
        }
        Files.createFile(directory.resolve("stray.cq4"));
        try (JournalFiles files = JournalFiles.open(directory))
        {
            assertEquals(inside, files.directory());
        }
        try (JournalFiles files = JournalFiles.open(inside))
        {
            assertEquals(inside, files.directory());
        }
    }

    private byte[] record()
    {
        final UnsafeBuffer buffer = new UnsafeBuffer(new byte[RECORD_BYTES]);
        new TimerFlyweight().begin(buffer, RecordHeader.LENGTH_BYTES).header().sequence(sequence);
        new RecordHeader().wrap(buffer, 0).seal(RecordHeader.KIND_EVENTS, RECORD_BYTES, 1, sequence, 1);
        sequence++;
        return buffer.byteArray();
    }

    private static Progress progress()
    {
        return new Progress(new PrintWriter(new StringWriter()), false, () -> 0);
    }
}
