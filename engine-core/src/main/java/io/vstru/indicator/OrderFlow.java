package io.vstru.indicator;

import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;

/**
 * Order-flow imbalance at the best quotes, after Cont, Kukanov and Stoikov (2014). Each update of the quotes adds what
 * buyers put there less what sellers put there:
 *
 * <pre>
 *   e = [bid ≥ bid'] bidQuantity - [bid ≤ bid'] bidQuantity' - [ask ≤ ask'] askQuantity + [ask ≥ ask'] askQuantity'
 * </pre>
 *
 * where primes mark the update before. The value of a bar is the sum of e over its updates divided by the mean of
 * (bidQuantity + askQuantity) / 2 over the same updates: a pure number, because impact goes with flow over depth.
 * <p>
 * Sums are doubles in units of 1e-8: exact up to 2^53 of them, and never an overflow in coins that count in billions.
 */
public final class OrderFlow
{
    private boolean hasQuote;
    private long lastBidE8;
    private long lastBidQuantityE8;
    private long lastAskE8;
    private long lastAskQuantityE8;
    private double flowE8;
    private double depthE8;
    private long updateCount;
    private boolean isWarm;
    private double value;

    /**
     * Takes the best quotes after an update of the book. The first ones are only what the next are compared with. A
     * side without a level (price or quantity not above 0) says nothing about flow: it makes the next ones first.
     */
    public void onQuotes(final long bidE8, final long bidQuantityE8, final long askE8, final long askQuantityE8)
    {
        if (bidE8 <= 0 || bidQuantityE8 <= 0 || askE8 <= 0 || askQuantityE8 <= 0)
        {
            hasQuote = false;
            return;
        }
        if (hasQuote)
        {
            flowE8 += bidFlowE8(bidE8, bidQuantityE8) - askFlowE8(askE8, askQuantityE8);
            depthE8 += ((double)bidQuantityE8 + (double)askQuantityE8) / 2;
            updateCount++;
        }
        hasQuote = true;
        lastBidE8 = bidE8;
        lastBidQuantityE8 = bidQuantityE8;
        lastAskE8 = askE8;
        lastAskQuantityE8 = askQuantityE8;
    }

    /** Ends a bar: its value is ready, the next begins with the quotes as they stand. */
    public void onBarClosed()
    {
        value = updateCount == 0 ? 0 : flowE8 / (depthE8 / updateCount);
        isWarm = true;
        flowE8 = 0;
        depthE8 = 0;
        updateCount = 0;
    }

    /** Imbalance of the last bar, in mean depths; 0 before it is warm and for a bar without an update. */
    public double value()
    {
        return value;
    }

    /** Bars it needs before it is warm. */
    public int warmUpCount()
    {
        return 1;
    }

    /** Whether a bar has ended. */
    public boolean isWarm()
    {
        return isWarm;
    }

    /** Writes the state. */
    public void save(final StateWriter writer)
    {
        writer.putBoolean(hasQuote).putLong(lastBidE8).putLong(lastBidQuantityE8);
        writer.putLong(lastAskE8).putLong(lastAskQuantityE8);
        writer.putDouble(flowE8).putDouble(depthE8).putLong(updateCount);
        writer.putBoolean(isWarm).putDouble(value);
    }

    /** Takes over a saved state. */
    public void load(final StateReader reader)
    {
        hasQuote = reader.getBoolean();
        lastBidE8 = reader.getLong();
        lastBidQuantityE8 = reader.getLong();
        lastAskE8 = reader.getLong();
        lastAskQuantityE8 = reader.getLong();
        flowE8 = reader.getDouble();
        depthE8 = reader.getDouble();
        updateCount = reader.getLong();
        isWarm = reader.getBoolean();
        value = reader.getDouble();
    }

    /** What came to the bid: all of it when it rose, less all that was there when it fell, else the difference. */
    private double bidFlowE8(final long bidE8, final long bidQuantityE8)
    {
        final double came = bidE8 >= lastBidE8 ? bidQuantityE8 : 0;
        final double went = bidE8 <= lastBidE8 ? lastBidQuantityE8 : 0;
        return came - went;
    }

    /** What came to the ask: all of it when it fell, less all that was there when it rose, else the difference. */
    private double askFlowE8(final long askE8, final long askQuantityE8)
    {
        final double came = askE8 <= lastAskE8 ? askQuantityE8 : 0;
        final double went = askE8 >= lastAskE8 ? lastAskQuantityE8 : 0;
        return came - went;
    }
}
