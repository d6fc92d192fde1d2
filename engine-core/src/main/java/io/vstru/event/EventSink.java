package io.vstru.event;

import org.agrona.MutableDirectBuffer;

/**
 * Where a producer puts its events: claim, encode in place, commit or abort. Owned by one thread; never blocks.
 *
 * <pre>
 *   if (sink.claim(TradeFlyweight.lengthBytes()))
 *   {
 *       trade.begin(sink.buffer(), sink.offset()) ...
 *       sink.commit();
 *   }
 * </pre>
 */
public interface EventSink
{
    /**
     * Claims room for one event.
     *
     * @param lengthBytes the most the event will take
     * @return false when there is no room now; the refusal has been counted
     */
    boolean claim(int lengthBytes);

    /** The buffer to encode into, after a successful claim. */
    MutableDirectBuffer buffer();

    /** Where in the buffer to encode. */
    int offset();

    /** Publishes the claimed event. */
    void commit();

    /** Gives the claim back; nothing is published. */
    void abort();

    /** How many events can be claimed now without a refusal; a lower bound. */
    int remaining();
}
