package io.vstru.journal.chronicle;

import io.vstru.journal.JournalException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.zip.CRC32C;

/**
 * How far the journal had come: a small file beside it, replaced as a whole every second and on stop. It tells a torn
 * tail from a lost one: a journal that ends before it has lost records that were acted upon.
 *
 * <pre>
 *   0        4         8            16              24            32
 *   +--------+---------+------------+---------------+-------------+
 *   | crc32c | version | journal id | last sequence | wall time   |
 *   +--------+---------+------------+---------------+-------------+
 * </pre>
 *
 * @param journalId    id of the journal
 * @param lastSequence sequence of the last event that was appended
 * @param wallTimeMs   when this was written
 */
record HighWater(long journalId, long lastSequence, long wallTimeMs)
{
    /** Name of the file in the journal's directory. */
    static final String FILE_NAME = "high-water";

    private static final int VERSION = 1;
    private static final int LENGTH_BYTES = 32;

    /** What the file says; null when there is none. */
    static HighWater read(final Path directory)
    {
        return of(bytes(directory), directory);
    }

    /** The bytes of the file; null when there is none. */
    static byte[] bytes(final Path directory)
    {
        final Path file = directory.resolve(FILE_NAME);
        try
        {
            return Files.readAllBytes(file);
        }
        catch (final NoSuchFileException e)
        {
            return null;
        }
        catch (final IOException e)
        {
            throw new JournalException("can not read the high-water file " + file.toAbsolutePath() + " (" + e + ")", e);
        }
    }

    /** What these bytes of the file say; null for none. */
    static HighWater of(final byte[] bytes, final Path directory)
    {
        if (bytes == null)
        {
            return null;
        }
        final ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length != LENGTH_BYTES || buffer.getInt(0) != crc(bytes) || buffer.getInt(4) != VERSION)
        {
            throw new JournalException("the high-water file " + directory.resolve(FILE_NAME).toAbsolutePath() +
                " is damaged: see with 'vstru replay stats' where the journal ends; if that is right, delete the file");
        }
        return new HighWater(buffer.getLong(8), buffer.getLong(16), buffer.getLong(24));
    }

    /** Replaces the file in one step, so that a kill leaves the old one or the new one. */
    void write(final Path directory)
    {
        final Path file = directory.resolve(FILE_NAME);
        final Path next = directory.resolve(FILE_NAME + ".next");
        try
        {
            Files.write(next, bytes());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        catch (final IOException e)
        {
            throw new JournalException("can not write the high-water file " + file.toAbsolutePath() + " (" + e + ")",
                e);
        }
    }

    /**
     * Checks that the journal reaches this mark.
     *
     * @throws JournalException when it is another journal or ends before the mark
     */
    void check(final Path directory, final long foundJournalId, final long foundLastSequence)
    {
        if (foundLastSequence > 0 && foundJournalId != journalId)
        {
            throw new JournalException("the journal in " + directory.toAbsolutePath() + " is not the one its" +
                " high-water file is of, journalId=" + foundJournalId + " expected=" + journalId +
                ": two journals were mixed; restore a backup");
        }
        if (foundLastSequence < lastSequence)
        {
            throw new JournalException("the journal in " + directory.toAbsolutePath() + " ends at sequence " +
                foundLastSequence + ", but had reached " + lastSequence + " at " + Instant.ofEpochMilli(wallTimeMs) +
                ": records are lost; restore a backup, or begin another data directory");
        }
    }

    private byte[] bytes()
    {
        final ByteBuffer buffer = ByteBuffer.allocate(LENGTH_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(4, VERSION).putLong(8, journalId).putLong(16, lastSequence).putLong(24, wallTimeMs);
        return buffer.putInt(0, crc(buffer.array())).array();
    }

    private static int crc(final byte[] bytes)
    {
        final CRC32C crc = new CRC32C();
        crc.update(bytes, Integer.BYTES, bytes.length - Integer.BYTES);
        return (int)crc.getValue();
    }
}
