package io.vstru.journal.chronicle;

import io.vstru.journal.JournalException;
import io.vstru.journal.JournalReader;
import io.vstru.journal.RecordHandler;
import io.vstru.journal.RecordHeader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Reads a journal through plain file reads and trusts nothing: bounds, checksum, journal and sequence of every record
 * are checked before it is handed over. A damaged byte can not take the process down, as it can through a mapped file.
 * Follows a journal that is being written. NOT thread safe.
 */
public final class ScanningReader implements JournalReader
{
    private static final long LOOK_AGAIN_NS = 200_000_000;
    private static final int MAX_METADATA_BYTES = 64 * 1024 * 1024;

    private final Path directory;
    private final byte[] highWaterAtOpen;
    private final ByteBuffer word = ByteBuffer.allocate(CycleFile.HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final ByteBuffer bytes = ByteBuffer.allocateDirect(RecordHeader.MAX_RECORD_BYTES);
    private final UnsafeBuffer record = new UnsafeBuffer(bytes);
    private final RecordHeader header = new RecordHeader().wrap(record, 0);
    private Path file;
    private FileChannel channel;
    private long position;
    private long lookedAtPosition = -1;
    private long lookedAtNs;
    private long damagedAt = -1;
    private long finishedBytes;
    private long nextSequence = 1;
    private long journalId;
    private boolean hasJournalId;

    /**
     * @param directory of the journal; it may still be empty
     */
    public ScanningReader(final Path directory)
    {
        this.directory = directory;
        highWaterAtOpen = HighWater.bytes(directory);
    }

    @Override
    public int poll(final RecordHandler handler, final int limit)
    {
        try
        {
            int handed = 0;
            while (handed < limit && step(handler))
            {
                handed += header.kind() == RecordHeader.KIND_EVENTS ? 1 : 0;
            }
            return handed;
        }
        catch (final IOException e)
        {
            throw new JournalException("can not read the journal file=" + file + " position=" + position +
                " (" + e + ")", e);
        }
    }

    /**
     * Checks that the present end is one, for a damaged header can look like it: no whole record follows, and the
     * journal reaches what its high-water file said when this reader was made. To be called when {@link #poll} has
     * found no more.
     *
     * @throws JournalException when records follow, or are lost
     */
    public void checkEnd()
    {
        if (file != null)
        {
            TornTail.checkEnd(file, position, journalId);
        }
        checkHighWater();
    }

    /** Number of files there are now. */
    public int fileCount()
    {
        return JournalFiles.list(directory).size();
    }

    /** Id of the journal; 0 before the first record. */
    public long journalId()
    {
        return journalId;
    }

    /** The file it is in; null before the first. */
    Path file()
    {
        return file;
    }

    /** Checks that what was read reaches what the high-water file said when this reader was made. */
    void checkHighWater()
    {
        final HighWater highWater = HighWater.of(highWaterAtOpen, directory);
        if (highWater != null)
        {
            highWater.check(directory, journalId, nextSequence - 1);
        }
    }

    /** Whether a record was found damaged. */
    boolean isDamaged()
    {
        return damagedAt >= 0;
    }

    /** Where the last record was found damaged, or where the next begins. */
    long position()
    {
        return damagedAt >= 0 ? damagedAt : position;
    }

    /** Sequence that the next record must begin with. */
    public long nextSequence()
    {
        return nextSequence;
    }

    @Override
    public long totalBytes()
    {
        long total = 0;
        for (final Path each : JournalFiles.list(directory))
        {
            total += each.toFile().length();
        }
        return total;
    }

    @Override
    public long positionBytes()
    {
        return finishedBytes + position;
    }

    @Override
    public void close()
    {
        try
        {
            if (channel != null)
            {
                channel.close();
            }
        }
        catch (final IOException e)
        {
            throw new JournalException("can not close file=" + file, e);
        }
    }

    /** Goes past one record of either kind; false at the present end. */
    private boolean step(final RecordHandler handler) throws IOException
    {
        while (channel != null || open(following()))
        {
            final int word = readHeader();
            if (CycleFile.isReady(word))
            {
                final long at = position;
                position = CycleFile.next(at, word);
                if (!CycleFile.isMetadata(word))
                {
                    readRecord(at, CycleFile.lengthBytes(word));
                    handOver(handler);
                    return true;
                }
                if (CycleFile.lengthBytes(word) > MAX_METADATA_BYTES || position > channel.size())
                {
                    throw damaged(at, "metadata runs past the end of the file");
                }
            }
            else
            {
                final Path next = word == CycleFile.END_OF_FILE ? following() : followingNowAndThen();
                // What came into this file until the next was there is still to be read.
                if (next == null || !CycleFile.isReady(readHeader()) && !open(next))
                {
                    return false;
                }
            }
        }
        return false;
    }

    private int readHeader() throws IOException
    {
        word.clear();
        return channel.read(word, position) < CycleFile.HEADER_BYTES ? 0 : word.getInt(0);
    }

    private void readRecord(final long at, final int lengthBytes) throws IOException
    {
        if (lengthBytes < RecordHeader.LENGTH_BYTES || lengthBytes > bytes.capacity())
        {
            throw damaged(at, "a record can not have lengthBytes=" + lengthBytes);
        }
        bytes.clear().limit(lengthBytes);
        while (bytes.hasRemaining())
        {
            if (channel.read(bytes, at + CycleFile.HEADER_BYTES + bytes.position()) < 0)
            {
                throw damaged(at, "the record runs past the end of the file");
            }
        }
        if (!header.isValid(lengthBytes) || header.version() != RecordHeader.VERSION)
        {
            throw damaged(at, "the checksum of the record is wrong");
        }
        if (hasJournalId && header.journalId() != journalId)
        {
            throw damaged(at, "the record belongs to another journal, journalId=" + header.journalId());
        }
        if (header.firstSequence() != nextSequence)
        {
            throw damaged(at, "records are missing, found sequence=" + header.firstSequence());
        }
        journalId = header.journalId();
        hasJournalId = true;
    }

    private void handOver(final RecordHandler handler)
    {
        if (header.kind() == RecordHeader.KIND_EVENTS)
        {
            nextSequence += header.eventCount();
            handler.onRecord(record, 0, header.lengthBytes());
            header.wrap(record, 0);
        }
    }

    private JournalException damaged(final long at, final String what)
    {
        damagedAt = at;
        return new JournalException("damaged journal file=" + file + " offset=" + at + " expected sequence=" +
            nextSequence + ": " + what + ". Nothing behind it can be trusted: restore a backup");
    }

    /** The file after the present one, or null; at one place it is looked for a few times a second at most. */
    private Path followingNowAndThen()
    {
        final long nowNs = System.nanoTime();
        if (position == lookedAtPosition && nowNs - lookedAtNs < LOOK_AGAIN_NS)
        {
            return null;
        }
        lookedAtPosition = position;
        lookedAtNs = nowNs;
        return following();
    }

    /** The file after the present one, or null. */
    private Path following()
    {
        for (final Path each : JournalFiles.list(directory))
        {
            if (file == null || name(each).compareTo(name(file)) > 0)
            {
                return each;
            }
        }
        return null;
    }

    /** Moves to a file; false when there is none. */
    private boolean open(final Path next) throws IOException
    {
        if (next == null)
        {
            return false;
        }
        if (channel != null)
        {
            finishedBytes += channel.size();
            channel.close();
        }
        file = next;
        channel = FileChannel.open(next, StandardOpenOption.READ);
        position = 0;
        lookedAtPosition = -1;
        return true;
    }

    private static String name(final Path path)
    {
        return path.getFileName().toString();
    }
}
