package io.vstru.venue.paper;

import io.vstru.event.ExecutionFlyweight;
import io.vstru.event.ExecutionKind;
import io.vstru.event.InstrumentStatus;
import io.vstru.event.Liquidity;
import io.vstru.event.OrderReason;
import io.vstru.event.OrderStatus;
import io.vstru.event.OrderUpdateFlyweight;
import io.vstru.event.Side;
import io.vstru.event.TimeInForce;
import io.vstru.market.InstrumentSpec;
import io.vstru.market.OrderBook;
import io.vstru.numeric.FixedPoint;
import io.vstru.settings.SettingKey;
import io.vstru.venue.VenueContext;
import io.vstru.venue.VenueReports;

/**
 * Decides what the paper venue reports of an order next; changes nothing itself. A stop is executed at the worse of its
 * trigger and the level of the book it takes, so that a gap costs what it costs; what one book does not offer it takes
 * from the next.
 */
final class PaperMatching
{
    private static final long NANOS_PER_MS = 1_000_000;

    private final VenueContext context;
    private final PaperOrders orders;

    PaperMatching(final VenueContext context, final PaperOrders orders)
    {
        this.context = context;
        this.orders = orders;
    }

    /** Makes the next report of the order, if one is due. */
    boolean advance(final PaperOrder order, final VenueReports reports)
    {
        final long nowNs = context.engineTimeNs();
        final boolean isCancelled = order.cancelArrivesAtNs != 0 && order.cancelArrivesAtNs <= nowNs;
        if (isCancelled && order.status != PaperStatus.DONE)
        {
            return update(order, reports, OrderStatus.CANCELLED, OrderReason.USER);
        }
        return switch (order.status)
        {
            case ARRIVING -> order.arrivesAtNs <= nowNs && arrive(order, reports);
            case DORMANT -> wake(order, reports);
            case UNTRIGGERED -> watch(order, reports);
            case TAKING -> take(order, reports);
            case RESTING -> order.fillableE8 > 0 && rest(order, reports);
            case DONE -> update(order, reports, OrderStatus.FILLED, OrderReason.NONE);
        };
    }

    /** Waits for a usable book, so that an order never meets a market that is not known. */
    private boolean arrive(final PaperOrder order, final VenueReports reports)
    {
        if (!context.market(order.instrumentId).isBookUsable())
        {
            return false;
        }
        final InstrumentSpec spec = context.instruments().find(order.instrumentId);
        if (spec == null || spec.status() != InstrumentStatus.TRADING)
        {
            return update(order, reports, OrderStatus.REJECTED, OrderReason.NOT_TRADING);
        }
        if (order.isReduceOnly && context.openQuantityE8(order.parentOrderId) == 0)
        {
            return update(order, reports, OrderStatus.REJECTED, OrderReason.REDUCE_ONLY);
        }
        final OrderBook book = context.market(order.instrumentId).book();
        if (order.timeInForce == TimeInForce.POST_ONLY && order.accepts(book.priceE8(other(order.side), 0)))
        {
            return update(order, reports, OrderStatus.CANCELLED, OrderReason.POST_ONLY_WOULD_TAKE);
        }
        if (order.timeInForce == TimeInForce.FOK && !isWholeInBook(order, book))
        {
            return update(order, reports, OrderStatus.CANCELLED, OrderReason.NO_LIQUIDITY);
        }
        return update(order, reports, OrderStatus.ACCEPTED, OrderReason.NONE);
    }

    /** An attached order begins to wait for its trigger once there is a position to protect. */
    private boolean wake(final PaperOrder order, final VenueReports reports)
    {
        final long openE8 = context.openQuantityE8(order.parentOrderId);
        if (openE8 > 0)
        {
            return update(order, reports, OrderStatus.UNTRIGGERED, OrderReason.NONE, openE8);
        }
        return orders.find(order.parentOrderId) == null &&
            update(order, reports, OrderStatus.CANCELLED, OrderReason.PARENT_ENDED);
    }

    /** An attached order has the size of the position, and ends with it. */
    private boolean watch(final PaperOrder order, final VenueReports reports)
    {
        final long openE8 = context.openQuantityE8(order.parentOrderId);
        if (openE8 == 0)
        {
            return orders.find(order.parentOrderId) == null &&
                update(order, reports, OrderStatus.CANCELLED, OrderReason.PARENT_ENDED);
        }
        if (openE8 != order.quantityE8)
        {
            return update(order, reports, OrderStatus.AMENDED, OrderReason.NONE, openE8);
        }
        return order.isFired && update(order, reports, OrderStatus.TRIGGERED, OrderReason.NONE);
    }

    private boolean take(final PaperOrder order, final VenueReports reports)
    {
        if (!context.market(order.instrumentId).isBookUsable())
        {
            return false;
        }
        final long wantedE8 = wantedE8(order);
        if (wantedE8 == 0)
        {
            return update(order, reports, OrderStatus.CANCELLED, OrderReason.REDUCE_ONLY);
        }
        final OrderBook book = context.market(order.instrumentId).book();
        final Side other = other(order.side);
        if (order.levelsTaken >= book.size(other) || !order.accepts(book.priceE8(other, order.levelsTaken)))
        {
            // A stop goes on with the next book: a position must not lose its protection because a book is thin.
            return !order.isStop && update(order, reports, OrderStatus.CANCELLED, OrderReason.NO_LIQUIDITY);
        }
        final long levelE8 = book.priceE8(other, order.levelsTaken);
        final long quantityE8 = Math.min(wantedE8, book.quantityE8(other, order.levelsTaken));
        final long priceE8 = order.isStop ? worse(order, levelE8) : levelE8;
        return execute(order, reports, Liquidity.TAKER, priceE8, quantityE8);
    }

    private boolean rest(final PaperOrder order, final VenueReports reports)
    {
        final long quantityE8 = Math.min(order.fillableE8, wantedE8(order));
        if (quantityE8 == 0)
        {
            return update(order, reports, OrderStatus.CANCELLED, OrderReason.REDUCE_ONLY);
        }
        return execute(order, reports, Liquidity.MAKER, order.priceE8, quantityE8);
    }

    private long wantedE8(final PaperOrder order)
    {
        return order.isReduceOnly ? Math.min(order.leavesE8(), context.openQuantityE8(order.parentOrderId)) :
            order.leavesE8();
    }

    private static long worse(final PaperOrder order, final long levelE8)
    {
        return order.side == Side.SELL ? Math.min(levelE8, order.triggerPriceE8) :
            Math.max(levelE8, order.triggerPriceE8);
    }

    private static boolean isWholeInBook(final PaperOrder order, final OrderBook book)
    {
        final Side other = other(order.side);
        long leftE8 = order.leavesE8();
        for (int i = 0; i < book.size(other) && leftE8 > 0 && order.accepts(book.priceE8(other, i)); i++)
        {
            leftE8 -= book.quantityE8(other, i);
        }
        return leftE8 <= 0;
    }

    private boolean update(
        final PaperOrder order, final VenueReports reports, final OrderStatus status, final OrderReason reason)
    {
        return update(order, reports, status, reason, order.quantityE8);
    }

    private boolean update(
        final PaperOrder order, final VenueReports reports, final OrderStatus status, final OrderReason reason,
        final long quantityE8)
    {
        final OrderUpdateFlyweight update = reports.beginOrderUpdate();
        update.instrumentId(order.instrumentId).status(status).reason(reason).side(order.side)
            .orderId(order.orderId).venueOrderIdHigh(0).venueOrderIdLow(order.orderId)
            .quantityE8(quantityE8).priceE8(order.priceE8).triggerPriceE8(order.triggerPriceE8)
            .cumulativeQuantityE8(order.filledE8).venueTimeMs(context.engineTimeNs() / NANOS_PER_MS);
        reports.commitOrderUpdate();
        return true;
    }

    private boolean execute(
        final PaperOrder order, final VenueReports reports, final Liquidity liquidity, final long priceE8,
        final long quantityE8)
    {
        final SettingKey fee = liquidity == Liquidity.MAKER ? SettingKey.MAKER_FEE : SettingKey.TAKER_FEE;
        final long valueE8 = FixedPoint.multiply(priceE8, quantityE8);
        final ExecutionFlyweight execution = reports.beginExecution();
        execution.instrumentId(order.instrumentId).side(order.side).liquidity(liquidity)
            .kind(ExecutionKind.TRADE).orderId(order.orderId)
            .executionIdHigh(order.orderId).executionIdLow(orders.nextExecutionNumber())
            .priceE8(priceE8).quantityE8(quantityE8)
            .feeE8(FixedPoint.multiply(valueE8, context.settings().number(fee)))
            .leavesQuantityE8(order.leavesE8() - quantityE8)
            .venueTimeMs(context.engineTimeNs() / NANOS_PER_MS);
        reports.commitExecution();
        return true;
    }

    private static Side other(final Side side)
    {
        return side == Side.BUY ? Side.SELL : Side.BUY;
    }
}
