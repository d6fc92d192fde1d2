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
import org.agrona.concurrent.SystemEpochNanoClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineAllocationTest
{
    private static final long SEED = 20_261_125;
    private static final int BATCH = 500;
    private static final int WARM_UP_BATCHES = 600;
    private static final int BATCHES = 500;

    private final ThreadMXBean threads = (ThreadMXBean)ManagementFactory.getThreadMXBean();
    private final EngineCounters counters = new EngineCounters();

    @TempDir
    private Path directory;

    @Test
    void shouldAllocateNothingWhenTheJournalIsInMemory() throws Exception
    {
        assertEquals(0, allocatedBytes(new MemoryAppender()));
    }

    @Test
    void shouldAllocateNothingWhenTheJournalIsOn() throws Exception
    {
        try (ChronicleJournal journal = ChronicleJournal.open(directory))
        {
            assertEquals(0, allocatedBytes(journal));
        }
    }

    private long allocatedBytes(final JournalAppender journal) throws Exception
    {
        long allocatedBytes = 0;
        try (Pipeline pipeline = new Pipeline(new TradingEngine(), journal, counters,
            PipelineConfig.eco(ClockMode.VENUE), new SystemEpochNanoClock()))
        {
            final RingPublisher publisher = pipeline.newMarketDataPublisher();
            MixPlayer.tell(MixGenerator.prologue(journal.journalId()), publisher);
            final MixPlayer player = new MixPlayer(new MixGenerator(SEED).mix(), publisher);
            for (int i = 0; i < WARM_UP_BATCHES + BATCHES; i++)
            {
                player.play(BATCH);
                final long beforeBytes = threads.getCurrentThreadAllocatedBytes();
                while (pipeline.doWork())
                {
                    // Until nothing waits.
                }
                final long batchBytes = threads.getCurrentThreadAllocatedBytes() - beforeBytes;
                if (batchBytes != 0 && i >= WARM_UP_BATCHES)
                {
                    System.out.println(i + " " + batchBytes + " bytes=" + counters.get(CounterDescriptor.JOURNAL_BYTES));
                }
                allocatedBytes += i < WARM_UP_BATCHES ? 0 : batchBytes;
            }
            assertNull(pipeline.haltReason());
            System.out.println("in=" + counters.get(CounterDescriptor.INPUTS) + " ev=" + counters.get(CounterDescriptor.EVENTS) + " bytes=" + counters.get(CounterDescriptor.JOURNAL_BYTES));
            assertTrue(counters.get(CounterDescriptor.EVENTS) > counters.get(CounterDescriptor.INPUTS));
        }
        return allocatedBytes;
    }
}
