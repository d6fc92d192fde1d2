package io.vstru.ops.http;

import io.vstru.ops.live.HealthSource;
import io.vstru.ops.live.JournalTail;
import io.vstru.status.EngineCounters;
import java.util.Objects;

/**
 * What the HTTP server needs.
 *
 * @param port     TCP port on the loopback address; 0 takes a free one
 * @param tail     the followed journal; the caller starts and closes it
 * @param health   what the node knows of its health
 * @param counters counters of the process
 */
public record OpsConfig(int port, JournalTail tail, HealthSource health, EngineCounters counters)
{
    /** Port when nothing else is said. */
    public static final int DEFAULT_PORT = 8080;

    private static final int MAX_PORT = 65_535;

    /** Checks the port. */
    public OpsConfig
    {
        if (port < 0 || port > MAX_PORT)
        {
            throw new IllegalArgumentException("port=" + port + " is no TCP port; use --port N with N from 1 to " +
                MAX_PORT);
        }
        Objects.requireNonNull(tail, "tail");
        Objects.requireNonNull(health, "health");
        Objects.requireNonNull(counters, "counters");
    }
}
