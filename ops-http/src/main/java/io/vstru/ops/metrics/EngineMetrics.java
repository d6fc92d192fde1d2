package io.vstru.ops.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vstru.event.EventType;
import io.vstru.event.OrderCommandKind;
import io.vstru.event.OrderStatus;
import io.vstru.event.RiskDecision;
import io.vstru.event.RiskRule;
import io.vstru.ops.live.HealthSource;
import io.vstru.ops.live.JournalTail;
import io.vstru.projection.ServiceProjection;
import io.vstru.projection.StartInfo;
import io.vstru.status.CounterDescriptor;
import io.vstru.status.EngineCounters;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;

/** Every metric of the process, as text for Prometheus. Any thread may scrape; scrapes come one after another. */
public final class EngineMetrics implements AutoCloseable
{
    private static final String PREFIX = "vstru.";
    private static final double MS_A_SECOND = TimeUnit.SECONDS.toMillis(1);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final ProjectionFigures figures = new ProjectionFigures();
    private final JournalTail tail;
    private final LongSupplier wallTimeMs;
    private final MarketGauges marketGauges;
    private final RowGauge buildInfo;
    private final RuntimeMeters runtime;

    public EngineMetrics(final JournalTail tail, final HealthSource health, final EngineCounters counters)
    {
        this(tail, health, counters, System::currentTimeMillis);
    }

    EngineMetrics(
        final JournalTail tail,
        final HealthSource health,
        final EngineCounters counters,
        final LongSupplier wallTimeMs)
    {
        this.tail = tail;
        this.wallTimeMs = wallTimeMs;
        registry.config().meterFilter(new NameFilter());
        addCounters(counters);
        addEvents();
        addDecisions();
        addMoney();
        addService(health);
        marketGauges = new MarketGauges(registry);
        buildInfo = new RowGauge(registry, "vstru.build.info", "1, labelled with version and build of the engine");
        runtime = new RuntimeMeters(registry);
    }

    /** All metrics of this moment in the text format of Prometheus, version 0.0.4. */
    public synchronized String scrape()
    {
        tail.read(projection ->
        {
            figures.copy(projection);
            marketGauges.copy(projection);
            copyBuild(projection);
            return null;
        });
        marketGauges.show();
        buildInfo.show();
        return registry.scrape();
    }

    @Override
    public void close()
    {
        runtime.close();
        registry.close();
    }

    private void copyBuild(final ServiceProjection projection)
    {
        buildInfo.clear();
        final StartInfo start = projection.service().start();
        if (start != null)
        {
            buildInfo.add(Tags.of("version", start.version(), "build", start.buildHash(),
                "mode", lower(start.mode())), 1);
        }
    }

    private void addCounters(final EngineCounters counters)
    {
        for (final CounterDescriptor counter : CounterDescriptor.values())
        {
            FunctionCounter.builder(PREFIX + counter.label(), counters, values -> values.get(counter))
                .description(counter.help()).register(registry);
        }
    }

    private void addEvents()
    {
        addTotals("vstru.events", "Events in the journal by type", "type", EventType.values(), figures.eventsByType);
        total("vstru.events.unknown", "Events of types this build does not know", Tags.empty(),
            values -> values.unknownEvents);
        total("vstru.events.skipped", "Events that could not be shown", Tags.empty(),
            values -> values.skippedEvents);
        gauge("vstru.journal.sequence", "Sequence of the last event followed", values -> values.lastSequence);
        gauge("vstru.engine.time.seconds", "Engine time of the last event, since 1970",
            values -> values.engineTimeNs / (double)TimeUnit.SECONDS.toNanos(1));
        gauge("vstru.engine.lag.seconds", "Wall time minus engine time of the last event", this::lagSeconds);
    }

    private void addDecisions()
    {
        total("vstru.signals", "Signals of all strategies", Tags.empty(), values -> values.signals);
        addTotals("vstru.verdicts", "Risk verdicts by decision", "decision", RiskDecision.values(),
            figures.verdictsByDecision);
        addTotals("vstru.risk.rejections", "Signals rejected by rule", "rule", RiskRule.values(),
            figures.rejectionsByRule);
        addTotals("vstru.order.commands", "Order commands by kind", "kind", OrderCommandKind.values(),
            figures.commandsByKind);
        addTotals("vstru.order.updates", "Order reports by status", "status", OrderStatus.values(),
            figures.updatesByStatus);
        total("vstru.fills", "Executions", Tags.empty(), values -> values.fills);
        gauge("vstru.orders.open", "Orders shown that have not ended", values -> values.openOrders);
    }

    private void addMoney()
    {
        gauge("vstru.equity.quote", "Balance plus unrealised profit", values -> values.equity);
        gauge("vstru.balance.quote", "Balance without unrealised profit", values -> values.balance);
        gauge("vstru.unrealized.pnl.quote", "Unrealised profit at mark prices", values -> values.unrealized);
        gauge("vstru.realized.pnl.quote", "Realised profit before fees and funding", values -> values.realized);
        gauge("vstru.fees.quote", "Fees paid", values -> values.fees);
        gauge("vstru.funding.quote", "Funding received, negative is paid", values -> values.funding);
    }

    private void addService(final HealthSource health)
    {
        Gauge.builder("vstru.ready", health, source -> source.isReady() ? 1 : 0).strongReference(true)
            .description("1 while the engine can trade").register(registry);
        Gauge.builder("vstru.halted", health, source -> source.isHalted() || figures.isHalted ? 1 : 0)
            .strongReference(true).description("1 while the gate is closed for new orders").register(registry);
        gauge("vstru.paused", "1 while an operator has paused entries", values -> values.isPaused ? 1 : 0);
        Gauge.builder("vstru.tail.following", tail, source -> source.failure() == null ? 1 : 0)
            .description("1 while the journal is followed").register(registry);
        Gauge.builder("vstru.tail.lag.bytes", tail, JournalTail::lagBytes)
            .description("Bytes of the journal not followed yet").register(registry);
        Gauge.builder("vstru.tail.data.age.seconds", tail, EngineMetrics::ageSeconds)
            .description("Time since the last record of the journal came").register(registry);
    }

    private double lagSeconds(final ProjectionFigures values)
    {
        return values.engineTimeNs == 0
            ? Double.NaN
            : (wallTimeMs.getAsLong() - TimeUnit.NANOSECONDS.toMillis(values.engineTimeNs)) / MS_A_SECOND;
    }

    private static double ageSeconds(final JournalTail source)
    {
        final long ageMs = source.dataAgeMs();
        return ageMs < 0 ? Double.NaN : ageMs / MS_A_SECOND;
    }

    private void addTotals(
        final String name, final String help, final String label, final Enum<?>[] constants, final long[] values)
    {
        for (final Enum<?> constant : constants)
        {
            total(name, help, Tags.of(label, lower(constant)), ignored -> values[constant.ordinal()]);
        }
    }

    private void total(
        final String name, final String help, final Tags tags, final ToDoubleFunction<ProjectionFigures> value)
    {
        FunctionCounter.builder(name, figures, value).tags(tags).description(help).register(registry);
    }

    private void gauge(final String name, final String help, final ToDoubleFunction<ProjectionFigures> value)
    {
        Gauge.builder(name, figures, value).description(help).register(registry);
    }

    private static String lower(final Enum<?> constant)
    {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
