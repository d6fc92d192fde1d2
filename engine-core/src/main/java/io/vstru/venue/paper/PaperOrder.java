package io.vstru.venue.paper;

import io.vstru.event.OrderType;
import io.vstru.event.Side;
import io.vstru.event.TimeInForce;
import io.vstru.event.TriggerBy;
import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;

/** One order at the paper venue. Pooled; a record of values that {@link PaperVenue} moves. NOT thread safe. */
final class PaperOrder
{
    long orderId;
    long parentOrderId;
    int instrumentId;
    Side side = Side.BUY;
    OrderType type = OrderType.MARKET;
    TimeInForce timeInForce = TimeInForce.GTC;
    TriggerBy triggerBy = TriggerBy.NONE;
    PaperStatus status = PaperStatus.ARRIVING;
    boolean isReduceOnly;
    /** A stop; otherwise, when it has a trigger, a target. */
    boolean isStop;
    boolean isFired;
    long quantityE8;
    long filledE8;
    long priceE8;
    long triggerPriceE8;
    long arrivesAtNs;
    /** When a cancel arrives; 0 for none. */
    long cancelArrivesAtNs;
    /** Quantity at its price that is served before it. */
    long queueAheadE8;
    /** What trades have given to it and was not executed yet. */
    long fillableE8;
    /** Levels of the present book it has taken already. */
    int levelsTaken;

    void clear()
    {
        orderId = 0;
        parentOrderId = 0;
        instrumentId = 0;
        side = Side.BUY;
        type = OrderType.MARKET;
        timeInForce = TimeInForce.GTC;
        triggerBy = TriggerBy.NONE;
        status = PaperStatus.ARRIVING;
        isReduceOnly = false;
        isStop = false;
        isFired = false;
        quantityE8 = 0;
        filledE8 = 0;
        priceE8 = 0;
        triggerPriceE8 = 0;
        arrivesAtNs = 0;
        cancelArrivesAtNs = 0;
        queueAheadE8 = 0;
        fillableE8 = 0;
        levelsTaken = 0;
    }

    long leavesE8()
    {
        return quantityE8 - filledE8;
    }

    boolean isAttached()
    {
        return status == PaperStatus.DORMANT || status == PaperStatus.UNTRIGGERED;
    }

    /** Whether a price of the other side is within its limit. */
    boolean accepts(final long otherPriceE8)
    {
        return type == OrderType.MARKET || (side == Side.BUY ? otherPriceE8 <= priceE8 : otherPriceE8 >= priceE8);
    }

    /** Whether a price fires it: a stop at a loss, a target at a profit. */
    boolean isFiredBy(final long observedPriceE8)
    {
        final boolean firesBelow = (side == Side.SELL) == isStop;
        return firesBelow ? observedPriceE8 <= triggerPriceE8 : observedPriceE8 >= triggerPriceE8;
    }

    void save(final StateWriter writer)
    {
        writer.putLong(orderId).putLong(parentOrderId).putInt(instrumentId).putInt(side.code()).putInt(type.code())
            .putInt(timeInForce.code()).putInt(triggerBy.code()).putInt(status.ordinal());
        writer.putBoolean(isReduceOnly).putBoolean(isStop).putBoolean(isFired);
        writer.putLong(quantityE8).putLong(filledE8).putLong(priceE8).putLong(triggerPriceE8).putLong(arrivesAtNs)
            .putLong(cancelArrivesAtNs).putLong(queueAheadE8).putLong(fillableE8).putInt(levelsTaken);
    }

    void load(final StateReader reader)
    {
        orderId = reader.getLong();
        parentOrderId = reader.getLong();
        instrumentId = reader.getInt();
        side = Side.of(reader.getInt());
        type = OrderType.of(reader.getInt());
        timeInForce = TimeInForce.of(reader.getInt());
        triggerBy = TriggerBy.of(reader.getInt());
        status = PaperStatus.values()[reader.getInt()];
        isReduceOnly = reader.getBoolean();
        isStop = reader.getBoolean();
        isFired = reader.getBoolean();
        quantityE8 = reader.getLong();
        filledE8 = reader.getLong();
        priceE8 = reader.getLong();
        triggerPriceE8 = reader.getLong();
        arrivesAtNs = reader.getLong();
        cancelArrivesAtNs = reader.getLong();
        queueAheadE8 = reader.getLong();
        fillableE8 = reader.getLong();
        levelsTaken = reader.getInt();
    }
}
