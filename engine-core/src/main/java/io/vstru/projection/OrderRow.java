package io.vstru.projection;

import io.vstru.event.ExecutionFlyweight;
import io.vstru.event.OrderCommandFlyweight;
import io.vstru.event.OrderReason;
import io.vstru.event.OrderStatus;
import io.vstru.event.OrderType;
import io.vstru.event.OrderUpdateFlyweight;
import io.vstru.event.Side;
import io.vstru.numeric.FixedPoint;
import io.vstru.order.OrderRole;

/**
 * An order and how far it got.
 *
 * @param orderId        id of the engine
 * @param parentOrderId  entry that it closes; 0 for an entry
 * @param strategyId     strategy
 * @param instrumentId   instrument
 * @param role           what it is for
 * @param side           side
 * @param type           type
 * @param quantityE8     quantity ordered
 * @param priceE8        limit price; 0 for none
 * @param triggerPriceE8 trigger price; 0 for none
 * @param status         last word of the venue, or null when there was none
 * @param reason         why it ended or was refused
 * @param executedE8     sum of its executions
 * @param valueE8        sum of price × quantity of its executions
 * @param reportedE8     quantity executed as the venue reported it
 * @param commandTimeNs  engine time of the command
 * @param updateTimeNs   engine time of the last word about it
 */
public record OrderRow(
    long orderId,
    long parentOrderId,
    int strategyId,
    int instrumentId,
    OrderRole role,
    Side side,
    OrderType type,
    long quantityE8,
    long priceE8,
    long triggerPriceE8,
    OrderStatus status,
    OrderReason reason,
    long executedE8,
    long valueE8,
    long reportedE8,
    long commandTimeNs,
    long updateTimeNs)
{
    static OrderRow of(final OrderCommandFlyweight event)
    {
        final boolean isClosing = event.parentOrderId() != 0 || event.isReduceOnly();
        final long timeNs = event.header().engineTimeNs();
        return new OrderRow(event.orderId(), event.parentOrderId(), event.strategyId(), event.instrumentId(),
            isClosing ? OrderRole.EXIT : OrderRole.ENTRY, event.side(), event.orderType(), event.quantityE8(),
            event.priceE8(), event.triggerPriceE8(), null, OrderReason.NONE, 0, 0, 0, timeNs, timeNs);
    }

    /** An order that travels with an entry. */
    OrderRow attached(final OrderRole attachedRole, final long attachedId, final long attachedTriggerE8)
    {
        return new OrderRow(attachedId, orderId, strategyId, instrumentId, attachedRole,
            side == Side.BUY ? Side.SELL : Side.BUY, OrderType.MARKET, quantityE8, 0, attachedTriggerE8, null,
            OrderReason.NONE, 0, 0, 0, commandTimeNs, commandTimeNs);
    }

    /** Nothing more can happen to it. */
    public boolean isEnded()
    {
        return status == OrderStatus.FILLED || status == OrderStatus.CANCELLED || status == OrderStatus.REJECTED;
    }

    /** Quantity executed: what came or what was reported, whichever is more. */
    public long filledE8()
    {
        return Math.max(executedE8, reportedE8);
    }

    /** Average price of its executions, rounded; 0 when there is none. */
    public long averagePriceE8()
    {
        return executedE8 == 0 ? 0 : FixedPoint.divide(valueE8, executedE8);
    }

    /** The row after a report. Reports come in any order: the end of an order is never taken back. */
    OrderRow after(final OrderUpdateFlyweight event)
    {
        final OrderStatus said = event.status();
        final boolean isRefusal = said == OrderStatus.CANCEL_REJECTED || said == OrderStatus.AMEND_REJECTED;
        final boolean isKept = isEnded() || isRefusal;
        final boolean isAmended = said == OrderStatus.AMENDED && !isKept;
        return new OrderRow(orderId, parentOrderId, strategyId, instrumentId, role, side, type,
            isAmended && event.quantityE8() > 0 ? event.quantityE8() : quantityE8,
            isAmended && event.priceE8() > 0 ? event.priceE8() : priceE8,
            isAmended && event.triggerPriceE8() > 0 ? event.triggerPriceE8() : triggerPriceE8,
            isKept ? status : said, isEnded() ? reason : event.reason(), executedE8, valueE8,
            Math.max(reportedE8, event.cumulativeQuantityE8()), commandTimeNs, event.header().engineTimeNs());
    }

    /** The row after an execution; the one that leaves nothing ends it. */
    OrderRow after(final ExecutionFlyweight event)
    {
        final long nextExecutedE8 = Math.addExact(executedE8, event.quantityE8());
        final long nextValueE8 =
            Math.addExact(valueE8, FixedPoint.multiply(event.priceE8(), event.quantityE8()));
        final OrderStatus next = !isEnded() && nextExecutedE8 >= quantityE8 ? OrderStatus.FILLED : status;
        return new OrderRow(orderId, parentOrderId, strategyId, instrumentId, role, side, type, quantityE8, priceE8,
            triggerPriceE8, next, reason, nextExecutedE8, nextValueE8, reportedE8, commandTimeNs,
            event.header().engineTimeNs());
    }
}
