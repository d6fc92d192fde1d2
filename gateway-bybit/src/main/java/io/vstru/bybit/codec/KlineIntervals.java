package io.vstru.bybit.codec;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** The lengths of bars that Bybit offers, and how it writes them. */
public final class KlineIntervals
{
    /** How the venue writes them: minutes, then day, week and month. */
    public static final List<String> CODES =
        List.of("1", "3", "5", "15", "30", "60", "120", "240", "360", "720", "D", "W", "M");

    private static final long DAY_MS = TimeUnit.DAYS.toMillis(1);

    private KlineIntervals()
    {
    }

    /** The code of a length in milliseconds; empty when the venue has none. Weeks and months have no one length. */
    public static String codeOf(final long intervalMs)
    {
        if (intervalMs == DAY_MS)
        {
            return "D";
        }
        final String minutes = Long.toString(TimeUnit.MILLISECONDS.toMinutes(intervalMs));
        final boolean isWhole = intervalMs % TimeUnit.MINUTES.toMillis(1) == 0;
        return isWhole && CODES.contains(minutes) ? minutes : "";
    }
}
