package io.vstru.engine;

import io.vstru.event.EgressAdapter;
import io.vstru.event.EgressListener;
import io.vstru.event.EventHeader;
import io.vstru.event.EventType;
import io.vstru.event.IngressAdapter;
import io.vstru.event.IngressListener;
import org.agrona.MutableDirectBuffer;

/** Hands any event to a listener of both kinds. Not thread safe: one per reader. */
final class EventDispatch
{
    private final EventHeader header = new EventHeader();
    private final IngressAdapter ingress;
    private final EgressAdapter egress;

    <T extends IngressListener & EgressListener> EventDispatch(final T listener)
    {
        ingress = new IngressAdapter(listener);
        egress = new EgressAdapter(listener);
    }

    void onEvent(final MutableDirectBuffer buffer, final int offset)
    {
        if (header.wrap(buffer, offset).typeId() < EventType.FIRST_EGRESS)
        {
            ingress.onEvent(buffer, offset);
        }
        else
        {
            egress.onEvent(buffer, offset);
        }
    }
}
