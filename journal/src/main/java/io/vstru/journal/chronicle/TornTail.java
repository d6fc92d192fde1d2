package io.vstru.journal.chronicle;

import io.vstru.journal.JournalException;
import io.vstru.journal.RecordHeader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Mends the one damage that may be mended: a last record that was never whole, as a loss of power leaves it. It is cut
 * off, and kept in a file beside. When anything intact of the journal follows the damage, it is no tail and stays.
 */
final class TornTail
{
    private static final int ALIGNMENT = 4;
    /** More than any damage at the end of a file can be. */
    private static final int MAX_TAIL_BYTES = 128 * 1024 * 1024;

    private TornTail()
    {
    }

    /**
     * Cuts the file at the damage.
     *
     * @return the file that holds what was cut off
     * @throws JournalException when records follow the damage; nothing is changed then
     */
    static Path cut(final Path file, final long offset, final long journalId)
    {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE))
        {
            final ByteBuffer tail = read(channel, offset);
            final int used = used(tail);
            checkNothingFollows(file, offset, findRecord(tail, journalId));
            final Path kept = file.resolveSibling("cut-" + file.getFileName() + "-" + offset + ".bin");
            Files.write(kept, Arrays.copyOf(tail.array(), used));
            channel.write(ByteBuffer.allocate(used), offset);
            channel.force(true);
            return kept;
        }
        catch (final IOException e)
        {
            throw new JournalException("can not mend the journal file=" + file + " (" + e + ")", e);
        }
    }

    /**
     * Checks that what looks like the end of a file is one. A writer may be appending meanwhile.
     *
     * @throws JournalException when a whole record follows
     */
    static void checkEnd(final Path file, final long offset, final long journalId)
    {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ))
        {
            final ByteBuffer tail = read(channel, offset);
            final boolean hasGrown = read(channel, offset).getInt(0) != tail.getInt(0) ||
                CycleFile.isReady(tail.getInt(0));
            if (!hasGrown)
            {
                checkNothingFollows(file, offset, findRecord(tail, journalId));
            }
        }
        catch (final IOException e)
        {
            throw new JournalException("can not read the journal file=" + file + " (" + e + ")", e);
        }
    }

    private static void checkNothingFollows(final Path file, final long offset, final long followsAt)
    {
        if (followsAt >= 0)
        {
            throw new JournalException("damaged journal file=" + file + " offset=" + offset +
                ": an intact record follows at offset=" + (offset + followsAt) + ". Restore a backup");
        }
    }

    private static ByteBuffer read(final FileChannel channel, final long offset) throws IOException
    {
        final long restBytes = Math.max(CycleFile.HEADER_BYTES, channel.size() - offset);
        final ByteBuffer tail = ByteBuffer.allocate((int)Math.min(MAX_TAIL_BYTES, restBytes))
            .order(ByteOrder.LITTLE_ENDIAN);
        int read = 0;
        while (tail.hasRemaining() && read >= 0)
        {
            read = channel.read(tail, offset + tail.position());
        }
        return tail;
    }

    /** Bytes up to the last that is not zero. */
    private static int used(final ByteBuffer tail)
    {
        int used = tail.capacity();
        while (used > 0 && tail.get(used - 1) == 0)
        {
            used--;
        }
        return used;
    }

    /** Place of the first whole record of the journal behind the damage, or -1. */
    private static long findRecord(final ByteBuffer tail, final long journalId)
    {
        final UnsafeBuffer bytes = new UnsafeBuffer(tail.array());
        final RecordHeader header = new RecordHeader();
        final int end = (int)Math.min(tail.capacity(), used(tail) + (long)RecordHeader.MAX_RECORD_BYTES);
        for (int at = ALIGNMENT; at + CycleFile.HEADER_BYTES + RecordHeader.LENGTH_BYTES <= end; at += ALIGNMENT)
        {
            final int lengthBytes = CycleFile.lengthBytes(tail.getInt(at));
            final boolean isPlausible = CycleFile.isReady(tail.getInt(at)) &&
                lengthBytes >= RecordHeader.LENGTH_BYTES && lengthBytes <= RecordHeader.MAX_RECORD_BYTES &&
                at + CycleFile.HEADER_BYTES + lengthBytes <= end;
            if (isPlausible && header.wrap(bytes, at + CycleFile.HEADER_BYTES).journalId() == journalId &&
                header.isValid(lengthBytes))
            {
                return at;
            }
        }
        return -1;
    }
}
