package io.vstru.journal.chronicle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.journal.JournalException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalLockTest
{
    @TempDir
    private Path directory;

    @Test
    void shouldRefuseASecondHolderAndNameTheFirst()
    {
        try (JournalLock lock = JournalLock.acquire(directory))
        {
            final JournalException refused =
                assertThrows(JournalException.class, () -> JournalLock.acquire(directory));
            assertTrue(refused.getMessage().contains("process " + ProcessHandle.current().pid()), refused.getMessage());
            assertTrue(refused.getMessage().contains(directory.toString()), refused.getMessage());
        }
    }

    @Test
    void shouldBeFreeAfterClose()
    {
        JournalLock.acquire(directory).close();
        JournalLock.acquire(directory).close();
    }

    @Test
    void shouldMakeTheDirectory()
    {
        final Path deep = directory.resolve("a/b");
        JournalLock.acquire(deep).close();
        assertTrue(Files.exists(deep.resolve(JournalLock.FILE_NAME)));
    }

    @Test
    void shouldSayWhatIsWrongWithTheDirectory() throws IOException
    {
        final Path file = Files.createFile(directory.resolve("file"));
        final JournalException refused = assertThrows(JournalException.class, () -> JournalLock.acquire(file));
        assertTrue(refused.getMessage().contains("file"), refused.getMessage());
    }

    @Test
    void shouldKeepOutAnotherProcessUntilThatOneIsKilled() throws Exception
    {
        final Process holder = new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-cp", System.getProperty("java.class.path"), Holder.class.getName(), directory.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader output = holder.inputReader())
        {
            assertEquals("held", output.readLine());
            final JournalException refused =
                assertThrows(JournalException.class, () -> JournalLock.acquire(directory));
            assertTrue(refused.getMessage().contains("process " + holder.pid()), refused.getMessage());
        }
        finally
        {
            holder.destroyForcibly().waitFor();
        }
        JournalLock.acquire(directory).close();
    }

    /** Takes the lock in a process of its own and holds it until it is killed. */
    static final class Holder
    {
        private Holder()
        {
        }

        public static void main(final String[] args) throws IOException
        {
            try (JournalLock lock = JournalLock.acquire(Path.of(args[0])))
            {
                System.out.println("held");
                System.in.read();
            }
        }
    }
}
