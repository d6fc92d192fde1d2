package io.vstru.ops.live;

import io.vstru.projection.ExecutionRow;
import io.vstru.projection.OrderLog;
import io.vstru.projection.OrderRow;
import io.vstru.projection.ServiceProjection;

/** Orders and executions as JSON. */
final class OrderJson
{
    private OrderJson()
    {
    }

    static void write(final JsonOutput json, final ServiceProjection projection)
    {
        final OrderLog log = projection.orders();
        json.number("openOrders", log.openOrders())
            .rows("orders", LiveView.newestFirst(log.orders()), row -> writeOrder(json, row, projection))
            .rows("executions", LiveView.newestFirst(log.executions()),
                row -> writeExecution(json, row, projection));
    }

    private static void writeOrder(final JsonOutput json, final OrderRow row, final ServiceProjection projection)
    {
        json.text("order", LiveView.orderText(projection, row.orderId()))
            .text("parentOrder", LiveView.orderText(projection, row.parentOrderId()))
            .text("strategy", projection.strategies().name(row.strategyId()))
            .number("instrumentId", row.instrumentId())
            .text("symbol", projection.markets().symbol(row.instrumentId()))
            .constant("role", row.role())
            .constant("side", row.side())
            .constant("type", row.type())
            .scaled("quantity", row.quantityE8())
            .scaledOrNull("price", row.priceE8())
            .scaledOrNull("trigger", row.triggerPriceE8())
            .constant("status", row.status())
            .constant("reason", row.reason())
            .flag("isEnded", row.isEnded())
            .scaled("filled", row.filledE8())
            .scaledOrNull("averagePrice", row.averagePriceE8())
            .timeNs("commandTimeMs", row.commandTimeNs())
            .timeNs("updateTimeMs", row.updateTimeNs());
    }

    private static void writeExecution(
        final JsonOutput json, final ExecutionRow row, final ServiceProjection projection)
    {
        json.number("sequence", row.sequence())
            .timeNs("timeMs", row.timeNs())
            .text("order", LiveView.orderText(projection, row.orderId()))
            .text("strategy", projection.strategies().name(row.strategyId()))
            .number("instrumentId", row.instrumentId())
            .text("symbol", projection.markets().symbol(row.instrumentId()))
            .constant("role", row.role())
            .constant("side", row.side())
            .constant("liquidity", row.liquidity())
            .constant("kind", row.kind())
            .scaled("price", row.priceE8())
            .scaled("quantity", row.quantityE8())
            .scaled("fee", row.feeE8())
            .scaled("realized", row.realizedE8());
    }
}
