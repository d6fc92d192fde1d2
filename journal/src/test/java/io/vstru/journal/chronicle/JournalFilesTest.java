package io.vstru.journal.chronicle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vstru.journal.JournalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFilesTest
{
    private static final int LISTINGS = 5_000;

    @TempDir
    private Path directory;

    @Test
    void shouldListByTheTimeInTheNameWhateverTheFolder() throws IOException
    {
        final Path first = file("20261125-094512/20261125-094510F.cq4");
        final Path third = file("20261127-000000/20261127-000000F.cq4");
        final Path second = file("20261125-094512/20261126-000000F.cq4");
        file("high-water");
        file("20261125-094512/metadata.cq4t");
        file("20261125-094512/cut-20261125-094510F.cq4-7.bin");
        assertEquals(List.of(first, second, third), JournalFiles.list(directory));
    }

    @Test
    void shouldListWhileTheHighWaterFileIsReplaced() throws Exception
    {
        final Path only = file("20261125-094512/20261125-094510F.cq4");
        final AtomicBoolean isDone = new AtomicBoolean();
        final Thread writer = new Thread(() ->
        {
            for (long sequence = 1; !isDone.get(); sequence++)
            {
                new HighWater(1, sequence, 0).write(directory);
            }
        });
        writer.start();
        try
        {
            for (int i = 0; i < LISTINGS; i++)
            {
                assertEquals(List.of(only), JournalFiles.list(directory));
            }
        }
        finally
        {
            isDone.set(true);
            writer.join();
        }
    }

    @Test
    void shouldSayWhenThereIsNoJournal()
    {
        assertThrows(JournalException.class, () -> JournalFiles.list(directory.resolve("none")));
    }

    private Path file(final String name) throws IOException
    {
        final Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }
}
