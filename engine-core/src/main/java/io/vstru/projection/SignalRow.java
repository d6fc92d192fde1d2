package io.vstru.projection;

import io.vstru.event.SignalAction;
import io.vstru.event.SignalFlyweight;
import java.util.ArrayList;
import java.util.List;

/**
 * A signal and what became of it.
 *
 * @param sequence         sequence of the signal
 * @param timeNs           engine time
 * @param strategyId       strategy
 * @param instrumentId     instrument
 * @param action           what it asks for
 * @param intervalMs       timeframe of the strategy
 * @param referencePriceE8 price it was made at
 * @param stopPriceE8      stop; 0 for none
 * @param targetPriceE8    target; 0 for none
 * @param reason           why, in the words of the strategy
 * @param indicators       values it was made from
 * @param verdict          what risk decided, or null when nothing was decided yet
 */
public record SignalRow(
    long sequence,
    long timeNs,
    int strategyId,
    int instrumentId,
    SignalAction action,
    long intervalMs,
    long referencePriceE8,
    long stopPriceE8,
    long targetPriceE8,
    String reason,
    List<IndicatorValue> indicators,
    VerdictRow verdict)
{
    static SignalRow of(final SignalFlyweight event)
    {
        final List<IndicatorValue> indicators = new ArrayList<>();
        for (int i = 0; i < event.indicatorCount(); i++)
        {
            indicators.add(new IndicatorValue(event.indicatorName(i), event.indicatorValue(i)));
        }
        return new SignalRow(event.header().sequence(), event.header().engineTimeNs(), event.strategyId(),
            event.instrumentId(), event.action(), event.intervalMs(), event.referencePriceE8(), event.stopPriceE8(),
            event.targetPriceE8(), event.reason(), List.copyOf(indicators), null);
    }

    SignalRow withVerdict(final VerdictRow value)
    {
        return new SignalRow(sequence, timeNs, strategyId, instrumentId, action, intervalMs, referencePriceE8,
            stopPriceE8, targetPriceE8, reason, indicators, value);
    }
}
