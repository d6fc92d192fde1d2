package io.vstru.bybit.codec;

import io.vstru.event.BookFlyweight;
import io.vstru.event.EventSink;

/**
 * {@code orderbook.N.SYMBOL}: one update becomes as many parts as it needs, and a snapshot after a stale book an event
 * that says so.
 */
final class BookDecoder implements TopicDecoder
{
    /** The greatest depth of a topic. */
    static final int MAX_DEPTH = 1000;
    /** The longest event a slot of the ring takes. */
    static final int MAX_EVENT_BYTES = 2048;
    /** Levels in one part. */
    static final int LEVELS_PER_PART = (MAX_EVENT_BYTES - BookFlyweight.lengthBytes(0)) /
        (BookFlyweight.lengthBytes(1) - BookFlyweight.lengthBytes(0));
    /** A delta can at most remove all levels of a side and set all anew. */
    static final int MAX_LEVELS = 2 * MAX_DEPTH;

    private static final byte[] SYMBOL = {'s'};
    private static final byte[] BIDS = {'b'};
    private static final byte[] ASKS = {'a'};
    private static final byte[] UPDATE_ID = {'u'};
    private static final byte[] SEQUENCE = {'s', 'e', 'q'};
    /** The update id of a book that starts anew, whatever the frame calls itself. */
    private static final long RESTART_UPDATE_ID = 1;

    private final StreamStates states;
    private final int depth;
    private final BookFlyweight part = new BookFlyweight();
    private final Side bids = new Side();
    private final Side asks = new Side();
    private long updateId;
    private long venueSequence;
    private boolean isSnapshot;
    private boolean isResynchronised;
    private int partsLeft;
    private int levelsDone;

    /** Levels of one side as they came. */
    private static final class Side
    {
        private final long[] priceE8 = new long[MAX_LEVELS];
        private final long[] quantityE8 = new long[MAX_LEVELS];
        private int count;
    }

    BookDecoder(final StreamStates states, final int depth)
    {
        this.states = states;
        this.depth = depth;
    }

    @Override
    public void decode(final JsonScanner data, final byte[] symbol)
    {
        bids.count = -1;
        asks.count = -1;
        updateId = -1;
        venueSequence = 0;
        data.beginObject();
        while (data.nextKey())
        {
            if (data.tokenIs(BIDS))
            {
                decodeSide(data, bids);
            }
            else if (data.tokenIs(ASKS))
            {
                decodeSide(data, asks);
            }
            else if (data.tokenIs(UPDATE_ID))
            {
                updateId = data.readLong();
            }
            else if (data.tokenIs(SEQUENCE))
            {
                venueSequence = data.readLong();
            }
            else if (data.tokenIs(SYMBOL))
            {
                expectSymbol(data, symbol);
            }
            else
            {
                data.skipValue();
            }
        }
        if (bids.count < 0 || asks.count < 0 || updateId < 0)
        {
            data.fail();
        }
    }

    static void expectSymbol(final JsonScanner data, final byte[] symbol)
    {
        data.readString();
        if (!data.tokenIs(symbol))
        {
            data.fail();
        }
    }

    private static void decodeSide(final JsonScanner data, final Side side)
    {
        side.count = 0;
        data.beginArray();
        while (data.nextElement())
        {
            data.beginArray();
            data.nextElement();
            final long priceE8 = data.readDecimalE8();
            data.nextElement();
            final long quantityE8 = data.readDecimalE8();
            if (data.nextElement() || side.count == MAX_LEVELS || priceE8 <= 0 || quantityE8 < 0)
            {
                data.fail();
                return;
            }
            side.priceE8[side.count] = priceE8;
            side.quantityE8[side.count] = quantityE8;
            side.count++;
        }
    }

    @Override
    public ParseResult accept(final Frame frame)
    {
        partsLeft = 0;
        isResynchronised = false;
        if (frame.type == Frame.Type.NONE)
        {
            return ParseResult.MALFORMED;
        }
        isSnapshot = frame.type == Frame.Type.SNAPSHOT || updateId == RESTART_UPDATE_ID;
        switch (states.judge(frame, isSnapshot, updateId))
        {
            case OLD ->
            {
                return ParseResult.EVENTS;
            }
            case GAP ->
            {
                return ParseResult.BOOK_GAP;
            }
            case NEXT ->
            {
                final int levels = bids.count + asks.count;
                partsLeft = Math.max(1, (levels + LEVELS_PER_PART - 1) / LEVELS_PER_PART);
                levelsDone = 0;
                isResynchronised = states.isStale(frame.instrumentId);
            }
        }
        return ParseResult.EVENTS;
    }

    @Override
    public int eventsLeft()
    {
        return partsLeft + (isResynchronised ? 1 : 0);
    }

    @Override
    public boolean publishNext(final Frame frame, final EventSink sink)
    {
        if (partsLeft > 0)
        {
            return publishPart(frame, sink);
        }
        if (!states.publishResynchronised(frame))
        {
            return false;
        }
        isResynchronised = false;
        return true;
    }

    private boolean publishPart(final Frame frame, final EventSink sink)
    {
        final int end = Math.min(levelsDone + LEVELS_PER_PART, bids.count + asks.count);
        if (!sink.claim(BookFlyweight.lengthBytes(end - levelsDone)))
        {
            return false;
        }
        part.begin(sink.buffer(), sink.offset()).instrumentId(frame.instrumentId).depth(depth)
            .isSnapshot(isSnapshot).isLastPart(partsLeft == 1).updateId(updateId).venueSequence(venueSequence)
            .matchTimeMs(frame.matchTimeMs).pushTimeMs(frame.pushTimeMs);
        part.header().receiveTimeNs(frame.receiveTimeNs);
        for (; levelsDone < end; levelsDone++)
        {
            if (levelsDone < bids.count)
            {
                part.appendBid(bids.priceE8[levelsDone], bids.quantityE8[levelsDone]);
            }
            else
            {
                final int ask = levelsDone - bids.count;
                part.appendAsk(asks.priceE8[ask], asks.quantityE8[ask]);
            }
        }
        sink.commit();
        partsLeft--;
        if (partsLeft == 0)
        {
            states.onPublished(frame.instrumentId, updateId);
        }
        return true;
    }
}
