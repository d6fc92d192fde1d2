package io.vstru.ops.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;

/** A gauge whose series are collected anew for every scrape. */
final class RowGauge
{
    private final MultiGauge gauge;
    private final List<MultiGauge.Row<?>> rows = new ArrayList<>();

    RowGauge(final MeterRegistry registry, final String name, final String help)
    {
        gauge = MultiGauge.builder(name).description(help).register(registry);
    }

    void clear()
    {
        rows.clear();
    }

    void add(final Tags tags, final double value)
    {
        rows.add(MultiGauge.Row.of(tags, value));
    }

    /** Replaces the series shown by those collected; ones that are gone disappear. */
    void show()
    {
        gauge.register(rows, true);
    }
}
