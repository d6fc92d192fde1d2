package io.vstru.journal.chronicle;

import io.vstru.engine.TransactionBuffer;
import io.vstru.event.BookFlyweight;
import io.vstru.journal.RecordHeader;
import io.vstru.numeric.FixedPoint;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import org.agrona.concurrent.UnsafeBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does one journalled event cost, and how much of it is ours?
 *
 * <pre>
 *   record      one book delta of 6 bids and 6 asks, a record of {@link #RECORD_BYTES} bytes
 *   journal     record sealed (sequence, CRC-32C) and appended through ChronicleJournal
 *   raw         the same bytes through appender.writeBytes of a bare queue, same block size and roll cycle
 *   seal        the sealing alone
 *   iteration   1 000 000 records into a new queue in a new directory, about 0.3 GB, deleted afterwards
 *
 *   last result, ns a record, median [least .. greatest] of 12 iterations; 25 November 2026
 *   benchmarks/run-jmh -f 2 -wi 3 -i 6       2 CPUs (AMD EPYC, virtual), ext4, otherwise idle
 *               JDK 17.0.15              JDK 25.0.3
 *   journal     372 [350 .. 391]         353 [342 .. 376]
 *   raw         322 [306 .. 332]         321 [313 .. 338]
 *   seal         33 [ 32 ..  33]          33 [ 32 ..  34]
 * </pre>
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(JournalAppendBenchmark.RECORDS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
@Fork(3)
public class JournalAppendBenchmark
{
    /** Records an iteration. */
    static final int RECORDS = 1_000_000;
    /** Length of a record: header 32, event 96, twelve entries of 16. */
    static final int RECORD_BYTES = 320;

    private static final int ENTRIES_PER_SIDE = 6;
    private static final int BLOCK_BYTES = 8 * 1024 * 1024;

    /** The record, in memory outside the heap as the engine has it. */
    @State(Scope.Thread)
    public static class RecordState
    {
        private final TransactionBuffer transaction = new TransactionBuffer();
        private final RecordHeader header = new RecordHeader();
        private long sequence;

        @Setup(Level.Trial)
        public void encode()
        {
            final UnsafeBuffer input =
                new UnsafeBuffer(ByteBuffer.allocateDirect(BookFlyweight.lengthBytes(2 * ENTRIES_PER_SIDE)));
            final BookFlyweight book = new BookFlyweight().begin(input, 0).depth(50).isLastPart(true);
            for (int i = 0; i < ENTRIES_PER_SIDE; i++)
            {
                book.appendBid((60_000 - i) * FixedPoint.ONE, FixedPoint.ONE);
            }
            for (int i = 0; i < ENTRIES_PER_SIDE; i++)
            {
                book.appendAsk((60_001 + i) * FixedPoint.ONE, FixedPoint.ONE);
            }
            transaction.begin(input, 0, 1, 1);
            if (transaction.lengthBytes() != RECORD_BYTES)
            {
                throw new IllegalStateException("lengthBytes=" + transaction.lengthBytes());
            }
        }

        void seal(final long journalId)
        {
            header.wrap(transaction.buffer(), 0)
                .seal(RecordHeader.KIND_EVENTS, RECORD_BYTES, 1, ++sequence, journalId);
        }
    }

    /** The journal. */
    @State(Scope.Thread)
    public static class JournalState
    {
        private ScratchDirectory directory;
        private ChronicleJournal journal;

        @Setup(Level.Iteration)
        public void open()
        {
            directory = new ScratchDirectory();
            journal = ChronicleJournal.open(directory.path());
        }

        @TearDown(Level.Iteration)
        public void close()
        {
            journal.close();
            directory.close();
        }
    }

    /** A bare queue. */
    @State(Scope.Thread)
    public static class QueueState
    {
        private ScratchDirectory directory;
        private SingleChronicleQueue queue;
        private ExcerptAppender appender;
        private Bytes<ByteBuffer> view;

        @Setup(Level.Iteration)
        public void open(final RecordState record)
        {
            directory = new ScratchDirectory();
            final long timeMs = System.currentTimeMillis();
            queue = SingleChronicleQueueBuilder.binary(directory.path()).rollCycle(VstruRollCycle.INSTANCE)
                .timeProvider(() -> timeMs).blockSize(BLOCK_BYTES).build();
            appender = queue.createAppender();
            view = Bytes.wrapForRead(record.transaction.buffer().byteBuffer());
        }

        @TearDown(Level.Iteration)
        public void close()
        {
            appender.close();
            queue.close();
            directory.close();
        }
    }

    @Benchmark
    public long journal(final RecordState record, final JournalState state)
    {
        final long journalId = state.journal.journalId();
        for (int i = 0; i < RECORDS; i++)
        {
            record.seal(journalId);
            state.journal.append(record.transaction.buffer(), 0, RECORD_BYTES);
        }
        return state.journal.nextSequence();
    }

    @Benchmark
    public long raw(final RecordState record, final QueueState state)
    {
        for (int i = 0; i < RECORDS; i++)
        {
            state.view.readPositionRemaining(0, RECORD_BYTES);
            state.appender.writeBytes(state.view);
        }
        return state.appender.lastIndexAppended();
    }

    @Benchmark
    public int seal(final RecordState record)
    {
        for (int i = 0; i < RECORDS; i++)
        {
            record.seal(1);
        }
        return record.header.crc();
    }
}
