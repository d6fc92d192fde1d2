package io.vstru.replay;

import io.vstru.event.EventHeader;
import io.vstru.event.EventType;
import io.vstru.event.Origin;

/** Events of one type: how many of each origin, and their bytes. NOT thread safe. */
final class TypeCount
{
    private final String name;
    private final Tally<Origin> origins = new Tally<>(Origin.values());
    private long events;
    private long bytes;

    TypeCount(final int typeId)
    {
        final EventType type = EventType.of(typeId);
        name = type == null ? "unknown-" + typeId : type.name();
    }

    void add(final EventHeader header)
    {
        origins.add(header.origin());
        events++;
        bytes += header.lengthBytes();
    }

    /** Name of the type; its number when this build does not know it. */
    String name()
    {
        return name;
    }

    Tally<Origin> origins()
    {
        return origins;
    }

    long events()
    {
        return events;
    }

    long bytes()
    {
        return bytes;
    }
}
