package io.vstru.pipeline;

import com.lmax.disruptor.AlertException;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.SequenceBarrier;
import com.lmax.disruptor.WaitStrategy;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets the one consumer sleep: a publication wakes it, and costs a fence and a read while it is awake. The consumer
 * polls, announces that it will sleep, polls once more, and only then parks, so that no publication is missed.
 */
final class ParkingWaitStrategy implements WaitStrategy
{
    private volatile Thread sleeper;

    /** The calling thread is about to sleep; it must look once more before it parks. */
    void announce()
    {
        sleeper = Thread.currentThread();
    }

    /** Sleeps until something is published, for at most so long. */
    void park(final long timeoutNs)
    {
        LockSupport.parkNanos(this, timeoutNs);
    }

    /** The calling thread is awake again. */
    void awake()
    {
        sleeper = null;
    }

    @Override
    public void signalAllWhenBlocking()
    {
        // The publication is a release store: without the fence the look at the sleeper could overtake it, and a
        // consumer that announced itself in between would sleep on.
        VarHandle.fullFence();
        final Thread asleep = sleeper;
        if (asleep != null)
        {
            LockSupport.unpark(asleep);
        }
    }

    @Override
    public long waitFor(
        final long sequence, final Sequence cursor, final Sequence dependentSequence, final SequenceBarrier barrier)
        throws AlertException
    {
        throw new UnsupportedOperationException("the consumer polls");
    }
}
