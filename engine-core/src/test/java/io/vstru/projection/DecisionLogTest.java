package io.vstru.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.vstru.event.Origin;
import io.vstru.event.RiskDecision;
import io.vstru.event.RiskRule;
import io.vstru.event.RiskVerdictFlyweight;
import io.vstru.event.SignalAction;
import io.vstru.event.SignalFlyweight;
import io.vstru.event.TimerFlyweight;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionLogTest
{
    private final ServiceProjection projection = new ServiceProjection("paper.balance");
    private final Records records = new Records(1, projection);
    private final DecisionLog decisions = projection.decisions();

    @Test
    void shouldPutEachVerdictBesideItsSignal()
    {
        final long cause = records.at(77).begin((buffer, offset) -> new TimerFlyweight().begin(buffer, offset));
        final long exit = signal(cause, SignalAction.EXIT);
        final long entry = signal(cause, SignalAction.ENTER_SHORT);
        verdict(exit, RiskDecision.APPROVED, RiskRule.NONE);
        verdict(entry, RiskDecision.REJECTED, RiskRule.LEVERAGE);
        records.end();

        final SignalRow first = decisions.rows().get(0);
        assertEquals(exit, first.sequence());
        assertEquals(77, first.timeNs());
        assertEquals(SignalAction.EXIT, first.action());
        assertEquals("cross", first.reason());
        assertEquals(List.of(new IndicatorValue("emaFast", 1.5), new IndicatorValue("adx", 20)), first.indicators());
        assertEquals(new VerdictRow(4, RiskDecision.APPROVED, RiskRule.NONE, 5, 6, 7), first.verdict());
        assertEquals(RiskRule.LEVERAGE, decisions.rows().last().verdict().rule());
        assertEquals(2, decisions.signals());
        assertEquals(1, decisions.verdicts(RiskDecision.APPROVED));
        assertEquals(1, decisions.verdicts(RiskDecision.REJECTED));
        assertEquals(1, decisions.rejections(RiskRule.LEVERAGE));
        assertEquals(0, decisions.rejections(RiskRule.NONE));
        assertEquals(2, projection.strategies().find(3).signals());
        assertEquals(1, projection.strategies().find(3).approved());
        assertEquals(1, projection.strategies().find(3).rejected());
    }

    @Test
    void shouldLeaveASignalWithoutVerdictOpen()
    {
        final long cause = records.begin((buffer, offset) -> new TimerFlyweight().begin(buffer, offset));
        signal(cause, SignalAction.ENTER_LONG);
        verdict(99, RiskDecision.APPROVED, RiskRule.NONE);
        records.end();
        assertNull(decisions.rows().last().verdict());
    }

    @Test
    void shouldKeepTheLastSignals()
    {
        for (int i = 0; i < DecisionLog.CAPACITY + 10; i++)
        {
            final long cause = records.begin((buffer, offset) -> new TimerFlyweight().begin(buffer, offset));
            signal(cause, SignalAction.EXIT);
            records.end();
        }
        assertEquals(DecisionLog.CAPACITY, decisions.rows().size());
        assertEquals(22, decisions.rows().get(0).sequence());
        assertEquals(DecisionLog.CAPACITY + 10, decisions.signals());
    }

    private long signal(final long cause, final SignalAction action)
    {
        return records.add(Origin.EGRESS, cause, (buffer, offset) -> new SignalFlyweight().begin(buffer, offset)
            .strategyId(3).instrumentId(1).action(action).reason("cross").referencePriceE8(8)
            .appendIndicator("emaFast", 1.5).appendIndicator("adx", 20));
    }

    private void verdict(final long signalSequence, final RiskDecision decision, final RiskRule rule)
    {
        records.add(Origin.EGRESS, signalSequence, (buffer, offset) ->
            new RiskVerdictFlyweight().begin(buffer, offset).strategyId(3).signalSequence(signalSequence)
                .decision(decision).rule(rule).quantityE8(5).observedE8(6).limitE8(7));
    }
}
