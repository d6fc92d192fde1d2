package io.vstru.bybit.simulator;

/**
 * Says when a frame of a given venue time is due on the monotonic clock. The first frame asked for after a (re)start is
 * due at once and anchors the others. NOT thread safe.
 */
final class FeedSchedule
{
    private static final double NANOS_PER_MILLI = 1e6;

    private final double speed;
    private boolean isAnchored;
    private long anchorNs;
    private long anchorMs;

    /** Speed as in {@link SimulatorConfig}: 0 means that everything is due. */
    FeedSchedule(final double speed)
    {
        this.speed = speed;
    }

    /** Nanoseconds until a frame is due; 0 when it is. */
    long delayNs(final long frameTimeMs, final long nowNs)
    {
        if (speed == 0)
        {
            return 0;
        }
        if (!isAnchored)
        {
            isAnchored = true;
            anchorNs = nowNs;
            anchorMs = frameTimeMs;
        }
        final long dueNs = (long)((frameTimeMs - anchorMs) * NANOS_PER_MILLI / speed);
        return Math.max(0, dueNs - (nowNs - anchorNs));
    }

    /** Forgets the anchor: time that passes until the next frame is asked for does not count. */
    void pause()
    {
        isAnchored = false;
    }
}
