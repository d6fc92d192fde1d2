package io.vstru.journal.chronicle;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import net.openhft.chronicle.queue.rollcycles.LegacyRollCycles;

/** Writes records as they are into a journal on disk, one file a minute of its own stepped clock. */
public final class JournalFixture implements AutoCloseable
{
    private static final long MINUTE_MS = 60_000;

    private final SingleChronicleQueue queue;
    private final ExcerptAppender appender;
    private long nowMs = 1_764_052_800_000L;

    private JournalFixture(final Path directory)
    {
        queue = SingleChronicleQueueBuilder.binary(directory.toFile()).rollCycle(LegacyRollCycles.MINUTELY)
            .timeProvider(() -> nowMs).blockSize(1 << 20).build();
        appender = queue.createAppender();
    }

    /** Opens an empty journal. */
    public static JournalFixture open(final Path directory)
    {
        return new JournalFixture(directory);
    }

    /** Appends records. */
    public JournalFixture append(final List<byte[]> records)
    {
        for (final byte[] record : records)
        {
            final Bytes<ByteBuffer> bytes = Bytes.wrapForRead(
                ByteBuffer.allocateDirect(record.length).put(record).flip());
            appender.writeBytes(bytes);
            bytes.releaseLast();
        }
        return this;
    }

    /** What follows goes into another file. */
    public JournalFixture roll()
    {
        nowMs += MINUTE_MS;
        return this;
    }

    @Override
    public void close()
    {
        appender.close();
        queue.close();
    }
}
