package io.vstru.journal.chronicle;

import io.vstru.journal.JournalException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The right to write a journal: a lock of the operating system on {@code journal.lock}, which the kernel drops when its
 * process ends, however it ends. The file says who holds it; what it says after the holder is gone means nothing.
 */
public final class JournalLock implements AutoCloseable
{
    /** Name of the file in the journal's directory. */
    public static final String FILE_NAME = "journal.lock";

    private static final int MAX_HOLDER_BYTES = 128;

    private final FileChannel channel;
    private final FileLock lock;

    private JournalLock(final FileChannel channel, final FileLock lock)
    {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the lock and makes the directory if there is none.
     *
     * @throws JournalException when another holds it, naming the holder, or when the directory can not be written
     */
    public static JournalLock acquire(final Path directory)
    {
        final Path file = directory.resolve(FILE_NAME);
        FileChannel channel = null;
        try
        {
            Files.createDirectories(directory);
            channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            final FileLock lock = tryLock(channel);
            if (lock == null)
            {
                final String holder = holder(channel);
                channel.close();
                throw new JournalException("the journal in " + directory.toAbsolutePath() + " is in use by " + holder +
                    ": stop that engine, or give this one another --data-dir");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(
                ("process " + ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)), 0);
            return new JournalLock(channel, lock);
        }
        catch (final IOException e)
        {
            closeQuietly(channel, e);
            throw new JournalException("can not take the lock " + file.toAbsolutePath() + " (" + e +
                "): make the directory writable for this user", e);
        }
    }

    @Override
    public void close()
    {
        try
        {
            lock.release();
            channel.close();
        }
        catch (final IOException e)
        {
            throw new JournalException("can not release the journal lock (" + e + ")", e);
        }
    }

    private static FileLock tryLock(final FileChannel channel) throws IOException
    {
        try
        {
            return channel.tryLock();
        }
        catch (final OverlappingFileLockException e)
        {
            return null;
        }
    }

    private static String holder(final FileChannel channel) throws IOException
    {
        final ByteBuffer text = ByteBuffer.allocate(MAX_HOLDER_BYTES);
        final int length = channel.read(text, 0);
        return length <= 0 ? "a process that has not said its number yet" :
            new String(text.array(), 0, length, StandardCharsets.US_ASCII);
    }

    private static void closeQuietly(final FileChannel channel, final IOException cause)
    {
        if (channel != null)
        {
            try
            {
                channel.close();
            }
            catch (final IOException e)
            {
                cause.addSuppressed(e);
            }
        }
    }
}
