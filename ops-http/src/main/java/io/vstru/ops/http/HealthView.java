package io.vstru.ops.http;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vstru.ops.live.HealthSource;
import io.vstru.ops.live.JournalTail;
import io.vstru.ops.live.JsonOutput;
import io.vstru.projection.InstrumentMarket;
import io.vstru.projection.ServiceProjection;
import io.vstru.projection.ServiceState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Health for people and supervisors. {@code fail} means it can not do its work; {@code warn} that it works, but a
 * person should look: halted, paused or without trustworthy prices.
 */
final class HealthView
{
    private final JournalTail tail;
    private final HealthSource health;
    private final LongSupplier nowNs;
    private final long startNs;

    HealthView(final JournalTail tail, final HealthSource health, final LongSupplier nowNs)
    {
        this.tail = tail;
        this.health = health;
        this.nowNs = nowNs;
        this.startNs = nowNs.getAsLong();
    }

    /** The process answers; says nothing of the venue, so that a lost venue does not get the process killed. */
    Reply live()
    {
        return Reply.json(HttpResponseStatus.OK, JsonOutput.object(json -> json.text("status", "pass")));
    }

    /** 200 when it can trade, else 503 with the reasons. */
    Reply ready()
    {
        final List<String> reasons = failures();
        return Reply.json(reasons.isEmpty() ? HttpResponseStatus.OK : HttpResponseStatus.SERVICE_UNAVAILABLE,
            JsonOutput.object(json -> json.text("status", reasons.isEmpty() ? "pass" : "fail")
                .texts("reasons", reasons)));
    }

    /** Everything at a glance; 503 when it fails. */
    Reply health()
    {
        final List<String> failures = failures();
        return tail.read(projection -> health(projection, failures));
    }

    private Reply health(final ServiceProjection projection, final List<String> failures)
    {
        final List<String> warnings = warnings(projection);
        final String status = !failures.isEmpty() ? "fail" : warnings.isEmpty() ? "pass" : "warn";
        final List<String> reasons = new ArrayList<>(failures);
        reasons.addAll(warnings);
        final ServiceState service = projection.service();
        final byte[] body = JsonOutput.object(json -> json.text("status", status)
            .texts("reasons", reasons.stream().distinct().toList())
            .constant("mode", service.start() == null ? null : service.start().mode())
            .text("version", service.start() == null ? null : service.start().version())
            .timeNs("engineTimeMs", projection.engineTimeNs())
            .number("lastSequence", projection.lastSequence())
            .number("uptimeMs", TimeUnit.NANOSECONDS.toMillis(nowNs.getAsLong() - startNs)));
        return Reply.json(failures.isEmpty() ? HttpResponseStatus.OK : HttpResponseStatus.SERVICE_UNAVAILABLE, body);
    }

    private List<String> failures()
    {
        final List<String> reasons = new ArrayList<>();
        if (!health.isReady())
        {
            reasons.addAll(health.reasons());
            if (reasons.isEmpty())
            {
                reasons.add("the engine is not ready");
            }
        }
        if (tail.failure() != null)
        {
            reasons.add("the journal can not be followed: " + tail.failure());
        }
        else if (!tail.isCaughtUp())
        {
            reasons.add("the journal is still being read, lagBytes=" + tail.lagBytes());
        }
        return reasons;
    }

    private List<String> warnings(final ServiceProjection projection)
    {
        final List<String> reasons = new ArrayList<>();
        final ServiceState service = projection.service();
        if (health.isHalted())
        {
            reasons.add("halted: the gate is closed for new orders");
            reasons.addAll(health.reasons());
        }
        if (service.isHalted())
        {
            reasons.add("halted: an input failed: " + service.haltDetail());
        }
        if (service.isPaused())
        {
            reasons.add("paused by " + service.pausedBy() + ": " + service.pauseReason());
        }
        for (final InstrumentMarket market : projection.markets().all())
        {
            if (market.isStale())
            {
                reasons.add("prices of " + market.symbol() + " are stale: " + market.streamReason());
            }
        }
        return reasons;
    }
}
