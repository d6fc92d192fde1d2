package io.vstru.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.event.ExecutionFlyweight;
import io.vstru.event.OrderCommandFlyweight;
import io.vstru.event.OrderCommandKind;
import io.vstru.event.OrderReason;
import io.vstru.event.OrderStatus;
import io.vstru.event.OrderUpdateFlyweight;
import io.vstru.event.Origin;
import io.vstru.event.PositionChangeFlyweight;
import io.vstru.event.Side;
import io.vstru.event.TimerFlyweight;
import io.vstru.numeric.FixedPoint;
import io.vstru.order.OrderRole;
import org.agrona.MutableDirectBuffer;
import org.junit.jupiter.api.Test;

class OrderLogTest
{
    private static final long ONE = FixedPoint.ONE;

    private final ServiceProjection projection = new ServiceProjection("paper.balance");
    private final Records records = new Records(1, projection);
    private final OrderLog log = projection.orders();

    @Test
    void shouldShowTheStopAndTargetThatTravelWithAnEntry()
    {
        command(10, 11, 12);
        assertEquals(3, log.orders().size());
        final OrderRow entry = row(10);
        assertEquals(OrderRole.ENTRY, entry.role());
        assertNull(entry.status());
        final OrderRow stop = row(11);
        assertEquals(OrderRole.STOP, stop.role());
        assertEquals(Side.SELL, stop.side());
        assertEquals(90 * ONE, stop.triggerPriceE8());
        assertEquals(10, stop.parentOrderId());
        assertEquals(2 * ONE, stop.quantityE8());
        assertEquals(OrderRole.TARGET, row(12).role());
        assertEquals(130 * ONE, row(12).triggerPriceE8());
        assertEquals(3, log.openOrders());
        assertEquals(1, log.commands(OrderCommandKind.NEW));
    }

    @Test
    void shouldSumExecutionsIntoTheirOrder()
    {
        command(10, 0, 0);
        update(10, OrderStatus.ACCEPTED, OrderReason.NONE, 0);
        execution(10, 1, ONE, 100 * ONE);
        assertEquals(OrderStatus.ACCEPTED, row(10).status());
        execution(10, 1, ONE, 100 * ONE);
        execution(10, 2, ONE, 102 * ONE);
        assertEquals(OrderStatus.FILLED, row(10).status());
        assertEquals(2 * ONE, row(10).filledE8());
        assertEquals(101 * ONE, row(10).averagePriceE8());
        assertEquals(2, log.executionCount());
        assertEquals(OrderRole.ENTRY, log.executions().last().role());
        assertEquals(5, log.executions().last().strategyId());
        assertEquals(0, log.openOrders());
    }

    @Test
    void shouldNotTakeBackTheEndOfAnOrder()
    {
        command(10, 0, 0);
        update(10, OrderStatus.CANCELLED, OrderReason.USER, ONE);
        update(10, OrderStatus.ACCEPTED, OrderReason.NONE, 0);
        execution(10, 1, ONE, 100 * ONE);
        assertEquals(OrderStatus.CANCELLED, row(10).status());
        assertEquals(OrderReason.USER, row(10).reason());
        assertEquals(ONE, row(10).filledE8());
        assertEquals(1, log.updates(OrderStatus.ACCEPTED));
    }

    @Test
    void shouldLeaveAnOrderAsItWasWhenACancelIsRefused()
    {
        command(10, 0, 0);
        update(10, OrderStatus.ACCEPTED, OrderReason.NONE, 0);
        update(10, OrderStatus.CANCEL_REJECTED, OrderReason.UNKNOWN_ORDER, 0);
        assertEquals(OrderStatus.ACCEPTED, row(10).status());
        assertEquals(OrderReason.UNKNOWN_ORDER, row(10).reason());
    }

    @Test
    void shouldTakeOverWhatAnAmendChanged()
    {
        command(10, 0, 0);
        records.input((buffer, offset) -> new OrderUpdateFlyweight().begin(buffer, offset).orderId(10)
            .status(OrderStatus.AMENDED).quantityE8(7 * ONE).triggerPriceE8(88 * ONE));
        assertEquals(7 * ONE, row(10).quantityE8());
        assertEquals(88 * ONE, row(10).triggerPriceE8());
    }

    @Test
    void shouldGiveTheExecutionTheProfitItRealised()
    {
        command(10, 0, 0);
        final long sequence = records.begin((buffer, offset) -> fill(buffer, offset, 10, 1));
        records.add(Origin.EGRESS, sequence, (buffer, offset) -> new PositionChangeFlyweight().begin(buffer, offset)
            .instrumentId(2).strategyId(5).realizedE8(42));
        records.end();
        assertEquals(42, log.executions().last().realizedE8());
    }

    @Test
    void shouldShowAnExecutionWithoutAnOrder()
    {
        execution(0, 9, ONE, 100 * ONE);
        assertNull(log.executions().last().role());
        assertEquals(-1, log.executions().last().strategyId());
    }

    @Test
    void shouldKeepOpenOrdersLongest()
    {
        command(1_000, 0, 0);
        for (int i = 1; i <= 2 * OrderLog.MAX_ORDERS; i++)
        {
            command(i, 0, 0);
            update(i, OrderStatus.REJECTED, OrderReason.MARGIN, 0);
        }
        assertEquals(OrderLog.MAX_ORDERS, log.orders().size());
        assertNotNull(row(1_000));
        assertNotNull(row(2 * OrderLog.MAX_ORDERS));
        assertNull(row(OrderLog.MAX_ORDERS));
        assertTrue(row(2 * OrderLog.MAX_ORDERS).isEnded());
        for (int i = 1; i <= OrderLog.MAX_EXECUTIONS + 5; i++)
        {
            execution(0, i, ONE, ONE);
        }
        assertEquals(OrderLog.MAX_EXECUTIONS, log.executions().size());
    }

    private OrderRow row(final long orderId)
    {
        return log.orders().findLast(order -> order.orderId() == orderId);
    }

    private void command(final long orderId, final long stopOrderId, final long targetOrderId)
    {
        final long cause = records.begin((buffer, offset) -> new TimerFlyweight().begin(buffer, offset));
        records.add(Origin.EGRESS, cause, (buffer, offset) -> new OrderCommandFlyweight().begin(buffer, offset)
            .kind(OrderCommandKind.NEW).side(Side.BUY).strategyId(5).instrumentId(2).orderId(orderId)
            .quantityE8(2 * ONE).stopOrderId(stopOrderId).stopPriceE8(90 * ONE).targetOrderId(targetOrderId)
            .targetPriceE8(130 * ONE));
        records.end();
    }

    private void update(final long orderId, final OrderStatus status, final OrderReason reason, final long doneE8)
    {
        records.input((buffer, offset) -> new OrderUpdateFlyweight().begin(buffer, offset).orderId(orderId)
            .status(status).reason(reason).cumulativeQuantityE8(doneE8));
    }

    private void execution(final long orderId, final long id, final long quantityE8, final long priceE8)
    {
        records.input((buffer, offset) -> new ExecutionFlyweight().begin(buffer, offset).orderId(orderId)
            .instrumentId(2).executionIdLow(id).quantityE8(quantityE8).priceE8(priceE8));
    }

    private static void fill(
        final MutableDirectBuffer buffer, final int offset, final long orderId, final long id)
    {
        new ExecutionFlyweight().begin(buffer, offset).orderId(orderId).instrumentId(2).executionIdLow(id)
            .quantityE8(ONE).priceE8(ONE);
    }
}
