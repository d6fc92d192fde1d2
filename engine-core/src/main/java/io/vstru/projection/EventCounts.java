package io.vstru.projection;

import io.vstru.event.EventType;

/** Events seen, by type. */
public final class EventCounts
{
    private final long[] counts = new long[EventType.values().length];
    private long unknown;
    private long skipped;

    /** Events of a type, those of failed inputs included. */
    public long of(final EventType type)
    {
        return counts[type.ordinal()];
    }

    /** Events of types that this build does not know. */
    public long unknown()
    {
        return unknown;
    }

    /** Events or rests of records that could not be read and were left out. */
    public long skipped()
    {
        return skipped;
    }

    /** All events whose type is known. */
    public long total()
    {
        long total = 0;
        for (final long count : counts)
        {
            total += count;
        }
        return total;
    }

    void onEvent(final EventType type)
    {
        if (type == null)
        {
            unknown++;
        }
        else
        {
            counts[type.ordinal()]++;
        }
    }

    void onSkipped()
    {
        skipped++;
    }
}
