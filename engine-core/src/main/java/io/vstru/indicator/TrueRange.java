package io.vstru.indicator;

import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;

/**
 * Range of a bar stretched to the close of the bar before. The first bar has no close before it and gives none, rather
 * than a range of another kind.
 */
public final class TrueRange
{
    private static final int WARM_UP_BARS = 2;

    private int count;
    private double lastClose;
    private double value;

    /** Takes the next bar. */
    public void onBar(final double high, final double low, final double close)
    {
        if (count > 0)
        {
            value = StrictMath.max(high, lastClose) - StrictMath.min(low, lastClose);
        }
        lastClose = close;
        count = StrictMath.min(count + 1, WARM_UP_BARS);
    }

    /** The true range of the last bar; 0 before it is warm. */
    public double value()
    {
        return value;
    }

    /** Bars it needs before it is warm. */
    public int warmUpCount()
    {
        return WARM_UP_BARS;
    }

    /** Whether the last bar had a bar before it. */
    public boolean isWarm()
    {
        return count == WARM_UP_BARS;
    }

    /** Writes the state. */
    public void save(final StateWriter writer)
    {
        writer.putInt(count).putDouble(lastClose).putDouble(value);
    }

    /** Takes over a saved state. */
    public void load(final StateReader reader)
    {
        count = reader.getInt();
        lastClose = reader.getDouble();
        value = reader.getDouble();
    }
}
