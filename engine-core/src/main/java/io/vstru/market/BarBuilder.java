package io.vstru.market;

import io.vstru.event.Side;
import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;

/**
 * Builds bars of one instrument from its trades. Bars are half-open and aligned to whole intervals since 1970; the
 * first opens with the first trade, so it may lack what was traded before.
 * <p>
 * A bar closes with the first trade or time at or after its end. Intervals without a trade give empty bars, flat at
 * the last close. After a gap at most {@code maxEmptyBars} of them come, those next to the last bar; then the
 * builder jumps to the interval of the present and the bars between are missing.
 * <p>
 * A trade older than the bar in progress is not counted in any bar: its bar is out. Block trades are the caller's to
 * leave out.
 */
public final class BarBuilder
{
    private final int maxEmptyBars;
    private final BarListener listener;
    private final Bar bar;
    private boolean isStarted;
    private long lateTradeCount;

    /** A builder without a bar. */
    public BarBuilder(final long intervalMs, final int maxEmptyBars, final BarListener listener)
    {
        if (intervalMs <= 0 || maxEmptyBars < 0)
        {
            throw new IllegalArgumentException("intervalMs=" + intervalMs + " maxEmptyBars=" + maxEmptyBars);
        }
        this.maxEmptyBars = maxEmptyBars;
        this.listener = listener;
        this.bar = new Bar(intervalMs);
    }

    /**
     * Takes a trade, after closing what ends at or before its time.
     *
     * @throws IllegalArgumentException when time is below zero, or price or quantity not above it: nothing is changed
     * @throws ArithmeticException      when a sum does not fit: the trade is not counted
     */
    public void onTrade(final Side side, final long priceE8, final long quantityE8, final long timeMs)
    {
        if (priceE8 <= 0 || quantityE8 <= 0 || timeMs < 0)
        {
            throw new IllegalArgumentException("trade priceE8=" + priceE8 + " quantityE8=" + quantityE8 +
                " timeMs=" + timeMs);
        }
        if (!isStarted)
        {
            bar.begin(openTimeMsOf(timeMs), priceE8);
            isStarted = true;
        }
        if (timeMs < bar.openTimeMs())
        {
            lateTradeCount++;
            return;
        }
        onTime(timeMs);
        bar.add(side, priceE8, quantityE8);
    }

    /** Closes what ends at or before this time. Does nothing before the first trade, or when time is behind. */
    public void onTime(final long timeMs)
    {
        if (!isStarted || timeMs < bar.closeTimeMs())
        {
            return;
        }
        close();
        for (int i = 0; i < maxEmptyBars && timeMs >= bar.closeTimeMs(); i++)
        {
            close();
        }
        if (timeMs >= bar.closeTimeMs())
        {
            bar.begin(openTimeMsOf(timeMs), bar.closeE8());
        }
    }

    /** The end of the bar in progress; 0 before the first trade. */
    public long closeTimeMs()
    {
        return isStarted ? bar.closeTimeMs() : 0;
    }

    /** The bar in progress, or null before the first trade; its values move with every trade. */
    public Bar current()
    {
        return isStarted ? bar : null;
    }

    /** Trades that came after their bar had closed. */
    public long lateTradeCount()
    {
        return lateTradeCount;
    }

    /** Writes the state. */
    public void save(final StateWriter writer)
    {
        writer.putLong(bar.intervalMs()).putBoolean(isStarted).putLong(lateTradeCount);
        bar.save(writer);
    }

    /** Takes over a state saved by a builder of the same interval. */
    public void load(final StateReader reader)
    {
        reader.expectLong("intervalMs", bar.intervalMs());
        isStarted = reader.getBoolean();
        lateTradeCount = reader.getLong();
        bar.load(reader);
    }

    private void close()
    {
        listener.onBar(bar);
        bar.begin(bar.closeTimeMs(), bar.closeE8());
    }

    private long openTimeMsOf(final long timeMs)
    {
        return timeMs - Math.floorMod(timeMs, bar.intervalMs());
    }
}
