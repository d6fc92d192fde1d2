package io.vstru.bybit.session;

import java.util.SplittableRandom;

/** How long to wait before the next attempt: doubling up to a bound, plus a jitter of up to a quarter. */
final class Backoff
{
    private static final int JITTER_DIVISOR = 4;

    private final long minNs;
    private final long maxNs;
    private final SplittableRandom random;
    private long nextNs;

    Backoff(final long minNs, final long maxNs, final long seed)
    {
        this.minNs = minNs;
        this.maxNs = maxNs;
        random = new SplittableRandom(seed);
        nextNs = minNs;
    }

    /** The attempt before went well. */
    void reset()
    {
        nextNs = minNs;
    }

    /** The wait before the next attempt. */
    long nextNs()
    {
        final long waitNs = nextNs;
        nextNs = waitNs > maxNs / 2 ? maxNs : waitNs * 2;
        return waitNs + random.nextLong(waitNs / JITTER_DIVISOR + 1);
    }
}
