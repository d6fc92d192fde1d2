package io.vstru.pipeline;

import org.agrona.concurrent.UnsafeBuffer;

/**
 * One slot of the ring: room for one event. Written by the producer that claimed it, then by the engine thread, then
 * by nobody until it is claimed again.
 */
final class EventSlot
{
    /** Bytes in a slot; no event may be longer. */
    static final int LENGTH_BYTES = 2048;

    private final UnsafeBuffer buffer;
    private boolean isFilled;

    EventSlot(final UnsafeBuffer buffer)
    {
        this.buffer = buffer;
    }

    UnsafeBuffer buffer()
    {
        return buffer;
    }

    /** False when the claim was given back: the slot holds nothing. */
    boolean isFilled()
    {
        return isFilled;
    }

    void isFilled(final boolean value)
    {
        isFilled = value;
    }
}
