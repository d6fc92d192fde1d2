package io.vstru.order;

import io.vstru.event.Side;
import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;

/** What was ordered, apart from the quantity: set once when the order is made. NOT thread safe. */
public final class OrderTerms
{
    private int strategyId;
    private int instrumentId;
    private Side side = Side.BUY;
    private OrderRole role = OrderRole.ENTRY;
    private long parentOrderId;
    private long priceE8;
    private long stopPriceE8;
    private long targetPriceE8;
    private long expiresAtNs;

    OrderTerms()
    {
    }

    /** Strategy that wanted it. */
    public int strategyId()
    {
        return strategyId;
    }

    /** Instrument. */
    public int instrumentId()
    {
        return instrumentId;
    }

    /** Side. */
    public Side side()
    {
        return side;
    }

    /** What it is for. */
    public OrderRole role()
    {
        return role;
    }

    /** Entry it closes; 0 for an entry. */
    public long parentOrderId()
    {
        return parentOrderId;
    }

    /** Price it is expected at: its limit, its trigger, or the reference price of a market order. */
    public long priceE8()
    {
        return priceE8;
    }

    /** Trigger of the stop attached to an entry; 0 for none. */
    public long stopPriceE8()
    {
        return stopPriceE8;
    }

    /** Trigger of the target attached to an entry; 0 for none. */
    public long targetPriceE8()
    {
        return targetPriceE8;
    }

    /** Engine time at which it is cancelled if it has not filled; 0 for never. */
    public long expiresAtNs()
    {
        return expiresAtNs;
    }

    /** A quantity with the sign of the side: negative for a sell. */
    public long signed(final long quantityE8)
    {
        return side == Side.BUY ? quantityE8 : -quantityE8;
    }

    /** Sets strategy and instrument. */
    public OrderTerms of(final int newStrategyId, final int newInstrumentId)
    {
        strategyId = newStrategyId;
        instrumentId = newInstrumentId;
        return this;
    }

    /** Sets side, role and the entry it closes. */
    public OrderTerms as(final Side newSide, final OrderRole newRole, final long newParentOrderId)
    {
        side = newSide;
        role = newRole;
        parentOrderId = newParentOrderId;
        return this;
    }

    /** Sets the price it is expected at and the triggers attached to it. */
    public OrderTerms at(final long newPriceE8, final long newStopPriceE8, final long newTargetPriceE8)
    {
        priceE8 = newPriceE8;
        stopPriceE8 = newStopPriceE8;
        targetPriceE8 = newTargetPriceE8;
        return this;
    }

    /** Sets when it expires. */
    public OrderTerms expiresAtNs(final long newExpiresAtNs)
    {
        expiresAtNs = newExpiresAtNs;
        return this;
    }

    void clear()
    {
        of(0, 0).as(Side.BUY, OrderRole.ENTRY, 0).at(0, 0, 0).expiresAtNs(0);
    }

    void save(final StateWriter writer)
    {
        writer.putInt(strategyId).putInt(instrumentId).putInt(side.code()).putInt(role.ordinal());
        writer.putLong(parentOrderId).putLong(priceE8).putLong(stopPriceE8).putLong(targetPriceE8);
        writer.putLong(expiresAtNs);
    }

    void load(final StateReader reader)
    {
        of(reader.getInt(), reader.getInt());
        as(Side.of(reader.getInt()), OrderRole.values()[reader.getInt()], reader.getLong());
        at(reader.getLong(), reader.getLong(), reader.getLong());
        expiresAtNs(reader.getLong());
    }
}
