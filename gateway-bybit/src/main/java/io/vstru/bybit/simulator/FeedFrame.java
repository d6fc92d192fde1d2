package io.vstru.bybit.simulator;

import java.nio.charset.StandardCharsets;

/**
 * One text frame of a feed. The payload must not be changed: every client is sent the same bytes.
 *
 * @param position number of the frame in the feed: 1, 2, 3, ...
 * @param sequence what the frame carries as {@code seq} or {@code cs}; never falls within a feed
 * @param timeMs   venue time, epoch milliseconds; never falls within a feed
 * @param topic    topic the frame belongs to
 * @param kind     what it is to a client that keeps state
 * @param payload  the message as UTF-8
 */
record FeedFrame(long position, long sequence, long timeMs, String topic, FrameKind kind, byte[] payload)
{
    /** The message as text. */
    String text()
    {
        return new String(payload, StandardCharsets.UTF_8);
    }
}
