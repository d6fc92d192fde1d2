package io.vstru.projection;

import io.vstru.event.ExecutionFlyweight;
import io.vstru.event.ExecutionKind;
import io.vstru.event.Liquidity;
import io.vstru.event.Side;
import io.vstru.order.OrderRole;

/**
 * An execution.
 *
 * @param sequence        sequence of the event
 * @param timeNs          engine time
 * @param orderId         order of the engine; 0 when it was none
 * @param strategyId      strategy; -1 when unknown
 * @param instrumentId    instrument
 * @param role            what its order is for, or null when the order is unknown
 * @param side            side
 * @param liquidity       taker or maker
 * @param kind            kind
 * @param priceE8         price
 * @param quantityE8      quantity
 * @param feeE8           fee; positive is paid
 * @param realizedE8      profit it realised, before its fee
 * @param executionIdHigh upper half of the execution id
 * @param executionIdLow  lower half of the execution id
 */
public record ExecutionRow(
    long sequence,
    long timeNs,
    long orderId,
    int strategyId,
    int instrumentId,
    OrderRole role,
    Side side,
    Liquidity liquidity,
    ExecutionKind kind,
    long priceE8,
    long quantityE8,
    long feeE8,
    long realizedE8,
    long executionIdHigh,
    long executionIdLow)
{
    static ExecutionRow of(final ExecutionFlyweight event, final OrderRow order)
    {
        return new ExecutionRow(event.header().sequence(), event.header().engineTimeNs(), event.orderId(),
            order == null ? -1 : order.strategyId(), event.instrumentId(), order == null ? null : order.role(),
            event.side(), event.liquidity(), event.kind(), event.priceE8(), event.quantityE8(), event.feeE8(), 0,
            event.executionIdHigh(), event.executionIdLow());
    }

    ExecutionRow withRealized(final long valueE8)
    {
        return new ExecutionRow(sequence, timeNs, orderId, strategyId, instrumentId, role, side, liquidity, kind,
            priceE8, quantityE8, feeE8, valueE8, executionIdHigh, executionIdLow);
    }

    boolean isSame(final ExecutionFlyweight event)
    {
        return executionIdHigh == event.executionIdHigh() && executionIdLow == event.executionIdLow();
    }
}
