package io.vstru.ops.live;

import io.vstru.event.ExecutionFlyweight;
import io.vstru.event.Liquidity;
import io.vstru.event.OrderCommandFlyweight;
import io.vstru.event.OrderCommandKind;
import io.vstru.event.OrderReason;
import io.vstru.event.OrderStatus;
import io.vstru.event.OrderType;
import io.vstru.event.OrderUpdateFlyweight;
import io.vstru.event.Origin;
import io.vstru.event.PositionChangeFlyweight;
import io.vstru.event.ProtectionChangeFlyweight;
import io.vstru.event.ProtectionStatus;
import io.vstru.event.RiskDecision;
import io.vstru.event.RiskRule;
import io.vstru.event.RiskVerdictFlyweight;
import io.vstru.event.Side;
import io.vstru.event.SignalAction;
import io.vstru.event.SignalFlyweight;
import io.vstru.event.TimerFlyweight;
import io.vstru.numeric.FixedPoint;
import io.vstru.order.Ledger;
import io.vstru.order.OrderIds;
import io.vstru.projection.Records;
import java.util.ArrayDeque;
import java.util.Queue;

/** The orders of a made-up day: one position at a time with a stop, everything filled at the last price. */
final class MadeUpOrders
{
    private static final long QUANTITY_E8 = FixedPoint.ONE / 20;
    private static final long FEE_RATE_E8 = 55_000;
    private static final long STOP_DISTANCE_E8 = 90 * FixedPoint.ONE;

    private final Records records;
    private final int instrumentId;
    private final Ledger ledger = new Ledger(1);
    private final OrderIds ids = new OrderIds();
    private final Queue<Pending> pending = new ArrayDeque<>();
    private long parentOrderId;
    private long stopOrderId;
    private long stopPriceE8;
    private long lastExecutionId;

    private record Pending(long orderId, int strategyId, Side side, long stopId, long stopE8)
    {
    }

    MadeUpOrders(final Records records, final int instrumentId)
    {
        this.records = records;
        this.instrumentId = instrumentId;
        ledger.onTransfer(10_000 * FixedPoint.ONE);
    }

    void onIncarnation(final long incarnation)
    {
        ids.onStart(incarnation);
    }

    boolean isOpen()
    {
        return ledger.position(0).quantityE8() != 0;
    }

    long stopFor(final SignalAction action, final long priceE8)
    {
        return action == SignalAction.ENTER_LONG ? priceE8 - STOP_DISTANCE_E8 : priceE8 + STOP_DISTANCE_E8;
    }

    /** The stop fires when the price is beyond it. */
    void onPrice(final long priceE8)
    {
        final long heldE8 = ledger.position(0).quantityE8();
        if (heldE8 > 0 && priceE8 <= stopPriceE8 || heldE8 < 0 && priceE8 >= stopPriceE8)
        {
            pending.add(new Pending(stopOrderId, 1, heldE8 > 0 ? Side.SELL : Side.BUY, 0, 0));
            stopOrderId = 0;
            fillPending(priceE8);
        }
    }

    void egress(final Records.Encoder encoder)
    {
        final long cause = records.begin((buffer, offset) -> new TimerFlyweight().begin(buffer, offset));
        records.add(Origin.EGRESS, cause, encoder);
        records.end();
    }

    long signal(
        final long cause, final SignalAction action, final int strategyId, final long priceE8, final double[] values)
    {
        return records.add(Origin.EGRESS, cause, (buffer, offset) -> new SignalFlyweight().begin(buffer, offset)
            .strategyId(strategyId).instrumentId(instrumentId).action(action).intervalMs(MadeUpDay.BAR_MS)
            .referencePriceE8(priceE8).stopPriceE8(action == SignalAction.EXIT ? 0 : stopFor(action, priceE8))
            .reason(action == SignalAction.EXIT ? "opposite cross" : "fast crossed slow")
            .appendIndicator("emaFast", values[0]).appendIndicator("emaSlow", values[1]));
    }

    void verdict(final long signalSequence, final RiskDecision decision, final RiskRule rule)
    {
        records.add(Origin.EGRESS, signalSequence, (buffer, offset) -> new RiskVerdictFlyweight()
            .begin(buffer, offset).strategyId(1).instrumentId(instrumentId).signalSequence(signalSequence)
            .decision(decision).rule(rule).quantityE8(QUANTITY_E8).equityE8(ledger.equityE8())
            .observedE8(rule == RiskRule.NONE ? 0 : 2_100 * FixedPoint.ONE / 1_000)
            .limitE8(rule == RiskRule.NONE ? 0 : 2 * FixedPoint.ONE));
    }

    void command(final long cause, final int strategyId, final SignalAction action, final long stopE8)
    {
        final boolean isExit = action == SignalAction.EXIT;
        final long heldE8 = ledger.position(0).quantityE8();
        final Side side = isExit && heldE8 > 0 || action == SignalAction.ENTER_SHORT ? Side.SELL : Side.BUY;
        final long orderId = nextId();
        final long stopId = isExit ? 0 : nextId();
        final long parent = isExit ? parentOrderId : 0;
        records.add(Origin.EGRESS, cause, (buffer, offset) -> new OrderCommandFlyweight().begin(buffer, offset)
            .kind(OrderCommandKind.NEW).strategyId(strategyId).instrumentId(instrumentId).side(side)
            .orderType(OrderType.MARKET).isReduceOnly(isExit).orderId(orderId).parentOrderId(parent)
            .quantityE8(QUANTITY_E8).stopOrderId(stopId).stopPriceE8(stopE8));
        pending.add(new Pending(orderId, strategyId, side, stopId, stopE8));
    }

    void fillPending(final long priceE8)
    {
        while (!pending.isEmpty())
        {
            fill(pending.remove(), priceE8);
        }
    }

    private void fill(final Pending order, final long priceE8)
    {
        records.input((buffer, offset) -> new OrderUpdateFlyweight().begin(buffer, offset).orderId(order.orderId())
            .instrumentId(instrumentId).side(order.side()).status(OrderStatus.ACCEPTED).quantityE8(QUANTITY_E8));
        final long signedE8 = order.side() == Side.BUY ? QUANTITY_E8 : -QUANTITY_E8;
        final long feeE8 = FixedPoint.multiply(FixedPoint.multiply(QUANTITY_E8, priceE8), FEE_RATE_E8);
        final long profitE8 = ledger.onExecution(0, signedE8, priceE8, feeE8);
        ledger.onMarkPrice(0, priceE8);
        lastExecutionId++;
        final long cause = records.begin((buffer, offset) -> new ExecutionFlyweight().begin(buffer, offset)
            .orderId(order.orderId()).instrumentId(instrumentId).side(order.side()).liquidity(Liquidity.TAKER)
            .executionIdLow(lastExecutionId).priceE8(priceE8).quantityE8(QUANTITY_E8).feeE8(feeE8));
        records.add(Origin.EGRESS, cause, (buffer, offset) -> new PositionChangeFlyweight().begin(buffer, offset)
            .instrumentId(instrumentId).strategyId(order.strategyId())
            .quantityE8(ledger.position(0).quantityE8()).strategyQuantityE8(ledger.position(0).quantityE8())
            .averagePriceE8(ledger.position(0).averagePriceE8()).costE8(ledger.position(0).costE8())
            .realizedE8(profitE8).feeE8(feeE8).balanceE8(ledger.balanceE8()).equityE8(ledger.equityE8()));
        protect(cause, order);
        records.end();
    }

    private void protect(final long cause, final Pending order)
    {
        final boolean isEntry = order.stopId() != 0;
        final long endedStopId = stopOrderId;
        final long parent = isEntry ? order.orderId() : parentOrderId;
        records.add(Origin.EGRESS, cause, (buffer, offset) -> new ProtectionChangeFlyweight().begin(buffer, offset)
            .instrumentId(instrumentId).strategyId(order.strategyId()).parentOrderId(parent)
            .status(isEntry ? ProtectionStatus.ACTIVE : ProtectionStatus.REMOVED).quantityE8(QUANTITY_E8)
            .stopPriceE8(order.stopE8()));
        if (isEntry)
        {
            parentOrderId = order.orderId();
            stopPriceE8 = order.stopE8();
            stopOrderId = order.stopId();
            report(cause, order.stopId(), OrderStatus.UNTRIGGERED, OrderReason.NONE);
        }
        else if (endedStopId != 0)
        {
            stopOrderId = 0;
            report(cause, endedStopId, OrderStatus.CANCELLED, OrderReason.PARENT_ENDED);
        }
    }

    private void report(final long cause, final long orderId, final OrderStatus status, final OrderReason reason)
    {
        records.add(Origin.DERIVED, cause, (buffer, offset) -> new OrderUpdateFlyweight().begin(buffer, offset)
            .orderId(orderId).instrumentId(instrumentId).status(status).reason(reason).quantityE8(QUANTITY_E8));
    }

    private long nextId()
    {
        final long orderId = ids.next();
        ids.onUsed(orderId);
        return orderId;
    }
}
