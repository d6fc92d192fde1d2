package io.vstru.market;

import io.vstru.event.BarFlyweight;
import io.vstru.event.Side;
import io.vstru.numeric.FixedPoint;
import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;

/** One bar over [openTimeMs, closeTimeMs). A bar handed to a listener is valid only during the call. */
public final class Bar
{
    private final long intervalMs;
    private long openTimeMs;
    private int tradeCount;
    private long openE8;
    private long highE8;
    private long lowE8;
    private long closeE8;
    private long volumeE8;
    private long buyVolumeE8;
    private long turnoverE8;

    Bar(final long intervalMs)
    {
        this.intervalMs = intervalMs;
    }

    /** Length in milliseconds. */
    public long intervalMs()
    {
        return intervalMs;
    }

    /** First moment of the bar. */
    public long openTimeMs()
    {
        return openTimeMs;
    }

    /** First moment after the bar. */
    public long closeTimeMs()
    {
        return openTimeMs + intervalMs;
    }

    /** Trades in it; 0 marks an empty bar, flat at the last close. */
    public int tradeCount()
    {
        return tradeCount;
    }

    /** Open. */
    public long openE8()
    {
        return openE8;
    }

    /** High. */
    public long highE8()
    {
        return highE8;
    }

    /** Low. */
    public long lowE8()
    {
        return lowE8;
    }

    /** Close. */
    public long closeE8()
    {
        return closeE8;
    }

    /** Volume in base coin. */
    public long volumeE8()
    {
        return volumeE8;
    }

    /** Part of the volume whose taker bought. */
    public long buyVolumeE8()
    {
        return buyVolumeE8;
    }

    /** Sum of price × quantity, each trade rounded. */
    public long turnoverE8()
    {
        return turnoverE8;
    }

    /** Writes all values into an event that was begun. */
    public void copyTo(final BarFlyweight event)
    {
        event.intervalMs(intervalMs)
            .openTimeMs(openTimeMs)
            .closeTimeMs(closeTimeMs())
            .tradeCount(tradeCount)
            .openE8(openE8)
            .highE8(highE8)
            .lowE8(lowE8)
            .closeE8(closeE8)
            .volumeE8(volumeE8)
            .buyVolumeE8(buyVolumeE8)
            .turnoverE8(turnoverE8);
    }

    /** Becomes an empty bar, flat at this price. */
    void begin(final long openTimeMs, final long priceE8)
    {
        this.openTimeMs = openTimeMs;
        tradeCount = 0;
        openE8 = priceE8;
        highE8 = priceE8;
        lowE8 = priceE8;
        closeE8 = priceE8;
        volumeE8 = 0;
        buyVolumeE8 = 0;
        turnoverE8 = 0;
    }

    /** Adds a trade; changes nothing when a sum does not fit. */
    void add(final Side side, final long priceE8, final long quantityE8)
    {
        final int nextCount = Math.addExact(tradeCount, 1);
        final long nextVolumeE8 = Math.addExact(volumeE8, quantityE8);
        final long nextTurnoverE8 = Math.addExact(turnoverE8, FixedPoint.multiply(priceE8, quantityE8));
        if (tradeCount == 0)
        {
            openE8 = priceE8;
            highE8 = priceE8;
            lowE8 = priceE8;
        }
        highE8 = Math.max(highE8, priceE8);
        lowE8 = Math.min(lowE8, priceE8);
        closeE8 = priceE8;
        tradeCount = nextCount;
        volumeE8 = nextVolumeE8;
        turnoverE8 = nextTurnoverE8;
        if (side == Side.BUY)
        {
            buyVolumeE8 += quantityE8;
        }
    }

    void save(final StateWriter writer)
    {
        writer.putLong(openTimeMs).putInt(tradeCount);
        writer.putLong(openE8).putLong(highE8).putLong(lowE8).putLong(closeE8);
        writer.putLong(volumeE8).putLong(buyVolumeE8).putLong(turnoverE8);
    }

    void load(final StateReader reader)
    {
        openTimeMs = reader.getLong();
        tradeCount = reader.getInt();
        openE8 = reader.getLong();
        highE8 = reader.getLong();
        lowE8 = reader.getLong();
        closeE8 = reader.getLong();
        volumeE8 = reader.getLong();
        buyVolumeE8 = reader.getLong();
        turnoverE8 = reader.getLong();
    }
}
