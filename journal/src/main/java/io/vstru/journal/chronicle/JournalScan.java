package io.vstru.journal.chronicle;

import io.vstru.journal.JournalException;
import java.nio.file.Path;
import java.util.List;

/**
 * Walks a whole journal before anything is built on it: every record is checked, a torn tail is mended, and what is
 * there must reach the high-water mark.
 *
 * @param journalId    id of the journal; 0 when it is empty
 * @param nextSequence sequence of the next event
 * @param mended       file that holds a torn tail that was cut off; null when there was none
 */
record JournalScan(long journalId, long nextSequence, Path mended)
{
    private static final int BATCH = 1024;

    /**
     * Scans the journal; the caller holds its lock.
     *
     * @throws JournalException when it is damaged or does not reach its high-water mark
     */
    static JournalScan of(final Path directory)
    {
        final JournalScan scan = walk(directory, true);
        if (scan.mended == null)
        {
            return scan;
        }
        final JournalScan again = walk(directory, false);
        return new JournalScan(again.journalId, again.nextSequence, scan.mended);
    }

    private static JournalScan walk(final Path directory, final boolean mayMend)
    {
        try (ScanningReader reader = new ScanningReader(directory))
        {
            Path mended = null;
            try
            {
                while (reader.poll((record, offset, lengthBytes) -> { }, BATCH) > 0)
                {
                    continue;
                }
                reader.checkEnd();
            }
            catch (final JournalException e)
            {
                final List<Path> files = JournalFiles.list(directory);
                if (!mayMend || !reader.isDamaged() || !reader.file().equals(files.get(files.size() - 1)))
                {
                    throw e;
                }
                reader.checkHighWater();
                mended = TornTail.cut(reader.file(), reader.position(), reader.journalId());
            }
            return new JournalScan(reader.journalId(), reader.nextSequence(), mended);
        }
    }
}
