package io.vstru.bybit.transport;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what another thread does. */
public final class Waiting
{
    private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(20);

    private Waiting()
    {
    }

    /** Returns as soon as the condition holds; fails when it does not in good time. */
    public static void await(final BooleanSupplier condition)
    {
        final long deadlineNs = System.nanoTime() + PATIENCE_NS;
        while (!condition.getAsBoolean())
        {
            if (System.nanoTime() - deadlineNs > 0)
            {
                throw new AssertionError("did not happen within patienceNs=" + PATIENCE_NS);
            }
            Thread.yield();
        }
    }
}
