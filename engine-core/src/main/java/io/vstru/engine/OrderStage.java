package io.vstru.engine;

import io.vstru.event.AlertCode;
import io.vstru.event.AlertFlyweight;
import io.vstru.event.ExecutionFlyweight;
import io.vstru.event.OrderCommandFlyweight;
import io.vstru.event.OrderCommandKind;
import io.vstru.event.OrderType;
import io.vstru.event.Origin;
import io.vstru.event.PositionChangeFlyweight;
import io.vstru.event.ProtectionChangeFlyweight;
import io.vstru.event.ProtectionStatus;
import io.vstru.event.RiskDecision;
import io.vstru.event.RiskVerdictFlyweight;
import io.vstru.event.Severity;
import io.vstru.event.Side;
import io.vstru.event.TimeInForce;
import io.vstru.numeric.FixedPoint;
import io.vstru.order.Order;
import io.vstru.order.OrderRole;
import io.vstru.order.OrderState;
import io.vstru.order.OrderStore;
import io.vstru.order.Position;

/** Turns approved verdicts into order commands, and executions into changes of positions. NOT thread safe. */
final class OrderStage
{
    private static final int NO_STRATEGY = -1;

    private final EngineState state;
    private final Emitter emitter;
    private final OrderCommandFlyweight command = new OrderCommandFlyweight();
    private final PositionChangeFlyweight positionChange = new PositionChangeFlyweight();
    private final ProtectionChangeFlyweight protectionChange = new ProtectionChangeFlyweight();
    private final AlertFlyweight alert = new AlertFlyweight();
    private long nextExpiryNs;
    private boolean isExpiryKnown;

    OrderStage(final EngineState state, final Emitter emitter)
    {
        this.state = state;
        this.emitter = emitter;
    }

    void onRiskVerdict(final RiskVerdictFlyweight verdict)
    {
        if (verdict.decision() != RiskDecision.APPROVED)
        {
            return;
        }
        if (verdict.isReduceOnly())
        {
            close(verdict);
        }
        else
        {
            enter(verdict);
        }
    }

    void onExecution(final ExecutionFlyweight execution)
    {
        if (state.account().wasDuplicate())
        {
            return;
        }
        final Order order = orders().find(execution.orderId());
        emitPositionChange(execution, order);
        if (order == null)
        {
            emitAlert(AlertCode.UNKNOWN_ORDER, execution);
            return;
        }
        if (order.filledQuantityE8() > order.quantityE8())
        {
            emitAlert(AlertCode.OVERFILL, execution);
        }
        final Order entry =
            order.terms().role() == OrderRole.ENTRY ? order : orders().find(order.terms().parentOrderId());
        if (entry != null && entry.terms().stopPriceE8() != 0)
        {
            emitProtectionChange(entry);
            keepProtected(entry);
        }
    }

    /** An order changed: what expires next may be another. */
    void onOrderChanged()
    {
        isExpiryKnown = false;
    }

    /** Cancels the entries whose time is over at the engine time. */
    void expire()
    {
        if (nextDeadlineNs() > state.engineTimeNs())
        {
            return;
        }
        for (int i = 0; i < orders().size(); i++)
        {
            if (expiryNs(orders().at(i)) <= state.engineTimeNs())
            {
                cancel(orders().at(i), 0);
            }
        }
    }

    /** Engine time at which the next entry expires; {@link Long#MAX_VALUE} for none. */
    long nextDeadlineNs()
    {
        if (!isExpiryKnown)
        {
            isExpiryKnown = true;
            nextExpiryNs = Long.MAX_VALUE;
            for (int i = 0; i < orders().size(); i++)
            {
                nextExpiryNs = Math.min(nextExpiryNs, expiryNs(orders().at(i)));
            }
        }
        return nextExpiryNs;
    }

    private static long expiryNs(final Order order)
    {
        final boolean canExpire = order.terms().expiresAtNs() != 0 && !order.state().isTerminal() &&
            order.state() != OrderState.CANCELLING;
        return canExpire ? order.terms().expiresAtNs() : Long.MAX_VALUE;
    }

    private OrderStore orders()
    {
        return state.account().orders();
    }

    private void enter(final RiskVerdictFlyweight verdict)
    {
        final OrderType type = state.settings().entryType();
        final long orderId = state.account().orderIds().next();
        begin(verdict.strategyId(), verdict.instrumentId()).kind(OrderCommandKind.NEW).side(verdict.side())
            .orderType(type).timeInForce(type == OrderType.MARKET ? TimeInForce.IOC : TimeInForce.POST_ONLY)
            .triggerBy(state.settings().triggerBy())
            .orderId(orderId).stopOrderId(stopIdOf(orderId))
            .targetOrderId(verdict.targetPriceE8() != 0 ? stopIdOf(orderId) + 1 : 0)
            .verdictSequence(verdict.header().sequence()).quantityE8(verdict.quantityE8())
            .priceE8(type == OrderType.LIMIT ? verdict.priceE8() : 0)
            .stopPriceE8(verdict.stopPriceE8()).targetPriceE8(verdict.targetPriceE8());
        emitter.emit(Origin.EGRESS);
    }

    /** Id of the stop of an entry. */
    private static long stopIdOf(final long entryOrderId)
    {
        return entryOrderId + 1;
    }

    /** Cancels what could still open, then closes what is open, entry by entry. */
    private void close(final RiskVerdictFlyweight verdict)
    {
        for (int i = 0; i < orders().size(); i++)
        {
            if (RiskStage.isLiveEntryOf(orders().at(i), verdict.strategyId()))
            {
                cancelOnce(orders().at(i), verdict.header().sequence());
            }
        }
        Order entry = nextClosable(verdict.strategyId());
        while (entry != null)
        {
            exit(entry, verdict.header().sequence());
            entry = nextClosable(verdict.strategyId());
        }
    }

    /** An entry of the strategy with something open that no exit closes yet, or null. Exits move orders about. */
    private Order nextClosable(final int strategyId)
    {
        for (int i = 0; i < orders().size(); i++)
        {
            final Order entry = orders().at(i);
            if (entry.terms().strategyId() == strategyId && RiskStage.closableE8(orders(), entry) > 0)
            {
                return entry;
            }
        }
        return null;
    }

    /** An entry must not go on without its stop: its rest is cancelled, and what executes all the same is closed. */
    private void keepProtected(final Order entry)
    {
        final Order stop = orders().find(stopIdOf(entry.orderId()));
        if (stop != null && !stop.state().isTerminal())
        {
            return;
        }
        if (!entry.state().isTerminal())
        {
            cancelOnce(entry, 0);
        }
        if (RiskStage.closableE8(orders(), entry) > 0)
        {
            exit(entry, 0);
        }
    }

    private void exit(final Order entry, final long verdictSequence)
    {
        final Side opposite = entry.terms().side() == Side.BUY ? Side.SELL : Side.BUY;
        begin(entry.terms().strategyId(), entry.terms().instrumentId()).kind(OrderCommandKind.NEW).side(opposite)
            .orderType(OrderType.MARKET).timeInForce(TimeInForce.IOC).isReduceOnly(true)
            .orderId(state.account().orderIds().next()).parentOrderId(entry.orderId())
            .verdictSequence(verdictSequence).quantityE8(RiskStage.closableE8(orders(), entry));
        emitter.emit(Origin.EGRESS);
    }

    private void cancelOnce(final Order order, final long verdictSequence)
    {
        if (order.state() != OrderState.CANCELLING)
        {
            cancel(order, verdictSequence);
        }
    }

    private void cancel(final Order order, final long verdictSequence)
    {
        begin(order.terms().strategyId(), order.terms().instrumentId()).kind(OrderCommandKind.CANCEL)
            .side(order.terms().side()).orderId(order.orderId()).verdictSequence(verdictSequence);
        emitter.emit(Origin.EGRESS);
    }

    private OrderCommandFlyweight begin(final int strategyId, final int instrumentId)
    {
        return command.begin(emitter.buffer(), emitter.claim(OrderCommandFlyweight.lengthBytes()))
            .strategyId(strategyId).instrumentId(instrumentId);
    }

    private void emitPositionChange(final ExecutionFlyweight execution, final Order order)
    {
        final Position position = state.account().ledger().position(execution.instrumentId());
        final StrategySlot slot = order == null ? null : state.strategies().find(order.terms().strategyId());
        positionChange.begin(emitter.buffer(), emitter.claim(PositionChangeFlyweight.lengthBytes()))
            .instrumentId(execution.instrumentId()).strategyId(slot == null ? NO_STRATEGY : slot.strategyId())
            .quantityE8(position.quantityE8()).strategyQuantityE8(slot == null ? 0 : slot.heldE8())
            .averagePriceE8(position.averagePriceE8()).costE8(position.costE8())
            .realizedE8(state.account().lastRealizedE8()).feeE8(execution.feeE8())
            .balanceE8(state.account().ledger().balanceE8()).equityE8(state.account().ledger().equityE8());
        emitter.emit(Origin.EGRESS);
    }

    private void emitProtectionChange(final Order entry)
    {
        final long openE8 = entry.openQuantityE8();
        protectionChange.begin(emitter.buffer(), emitter.claim(ProtectionChangeFlyweight.lengthBytes()))
            .instrumentId(entry.terms().instrumentId()).strategyId(entry.terms().strategyId())
            .status(openE8 > 0 ? ProtectionStatus.ACTIVE : ProtectionStatus.REMOVED).parentOrderId(entry.orderId())
            .quantityE8(openE8).stopPriceE8(entry.terms().stopPriceE8())
            .targetPriceE8(entry.terms().targetPriceE8());
        emitter.emit(Origin.EGRESS);
    }

    private void emitAlert(final AlertCode code, final ExecutionFlyweight execution)
    {
        alert.begin(emitter.buffer(), emitter.claim(AlertFlyweight.lengthBytes()))
            .severity(Severity.CRITICAL).code(code).detail(new StringBuilder("execution of orderId=")
                .append(execution.orderId()).append(" quantity=")
                .append(FixedPoint.format(execution.quantityE8())));
        emitter.emit(Origin.EGRESS);
    }
}
