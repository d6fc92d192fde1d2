package io.vstru.indicator;

import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;

/**
 * Distance of the newest value from the mean of the window, in population sigmas. The window holds the newest value, so
 * the score never exceeds the square root of window - 1.
 * <p>
 * Mean and sigma are computed anew from the window at each value: a running sum would carry its rounding forever, and
 * the score would depend on values long gone.
 */
public final class ZScore
{
    private final double[] ring;
    private int count;
    private int oldest;
    private double value;

    /** A score over this many values. */
    public ZScore(final int window)
    {
        if (window < 2)
        {
            throw new IllegalArgumentException("window=" + window + ", use 2 or more");
        }
        ring = new double[window];
    }

    /** Takes the next value. */
    public void onValue(final double next)
    {
        if (count < ring.length)
        {
            ring[count] = next;
            count++;
        }
        else
        {
            ring[oldest] = next;
            oldest = oldest + 1 == ring.length ? 0 : oldest + 1;
        }
        if (count == ring.length)
        {
            value = score(next);
        }
    }

    /** The score of the newest value; 0 before it is warm and when all values of the window are equal. */
    public double value()
    {
        return value;
    }

    /** Values it needs before it is warm. */
    public int warmUpCount()
    {
        return ring.length;
    }

    /** Whether the window is full. */
    public boolean isWarm()
    {
        return count == ring.length;
    }

    /** Writes the state, the window from its oldest value on. */
    public void save(final StateWriter writer)
    {
        writer.putInt(ring.length).putInt(count).putDouble(value);
        for (int i = 0; i < count; i++)
        {
            writer.putDouble(at(i));
        }
    }

    /**
     * Takes over a state saved by one of the same window.
     *
     * @throws IllegalStateException when the window is another or holds more values than it can
     */
    public void load(final StateReader reader)
    {
        reader.expectInt("window", ring.length);
        final int saved = reader.getInt();
        if (saved < 0 || saved > ring.length)
        {
            throw new IllegalStateException("values do not fit count=" + saved + " window=" + ring.length);
        }
        value = reader.getDouble();
        for (int i = 0; i < saved; i++)
        {
            ring[i] = reader.getDouble();
        }
        count = saved;
        oldest = 0;
    }

    /** Works on distances from the oldest value, so that a window of equal values has a sigma of exactly 0. */
    private double score(final double newest)
    {
        final double base = at(0);
        double sum = 0;
        for (int i = 0; i < count; i++)
        {
            sum += at(i) - base;
        }
        final double mean = sum / count;
        double squares = 0;
        for (int i = 0; i < count; i++)
        {
            final double distance = at(i) - base - mean;
            squares += distance * distance;
        }
        return squares == 0 ? 0 : (newest - base - mean) / StrictMath.sqrt(squares / count);
    }

    /** The value at this age rank, 0 the oldest: summing in this order frees the result from the ring's position. */
    private double at(final int rank)
    {
        final int index = oldest + rank;
        return ring[index < ring.length ? index : index - ring.length];
    }
}
