package io.vstru.indicator;

import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;

/**
 * Wilder's strength of a trend, 0 to 100, with the two directional indicators it is made of.
 *
 * <pre>
 *   bars ─▶ true range ───────▶ average ─┐
 *        ─▶ movement up, down ▶ averages ┴▶ +DI, -DI ─▶ DX = 100 |+DI - -DI| / (+DI + -DI) ─▶ average = ADX
 * </pre>
 *
 * All averages are seeded with plain means, so that the last of them has its first value after twice the length.
 */
public final class AverageDirectionalIndex
{
    private static final double PERCENT = 100.0;

    private final TrueRange trueRange = new TrueRange();
    private final WilderAverage ranges;
    private final WilderAverage movementsUp;
    private final WilderAverage movementsDown;
    private final WilderAverage index;
    private double lastHigh;
    private double lastLow;

    /** An index over this many bars. */
    public AverageDirectionalIndex(final int length)
    {
        ranges = new WilderAverage(length);
        movementsUp = new WilderAverage(length);
        movementsDown = new WilderAverage(length);
        index = new WilderAverage(length);
    }

    /** Takes the next bar. */
    public void onBar(final double high, final double low, final double close)
    {
        trueRange.onBar(high, low, close);
        if (trueRange.isWarm())
        {
            final double up = high - lastHigh;
            final double down = lastLow - low;
            movementsUp.onValue(up > down && up > 0 ? up : 0);
            movementsDown.onValue(down > up && down > 0 ? down : 0);
            ranges.onValue(trueRange.value());
            if (ranges.isWarm())
            {
                index.onValue(directionalIndex());
            }
        }
        lastHigh = high;
        lastLow = low;
    }

    /** The index; 0 before it is warm. */
    public double value()
    {
        return index.value();
    }

    /** Part of the range that went up, in percent; 0 before it is known and when there was no range at all. */
    public double plusIndicator()
    {
        return percentOfRange(movementsUp.value());
    }

    /** Part of the range that went down, in percent; 0 before it is known and when there was no range at all. */
    public double minusIndicator()
    {
        return percentOfRange(movementsDown.value());
    }

    /** Bars it needs before it is warm: twice its length. */
    public int warmUpCount()
    {
        return ranges.warmUpCount() + index.warmUpCount();
    }

    /** Whether it has had its first bars. */
    public boolean isWarm()
    {
        return index.isWarm();
    }

    /** Writes the state. */
    public void save(final StateWriter writer)
    {
        trueRange.save(writer);
        ranges.save(writer);
        movementsUp.save(writer);
        movementsDown.save(writer);
        index.save(writer);
        writer.putDouble(lastHigh).putDouble(lastLow);
    }

    /** Takes over a state saved by one of the same length. */
    public void load(final StateReader reader)
    {
        trueRange.load(reader);
        ranges.load(reader);
        movementsUp.load(reader);
        movementsDown.load(reader);
        index.load(reader);
        lastHigh = reader.getDouble();
        lastLow = reader.getDouble();
    }

    private double directionalIndex()
    {
        final double plus = plusIndicator();
        final double minus = minusIndicator();
        final double sum = plus + minus;
        return sum == 0 ? 0 : PERCENT * StrictMath.abs(plus - minus) / sum;
    }

    private double percentOfRange(final double movement)
    {
        final double range = ranges.value();
        return range == 0 ? 0 : PERCENT * movement / range;
    }
}
