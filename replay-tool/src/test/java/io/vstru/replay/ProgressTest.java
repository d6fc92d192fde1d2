package io.vstru.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest
{
    private static final long SECOND_NS = 1_000_000_000L;

    private final StringWriter err = new StringWriter();
    private long nowNs = 77;

    @Test
    void shouldShowPercentRateAndTimeLeft()
    {
        final Progress progress = progress(true);
        nowNs += 4 * SECOND_NS;
        records(progress, 64, 250, 1000, 8000);
        assertEquals(List.of(" 25 % [#######-----------------------] 2000 events/s, 00:00:12 left"), lines());
        nowNs += 4 * SECOND_NS;
        records(progress, 64, 2000, 1000, 80_000);
        assertEquals("100 % [##############################] 10000 events/s, 00:00:00 left", lines().get(1).strip());
    }

    @Test
    void shouldDrawAtMostEveryHundredMilliseconds()
    {
        final Progress progress = progress(true);
        for (int i = 0; i < 100; i++)
        {
            nowNs += Progress.REDRAW_NS / 10;
            records(progress, 64, i, 100, i);
        }
        assertEquals(10, lines().size());
    }

    @Test
    void shouldLookAtTheClockOnlyNowAndThen()
    {
        final int[] looks = {0};
        final Progress progress = new Progress(new PrintWriter(err), true, () -> looks[0]++);
        records(progress, 640, 1, 100, 1);
        assertEquals(1 + 10, looks[0]);
    }

    @Test
    void shouldWipeTheLineAtTheEnd()
    {
        final Progress progress = progress(true);
        nowNs += SECOND_NS;
        records(progress, 64, 1, 100, 1);
        final int length = lines().get(0).length();
        progress.onEnd();
        assertEquals("\r" + lines().get(0) + "\r" + " ".repeat(length) + "\r", err.toString());
    }

    @Test
    void shouldLeaveNoTraceWhenItIsNotShownOrWasTooShort()
    {
        final Progress hidden = progress(false);
        final Progress early = progress(true);
        nowNs += SECOND_NS;
        records(hidden, 1000, 1, 100, 1);
        hidden.onEnd();
        early.onEnd();
        assertEquals("", err.toString());
    }

    private Progress progress(final boolean isShown)
    {
        return new Progress(new PrintWriter(err), isShown, () -> nowNs);
    }

    private static void records(
        final Progress progress, final int count, final long positionBytes, final long endBytes, final long events)
    {
        for (int i = 0; i < count; i++)
        {
            progress.onRecord(positionBytes, endBytes, events);
        }
    }

    private List<String> lines()
    {
        final List<String> lines = new ArrayList<>();
        for (final String each : err.toString().split("\r"))
        {
            if (!each.isBlank())
            {
                lines.add(each);
            }
        }
        return lines;
    }
}
