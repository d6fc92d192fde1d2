package io.vstru.node;

import java.util.Set;

/** The bar lengths that Bybit has, as it writes them. */
final class KlineIntervals
{
    private static final Set<Long> MINUTES = Set.of(1L, 3L, 5L, 15L, 30L, 60L, 120L, 240L, 360L, 720L);
    private static final long DAY_MINUTES = 1440;

    private KlineIntervals()
    {
    }

    /** The code of so many minutes; empty when Bybit has no such bar. */
    static String of(final long minutes)
    {
        return minutes == DAY_MINUTES ? "D" : MINUTES.contains(minutes) ? Long.toString(minutes) : "";
    }
}
