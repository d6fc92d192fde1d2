package io.vstru.engine;

import io.vstru.event.ExecutionFlyweight;
import io.vstru.event.OrderCommandFlyweight;
import io.vstru.event.OrderCommandKind;
import io.vstru.event.OrderStatus;
import io.vstru.event.OrderType;
import io.vstru.event.OrderUpdateFlyweight;
import io.vstru.event.Side;
import io.vstru.market.Market;
import io.vstru.numeric.FixedPoint;
import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;
import io.vstru.order.ExecutionIds;
import io.vstru.order.Ledger;
import io.vstru.order.Order;
import io.vstru.order.OrderIds;
import io.vstru.order.OrderRole;
import io.vstru.order.OrderState;
import io.vstru.order.OrderStore;
import io.vstru.order.OrderTerms;
import io.vstru.settings.EngineSettings;
import io.vstru.settings.SettingKey;

/** Orders, positions and money, changed by commands and by what the venue reports. NOT thread safe. */
public final class Account
{
    /** The most orders kept. */
    public static final int MAX_ORDERS = 1024;

    private static final int MAX_EXECUTION_IDS = 8192;

    private final Ledger ledger = new Ledger(EngineState.MAX_INSTRUMENTS);
    private final OrderStore orders = new OrderStore(MAX_ORDERS);
    private final OrderIds orderIds = new OrderIds();
    private final ExecutionIds executionIds = new ExecutionIds(MAX_EXECUTION_IDS);
    private boolean wasDuplicate;
    private long lastRealizedE8;

    Account()
    {
    }

    /** Positions and money. */
    public Ledger ledger()
    {
        return ledger;
    }

    /** Orders. */
    public OrderStore orders()
    {
        return orders;
    }

    /** Where order ids come from. */
    public OrderIds orderIds()
    {
        return orderIds;
    }

    /** Whether the execution applied last was known before, so that nothing changed. */
    public boolean wasDuplicate()
    {
        return wasDuplicate;
    }

    /** Profit that the execution applied last realised, before fees. */
    public long lastRealizedE8()
    {
        return lastRealizedE8;
    }

    /** Whether an order lives or a position is held. */
    public boolean isExposed()
    {
        boolean isExposed = orders.liveCount() > 0;
        for (int i = 0; i < EngineState.MAX_INSTRUMENTS; i++)
        {
            isExposed |= ledger.position(i).quantityE8() != 0;
        }
        return isExposed;
    }

    /** Value of all positions at their mark prices and of what entries may still execute, all instruments. */
    public long exposureE8(final EngineState state)
    {
        long sumE8 = 0;
        for (int i = 0; i < state.marketCount(); i++)
        {
            sumE8 = Math.addExact(sumE8, instrumentExposureE8(i, state.market(i)));
        }
        return sumE8;
    }

    /** The same for one instrument. */
    public long instrumentExposureE8(final int instrumentId, final Market market)
    {
        long sumE8 = Math.abs(
            FixedPoint.multiply(ledger.position(instrumentId).quantityE8(), market.markPriceE8()));
        for (int i = 0; i < orders.size(); i++)
        {
            final Order order = orders.at(i);
            if (order.terms().role() == OrderRole.ENTRY && order.terms().instrumentId() == instrumentId)
            {
                sumE8 = Math.addExact(
                    sumE8, FixedPoint.multiply(order.exposedQuantityE8(), order.terms().priceE8()));
            }
        }
        return sumE8;
    }

    /** Signed position of a strategy once every entry and exit under way has executed; stops and targets left out. */
    public long projectedE8(final StrategySlot slot)
    {
        long sumE8 = slot.heldE8();
        for (int i = 0; i < orders.size(); i++)
        {
            final Order order = orders.at(i);
            final OrderRole role = order.terms().role();
            if (order.terms().strategyId() == slot.strategyId() && (role == OrderRole.ENTRY || role == OrderRole.EXIT))
            {
                sumE8 = Math.addExact(sumE8, order.terms().signed(order.exposedQuantityE8()));
            }
        }
        return sumE8;
    }

    void fund(final EngineSettings settings)
    {
        ledger.onTransfer(settings.number(SettingKey.START_BALANCE));
    }

    void onOrderCommand(final OrderCommandFlyweight command, final Market market, final EngineSettings settings)
    {
        if (command.kind() == OrderCommandKind.CANCEL)
        {
            final Order order = orders.find(command.orderId());
            if (order != null)
            {
                order.onCancelSent();
            }
            return;
        }
        final boolean isEntry = command.parentOrderId() == 0;
        final long expectedE8 = command.priceE8() != 0 ? command.priceE8() : market.markPriceE8();
        final boolean expires = isEntry && command.orderType() == OrderType.LIMIT;
        add(command, command.orderId(), OrderState.SENT)
            .as(command.side(), isEntry ? OrderRole.ENTRY : OrderRole.EXIT, command.parentOrderId())
            .at(expectedE8, command.stopPriceE8(), command.targetPriceE8())
            .expiresAtNs(
                expires ? command.header().engineTimeNs() + settings.nanos(SettingKey.LIMIT_LIFETIME) : 0);
        final Side opposite = command.side() == Side.BUY ? Side.SELL : Side.BUY;
        if (command.stopOrderId() != 0)
        {
            add(command, command.stopOrderId(), OrderState.DORMANT)
                .as(opposite, OrderRole.STOP, command.orderId()).at(command.stopPriceE8(), 0, 0);
        }
        if (command.targetOrderId() != 0)
        {
            add(command, command.targetOrderId(), OrderState.DORMANT)
                .as(opposite, OrderRole.TARGET, command.orderId()).at(command.targetPriceE8(), 0, 0);
        }
    }

    void onOrderUpdate(final OrderUpdateFlyweight update)
    {
        final Order order = orders.find(update.orderId());
        if (order == null)
        {
            return;
        }
        final OrderStatus status = update.status();
        final boolean isResized = status == OrderStatus.AMENDED || status == OrderStatus.UNTRIGGERED;
        if (isResized && update.quantityE8() > 0 && update.quantityE8() != order.quantityE8())
        {
            order.onAmended(update.quantityE8());
        }
        order.onUpdate(status, update.cumulativeQuantityE8());
    }

    void onExecution(final ExecutionFlyweight execution, final Strategies strategies)
    {
        wasDuplicate = !executionIds.add(execution.executionIdHigh(), execution.executionIdLow());
        lastRealizedE8 = 0;
        if (wasDuplicate)
        {
            return;
        }
        final long quantityE8 = execution.quantityE8();
        final long signedE8 = execution.side() == Side.BUY ? quantityE8 : -quantityE8;
        lastRealizedE8 = ledger.onExecution(
            execution.instrumentId(), signedE8, execution.priceE8(), execution.feeE8());
        final Order order = orders.find(execution.orderId());
        if (order == null)
        {
            return;
        }
        order.onExecution(quantityE8);
        final StrategySlot slot = strategies.find(order.terms().strategyId());
        if (slot != null)
        {
            slot.onFill(signedE8);
        }
        final Order parent = orders.find(order.terms().parentOrderId());
        if (parent != null)
        {
            parent.onClosed(quantityE8);
        }
    }

    void save(final StateWriter writer)
    {
        ledger.save(writer);
        orders.save(writer);
        orderIds.save(writer);
        executionIds.save(writer);
    }

    void load(final StateReader reader)
    {
        ledger.load(reader);
        orders.load(reader);
        orderIds.load(reader);
        executionIds.load(reader);
    }

    private OrderTerms add(final OrderCommandFlyweight command, final long orderId, final OrderState initial)
    {
        orderIds.onUsed(orderId);
        return orders.add(orderId, command.quantityE8(), initial).terms()
            .of(command.strategyId(), command.instrumentId());
    }
}
