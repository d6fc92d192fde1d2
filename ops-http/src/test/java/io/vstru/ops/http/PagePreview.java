package io.vstru.ops.http;

import io.vstru.event.AlertCode;
import io.vstru.event.Severity;
import io.vstru.ops.live.FixedHealth;
import io.vstru.ops.live.JournalTail;
import io.vstru.ops.live.MadeUpDay;
import io.vstru.ops.live.MemoryJournal;
import io.vstru.projection.ServiceProjection;
import io.vstru.status.EngineCounters;
import java.util.concurrent.locks.LockSupport;

/** Serves the page over a made-up day, to look at it. Arguments: port, bars before now (0 for the empty page). */
final class PagePreview
{
    private static final long SEED = 20260101L;
    private static final long TICK_NS = 250_000_000L;

    private PagePreview()
    {
    }

    public static void main(final String[] arguments)
    {
        final int bars = Integer.parseInt(arguments[1]);
        final MemoryJournal journal = new MemoryJournal();
        final MadeUpDay day = new MadeUpDay(
            SEED, System.currentTimeMillis() - bars * MadeUpDay.BAR_MS, journal);
        if (bars > 0)
        {
            day.start();
            day.alert(Severity.INFO, AlertCode.CONFIGURATION, "strategy.order-flow.window was left at its default");
        }
        for (int i = 0; i < bars; i++)
        {
            day.bar();
        }
        if (bars > 0)
        {
            day.alert(Severity.WARNING, AlertCode.UNKNOWN_ORDER, "the venue reported an order of another client");
        }
        final JournalTail tail = new JournalTail(journal, new ServiceProjection(MadeUpDay.BALANCE_KEY)).start();
        OpsServer.start(new OpsConfig(Integer.parseInt(arguments[0]), tail, new FixedHealth(), new EngineCounters()));
        while (true)
        {
            LockSupport.parkNanos(TICK_NS);
            if (bars > 0)
            {
                day.tick(System.currentTimeMillis());
            }
        }
    }
}
