package io.vstru.status;

import java.nio.ByteBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** The counters of a process, a cache line each. Any thread may add and read; adding never blocks or allocates. */
public final class EngineCounters
{
    private static final int STRIDE_BYTES = 128;

    private final UnsafeBuffer values =
        new UnsafeBuffer(ByteBuffer.allocateDirect(CounterDescriptor.values().length * STRIDE_BYTES));

    /** Adds one. */
    public void increment(final CounterDescriptor counter)
    {
        add(counter, 1);
    }

    /** Adds an amount. */
    public void add(final CounterDescriptor counter, final long amount)
    {
        values.getAndAddLong(counter.ordinal() * STRIDE_BYTES, amount);
    }

    /** The present value. */
    public long get(final CounterDescriptor counter)
    {
        return values.getLongVolatile(counter.ordinal() * STRIDE_BYTES);
    }
}
