package io.vstru.replay;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * One line that shows how far a walk is: percent of the bytes, events per second, time left. It is drawn over itself,
 * at most every 100 ms, and wiped at the end. NOT thread safe.
 */
final class Progress
{
    static final long REDRAW_NS = TimeUnit.MILLISECONDS.toNanos(100);

    /** Records between two looks at the clock: looking costs more than taking a small record. */
    private static final int RECORDS_PER_LOOK = 64;
    private static final int BAR_CELLS = 30;
    private static final int PERCENT = 100;
    private static final long SECONDS_PER_HOUR = 3600;
    private static final long SECONDS_PER_MINUTE = 60;

    private final PrintWriter err;
    private final boolean isShown;
    private final LongSupplier nanoClock;
    private final long startNs;
    private long drawnNs;
    private int recordsToLook = RECORDS_PER_LOOK;
    private int drawnLength;

    /**
     * @param err       where it is drawn
     * @param isShown   otherwise nothing is ever drawn
     * @param nanoClock a clock that does not go back, in nanoseconds
     */
    Progress(final PrintWriter err, final boolean isShown, final LongSupplier nanoClock)
    {
        this.err = err;
        this.isShown = isShown;
        this.nanoClock = nanoClock;
        startNs = nanoClock.getAsLong();
        drawnNs = startNs;
    }

    /** One more record was taken. */
    void onRecord(final long positionBytes, final long endBytes, final long events)
    {
        if (!isShown || --recordsToLook > 0)
        {
            return;
        }
        recordsToLook = RECORDS_PER_LOOK;
        final long nowNs = nanoClock.getAsLong();
        if (nowNs - drawnNs >= REDRAW_NS)
        {
            drawnNs = nowNs;
            draw(line(positionBytes, endBytes, events, nowNs - startNs));
        }
    }

    /** Wipes the line. */
    void onEnd()
    {
        if (drawnLength > 0)
        {
            draw("");
            err.print('\r');
            err.flush();
        }
    }

    private void draw(final String line)
    {
        err.print('\r' + line + " ".repeat(Math.max(0, drawnLength - line.length())));
        err.flush();
        drawnLength = line.length();
    }

    private static String line(
        final long positionBytes, final long endBytes, final long events, final long elapsedNs)
    {
        final double part = endBytes == 0 ? 1 : Math.min(1, (double)positionBytes / endBytes);
        final double elapsedSeconds = (double)elapsedNs / TimeUnit.SECONDS.toNanos(1);
        final int cells = (int)(part * BAR_CELLS);
        return String.format(Locale.ROOT, "%3d %% [%s%s] %d events/s, %s left", (int)(part * PERCENT),
            "#".repeat(cells), "-".repeat(BAR_CELLS - cells), Math.round(events / elapsedSeconds),
            duration(part == 0 ? Long.MAX_VALUE : Math.round(elapsedSeconds / part * (1 - part))));
    }

    private static String duration(final long seconds)
    {
        if (seconds >= SECONDS_PER_HOUR * PERCENT)
        {
            return "long";
        }
        return String.format(Locale.ROOT, "%02d:%02d:%02d", seconds / SECONDS_PER_HOUR,
            seconds % SECONDS_PER_HOUR / SECONDS_PER_MINUTE, seconds % SECONDS_PER_MINUTE);
    }
}
