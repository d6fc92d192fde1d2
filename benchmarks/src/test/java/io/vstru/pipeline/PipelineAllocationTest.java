package io.vstru.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.vstru.engine.TradingEngine;
import io.vstru.event.ClockMode;
import io.vstru.journal.JournalAppender;
import io.vstru.journal.chronicle.ChronicleJournal;
import io.vstru.status.CounterDescriptor;
import io.vstru.status.EngineCounters;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.agrona.concurrent.SystemEpochNanoClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bytes allocated by one thread that is producer, engine and journal in one. The module's tests run without the second
 * compiler: it hides allocations that it can prove to be short-lived, and now and then adds some bytes of its own.
 */
class PipelineAllocationTest
{
    private static final long SEED = 20_261_125;
    private static final int BATCH = 500;
    private static final int WARM_UP_BATCHES = 400;
    private static final int BATCHES = 500;
    private static final long BLOCK_BYTES = 8 * 1024 * 1024;
    /** Objects of Chronicle and the JDK for the mapping of one more block: 712 bytes in most cases. */
    private static final long MAX_BYTES_PER_BLOCK = 2_048;

    private final ThreadMXBean threads = (ThreadMXBean)ManagementFactory.getThreadMXBean();
    private final EngineCounters counters = new EngineCounters();
    /** Bytes by batch, of those that allocated anything. */
    private final SortedMap<Integer, Long> allocated = new TreeMap<>();
    private long journalBytes;

    @TempDir
    private Path directory;

    @Test
    void shouldAllocateNothingWhenTheJournalIsInMemory() throws Exception
    {
        run(new MemoryAppender());
        assertEquals(new TreeMap<>(), allocated, "seed=" + SEED);
    }

    @Test
    void shouldAllocateOnlyForTheNextBlockOfTheFileWhenTheJournalIsOn() throws Exception
    {
        try (ChronicleJournal journal = ChronicleJournal.open(directory))
        {
            run(journal);
        }
        final long blocks = journalBytes / BLOCK_BYTES + 1;
        final long bytes = allocated.values().stream().mapToLong(Long::longValue).sum();
        final String what = "seed=" + SEED + " blocks=" + blocks + " bytes by batch=" + allocated;
        assertTrue(allocated.size() <= blocks, what);
        assertTrue(bytes <= blocks * MAX_BYTES_PER_BLOCK, what);
    }

    private void run(final JournalAppender journal) throws Exception
    {
        try (Pipeline pipeline = new Pipeline(new TradingEngine(), journal, counters,
            PipelineConfig.eco(ClockMode.VENUE), new SystemEpochNanoClock()))
        {
            final RingPublisher publisher = pipeline.newMarketDataPublisher();
            MixPlayer.tell(MixGenerator.prologue(journal.journalId()), publisher);
            final MixPlayer player = new MixPlayer(new MixGenerator(SEED).mix(), publisher);
            for (int i = 0; i < WARM_UP_BATCHES; i++)
            {
                allocatedBytes(player, pipeline);
            }
            final long events = counters.get(CounterDescriptor.EVENTS);
            journalBytes = -counters.get(CounterDescriptor.JOURNAL_BYTES);
            for (int i = 0; i < BATCHES; i++)
            {
                final long bytes = allocatedBytes(player, pipeline);
                if (bytes != 0)
                {
                    allocated.put(i, bytes);
                }
            }
            journalBytes += counters.get(CounterDescriptor.JOURNAL_BYTES);
            assertNull(pipeline.haltReason());
            // Bars and what the strategies make of them come on top of the inputs.
            assertTrue(counters.get(CounterDescriptor.EVENTS) - events > BATCH * BATCHES);
        }
    }

    private long allocatedBytes(final MixPlayer player, final Pipeline pipeline) throws Exception
    {
        final long beforeBytes = threads.getCurrentThreadAllocatedBytes();
        player.play(BATCH);
        pipeline.doWork();
        final long bytes = threads.getCurrentThreadAllocatedBytes() - beforeBytes;
        assertEquals(0, pipeline.backlog());
        return bytes;
    }
}
