package io.vstru.pipeline;

import io.vstru.event.ClockMode;

/**
 * How the pipeline runs.
 *
 * @param slots          slots of the ring, a power of two
 * @param isBusySpinning spin instead of sleeping: a core for the engine alone
 * @param clock          whose time moves the engine
 */
public record PipelineConfig(int slots, boolean isBusySpinning, ClockMode clock)
{
    private static final int MIN_SLOTS = 64;
    private static final int MAX_SLOTS = 1 << 20;

    public PipelineConfig
    {
        if (slots < MIN_SLOTS || slots > MAX_SLOTS || Integer.bitCount(slots) != 1)
        {
            throw new IllegalArgumentException("slots=" + slots + ": use a power of two from " + MIN_SLOTS + " to " +
                MAX_SLOTS);
        }
    }

    /** Sleeps when idle. */
    public static PipelineConfig eco(final ClockMode clock)
    {
        return new PipelineConfig(EventRing.DEFAULT_SLOTS, false, clock);
    }
}
