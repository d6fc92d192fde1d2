package io.vstru.bybit.simulator;

/**
 * A market as a row of Bybit frames. NOT thread safe. No clock: the pace is the caller's business. Bad input is counted
 * and skipped, so nothing here throws because of what a recording holds.
 */
interface Feed extends AutoCloseable
{
    /** The next frame; null for good when the feed has ended. */
    FeedFrame next();

    /** Number of frames returned by {@link #next()} so far. */
    long position();

    /** Whether the topic is one of this feed. */
    boolean serves(String topic);

    /**
     * The state of a topic after the frames returned so far, for a client that subscribes now; its position and
     * sequence are those of the last frame returned.
     *
     * @return null when the topic keeps no state or has none yet
     */
    FeedFrame snapshot(String topic);

    /** What was read and what was left out. */
    FeedCounters counters();

    @Override
    void close();
}
