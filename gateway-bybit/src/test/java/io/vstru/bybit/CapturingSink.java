package io.vstru.bybit;

import io.vstru.event.BookFlyweight;
import io.vstru.event.EventHeader;
import io.vstru.event.EventSink;
import io.vstru.event.EventType;
import io.vstru.event.InstrumentFlyweight;
import io.vstru.event.StreamStateFlyweight;
import io.vstru.event.TickerFlyweight;
import io.vstru.event.TradeFlyweight;
import io.vstru.event.VenueBarFlyweight;
import java.util.ArrayList;
import java.util.List;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Keeps a copy of every event and checks that none is longer than its claim or a slot. Any thread may look at it.
 */
public final class CapturingSink implements EventSink
{
    public static final int SLOT_BYTES = 2048;
    private static final int OFFSET = 8;

    private final List<UnsafeBuffer> events = new ArrayList<>();
    private final UnsafeBuffer slot = new UnsafeBuffer(new byte[OFFSET + SLOT_BYTES]);
    private int room = Integer.MAX_VALUE;
    private int claimedBytes = -1;
    private int refusals;
    private int refuseClaimsAfter = Integer.MAX_VALUE;

    /** From now on this many events are taken. */
    public synchronized void room(final int value)
    {
        room = value;
    }

    /** Claims beyond this many are refused although {@link #remaining} promises more, as when others take the room. */
    public synchronized void refuseClaimsAfter(final int claims)
    {
        refuseClaimsAfter = claims;
    }

    /** Claims that were refused. */
    public synchronized int refusals()
    {
        return refusals;
    }

    @Override
    public synchronized boolean claim(final int lengthBytes)
    {
        if (claimedBytes >= 0 || lengthBytes > SLOT_BYTES)
        {
            throw new IllegalStateException("claimedBytes=" + claimedBytes + " lengthBytes=" + lengthBytes);
        }
        if (room == 0 || refuseClaimsAfter == 0)
        {
            refusals++;
            return false;
        }
        refuseClaimsAfter--;
        claimedBytes = lengthBytes;
        return true;
    }

    @Override
    public MutableDirectBuffer buffer()
    {
        return slot;
    }

    @Override
    public int offset()
    {
        return OFFSET;
    }

    @Override
    public synchronized void commit()
    {
        final int lengthBytes = new EventHeader().wrap(slot, OFFSET).lengthBytes();
        if (claimedBytes < 0 || lengthBytes > claimedBytes)
        {
            throw new IllegalStateException("claimedBytes=" + claimedBytes + " lengthBytes=" + lengthBytes);
        }
        final UnsafeBuffer copy = new UnsafeBuffer(new byte[lengthBytes]);
        copy.putBytes(0, slot, OFFSET, lengthBytes);
        events.add(copy);
        claimedBytes = -1;
        room--;
    }

    @Override
    public void abort()
    {
        claimedBytes = -1;
    }

    @Override
    public synchronized int remaining()
    {
        return room;
    }

    public synchronized int count()
    {
        return events.size();
    }

    public synchronized void clear()
    {
        events.clear();
    }

    public synchronized EventType type(final int index)
    {
        return EventType.of(new EventHeader().wrap(events.get(index), 0).typeId());
    }

    /** The types of all events, in order. */
    public synchronized List<EventType> types()
    {
        final List<EventType> types = new ArrayList<>();
        for (int i = 0; i < events.size(); i++)
        {
            types.add(type(i));
        }
        return types;
    }

    public BookFlyweight book(final int index)
    {
        return new BookFlyweight().wrap(checked(index, EventType.BOOK), 0);
    }

    public TradeFlyweight trade(final int index)
    {
        return new TradeFlyweight().wrap(checked(index, EventType.TRADE), 0);
    }

    public TickerFlyweight ticker(final int index)
    {
        return new TickerFlyweight().wrap(checked(index, EventType.TICKER), 0);
    }

    public VenueBarFlyweight bar(final int index)
    {
        return new VenueBarFlyweight().wrap(checked(index, EventType.VENUE_BAR), 0);
    }

    public StreamStateFlyweight state(final int index)
    {
        return new StreamStateFlyweight().wrap(checked(index, EventType.STREAM_STATE), 0);
    }

    public InstrumentFlyweight instrument(final int index)
    {
        return new InstrumentFlyweight().wrap(checked(index, EventType.INSTRUMENT), 0);
    }

    /** All stream states as text, such as {@code STALE 0 UPDATE_GAP}. */
    public synchronized List<String> states()
    {
        final List<String> states = new ArrayList<>();
        for (int i = 0; i < events.size(); i++)
        {
            if (type(i) == EventType.STREAM_STATE)
            {
                final StreamStateFlyweight state = state(i);
                states.add(state.status() + " " + state.instrumentId() + " " + state.reason());
            }
        }
        return states;
    }

    private synchronized UnsafeBuffer checked(final int index, final EventType expected)
    {
        if (type(index) != expected)
        {
            throw new AssertionError("event " + index + " is " + type(index) + ", not " + expected);
        }
        return events.get(index);
    }
}
