package io.vstru.pipeline;

import com.lmax.disruptor.InsufficientCapacityException;
import com.lmax.disruptor.RingBuffer;
import io.vstru.event.EventSink;
import io.vstru.status.CounterDescriptor;
import io.vstru.status.EngineCounters;
import org.agrona.MutableDirectBuffer;

/** One producer's door to the ring. NOT thread safe: every producer thread has its own. */
public final class RingPublisher implements EventSink
{
    private static final long NONE = -1;

    private final RingBuffer<EventSlot> ring;
    private final int reserveSlots;
    private final EngineCounters counters;
    private long claimed = NONE;

    RingPublisher(final RingBuffer<EventSlot> ring, final int reserveSlots, final EngineCounters counters)
    {
        this.ring = ring;
        this.reserveSlots = reserveSlots;
        this.counters = counters;
    }

    @Override
    public boolean claim(final int lengthBytes)
    {
        if (claimed != NONE)
        {
            throw new IllegalStateException("a claim is open slot=" + claimed);
        }
        if (lengthBytes > EventSlot.LENGTH_BYTES)
        {
            throw new IllegalArgumentException(
                "event longer than a slot lengthBytes=" + lengthBytes + " limit=" + EventSlot.LENGTH_BYTES);
        }
        if (ring.remainingCapacity() <= reserveSlots)
        {
            return refuse();
        }
        try
        {
            claimed = ring.tryNext();
            return true;
        }
        catch (final InsufficientCapacityException e)
        {
            return refuse();
        }
    }

    @Override
    public MutableDirectBuffer buffer()
    {
        return ring.get(claimed).buffer();
    }

    @Override
    public int offset()
    {
        return 0;
    }

    @Override
    public void commit()
    {
        publish(true);
    }

    @Override
    public void abort()
    {
        publish(false);
    }

    @Override
    public int remaining()
    {
        return (int)Math.max(0, ring.remainingCapacity() - reserveSlots);
    }

    private boolean refuse()
    {
        counters.increment(CounterDescriptor.RING_REFUSALS);
        return false;
    }

    private void publish(final boolean isFilled)
    {
        if (claimed == NONE)
        {
            throw new IllegalStateException("no claim is open");
        }
        final long sequence = claimed;
        claimed = NONE;
        ring.get(sequence).isFilled(isFilled);
        ring.publish(sequence);
    }
}
