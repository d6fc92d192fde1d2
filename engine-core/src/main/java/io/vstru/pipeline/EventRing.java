package io.vstru.pipeline;

import com.lmax.disruptor.EventPoller;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.dsl.ProducerType;
import com.lmax.disruptor.WaitStrategy;
import io.vstru.status.EngineCounters;
import java.nio.ByteBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The multi-producer ring of fixed-size slots in one piece of memory outside the heap. Producers never block; the one
 * consumer polls.
 */
public final class EventRing
{
    /** Slots by default: 16 MiB of memory. */
    public static final int DEFAULT_SLOTS = 8192;
    /** Part of the slots that market data may not take: one in this many. */
    public static final int RESERVE_DIVISOR = 8;

    private final RingBuffer<EventSlot> ring;
    private final EventPoller<EventSlot> poller;
    private final EngineCounters counters;
    private final EventPoller.Handler<EventSlot> drain = this::onSlot;
    private InputHandler handler;

    /**
     * @param slots        number of slots, a power of two
     * @param waitStrategy told of every publication, so that a sleeping consumer can be woken
     * @param counters     counts refusals
     */
    public EventRing(final int slots, final WaitStrategy waitStrategy, final EngineCounters counters)
    {
        final UnsafeBuffer memory = new UnsafeBuffer(ByteBuffer.allocateDirect(slots * EventSlot.LENGTH_BYTES));
        final int[] next = {0};
        ring = RingBuffer.create(ProducerType.MULTI, () -> nextSlot(memory, next), slots, waitStrategy);
        poller = ring.newPoller();
        ring.addGatingSequences(poller.getSequence());
        this.counters = counters;
    }

    private static EventSlot nextSlot(final UnsafeBuffer memory, final int[] next)
    {
        final int at = next[0]++ * EventSlot.LENGTH_BYTES;
        return new EventSlot(new UnsafeBuffer(memory, at, EventSlot.LENGTH_BYTES));
    }

    /** A publisher for market data: it is refused while only the reserve is free. Owned by one thread. */
    public RingPublisher newMarketDataPublisher()
    {
        return new RingPublisher(ring, ring.getBufferSize() / RESERVE_DIVISOR, counters);
    }

    /** A publisher for execution reports, commands and timers: it may use the reserve. Owned by one thread. */
    public RingPublisher newPriorityPublisher()
    {
        return new RingPublisher(ring, 0, counters);
    }

    /** Free slots. */
    public long remainingCapacity()
    {
        return ring.remainingCapacity();
    }

    /**
     * Hands over what is waiting. Engine thread only.
     *
     * @return whether anything was there
     * @throws Exception what the handler threw; the slot it was given has been released
     */
    public boolean poll(final InputHandler inputHandler) throws Exception
    {
        handler = inputHandler;
        return poller.poll(drain) == EventPoller.PollState.PROCESSING;
    }

    private boolean onSlot(final EventSlot slot, final long sequence, final boolean isEndOfBatch)
    {
        if (slot.isFilled())
        {
            handler.onInput(slot.buffer());
        }
        if (isEndOfBatch)
        {
            handler.onEndOfBatch();
        }
        return true;
    }
}
