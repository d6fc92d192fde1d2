package io.vstru.ops.live;

import io.vstru.projection.IndicatorValue;
import io.vstru.projection.ServiceProjection;
import io.vstru.projection.SignalRow;
import io.vstru.projection.StrategyState;
import io.vstru.projection.VerdictRow;

/** Strategies and signals with their verdicts as JSON. */
final class DecisionJson
{
    private DecisionJson()
    {
    }

    static void write(final JsonOutput json, final ServiceProjection projection)
    {
        json.rows("strategies", projection.strategies().all(), row -> writeStrategy(json, row, projection))
            .rows("signals", LiveView.newestFirst(projection.decisions().rows()),
                row -> writeSignal(json, row, projection));
    }

    private static void writeStrategy(
        final JsonOutput json, final StrategyState row, final ServiceProjection projection)
    {
        json.number("strategyId", row.strategyId())
            .text("name", projection.strategies().name(row.strategyId()))
            .constant("status", row.status())
            .text("detail", row.detail())
            .timeNs("changeTimeMs", row.changeTimeNs())
            .number("signals", row.signals())
            .number("approved", row.approved())
            .number("rejected", row.rejected())
            .scaled("realized", row.realizedE8())
            .scaled("fees", row.feesE8());
    }

    private static void writeSignal(final JsonOutput json, final SignalRow row, final ServiceProjection projection)
    {
        json.number("sequence", row.sequence())
            .timeNs("timeMs", row.timeNs())
            .text("strategy", projection.strategies().name(row.strategyId()))
            .number("instrumentId", row.instrumentId())
            .text("symbol", projection.markets().symbol(row.instrumentId()))
            .constant("action", row.action())
            .number("intervalMs", row.intervalMs())
            .scaledOrNull("referencePrice", row.referencePriceE8())
            .scaledOrNull("stop", row.stopPriceE8())
            .scaledOrNull("target", row.targetPriceE8())
            .text("reason", row.reason())
            .rows("indicators", row.indicators(), value -> writeIndicator(json, value));
        final VerdictRow verdict = row.verdict();
        if (verdict == null)
        {
            json.text("verdict", null);
            return;
        }
        json.child("verdict", child -> child.number("sequence", verdict.sequence())
            .constant("decision", verdict.decision())
            .constant("rule", verdict.rule())
            .scaled("quantity", verdict.quantityE8())
            .scaled("observed", verdict.observedE8())
            .scaled("limit", verdict.limitE8()));
    }

    private static void writeIndicator(final JsonOutput json, final IndicatorValue value)
    {
        json.text("name", value.name()).decimal("value", value.value());
    }
}
