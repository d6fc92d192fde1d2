package io.vstru.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.journal.chronicle.ScanningReader;
import io.vstru.ops.live.JournalTail;
import io.vstru.ops.metrics.EngineMetrics;
import io.vstru.projection.ServiceProjection;
import io.vstru.settings.SettingKey;
import io.vstru.status.EngineCounters;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Keeps docs/metrics.md true, by a scrape over the journal of a short run. */
class MetricsDocsTest
{
    private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(60);
    private static final Pattern OF_THE_MACHINE = Pattern.compile("vstru_(jvm|process|system)_.*");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");
    private static final String HEAD = """
        # Metrics

        Generated from a scrape of a short run; a test keeps it true.

        `GET /metrics` answers in the text format of Prometheus, version 0.0.4. Every name begins with `vstru_`.
        Counters of the process (frames, ring, journal, HTTP) begin at 0 with every start; those that come from the
        journal (events, signals, verdicts, commands, fills) count over the whole journal. Money is a floating-point
        number here, for watching only: the journal has it exactly. A price that is not known has no series.

        Families of the Java virtual machine, `vstru_jvm_`, `vstru_process_` and `vstru_system_`, differ from one Java
        to another and are not listed.

        | family | type | labels | meaning |
        |---|---|---|---|
        """;

    @TempDir
    private Path directory;

    @Test
    void shouldDescribeEveryFamily()
    {
        final Path feed = directory.resolve("market.gz");
        RecordedMarket.write(feed, 1, 5);
        final CommandLine command = Vstru.commandLine();
        assertEquals(CommandLine.ExitCode.OK, command.execute("run", "--feed", feed.toString(), "--speed", "max",
            "--timeframe", "1s", "--data-dir", directory.resolve("data").toString(), "--port", "0", "--exit-at-end"));
        DocsPage.check("docs/metrics.md", HEAD + table(scrape(directory.resolve("data/journal"))));
    }

    private static String scrape(final Path journal)
    {
        try (JournalTail tail = new JournalTail(new ScanningReader(journal),
            new ServiceProjection(SettingKey.START_BALANCE.key())).start();
            EngineMetrics metrics = new EngineMetrics(tail, new NodeHealth(), new EngineCounters()))
        {
            final long startNs = System.nanoTime();
            while (!tail.isCaughtUp() && System.nanoTime() - startNs < PATIENCE_NS)
            {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
            assertTrue(tail.isCaughtUp(), "the journal was not read in time");
            return metrics.scrape();
        }
    }

    private static String table(final String scrape)
    {
        final TreeMap<String, String> helps = new TreeMap<>();
        final TreeMap<String, String> types = new TreeMap<>();
        final TreeMap<String, TreeSet<String>> labels = new TreeMap<>();
        for (final String line : scrape.lines().toList())
        {
            final String[] words = line.split(" ", 4);
            if (line.startsWith("# HELP "))
            {
                helps.put(words[2], words[3]);
            }
            else if (line.startsWith("# TYPE "))
            {
                types.put(words[2], words[3]);
            }
            else
            {
                final String name = line.split("[{ ]")[0];
                final Matcher label = LABEL.matcher(line);
                labels.computeIfAbsent(name, key -> new TreeSet<>());
                while (label.find())
                {
                    labels.get(name).add(label.group(1));
                }
            }
        }
        final StringBuilder table = new StringBuilder();
        for (final String name : helps.keySet())
        {
            if (!OF_THE_MACHINE.matcher(name).matches())
            {
                table.append("| `").append(name).append("` | ").append(types.get(name)).append(" | ")
                    .append(String.join(", ", labels.get(name))).append(" | ")
                    .append(DocsPage.cell(helps.get(name))).append(" |\n");
            }
        }
        return table.toString();
    }
}
