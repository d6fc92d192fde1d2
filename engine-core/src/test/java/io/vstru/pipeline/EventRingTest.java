package io.vstru.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lmax.disruptor.YieldingWaitStrategy;
import io.vstru.event.TimerFlyweight;
import io.vstru.status.CounterDescriptor;
import io.vstru.status.EngineCounters;
import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class EventRingTest
{
    private static final int SLOTS = 64;
    private static final int RESERVE = SLOTS / EventRing.RESERVE_DIVISOR;

    private final EngineCounters counters = new EngineCounters();
    private final EventRing ring = new EventRing(SLOTS, new YieldingWaitStrategy(), counters);
    private final TimerFlyweight timer = new TimerFlyweight();
    private final List<Long> seen = new ArrayList<>();
    private int batches;
    private final InputHandler handler = new InputHandler()
    {
        @Override
        public void onInput(final UnsafeBuffer buffer)
        {
            seen.add(new TimerFlyweight().wrap(buffer, 0).dueTimeNs());
        }

        @Override
        public void onEndOfBatch()
        {
            batches++;
        }
    };

    @Test
    void shouldHandOverInOrderAndEndTheBatchOnce() throws Exception
    {
        final RingPublisher publisher = ring.newMarketDataPublisher();
        publish(publisher, 1);
        publish(publisher, 2);

        assertTrue(ring.poll(handler));
        assertEquals(List.of(1L, 2L), seen);
        assertEquals(1, batches);
        assertFalse(ring.poll(handler));
    }

    @Test
    void shouldSkipWhatWasGivenBackAndStillEndTheBatch() throws Exception
    {
        final RingPublisher publisher = ring.newPriorityPublisher();
        publish(publisher, 1);
        assertTrue(publisher.claim(TimerFlyweight.lengthBytes()));
        publisher.abort();

        ring.poll(handler);
        assertEquals(List.of(1L), seen);
        assertEquals(1, batches);
    }

    @Test
    void shouldKeepTheReserveForPriorityEvents() throws Exception
    {
        final RingPublisher market = ring.newMarketDataPublisher();
        final RingPublisher priority = ring.newPriorityPublisher();
        int taken = 0;
        while (market.claim(TimerFlyweight.lengthBytes()))
        {
            market.abort();
            taken++;
        }
        assertEquals(SLOTS - RESERVE, taken);
        assertEquals(0, market.remaining());
        for (int i = 0; i < RESERVE; i++)
        {
            publish(priority, i);
        }
        assertFalse(priority.claim(TimerFlyweight.lengthBytes()));
        assertEquals(2, counters.get(CounterDescriptor.RING_REFUSALS));

        ring.poll(handler);
        assertEquals(RESERVE, seen.size());
        assertEquals(SLOTS, ring.remainingCapacity());
    }

    @Test
    void shouldRefuseMisuse()
    {
        final RingPublisher publisher = ring.newPriorityPublisher();
        assertThrows(IllegalArgumentException.class, () -> publisher.claim(EventSlot.LENGTH_BYTES + 1));
        assertThrows(IllegalStateException.class, publisher::commit);
        assertTrue(publisher.claim(TimerFlyweight.lengthBytes()));
        assertThrows(IllegalStateException.class, () -> publisher.claim(TimerFlyweight.lengthBytes()));
    }

    private void publish(final RingPublisher publisher, final long dueTimeNs)
    {
        assertTrue(publisher.claim(TimerFlyweight.lengthBytes()));
        timer.begin(publisher.buffer(), publisher.offset()).dueTimeNs(dueTimeNs);
        publisher.commit();
    }
}
