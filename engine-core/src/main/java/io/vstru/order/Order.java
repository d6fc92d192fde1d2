package io.vstru.order;

import io.vstru.event.OrderStatus;
import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;

/**
 * The life of one order. Messages of the venue may come in any order and more than once; whatever the order, the same
 * messages leave the same state. Quantities are sums of executions; what the venue says of them in an order update only
 * tells what is still to come. Objects are pooled by the {@link OrderStore}. NOT thread safe.
 */
public final class Order
{
    private final OrderTerms terms = new OrderTerms();
    private long orderId;
    private long quantityE8;
    private OrderState state;
    private OrderState stateBeforeCancel;
    private long filledQuantityE8;
    private long reportedQuantityE8;
    private long closedQuantityE8;

    /** An order of the pool: means nothing before {@link #begin}. */
    Order()
    {
    }

    /**
     * Becomes a new order.
     *
     * @param initial {@link OrderState#SENT}, or {@link OrderState#DORMANT} for one attached to an entry
     */
    Order begin(final long newOrderId, final long newQuantityE8, final OrderState initial)
    {
        if (newQuantityE8 <= 0 || initial.isTerminal())
        {
            throw new IllegalArgumentException("orderId=" + newOrderId + " quantityE8=" + newQuantityE8 +
                " initial=" + initial);
        }
        orderId = newOrderId;
        quantityE8 = newQuantityE8;
        state = initial;
        stateBeforeCancel = OrderState.SENT;
        filledQuantityE8 = 0;
        reportedQuantityE8 = 0;
        closedQuantityE8 = 0;
        terms.clear();
        return this;
    }

    /** Id the engine gave it. */
    public long orderId()
    {
        return orderId;
    }

    /** What was ordered, apart from the quantity. */
    public OrderTerms terms()
    {
        return terms;
    }

    /** Where it stands. */
    public OrderState state()
    {
        return state;
    }

    /** Quantity ordered. */
    public long quantityE8()
    {
        return quantityE8;
    }

    /** Quantity executed, the sum of its executions. */
    public long filledQuantityE8()
    {
        return filledQuantityE8;
    }

    /** The most that may still be executed: what is left while it lives, what was reported but not seen once ended. */
    public long exposedQuantityE8()
    {
        final long bound = state.isTerminal() ? reportedQuantityE8 : Math.max(quantityE8, reportedQuantityE8);
        return Math.max(0, bound - filledQuantityE8);
    }

    /** Part of what an entry executed that is still held: the position it made. */
    public long openQuantityE8()
    {
        return terms.role() == OrderRole.ENTRY ? filledQuantityE8 - closedQuantityE8 : 0;
    }

    /** An order that closes this entry executed so much; may go past what is open when more was executed than held. */
    public void onClosed(final long executedE8)
    {
        closedQuantityE8 = Math.addExact(closedQuantityE8, executedE8);
    }

    /** Whether nothing of it can matter any more. */
    boolean isForgettable()
    {
        return state.isTerminal() && exposedQuantityE8() == 0 && openQuantityE8() == 0;
    }

    /** A cancel command was journalled. */
    public void onCancelSent()
    {
        if (!state.isTerminal() && state != OrderState.CANCELLING)
        {
            stateBeforeCancel = state;
            state = OrderState.CANCELLING;
        }
    }

    /** An amend took effect: the order has another quantity. */
    public void onAmended(final long newQuantityE8)
    {
        quantityE8 = newQuantityE8;
        if (!state.isTerminal() && filledQuantityE8 >= quantityE8)
        {
            state = OrderState.FILLED;
        }
    }

    /** The connection was lost before the venue answered. */
    public void onUnknown()
    {
        if (state == OrderState.SENT || state == OrderState.CANCELLING)
        {
            state = OrderState.UNKNOWN;
        }
    }

    /** Books one execution; duplicates are kept away by their execution id before this. */
    public OrderEffect onExecution(final long executedE8)
    {
        final boolean wasEnded = state == OrderState.CANCELLED || state == OrderState.REJECTED;
        final boolean wasExpected = exposedQuantityE8() >= executedE8;
        filledQuantityE8 = Math.addExact(filledQuantityE8, executedE8);
        if (filledQuantityE8 >= quantityE8)
        {
            state = OrderState.FILLED;
        }
        else if (!state.isTerminal())
        {
            live(OrderState.WORKING);
        }
        if (filledQuantityE8 > quantityE8)
        {
            return OrderEffect.OVERFILL;
        }
        return wasEnded && !wasExpected ? OrderEffect.LATE_FILL : OrderEffect.CHANGED;
    }

    /**
     * Takes what the venue says of the order.
     *
     * @param cumulativeE8 quantity executed so far as the venue says; a filled order has executed all of its quantity
     *                     even when the venue leaves this out
     */
    public OrderEffect onUpdate(final OrderStatus status, final long cumulativeE8)
    {
        final OrderState before = state;
        final long reportedBefore = reportedQuantityE8;
        final long knownE8 = status == OrderStatus.FILLED ? Math.max(quantityE8, cumulativeE8) : cumulativeE8;
        reportedQuantityE8 = Math.max(reportedQuantityE8, knownE8);
        if (!state.isTerminal())
        {
            switch (status)
            {
                case ACCEPTED, TRIGGERED -> live(OrderState.WORKING);
                case UNTRIGGERED -> onUntriggered();
                case FILLED -> state = OrderState.FILLED;
                case CANCELLED -> state = OrderState.CANCELLED;
                case REJECTED -> state = OrderState.REJECTED;
                case CANCEL_REJECTED -> onCancelRejected();
                case AMENDED, AMEND_REJECTED ->
                {
                    return OrderEffect.NO_NEWS;
                }
                default -> throw new IllegalArgumentException("status=" + status);
            }
        }
        return state == before && reportedQuantityE8 == reportedBefore ? OrderEffect.NO_NEWS : OrderEffect.CHANGED;
    }

    /** Writes the order. */
    void save(final StateWriter writer)
    {
        writer.putLong(orderId).putLong(quantityE8).putInt(state.ordinal()).putInt(stateBeforeCancel.ordinal())
            .putLong(filledQuantityE8).putLong(reportedQuantityE8).putLong(closedQuantityE8);
        terms.save(writer);
    }

    /** Becomes what {@link #save} wrote after the id. */
    void load(final long savedOrderId, final StateReader reader)
    {
        orderId = savedOrderId;
        quantityE8 = reader.getLong();
        state = OrderState.values()[reader.getInt()];
        stateBeforeCancel = OrderState.values()[reader.getInt()];
        filledQuantityE8 = reader.getLong();
        reportedQuantityE8 = reader.getLong();
        closedQuantityE8 = reader.getLong();
        terms.load(reader);
    }

    /** A message from before the trigger must not undo it, nor a fill. */
    private void onUntriggered()
    {
        final OrderState known = state == OrderState.CANCELLING ? stateBeforeCancel : state;
        if (known != OrderState.WORKING)
        {
            live(OrderState.UNTRIGGERED);
        }
    }

    /** While a cancel is on its way, news of the order only changes what it returns to if the cancel is refused. */
    private void live(final OrderState news)
    {
        if (state == OrderState.CANCELLING)
        {
            stateBeforeCancel = news;
        }
        else
        {
            state = news;
        }
    }

    private void onCancelRejected()
    {
        if (state == OrderState.CANCELLING)
        {
            state = stateBeforeCancel;
        }
    }
}
