package io.vstru.projection;

/** The last bars of one instrument and interval. */
public final class BarSeries
{
    /** Bars it keeps. */
    public static final int CAPACITY = 300;

    private final long intervalMs;
    private final RecentRows<BarRow> rows = new RecentRows<>(CAPACITY);

    BarSeries(final long intervalMs)
    {
        this.intervalMs = intervalMs;
    }

    /** Length of a bar in milliseconds. */
    public long intervalMs()
    {
        return intervalMs;
    }

    /** The bars, oldest first. */
    public RecentRows<BarRow> rows()
    {
        return rows;
    }
}
