package io.vstru.projection;

import io.vstru.event.EgressAdapter;
import io.vstru.event.EventHeader;
import io.vstru.event.EventType;
import io.vstru.event.IngressAdapter;
import io.vstru.journal.RecordHeader;
import org.agrona.MutableDirectBuffer;

/**
 * Walks the events of a record and hands each to the projection. Only what shows the world is at stake here, so an
 * event that can not be read is counted and left out instead of ending the walk.
 */
final class EventWalk
{
    private final EventHeader header = new EventHeader();
    private final EventCounts counts;
    private final IngressAdapter ingress;
    private final EgressAdapter egress;
    private long lastSequence;
    private long engineTimeNs;

    EventWalk(final EventCounts counts, final ServiceProjection projection)
    {
        this.counts = counts;
        this.ingress = new IngressAdapter(projection);
        this.egress = new EgressAdapter(projection);
    }

    long lastSequence()
    {
        return lastSequence;
    }

    long engineTimeNs()
    {
        return engineTimeNs;
    }

    void onRecord(final MutableDirectBuffer buffer, final int offset, final int lengthBytes)
    {
        final int end = offset + lengthBytes;
        final boolean isFailed = holdsInputFailed(buffer, offset + RecordHeader.LENGTH_BYTES, end);
        int at = offset + RecordHeader.LENGTH_BYTES;
        while (isEventAt(buffer, at, end))
        {
            header.wrap(buffer, at);
            final int eventBytes = header.lengthBytes();
            final int typeId = header.typeId();
            final EventType type = EventType.of(typeId);
            counts.onEvent(type);
            lastSequence = header.sequence();
            engineTimeNs = header.engineTimeNs();
            // A failed input changed nothing that a replay would know of: beside the mark only alerts are shown.
            if (type != null && (!isFailed || isWord(type)))
            {
                dispatch(buffer, at, typeId);
            }
            at += eventBytes;
        }
        if (at != end)
        {
            counts.onSkipped();
        }
    }

    private void dispatch(final MutableDirectBuffer buffer, final int at, final int typeId)
    {
        try
        {
            if (typeId < EventType.FIRST_EGRESS)
            {
                ingress.onEvent(buffer, at);
            }
            else
            {
                egress.onEvent(buffer, at);
            }
        }
        catch (final IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e)
        {
            counts.onSkipped();
        }
    }

    private boolean holdsInputFailed(final MutableDirectBuffer buffer, final int first, final int end)
    {
        int at = first;
        while (isEventAt(buffer, at, end))
        {
            if (header.wrap(buffer, at).typeId() == EventType.INPUT_FAILED.id())
            {
                return true;
            }
            at += header.lengthBytes();
        }
        return false;
    }

    private static boolean isWord(final EventType type)
    {
        return type == EventType.INPUT_FAILED || type == EventType.ALERT;
    }

    private boolean isEventAt(final MutableDirectBuffer buffer, final int at, final int end)
    {
        if (at + EventHeader.LENGTH_BYTES > end)
        {
            return false;
        }
        final int eventBytes = header.wrap(buffer, at).lengthBytes();
        return eventBytes >= EventHeader.LENGTH_BYTES && eventBytes <= end - at;
    }
}
