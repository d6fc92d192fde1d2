package io.vstru.ops.live;

import io.vstru.event.EventType;
import io.vstru.order.OrderIds;
import io.vstru.projection.AlertRow;
import io.vstru.projection.RecentRows;
import io.vstru.projection.ServiceProjection;
import io.vstru.projection.ServiceState;
import io.vstru.projection.StartInfo;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The state of everything as one JSON object, for the page and for programs. Tables are newest first. Any thread may
 * render.
 */
public final class LiveView
{
    private final JournalTail tail;
    private final HealthSource health;
    private final LongSupplier wallTimeMs;

    public LiveView(final JournalTail tail, final HealthSource health)
    {
        this(tail, health, System::currentTimeMillis);
    }

    LiveView(final JournalTail tail, final HealthSource health, final LongSupplier wallTimeMs)
    {
        this.tail = tail;
        this.health = health;
        this.wallTimeMs = wallTimeMs;
    }

    /** UTF-8 JSON of the present state. */
    public byte[] render()
    {
        return tail.read(projection -> JsonOutput.object(json -> write(json, projection)));
    }

    /** Id of an order as people and the venue see it; null for none. */
    static String orderText(final ServiceProjection projection, final long orderId)
    {
        final StartInfo start = projection.service().start();
        return orderId == 0 ? null : OrderIds.text(start == null ? "" : start.instance(), orderId);
    }

    /** The rows, newest first. */
    static <T> List<T> newestFirst(final RecentRows<T> rows)
    {
        final List<T> list = rows.toList();
        Collections.reverse(list);
        return list;
    }

    private void write(final JsonOutput json, final ServiceProjection projection)
    {
        json.timeMs("wallTimeMs", wallTimeMs.getAsLong())
            .timeNs("engineTimeMs", projection.engineTimeNs())
            .number("lastSequence", projection.lastSequence())
            .child("tail", this::writeTail)
            .child("health", this::writeHealth)
            .child("service", child -> writeService(child, projection.service()));
        MarketJson.write(json, projection.markets());
        PortfolioJson.write(json, projection);
        DecisionJson.write(json, projection);
        OrderJson.write(json, projection);
        json.rows("alerts", newestFirst(projection.alerts()), row -> writeAlert(json, row))
            .child("counts", child -> writeCounts(child, projection));
    }

    private void writeTail(final JsonOutput json)
    {
        json.flag("isCaughtUp", tail.isCaughtUp())
            .text("failure", tail.failure())
            .number("lagBytes", tail.lagBytes());
        final long dataAgeMs = tail.dataAgeMs();
        if (dataAgeMs >= 0)
        {
            json.number("dataAgeMs", dataAgeMs);
        }
        else
        {
            json.text("dataAgeMs", null);
        }
    }

    private void writeHealth(final JsonOutput json)
    {
        json.flag("isReady", health.isReady())
            .flag("isHalted", health.isHalted())
            .texts("reasons", health.reasons());
    }

    private static void writeService(final JsonOutput json, final ServiceState service)
    {
        json.flag("isRunning", service.isRunning())
            .text("stopReason", service.stopReason())
            .flag("isPaused", service.isPaused())
            .text("pausedBy", service.pausedBy())
            .text("pauseReason", service.pauseReason())
            .flag("isHalted", service.isHalted())
            .text("haltDetail", service.haltDetail());
        final StartInfo start = service.start();
        if (start != null)
        {
            json.constant("mode", start.mode())
                .constant("clock", start.clock())
                .text("instance", start.instance())
                .number("incarnation", start.incarnation())
                .text("journalId", Long.toHexString(start.journalId()))
                .text("buildHash", start.buildHash())
                .text("configurationHash", start.configurationHash())
                .text("version", start.version())
                .timeMs("startTimeMs", start.wallTimeMs());
        }
    }

    private static void writeAlert(final JsonOutput json, final AlertRow row)
    {
        json.number("sequence", row.sequence())
            .timeMs("timeMs", TimeUnit.NANOSECONDS.toMillis(row.timeNs()))
            .constant("severity", row.severity())
            .constant("code", row.code())
            .text("detail", row.detail());
    }

    private static void writeCounts(final JsonOutput json, final ServiceProjection projection)
    {
        for (final EventType type : EventType.values())
        {
            json.number(type.name(), projection.counts().of(type));
        }
        json.number("unknown", projection.counts().unknown())
            .number("skipped", projection.counts().skipped());
    }
}
