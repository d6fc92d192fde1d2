package io.vstru.pipeline;

import io.vstru.engine.TradingEngine;
import io.vstru.event.ClockMode;
import io.vstru.journal.JournalAppender;
import io.vstru.journal.chronicle.ChronicleJournal;
import io.vstru.journal.chronicle.ScratchDirectory;
import io.vstru.status.CounterDescriptor;
import io.vstru.status.EngineCounters;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.agrona.concurrent.SystemEpochNanoClock;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many inputs a second go through ring, engine and journal, and what does the journal take of it?
 *
 * <pre>
 *   JMH thread ──▶ RingPublisher ──▶ ring of 8192 ──▶ engine thread ──▶ appender
 *
 *   inputs      {@link MixGenerator}: book deltas, trades, tickers; both strategies trade on bars of one second
 *   chronicle   every record sealed and appended through ChronicleJournal
 *   memory      the baseline: every record sealed and copied into memory that is already there
 *   iteration   a new engine and journal, one turn of the mix unmeasured, then 1 000 000 inputs until the ring is
 *               empty; inputs a second are 1e9 / score
 *
 *   last result, ns an input, median [least .. greatest] of 12 iterations; 25 November 2026
 *   benchmarks/run-jmh -f 2 -wi 3 -i 6       2 CPUs (AMD EPYC, virtual), ext4, otherwise idle
 *               JDK 17.0.15              JDK 25.0.3
 *   chronicle    797 [777 .. 847]         837 [735 .. 867]
 *   memory       502 [468 .. 588]         529 [516 .. 562]
 * </pre>
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(PipelineBenchmark.INPUTS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
@Fork(3)
@State(Scope.Thread)
public class PipelineBenchmark
{
    /** Inputs an iteration. */
    static final int INPUTS = 1_000_000;

    private static final long SEED = 20_261_125;

    @Param({"chronicle", "memory"})
    private String journal;

    private final InputTape mix = new MixGenerator(SEED).mix();
    private ScratchDirectory directory;
    private EngineCounters counters;
    private JournalAppender appender;
    private Pipeline pipeline;
    private MixPlayer player;

    @Setup(Level.Iteration)
    public void open()
    {
        directory = new ScratchDirectory();
        appender = journal.equals("memory") ? new MemoryAppender() : ChronicleJournal.open(directory.path());
        counters = new EngineCounters();
        pipeline = new Pipeline(new TradingEngine(), appender, counters, PipelineConfig.eco(ClockMode.VENUE),
            new SystemEpochNanoClock());
        pipeline.start();
        final RingPublisher publisher = pipeline.newMarketDataPublisher();
        MixPlayer.tell(MixGenerator.prologue(appender.journalId()), publisher);
        player = new MixPlayer(mix, publisher);
        player.play(mix.count());
        drain();
    }

    @TearDown(Level.Iteration)
    public void close()
    {
        pipeline.close();
        appender.close();
        directory.close();
        final long inputs = counters.get(CounterDescriptor.INPUTS);
        final long events = counters.get(CounterDescriptor.EVENTS);
        if (pipeline.haltReason() != null || inputs < INPUTS || events <= inputs)
        {
            throw new IllegalStateException("inputs=" + inputs + " events=" + events + " halt=" +
                pipeline.haltReason() + ": the figure of this iteration is worth nothing");
        }
    }

    @Benchmark
    public long inputs()
    {
        player.play(INPUTS);
        drain();
        return pipeline.lastSequence();
    }

    private void drain()
    {
        while (pipeline.backlog() > 0)
        {
            LockSupport.parkNanos(MixPlayer.PAUSE_NS);
        }
    }
}
