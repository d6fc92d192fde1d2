package io.vstru.bybit.session;

import java.util.concurrent.TimeUnit;

/**
 * Times of a session, all in nanoseconds.
 *
 * @param pingIntervalNs  time between pings
 * @param answerTimeoutNs longest wait for a socket, for the answer to a request and for a snapshot asked for
 * @param minBackoffNs    wait before the first new attempt; doubles with every attempt that fails
 * @param maxBackoffNs    longest wait, before the jitter, which adds up to a quarter
 * @param jitterSeed      seed of the jitter
 * @param pauseWhenFull   when the sink has no room, hold the frame instead of dropping it
 */
public record SessionConfig(
    long pingIntervalNs,
    long answerTimeoutNs,
    long minBackoffNs,
    long maxBackoffNs,
    long jitterSeed,
    boolean pauseWhenFull)
{
    /** The venue asks for a ping every 20 s. */
    public static final long DEFAULT_PING_INTERVAL_NS = TimeUnit.SECONDS.toNanos(20);
    /** Ten seconds for an answer. */
    public static final long DEFAULT_ANSWER_TIMEOUT_NS = TimeUnit.SECONDS.toNanos(10);
    /** One second before the first new attempt. */
    public static final long DEFAULT_MIN_BACKOFF_NS = TimeUnit.SECONDS.toNanos(1);
    /** Half a minute at most; the venue takes 500 connections in 5 minutes. */
    public static final long DEFAULT_MAX_BACKOFF_NS = TimeUnit.SECONDS.toNanos(30);

    private static final long SILENCE_MARGIN_NS = TimeUnit.SECONDS.toNanos(5);

    /** Refuses times that can not work. */
    public SessionConfig
    {
        if (pingIntervalNs <= 0 || answerTimeoutNs <= 0)
        {
            throw new IllegalArgumentException("pingIntervalNs=" + pingIntervalNs + " answerTimeoutNs=" +
                answerTimeoutNs + ": must be above 0");
        }
        if (minBackoffNs <= 0 || maxBackoffNs < minBackoffNs)
        {
            throw new IllegalArgumentException("minBackoffNs=" + minBackoffNs + " maxBackoffNs=" + maxBackoffNs +
                ": the first must be above 0 and not above the second");
        }
    }

    /** The defaults. */
    public static SessionConfig of(final long jitterSeed, final boolean pauseWhenFull)
    {
        return new SessionConfig(DEFAULT_PING_INTERVAL_NS, DEFAULT_ANSWER_TIMEOUT_NS, DEFAULT_MIN_BACKOFF_NS,
            DEFAULT_MAX_BACKOFF_NS, jitterSeed, pauseWhenFull);
    }

    /** So long without any frame means that the socket is dead: two pings and a margin. */
    public long silenceTimeoutNs()
    {
        return 2 * pingIntervalNs + SILENCE_MARGIN_NS;
    }
}
