package io.vstru.journal.chronicle;

import io.vstru.journal.JournalAppender;
import io.vstru.journal.JournalException;
import io.vstru.journal.RecordHeader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import org.agrona.MutableDirectBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal of an engine, as a log of Chronicle Queue. Opening it takes the lock and checks all that is there; every
 * start and every day (UTC) begins a new file. {@link #append} is for one thread; a thread of its own keeps the
 * high-water file and watches the disk.
 */
public final class ChronicleJournal implements JournalAppender
{
    /** Less free space than this and nothing more is appended: a mapped file on a full disk kills the process. */
    public static final long MIN_FREE_BYTES = 256L * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(ChronicleJournal.class);
    private static final int BLOCK_BYTES = 8 * 1024 * 1024;
    private static final long DAY_MS = Duration.ofDays(1).toMillis();

    private final Path directory;
    private final JournalLock lock;
    private final LongSupplier clockMs;
    private final JournalScan found;
    private final long journalId;
    private final SingleChronicleQueue queue;
    private final ExcerptAppender appender;
    private final ScheduledExecutorService housekeeping =
        Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "journal-housekeeping"));
    private final RecordHeader header = new RecordHeader();
    private volatile long fileTimeMs;
    private volatile long lastSequence;
    private volatile boolean isDiskLow;
    private long appendedFileTimeMs;
    private long notedSequence;
    private boolean isPoisoned;
    private ByteBuffer viewedMemory;
    private Bytes<ByteBuffer> view;

    private ChronicleJournal(final Path directory, final JournalLock lock, final LongSupplier clockMs)
    {
        this.directory = directory;
        this.lock = lock;
        this.clockMs = clockMs;
        found = JournalScan.of(directory);
        journalId = found.journalId() != 0 ? found.journalId() : Math.max(1, clockMs.getAsLong());
        lastSequence = found.nextSequence() - 1;
        notedSequence = lastSequence;
        final List<Path> files = JournalFiles.list(directory);
        final long afterLastMs = files.isEmpty() ? 0 :
            JournalFiles.beganMs(files.get(files.size() - 1)) + VstruRollCycle.STEP_MS;
        fileTimeMs = Math.max(afterLastMs, clockMs.getAsLong());
        queue = SingleChronicleQueueBuilder.binary(JournalFiles.folder(directory, fileTimeMs))
            .rollCycle(VstruRollCycle.INSTANCE).timeProvider(() -> fileTimeMs).blockSize(BLOCK_BYTES).build();
        appender = queue.createAppender();
        checkDisk();
        housekeeping.scheduleWithFixedDelay(this::keepHouse, 1, 1, TimeUnit.SECONDS);
    }

    /**
     * Opens the journal in a directory and makes it when there is none.
     *
     * @throws JournalException when another process has it, or it is damaged, or it has lost records
     */
    public static ChronicleJournal open(final Path directory)
    {
        return open(directory, System::currentTimeMillis);
    }

    /** Opens with a clock of the caller's, in milliseconds since 1970. */
    static ChronicleJournal open(final Path directory, final LongSupplier clockMs)
    {
        final JournalLock lock = JournalLock.acquire(directory);
        try
        {
            return new ChronicleJournal(directory, lock, clockMs);
        }
        catch (final RuntimeException | Error e)
        {
            lock.close();
            throw e;
        }
    }

    @Override
    public long journalId()
    {
        return journalId;
    }

    /** Sequence of the event that must come next. */
    public long nextSequence()
    {
        return lastSequence + 1;
    }

    /** File that holds a torn tail that was cut off when the journal was opened; null when there was none. */
    public Path mended()
    {
        return found.mended();
    }

    @Override
    public void append(final MutableDirectBuffer record, final int offset, final int lengthBytes)
    {
        if (isPoisoned || isDiskLow)
        {
            throw new JournalException(isPoisoned ? "the journal takes nothing more since an append failed" :
                "less than " + (MIN_FREE_BYTES >> 20) + " MiB are free for the journal in " +
                    directory.toAbsolutePath() + ": make room and start again");
        }
        try
        {
            if (appendedFileTimeMs != fileTimeMs)
            {
                beginFile(header.wrap(record, offset).firstSequence());
            }
            write(record.byteBuffer(), record.wrapAdjustment() + offset, lengthBytes);
            header.wrap(record, offset);
            lastSequence = header.firstSequence() + header.eventCount() - 1;
        }
        catch (final RuntimeException | Error e)
        {
            isPoisoned = true;
            throw new JournalException("can not append to the journal in " + directory.toAbsolutePath() + " (" + e +
                ")", e);
        }
    }

    @Override
    public void close()
    {
        housekeeping.shutdown();
        try
        {
            if (!housekeeping.awaitTermination(1, TimeUnit.MINUTES))
            {
                LOG.warn("the housekeeping of the journal did not end in time");
            }
        }
        catch (final InterruptedException e)
        {
            Thread.currentThread().interrupt();
        }
        note();
        appender.close();
        queue.close();
        lock.close();
    }

    private void beginFile(final long nextSequence)
    {
        appendedFileTimeMs = fileTimeMs;
        final ByteBuffer catalogue = Catalogue.record(journalId, nextSequence);
        write(catalogue, 0, catalogue.capacity());
    }

    private void write(final ByteBuffer memory, final int offset, final int lengthBytes)
    {
        if (viewedMemory != memory)
        {
            viewedMemory = memory;
            view = Bytes.wrapForRead(memory);
        }
        view.readPositionRemaining(offset, lengthBytes);
        appender.writeBytes(view);
    }

    void keepHouse()
    {
        try
        {
            checkDisk();
            note();
            final long nowMs = clockMs.getAsLong();
            if (nowMs / DAY_MS > fileTimeMs / DAY_MS)
            {
                fileTimeMs = nowMs;
            }
        }
        catch (final RuntimeException e)
        {
            LOG.error("housekeeping of the journal failed", e);
        }
    }

    /** Writes the high-water file if there is news. */
    private synchronized void note()
    {
        final long sequence = lastSequence;
        if (sequence != notedSequence)
        {
            new HighWater(journalId, sequence, clockMs.getAsLong()).write(directory);
            notedSequence = sequence;
        }
    }

    private void checkDisk()
    {
        try
        {
            isDiskLow = Files.getFileStore(directory).getUsableSpace() < MIN_FREE_BYTES;
        }
        catch (final IOException e)
        {
            throw new JournalException("can not tell the free space of " + directory.toAbsolutePath(), e);
        }
    }
}
