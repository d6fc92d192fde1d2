package io.vstru.journal.chronicle;

import net.openhft.chronicle.queue.RollCycle;

/**
 * Files named by the second they begin in. Chronicle would roll every ten seconds; the time it is given only moves when
 * a new file is wanted, at a start and at midnight UTC. The name of a file and the upper half of an index are the same
 * number: ten-second steps since 1970.
 */
final class VstruRollCycle implements RollCycle
{
    /** One for all. */
    static final VstruRollCycle INSTANCE = new VstruRollCycle();
    /** Milliseconds between two files at least. */
    static final int STEP_MS = 10_000;

    private static final String FORMAT = "yyyyMMdd-HHmmss'F'";
    private static final int CYCLE_SHIFT = 32;
    private static final long SEQUENCE_MASK = (1L << CYCLE_SHIFT) - 1;
    private static final int INDEX_COUNT = 4096;
    private static final int INDEX_SPACING = 256;

    private VstruRollCycle()
    {
    }

    @Override
    public String format()
    {
        return FORMAT;
    }

    @Override
    public int lengthInMillis()
    {
        return STEP_MS;
    }

    @Override
    public int defaultIndexCount()
    {
        return INDEX_COUNT;
    }

    @Override
    public int defaultIndexSpacing()
    {
        return INDEX_SPACING;
    }

    @Override
    public int current(final net.openhft.chronicle.core.time.TimeProvider time, final long epochMs)
    {
        return (int)((time.currentTimeMillis() - epochMs) / STEP_MS);
    }

    @Override
    public long toIndex(final int cycle, final long sequenceNumber)
    {
        return ((long)cycle << CYCLE_SHIFT) + (sequenceNumber & SEQUENCE_MASK);
    }

    @Override
    public long toSequenceNumber(final long index)
    {
        return index & SEQUENCE_MASK;
    }

    @Override
    public int toCycle(final long index)
    {
        return (int)(index >>> CYCLE_SHIFT);
    }

    @Override
    public long maxMessagesPerCycle()
    {
        return (long)INDEX_COUNT * INDEX_COUNT * INDEX_SPACING;
    }
}
