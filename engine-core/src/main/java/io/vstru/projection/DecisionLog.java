package io.vstru.projection;

import io.vstru.event.RiskDecision;
import io.vstru.event.RiskRule;
import io.vstru.event.RiskVerdictFlyweight;
import io.vstru.event.SignalFlyweight;

/** The last signals with their verdicts, and how many of each there were. */
public final class DecisionLog
{
    /** Signals it keeps. */
    public static final int CAPACITY = 50;

    private final RecentRows<SignalRow> rows = new RecentRows<>(CAPACITY);
    private final long[] byDecision = new long[RiskDecision.values().length];
    private final long[] rejectionsByRule = new long[RiskRule.values().length];
    private long signals;

    /** The last signals, oldest first. */
    public RecentRows<SignalRow> rows()
    {
        return rows;
    }

    /** All signals ever. */
    public long signals()
    {
        return signals;
    }

    /** All verdicts of a decision ever. */
    public long verdicts(final RiskDecision decision)
    {
        return byDecision[decision.ordinal()];
    }

    /** All rejections by a rule ever. */
    public long rejections(final RiskRule rule)
    {
        return rejectionsByRule[rule.ordinal()];
    }

    void onSignal(final SignalFlyweight event)
    {
        rows.add(SignalRow.of(event));
        signals++;
    }

    void onVerdict(final RiskVerdictFlyweight event)
    {
        final VerdictRow verdict = VerdictRow.of(event);
        final long signalSequence = event.signalSequence();
        rows.updateLast(row -> row.sequence() == signalSequence, row -> row.withVerdict(verdict));
        byDecision[verdict.decision().ordinal()]++;
        if (verdict.decision() == RiskDecision.REJECTED)
        {
            rejectionsByRule[verdict.rule().ordinal()]++;
        }
    }
}
