package io.vstru.replay;

import io.vstru.event.Origin;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;

/** Statistics of a journal for people. */
final class StatisticsText
{
    private static final String ROW = "%-18s %12s %12s %12s %14s %12s";
    private static final int SHORT_HASH = 12;

    private final PrintWriter out;

    StatisticsText(final PrintWriter out)
    {
        this.out = out;
    }

    void print(final JournalFiles files, final JournalStatistics statistics)
    {
        line("journal", files.directory().toString());
        line("files", files.fileCount() + ", " + files.fileBytes() + " bytes with what is set aside");
        line("records", statistics.records() + ", " + statistics.recordBytes() + " bytes");
        line("events", String.format(
            Locale.ROOT, "%d, %.1f bytes per event", statistics.events(), statistics.bytesPerEvent()));
        if (statistics.events() > 0)
        {
            line("time", EngineTime.of(statistics.firstTimeNs()) + " to " +
                EngineTime.of(statistics.lastTimeNs()));
        }
        if (statistics.unreadable() > 0)
        {
            line("unreadable", statistics.unreadable() + " events that this build can not read, counted by type alone");
        }
        printTypes(statistics);
        printEpochs(statistics);
        printTrading(statistics.trading());
        out.flush();
    }

    private void printTypes(final JournalStatistics statistics)
    {
        out.println();
        row("type", "external", "derived", "egress", "bytes", "bytes/event");
        for (final TypeCount each : statistics.types())
        {
            row(each.name(), each.origins().of(Origin.EXTERNAL), each.origins().of(Origin.DERIVED),
                each.origins().of(Origin.EGRESS), each.bytes(),
                String.format(Locale.ROOT, "%.1f", (double)each.bytes() / each.events()));
        }
        out.println();
    }

    private void printEpochs(final JournalStatistics statistics)
    {
        for (final Epoch each : statistics.epochs())
        {
            line("epoch", "#" + each.sequence() + " " + EngineTime.of(each.timeNs()) + " build " +
                each.buildHash().substring(0, SHORT_HASH) + " mode " + each.mode() + " clock " + each.clock() +
                " instance " + each.instance() + " incarnation " + each.incarnation() +
                " version " + each.version());
        }
    }

    private void printTrading(final TradingTotals trading)
    {
        counts("signals", trading.signals().seen());
        counts("verdicts", trading.decisions().seen());
        counts("rejected by", trading.rejections().seen());
        counts("order commands", trading.orderCommands().seen());
        counts("order updates", trading.orderUpdates().seen());
        counts("executions", trading.executions().seen());
        line("fees", trading.fees());
        line("realized", trading.realized() + " before fees and funding");
        line("funding", trading.funding() + ", negative is paid");
        counts("alerts", trading.alerts().seen());
    }

    private void counts(final String name, final Map<String, Long> counts)
    {
        final StringBuilder text = new StringBuilder();
        counts.forEach((constant, count) ->
            text.append(text.isEmpty() ? "" : ", ").append(constant).append(' ').append(count));
        line(name, text.isEmpty() ? "none" : text.toString());
    }

    private void line(final String name, final String value)
    {
        out.println(String.format(Locale.ROOT, "%-15s %s", name, value));
    }

    private void row(final Object... cells)
    {
        out.println(String.format(Locale.ROOT, ROW, cells));
    }
}
