package io.vstru.ops.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.Set;

/**
 * One prefix for all: the meters of the Java virtual machine come with names of their own. Three of them break the
 * naming rules of Prometheus or say something twice; {@link RuntimeMeters} has what they tell under better names.
 */
final class NameFilter implements MeterFilter
{
    private static final String PREFIX = "vstru.";
    private static final Set<String> LEFT_OUT =
        Set.of("vstru.process.cpu.time", "vstru.system.cpu.count", "vstru.jvm.classes.loaded.count");

    @Override
    public Meter.Id map(final Meter.Id id)
    {
        return id.getName().startsWith(PREFIX) ? id : id.withName(PREFIX + id.getName());
    }

    /** Asked after the mapping. */
    @Override
    public MeterFilterReply accept(final Meter.Id id)
    {
        return LEFT_OUT.contains(id.getName()) ? MeterFilterReply.DENY : MeterFilterReply.NEUTRAL;
    }
}
