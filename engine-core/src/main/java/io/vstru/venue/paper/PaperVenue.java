package io.vstru.venue.paper;

import io.vstru.event.BookFlyweight;
import io.vstru.event.ExecutionFlyweight;
import io.vstru.event.OrderCommandFlyweight;
import io.vstru.event.OrderCommandKind;
import io.vstru.event.OrderType;
import io.vstru.event.OrderUpdateFlyweight;
import io.vstru.event.Side;
import io.vstru.event.TickerFlyweight;
import io.vstru.event.TimeInForce;
import io.vstru.event.TradeFlyweight;
import io.vstru.event.TriggerBy;
import io.vstru.market.OrderBook;
import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;
import io.vstru.settings.SettingKey;
import io.vstru.venue.VenueContext;
import io.vstru.venue.VenueReports;

/**
 * The state of the paper venue. It changes only by events, its own reports among them; {@link PaperMatching} decides
 * what the next report is.
 * <p>
 * A resting order starts behind everything at its price: what the book shows there, or, when its price is beyond what
 * the book shows, what it shows there once it does. Trades at that price serve the queue first; a trade through the
 * price, or a book that crosses it, fills it all. When less is shown at the price than was ahead, those ahead have
 * left. Own orders take nothing away from the recorded market. NOT thread safe.
 */
public final class PaperVenue
{
    /** The most orders at the venue. */
    public static final int MAX_ORDERS = 1024;

    private final VenueContext context;
    private final PaperOrders orders = new PaperOrders(MAX_ORDERS);
    private final PaperMatching matching;

    public PaperVenue(final VenueContext context)
    {
        this.context = context;
        matching = new PaperMatching(context, orders);
    }

    /**
     * Makes the next report that is due at the engine time, if there is one. Call until it returns false.
     *
     * @return whether a report was made
     */
    public boolean step(final VenueReports reports)
    {
        for (int i = 0; i < orders.size(); i++)
        {
            if (matching.advance(orders.at(i), reports))
            {
                return true;
            }
        }
        return false;
    }

    /**
     * Engine time at which the next order or cancel arrives; {@link Long#MAX_VALUE} for none. An order that has arrived
     * and waits for a book to trust waits for no time.
     */
    public long nextDeadlineNs()
    {
        long nextNs = Long.MAX_VALUE;
        for (int i = 0; i < orders.size(); i++)
        {
            final PaperOrder order = orders.at(i);
            if (order.status == PaperStatus.ARRIVING && order.arrivesAtNs > context.engineTimeNs())
            {
                nextNs = Math.min(nextNs, order.arrivesAtNs);
            }
            if (order.cancelArrivesAtNs != 0)
            {
                nextNs = Math.min(nextNs, order.cancelArrivesAtNs);
            }
        }
        return nextNs;
    }

    /** An order command left the engine: it, and what is attached to it, is on its way. */
    public void onOrderCommand(final OrderCommandFlyweight command)
    {
        final long arrivesAtNs =
            command.header().engineTimeNs() + context.settings().nanos(SettingKey.LATENCY);
        if (command.kind() == OrderCommandKind.CANCEL)
        {
            final PaperOrder order = orders.find(command.orderId());
            if (order != null && order.cancelArrivesAtNs == 0)
            {
                order.cancelArrivesAtNs = arrivesAtNs;
            }
            return;
        }
        final PaperOrder order = orders.add();
        order.orderId = command.orderId();
        order.parentOrderId = command.parentOrderId();
        order.instrumentId = command.instrumentId();
        order.side = command.side();
        order.type = command.orderType();
        order.timeInForce = command.timeInForce();
        order.isReduceOnly = command.isReduceOnly();
        order.quantityE8 = command.quantityE8();
        order.priceE8 = command.priceE8();
        order.arrivesAtNs = arrivesAtNs;
        attach(command, command.stopOrderId(), command.stopPriceE8(), true);
        attach(command, command.targetOrderId(), command.targetPriceE8(), false);
    }

    /** A report was made. */
    public void onOrderUpdate(final OrderUpdateFlyweight update)
    {
        final PaperOrder order = orders.find(update.orderId());
        if (order == null)
        {
            return;
        }
        switch (update.status())
        {
            case ACCEPTED, TRIGGERED -> begin(order);
            case UNTRIGGERED ->
            {
                order.status = PaperStatus.UNTRIGGERED;
                order.quantityE8 = update.quantityE8();
            }
            case AMENDED -> order.quantityE8 = update.quantityE8();
            case FILLED, CANCELLED, REJECTED -> orders.remove(order.orderId);
            case CANCEL_REJECTED, AMEND_REJECTED -> order.cancelArrivesAtNs = 0;
            default -> throw new IllegalArgumentException("status=" + update.status());
        }
    }

    /** An execution was reported. */
    public void onExecution(final ExecutionFlyweight execution)
    {
        orders.onExecutionNumbered();
        final PaperOrder order = orders.find(execution.orderId());
        if (order == null)
        {
            return;
        }
        order.filledE8 += execution.quantityE8();
        order.fillableE8 = Math.max(0, order.fillableE8 - execution.quantityE8());
        if (order.leavesE8() == 0)
        {
            order.status = PaperStatus.DONE;
        }
        else if (order.status == PaperStatus.TAKING)
        {
            order.levelsTaken++;
            restUnlessItTakes(order);
        }
    }

    /** A trade fires stops and serves queues. Block trades happen outside the book. */
    public void onTrade(final TradeFlyweight trade)
    {
        if (trade.isBlockTrade())
        {
            return;
        }
        long leftE8 = trade.quantityE8();
        for (int i = 0; i < orders.size(); i++)
        {
            final PaperOrder order = orders.at(i);
            if (order.instrumentId == trade.instrumentId())
            {
                fire(order, TriggerBy.LAST_PRICE, trade.priceE8());
                if (order.status == PaperStatus.RESTING)
                {
                    leftE8 -= serve(order, trade, leftE8);
                }
            }
        }
    }

    /** A ticker fires what waits for the mark price. */
    public void onTicker(final TickerFlyweight ticker)
    {
        for (int i = 0; i < orders.size() && ticker.markPriceE8() != 0; i++)
        {
            final PaperOrder order = orders.at(i);
            if (order.instrumentId == ticker.instrumentId())
            {
                fire(order, TriggerBy.MARK_PRICE, ticker.markPriceE8());
            }
        }
    }

    /** The book of an instrument may show something new. */
    public void onBook(final BookFlyweight update)
    {
        for (int i = 0; i < orders.size() && context.market(update.instrumentId()).isBookUsable(); i++)
        {
            final PaperOrder order = orders.at(i);
            if (order.instrumentId == update.instrumentId())
            {
                order.levelsTaken = 0;
                if (order.status == PaperStatus.RESTING)
                {
                    requeue(order, context.market(order.instrumentId).book());
                }
            }
        }
    }

    /** Writes the state. */
    public void save(final StateWriter writer)
    {
        orders.save(writer);
    }

    /** Replaces the state by what {@link #save} wrote. */
    public void load(final StateReader reader)
    {
        orders.load(reader);
    }

    private void attach(
        final OrderCommandFlyweight command, final long orderId, final long triggerPriceE8, final boolean isStop)
    {
        if (orderId == 0)
        {
            return;
        }
        final PaperOrder order = orders.add();
        order.orderId = orderId;
        order.parentOrderId = command.orderId();
        order.instrumentId = command.instrumentId();
        order.side = command.side() == Side.BUY ? Side.SELL : Side.BUY;
        order.status = PaperStatus.DORMANT;
        order.isReduceOnly = true;
        order.isStop = isStop;
        order.triggerBy = command.triggerBy();
        order.quantityE8 = command.quantityE8();
        order.triggerPriceE8 = triggerPriceE8;
    }

    private void begin(final PaperOrder order)
    {
        order.status = PaperStatus.TAKING;
        order.levelsTaken = 0;
        restUnlessItTakes(order);
    }

    /** A limit order that the book does not cross any more rests, unless it must trade at once. */
    private void restUnlessItTakes(final PaperOrder order)
    {
        final OrderBook book = context.market(order.instrumentId).book();
        final Side other = order.side == Side.BUY ? Side.SELL : Side.BUY;
        final boolean takes = order.levelsTaken < book.size(other) &&
            order.accepts(book.priceE8(other, order.levelsTaken));
        final boolean mayRest = order.type == OrderType.LIMIT &&
            (order.timeInForce == TimeInForce.GTC || order.timeInForce == TimeInForce.POST_ONLY);
        if (!takes && mayRest)
        {
            order.status = PaperStatus.RESTING;
            order.queueAheadE8 = isShown(order, book) ? book.quantityAtE8(order.side, order.priceE8) : Long.MAX_VALUE;
            order.fillableE8 = 0;
        }
    }

    private static void fire(final PaperOrder order, final TriggerBy by, final long priceE8)
    {
        if (order.status == PaperStatus.UNTRIGGERED && order.triggerBy == by && order.isFiredBy(priceE8))
        {
            order.isFired = true;
        }
    }

    /** What the trade gives to the order; returns how much of the trade that takes. */
    private static long serve(final PaperOrder order, final TradeFlyweight trade, final long leftE8)
    {
        final boolean isThrough = order.side == Side.BUY ? trade.priceE8() < order.priceE8 :
            trade.priceE8() > order.priceE8;
        if (isThrough)
        {
            order.queueAheadE8 = 0;
            order.fillableE8 = order.leavesE8();
            return 0;
        }
        if (trade.priceE8() != order.priceE8 || trade.side() == order.side)
        {
            return 0;
        }
        final long servedE8 = Math.min(leftE8, order.queueAheadE8);
        order.queueAheadE8 -= servedE8;
        final long givenE8 = Math.min(leftE8 - servedE8, order.leavesE8() - order.fillableE8);
        order.fillableE8 += givenE8;
        return givenE8;
    }

    private static void requeue(final PaperOrder order, final OrderBook book)
    {
        final Side other = order.side == Side.BUY ? Side.SELL : Side.BUY;
        if (order.accepts(book.priceE8(other, 0)))
        {
            order.queueAheadE8 = 0;
            order.fillableE8 = order.leavesE8();
            return;
        }
        if (isShown(order, book))
        {
            order.queueAheadE8 = Math.min(order.queueAheadE8, book.quantityAtE8(order.side, order.priceE8));
        }
    }

    /** Whether the book says how much is at the price of the order. */
    private static boolean isShown(final PaperOrder order, final OrderBook book)
    {
        if (book.size(order.side) == 0)
        {
            return false;
        }
        final long worstE8 = book.priceE8(order.side, book.size(order.side) - 1);
        return order.side == Side.BUY ? order.priceE8 >= worstE8 : order.priceE8 <= worstE8;
    }
}
