package io.vstru.projection;

import io.vstru.event.ProtectionChangeFlyweight;

/**
 * A stop and target in force.
 *
 * @param parentOrderId entry that is protected
 * @param strategyId    strategy
 * @param instrumentId  instrument
 * @param quantityE8    quantity protected
 * @param stopPriceE8   trigger price of the stop
 * @param targetPriceE8 trigger price of the target; 0 for none
 * @param timeNs        engine time of its last change
 */
public record ProtectionRow(
    long parentOrderId,
    int strategyId,
    int instrumentId,
    long quantityE8,
    long stopPriceE8,
    long targetPriceE8,
    long timeNs)
{
    static ProtectionRow of(final ProtectionChangeFlyweight event)
    {
        return new ProtectionRow(event.parentOrderId(), event.strategyId(), event.instrumentId(), event.quantityE8(),
            event.stopPriceE8(), event.targetPriceE8(), event.header().engineTimeNs());
    }
}
