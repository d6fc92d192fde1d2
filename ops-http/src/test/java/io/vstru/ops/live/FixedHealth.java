package io.vstru.ops.live;

import java.util.List;

/** Health that a test sets. */
public final class FixedHealth implements HealthSource
{
    private volatile boolean isReady = true;
    private volatile boolean isHalted;
    private volatile List<String> reasons = List.of();

    /** Sets all of it. */
    public FixedHealth set(final boolean ready, final boolean halted, final String... newReasons)
    {
        isReady = ready;
        isHalted = halted;
        reasons = List.of(newReasons);
        return this;
    }

    @Override
    public boolean isReady()
    {
        return isReady;
    }

    @Override
    public boolean isHalted()
    {
        return isHalted;
    }

    @Override
    public List<String> reasons()
    {
        return reasons;
    }
}
