package io.vstru.indicator;

import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;

/** Wilder's moving average: weight 1 / length, seeded with the mean of its first values. */
public final class WilderAverage
{
    private final Ema average;

    /** An average over this many values. */
    public WilderAverage(final int length)
    {
        average = new Ema(length, 1.0 / length);
    }

    /** Takes the next value. */
    public void onValue(final double next)
    {
        average.onValue(next);
    }

    /** The average; 0 before it is warm. */
    public double value()
    {
        return average.value();
    }

    /** Values it needs before it is warm. */
    public int warmUpCount()
    {
        return average.warmUpCount();
    }

    /** Whether it has had its first values. */
    public boolean isWarm()
    {
        return average.isWarm();
    }

    /** Writes the state. */
    public void save(final StateWriter writer)
    {
        average.save(writer);
    }

    /** Takes over a state saved by an average of the same length. */
    public void load(final StateReader reader)
    {
        average.load(reader);
    }
}
