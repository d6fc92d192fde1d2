package io.vstru.projection;

import io.vstru.event.RiskDecision;
import io.vstru.event.RiskRule;
import io.vstru.event.RiskVerdictFlyweight;

/**
 * What risk decided on a signal.
 *
 * @param sequence   sequence of the verdict
 * @param decision   what was decided
 * @param rule       rule that decided
 * @param quantityE8 quantity that may go out
 * @param observedE8 value the rule looked at
 * @param limitE8    limit of the rule
 */
public record VerdictRow(
    long sequence, RiskDecision decision, RiskRule rule, long quantityE8, long observedE8, long limitE8)
{
    static VerdictRow of(final RiskVerdictFlyweight event)
    {
        return new VerdictRow(event.header().sequence(), event.decision(), event.rule(), event.quantityE8(),
            event.observedE8(), event.limitE8());
    }
}
