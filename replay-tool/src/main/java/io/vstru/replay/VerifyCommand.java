package io.vstru.replay;

import io.vstru.build.BuildHash;
import io.vstru.engine.ReplayDifference;
import io.vstru.engine.Replayer;
import io.vstru.engine.StateDigest;
import io.vstru.engine.TradingEngine;
import io.vstru.journal.JournalException;
import io.vstru.journal.RecordHandler;
import io.vstru.journal.RecordHeader;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Executes a journal again and compares what comes out with what it holds. */
@Command(
    name = "verify",
    description = "Executes the journal again and compares every decision, byte by byte.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
        "0:all that this build wrote came out the same",
        "1:a difference, or a journal that can not be read",
        "2:bad arguments"})
final class VerifyCommand implements Callable<Integer>
{
    /** An input that failed is in a record with the note of it and nothing else. */
    private static final int EVENTS_OF_A_FAILURE = 2;

    @Mixin
    private JournalPlace place;

    @Override
    public Integer call()
    {
        final TradingEngine engine = new TradingEngine();
        final String buildHash = BuildHash.ofEngine();
        final Replayer replayer = new Replayer(engine, buildHash);
        try (JournalFiles files = JournalFiles.open(place.directory()))
        {
            files.walk(guarded(replayer), () -> false, place.progress());
            if (replayer.recordCount() == 0)
            {
                throw new JournalException("the journal in " + files.directory().toAbsolutePath() +
                    " holds no record: nothing can be said of it, let an engine write to it first");
            }
        }
        catch (final JournalException | ReplayDifference e)
        {
            return place.fail(e);
        }
        print(engine, replayer, buildHash);
        return CommandLine.ExitCode.OK;
    }

    /** An engine that refuses a record in its own way: the message must still name the record. */
    private static RecordHandler guarded(final Replayer replayer)
    {
        final RecordHeader record = new RecordHeader();
        return (buffer, offset, lengthBytes) ->
        {
            try
            {
                replayer.onRecord(buffer, offset, lengthBytes);
            }
            catch (final JournalException | ReplayDifference e)
            {
                throw e;
            }
            catch (final RuntimeException e)
            {
                throw new JournalException("the record of sequence=" + record.wrap(buffer, offset).firstSequence() +
                    " can not be executed again (" + e + "): look at it with replay dump", e);
            }
        };
    }

    private void print(final TradingEngine engine, final Replayer replayer, final String buildHash)
    {
        final PrintWriter out = place.out();
        out.println(String.format(Locale.ROOT,
            "re-executed %d events, %d decisions identical, digest 0x%016x, state sha256 %s",
            replayer.executedEventCount(), replayer.comparedCount(), engine.digest(), StateDigest.of(engine)));
        // A journal that was cut reads like a shorter one: whoever knows when the engine stopped can tell.
        out.println("journal ends at sequence " + (engine.nextSequence() - 1) + ", " +
            EngineTime.of(engine.state().engineTimeNs()));
        final long failedEvents = replayer.failedCount() * EVENTS_OF_A_FAILURE;
        final long applied = replayer.eventCount() - replayer.executedEventCount() - failedEvents;
        if (applied > 0)
        {
            out.println("events only applied because another build wrote them: " + applied +
                "; this build is " + buildHash);
        }
        if (replayer.failedCount() > 0)
        {
            out.println("records skipped because their input had failed: " + replayer.failedCount());
        }
        out.flush();
    }
}
