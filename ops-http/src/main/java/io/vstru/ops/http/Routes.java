package io.vstru.ops.http;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vstru.ops.live.LiveView;
import io.vstru.ops.metrics.EngineMetrics;

/** From path to answer. */
final class Routes
{
    private static final String METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final Assets assets = new Assets();
    private final HealthView health;
    private final LiveView live;
    private final EngineMetrics metrics;

    Routes(final HealthView health, final LiveView live, final EngineMetrics metrics)
    {
        this.health = health;
        this.live = live;
        this.metrics = metrics;
    }

    /** The answer for a path without its query, or null when there is no such path. */
    Reply find(final String path)
    {
        return switch (path)
        {
            case "/health" -> health.health();
            case "/livez" -> health.live();
            case "/readyz" -> health.ready();
            case "/metrics" -> Reply.text(METRICS_TYPE, metrics.scrape());
            case "/api/live" -> Reply.json(HttpResponseStatus.OK, live.render());
            default -> assets.find(path);
        };
    }
}
