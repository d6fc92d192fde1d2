package io.vstru.projection;

import io.vstru.event.ExecutionFlyweight;
import io.vstru.event.OrderCommandFlyweight;
import io.vstru.event.OrderCommandKind;
import io.vstru.event.OrderStatus;
import io.vstru.event.OrderUpdateFlyweight;
import io.vstru.event.PositionChangeFlyweight;
import io.vstru.order.OrderRole;

/** The last orders and executions, and how many of each there were. Orders that have not ended are kept longest. */
public final class OrderLog
{
    /** Orders it keeps. */
    public static final int MAX_ORDERS = 50;
    /** Executions it keeps. */
    public static final int MAX_EXECUTIONS = 100;

    private final RecentRows<OrderRow> orders = new RecentRows<>(MAX_ORDERS);
    private final RecentRows<ExecutionRow> executions = new RecentRows<>(MAX_EXECUTIONS);
    private final long[] commandsByKind = new long[OrderCommandKind.values().length];
    private final long[] updatesByStatus = new long[OrderStatus.values().length];
    private long executionCount;

    /** The last orders, oldest first. */
    public RecentRows<OrderRow> orders()
    {
        return orders;
    }

    /** The last executions, oldest first. */
    public RecentRows<ExecutionRow> executions()
    {
        return executions;
    }

    /** All commands of a kind ever. */
    public long commands(final OrderCommandKind kind)
    {
        return commandsByKind[kind.ordinal()];
    }

    /** All reports of a status ever. */
    public long updates(final OrderStatus status)
    {
        return updatesByStatus[status.ordinal()];
    }

    /** All executions ever, repetitions within the last ones left out. */
    public long executionCount()
    {
        return executionCount;
    }

    /** Orders among the last ones that have not ended. */
    public int openOrders()
    {
        int open = 0;
        for (int i = 0; i < orders.size(); i++)
        {
            open += orders.get(i).isEnded() ? 0 : 1;
        }
        return open;
    }

    void onOrderCommand(final OrderCommandFlyweight event)
    {
        commandsByKind[event.kind().ordinal()]++;
        if (event.kind() != OrderCommandKind.NEW)
        {
            return;
        }
        final OrderRow order = OrderRow.of(event);
        orders.addDropping(order, OrderRow::isEnded);
        if (event.stopOrderId() != 0)
        {
            orders.addDropping(
                order.attached(OrderRole.STOP, event.stopOrderId(), event.stopPriceE8()), OrderRow::isEnded);
        }
        if (event.targetOrderId() != 0)
        {
            orders.addDropping(
                order.attached(OrderRole.TARGET, event.targetOrderId(), event.targetPriceE8()), OrderRow::isEnded);
        }
    }

    void onOrderUpdate(final OrderUpdateFlyweight event)
    {
        updatesByStatus[event.status().ordinal()]++;
        if (event.orderId() != 0)
        {
            orders.updateLast(order -> order.orderId() == event.orderId(), order -> order.after(event));
        }
    }

    void onExecution(final ExecutionFlyweight event)
    {
        if (executions.findLast(row -> row.isSame(event)) != null)
        {
            return;
        }
        final OrderRow order = event.orderId() == 0
            ? null
            : orders.findLast(row -> row.orderId() == event.orderId());
        executions.add(ExecutionRow.of(event, order));
        executionCount++;
        if (order != null)
        {
            orders.updateLast(row -> row.orderId() == event.orderId(), row -> row.after(event));
        }
    }

    void onPositionChange(final PositionChangeFlyweight event)
    {
        final long cause = event.header().causeSequence();
        executions.updateLast(row -> row.sequence() == cause, row -> row.withRealized(event.realizedE8()));
    }
}
