package io.vstru.replay;

import java.time.Instant;

/** Engine time for people. */
final class EngineTime
{
    private EngineTime()
    {
    }

    /** The time in ISO 8601, UTC. */
    static String of(final long timeNs)
    {
        return Instant.ofEpochSecond(0, timeNs).toString();
    }
}
