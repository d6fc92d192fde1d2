package io.vstru.ops.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.util.concurrent.TimeUnit;

/** Memory, threads, collections, processor, files and uptime of the process. */
final class RuntimeMeters implements AutoCloseable
{
    private static final double NS_A_SECOND = TimeUnit.SECONDS.toNanos(1);

    private final OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
    private final JvmGcMetrics collections = new JvmGcMetrics();

    RuntimeMeters(final MeterRegistry registry)
    {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
        FunctionCounter.builder("vstru.process.cpu.seconds", system, RuntimeMeters::cpuSeconds)
            .description("Processor time used by the process").register(registry);
        Gauge.builder("vstru.system.cpus", Runtime.getRuntime(), Runtime::availableProcessors)
            .description("Processors available to the process").register(registry);
    }

    @Override
    public void close()
    {
        collections.close();
    }

    /** 0 where the machine does not tell. */
    private static double cpuSeconds(final OperatingSystemMXBean system)
    {
        return system instanceof com.sun.management.OperatingSystemMXBean detailed
            ? Math.max(0, detailed.getProcessCpuTime()) / NS_A_SECOND
            : 0;
    }
}
