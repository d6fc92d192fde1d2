package io.vstru.ops.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.event.StreamReason;
import io.vstru.event.StreamStatus;
import io.vstru.ops.live.FixedHealth;
import io.vstru.ops.live.JournalTail;
import io.vstru.ops.live.MadeUpDay;
import io.vstru.ops.live.MemoryJournal;
import io.vstru.projection.ServiceProjection;
import io.vstru.status.CounterDescriptor;
import io.vstru.status.EngineCounters;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineMetricsTest
{
    private static final long START_MS = 1_767_225_600_000L;
    private static final int MAX_SERIES = 400;

    private final ServiceProjection projection = new ServiceProjection(MadeUpDay.BALANCE_KEY);
    private final JournalTail tail = new JournalTail(new MemoryJournal(), projection);
    private final MadeUpDay day = new MadeUpDay(1, START_MS, projection);
    private final FixedHealth health = new FixedHealth();
    private final EngineCounters counters = new EngineCounters();
    private final EngineMetrics metrics =
        new EngineMetrics(tail, health, counters, () -> day.timeMs() + 1_500);

    @AfterEach
    void close()
    {
        metrics.close();
        tail.close();
    }

    @Test
    void shouldDescribeEveryFamilyUnderOnePrefix()
    {
        day.start();
        final List<String> lines = metrics.scrape().lines().toList();
        final List<String> helps = lines.stream().filter(line -> line.startsWith("# HELP ")).toList();
        assertTrue(helps.size() >= 60, "families=" + helps.size());
        for (final String help : helps)
        {
            final String[] parts = help.split(" ", 4);
            assertTrue(parts[2].startsWith("vstru_"), help);
            assertTrue(parts.length == 4 && !parts[3].isBlank(), help);
        }
        final List<String> series = lines.stream().filter(line -> !line.startsWith("#")).toList();
        assertTrue(series.stream().allMatch(line -> line.startsWith("vstru_")));
        assertTrue(series.size() < MAX_SERIES, "series=" + series.size());
    }

    @Test
    void shouldShowEveryCounterOfTheProcess()
    {
        for (final CounterDescriptor counter : CounterDescriptor.values())
        {
            counters.add(counter, 1_000 + counter.ordinal());
        }
        final String text = metrics.scrape();
        for (final CounterDescriptor counter : CounterDescriptor.values())
        {
            final String name = "vstru_" + counter.label().replace('.', '_') + "_total";
            assertEquals(1_000 + counter.ordinal(), value(text, name), name);
        }
    }

    @Test
    void shouldShowTheProjectionOfThisMoment()
    {
        assertEquals(Double.NaN, value(metrics.scrape(), "vstru_equity_quote"));
        day.start();
        final String first = metrics.scrape();
        assertEquals(10_000, value(first, "vstru_equity_quote"));
        assertEquals(1.5, value(first, "vstru_engine_lag_seconds"));
        assertEquals(1, value(first, "vstru_strategy_on{strategy=\"ema-cross\"}"));
        assertEquals(0, value(first, "vstru_strategy_on{strategy=\"order-flow\"}"));
        assertEquals(0, value(first, "vstru_position_quantity{symbol=\"BTCUSDT\"}"));
        assertFalse(first.contains("vstru_last_price{"), "no price is known yet");
        for (int i = 0; i < 240; i++)
        {
            day.bar();
        }
        final String text = metrics.scrape();
        assertEquals(240, value(text, "vstru_events_total{type=\"bar\"}"));
        assertEquals(projection.lastSequence(), value(text, "vstru_journal_sequence"));
        assertEquals(projection.orders().executionCount(), value(text, "vstru_fills_total"));
        assertEquals(projection.decisions().signals(), value(text, "vstru_signals_total"));
        assertTrue(value(text, "vstru_verdicts_total{decision=\"approved\"}") > 0);
        assertTrue(value(text, "vstru_risk_rejections_total{rule=\"leverage\"}") > 0);
        assertTrue(value(text, "vstru_fees_quote") > 0);
        assertTrue(value(text, "vstru_last_price{symbol=\"BTCUSDT\"}") > 50_000);
        assertTrue(text.contains("vstru_build_info{build=\"" + "3f".repeat(32) + "\",mode=\"paper\""), text);
    }

    @Test
    void shouldShowReadinessHaltsAndStaleness()
    {
        day.start();
        String text = metrics.scrape();
        assertEquals(1, value(text, "vstru_ready"));
        assertEquals(0, value(text, "vstru_halted"));
        assertEquals(0, value(text, "vstru_market_stale{symbol=\"BTCUSDT\"}"));
        health.set(false, true, "gate closed");
        day.stream(StreamStatus.STALE, StreamReason.UPDATE_GAP);
        text = metrics.scrape();
        assertEquals(0, value(text, "vstru_ready"));
        assertEquals(1, value(text, "vstru_halted"));
        assertEquals(1, value(text, "vstru_market_stale{symbol=\"BTCUSDT\"}"));
    }

    @Test
    void shouldShowTheProcess()
    {
        final String text = metrics.scrape();
        for (final String name : List.of("vstru_process_uptime_seconds", "vstru_jvm_threads_live_threads",
            "vstru_process_cpu_usage", "vstru_jvm_memory_used_bytes{area=\"heap\""))
        {
            assertTrue(text.lines().anyMatch(line -> line.startsWith(name)), name);
        }
        assertTrue(text.contains("# HELP vstru_jvm_gc_"), "collections");
        assertTrue(value(text, "vstru_process_cpu_seconds_total") > 0);
        assertTrue(value(text, "vstru_system_cpus") >= 1);
        assertFalse(text.contains("_ns_total") || text.contains("vstru_system_cpu_count"), "names of Prometheus");
    }

    private static double value(final String text, final String series)
    {
        return text.lines().filter(line -> line.startsWith(series + " ")).findFirst()
            .map(line -> Double.parseDouble(line.substring(series.length() + 1)))
            .orElseThrow(() -> new AssertionError("no series " + series));
    }
}
