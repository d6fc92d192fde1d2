package io.vstru.indicator;

import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;

/** Exponential moving average with weight 2 / (length + 1), seeded with the mean of its first values. */
public final class Ema
{
    private final int length;
    private final double weight;
    private int count;
    private double sum;
    private double value;

    /** An average over this many values. */
    public Ema(final int length)
    {
        this(length, 2.0 / (length + 1.0));
    }

    Ema(final int length, final double weight)
    {
        if (length <= 0)
        {
            throw new IllegalArgumentException("length=" + length + ", use 1 or more");
        }
        this.length = length;
        this.weight = weight;
    }

    /** Takes the next value. */
    public void onValue(final double next)
    {
        if (count == length)
        {
            // In this form an average that has reached a flat price stays on it to the last bit.
            value += weight * (next - value);
            return;
        }
        count++;
        sum += next;
        if (count == length)
        {
            value = sum / length;
        }
    }

    /** The average; 0 before it is warm. */
    public double value()
    {
        return value;
    }

    /** Values it needs before it is warm. */
    public int warmUpCount()
    {
        return length;
    }

    /** Whether it has had its first values. */
    public boolean isWarm()
    {
        return count == length;
    }

    /** Writes the state. */
    public void save(final StateWriter writer)
    {
        writer.putInt(length).putInt(count).putDouble(sum).putDouble(value);
    }

    /** Takes over a state saved by an average of the same length. */
    public void load(final StateReader reader)
    {
        reader.expectInt("length", length);
        count = reader.getInt();
        sum = reader.getDouble();
        value = reader.getDouble();
    }
}
