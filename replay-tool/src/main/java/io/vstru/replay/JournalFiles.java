package io.vstru.replay;

import io.vstru.journal.JournalException;
import io.vstru.journal.RecordHandler;
import io.vstru.journal.chronicle.ScanningReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/**
 * A journal opened for one walk, read only: an engine may go on writing to it. The walk ends at the end it meets, and
 * at the latest with the first record behind the files as they were when it was opened, so that it ends however fast
 * the engine writes. NOT thread safe.
 */
final class JournalFiles implements AutoCloseable
{
    private static final String SUFFIX = ".cq4";
    private static final String JOURNAL_DIRECTORY = "journal";

    private final Path directory;
    private final int fileCount;
    private final ScanningReader reader;
    private final long endBytes;

    private JournalFiles(final Path directory)
    {
        this.directory = directory;
        reader = new ScanningReader(directory);
        fileCount = reader.fileCount();
        endBytes = reader.totalBytes();
    }

    /**
     * Opens the journal of a data directory, or the journal directory itself.
     *
     * @throws JournalException when there is none
     */
    static JournalFiles open(final Path given)
    {
        if (!Files.isDirectory(given))
        {
            throw new JournalException("there is no directory " + given.toAbsolutePath() +
                ": name the data directory of an engine, or its journal directory");
        }
        final Path inside = given.resolve(JOURNAL_DIRECTORY);
        final JournalFiles files = new JournalFiles(Files.isDirectory(inside) ? inside : given);
        if (files.fileCount() == 0)
        {
            files.close();
            throw new JournalException("there is no journal in " + given.toAbsolutePath() + ": no file *" + SUFFIX +
                " in it or in its directory " + JOURNAL_DIRECTORY + ", name the data directory of an engine");
        }
        return files;
    }

    /** Directory that holds the files. */
    Path directory()
    {
        return directory;
    }

    /** Number of files when it was opened. */
    int fileCount()
    {
        return fileCount;
    }

    /** Bytes of the files when it was opened, what is set aside for records to come included. */
    long fileBytes()
    {
        return endBytes;
    }

    /**
     * Hands over record after record, each checked, until the end or until the taker has enough.
     *
     * @throws JournalException when a record is damaged, missing or malformed
     */
    void walk(final RecordHandler handler, final BooleanSupplier hasEnough, final Progress progress)
    {
        final RecordCheck check = new RecordCheck(handler);
        try
        {
            while (!hasEnough.getAsBoolean() && reader.positionBytes() < endBytes)
            {
                if (reader.poll(check, 1) == 0)
                {
                    reader.checkEnd();
                    return;
                }
                progress.onRecord(reader.positionBytes(), endBytes, reader.nextSequence() - 1);
            }
        }
        finally
        {
            progress.onEnd();
        }
    }

    @Override
    public void close()
    {
        reader.close();
    }
}
