package io.vstru.node;

import io.vstru.event.EventType;
import io.vstru.numeric.FixedPoint;
import io.vstru.ops.live.JournalTail;
import io.vstru.pipeline.Pipeline;
import io.vstru.projection.EventCounts;
import io.vstru.projection.ServiceProjection;
import io.vstru.status.CounterDescriptor;
import io.vstru.status.EngineCounters;
import java.util.concurrent.locks.LockSupport;

/**
 * A session in numbers, as the journal tells them.
 *
 * @param frames       frames received in this process
 * @param events       events in the journal
 * @param appended     events appended in this process
 * @param bars         bars closed
 * @param signals      signals
 * @param verdicts     verdicts of risk
 * @param commands     order commands
 * @param fills        executions
 * @param balanceE8    balance
 * @param journalBytes bytes appended in this process
 * @param digest       digest over all that followed from the inputs
 */
record RunSummary(
    long frames, long events, long appended, long bars, long signals, long verdicts, long commands, long fills,
    long balanceE8, long journalBytes, long digest)
{
    private static final long WAIT_NS = 5_000_000;
    private static final int MAX_WAITS = 2_000;

    /** Waits until the projection has read what the engine has journalled, unless it follows no longer. */
    static RunSummary of(final JournalTail tail, final Pipeline pipeline, final EngineCounters counters)
    {
        final long target = pipeline.lastSequence();
        for (int i = 0; i < MAX_WAITS && tail.failure() == null &&
            tail.read(ServiceProjection::lastSequence) < target; i++)
        {
            LockSupport.parkNanos(WAIT_NS);
        }
        return tail.read(projection ->
        {
            final EventCounts counts = projection.counts();
            return new RunSummary(counters.get(CounterDescriptor.FRAMES_RECEIVED), counts.total(),
                counters.get(CounterDescriptor.EVENTS),
                counts.of(EventType.BAR), counts.of(EventType.SIGNAL), counts.of(EventType.RISK_VERDICT),
                counts.of(EventType.ORDER_COMMAND), counts.of(EventType.EXECUTION),
                projection.portfolio().balanceE8(), counters.get(CounterDescriptor.JOURNAL_BYTES),
                pipeline.digest());
        });
    }

    /** For people: a few lines. */
    String text(final double seconds)
    {
        return String.format(java.util.Locale.ROOT, """
            frames    %d received
            events    %d in the journal
            bars      %d
            signals   %d, each with a verdict: %d
            orders    %d commands
            fills     %d
            balance   %s
            journal   %d bytes appended by this run
            digest    0x%016x
            time      %.2f s from the first connection, %.0f events/s""",
            frames, events, bars, signals, verdicts, commands, fills, FixedPoint.format(balanceE8), journalBytes,
            digest, seconds, seconds > 0 ? appended / seconds : 0);
    }
}
