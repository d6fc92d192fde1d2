package io.vstru.node;

import io.vstru.engine.ReplayDifference;
import io.vstru.engine.Replayer;
import io.vstru.engine.TradingEngine;
import io.vstru.journal.chronicle.ScanningReader;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a new engine to where the journal ends. */
final class Recovery
{
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private static final int BATCH = 4096;
    private static final long REPORT_NS = 2_000_000_000L;
    private static final double PERCENT = 100;

    private Recovery()
    {
    }

    /**
     * Replays the journal into the engine.
     *
     * @throws NodeException when re-execution gives something else than the journal holds
     */
    static void replay(final TradingEngine engine, final Path journalDirectory, final String buildHash)
    {
        final Replayer replayer = new Replayer(engine, buildHash);
        final long startNs = System.nanoTime();
        long reportedNs = startNs;
        try (ScanningReader reader = new ScanningReader(journalDirectory))
        {
            while (reader.poll(replayer, BATCH) > 0)
            {
                final long nowNs = System.nanoTime();
                if (nowNs - reportedNs > REPORT_NS)
                {
                    reportedNs = nowNs;
                    LOG.info("replaying the journal: {} %", (int)(PERCENT * reader.positionBytes() /
                        Math.max(1, reader.totalBytes())));
                }
            }
        }
        catch (final ReplayDifference e)
        {
            throw new NodeException("the journal in " + journalDirectory.toAbsolutePath() + " was written by this" +
                " build, but does not re-execute; the engine does not start on it. " + e.getMessage(), e);
        }
        if (replayer.recordCount() > 0)
        {
            LOG.info("journal replayed: {} events, {} re-executed, {} decisions identical, {} inputs skipped as" +
                " failed, {} ms", replayer.eventCount(), replayer.executedEventCount(), replayer.comparedCount(),
                replayer.failedCount(), (System.nanoTime() - startNs) / 1_000_000);
        }
    }
}
