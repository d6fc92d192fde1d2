package io.vstru.bybit.codec;

import io.vstru.event.EventSink;
import io.vstru.event.TickerFlyweight;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * {@code tickers.SYMBOL}: a delta names only what changed, the event always says all. What a frame says is merged once
 * the whole frame is good; whether it could be published does not matter then, the next event says it too.
 */
final class TickerDecoder implements TopicDecoder
{
    private static final byte[] SYMBOL = "symbol".getBytes(StandardCharsets.US_ASCII);

    /** The fields the event takes over. */
    private enum Field
    {
        LAST_PRICE("lastPrice", false),
        MARK_PRICE("markPrice", false),
        INDEX_PRICE("indexPrice", false),
        FUNDING_RATE("fundingRate", true),
        NEXT_FUNDING_TIME("nextFundingTime", false),
        BID_PRICE("bid1Price", false),
        BID_QUANTITY("bid1Size", false),
        ASK_PRICE("ask1Price", false),
        ASK_QUANTITY("ask1Size", false),
        OPEN_INTEREST("openInterest", false);

        private final byte[] key;
        private final boolean isSigned;

        Field(final String key, final boolean isSigned)
        {
            this.key = key.getBytes(StandardCharsets.US_ASCII);
            this.isSigned = isSigned;
        }
    }

    private static final Field[] FIELDS = Field.values();

    private final TickerFlyweight ticker = new TickerFlyweight();
    private final long[][] merged;
    private final boolean[] hasSnapshot;
    private final long[] seen = new long[FIELDS.length];
    private final boolean[] isSeen = new boolean[FIELDS.length];
    private int eventsLeft;

    TickerDecoder(final int instrumentCount)
    {
        merged = new long[instrumentCount][FIELDS.length];
        hasSnapshot = new boolean[instrumentCount];
    }

    /** Forgets all tickers: deltas are of no use until the next snapshot. */
    void reset()
    {
        Arrays.fill(hasSnapshot, false);
    }

    @Override
    public void decode(final JsonScanner data, final byte[] symbol)
    {
        Arrays.fill(isSeen, false);
        data.beginObject();
        while (data.nextKey())
        {
            final Field field = fieldOf(data);
            if (field != null)
            {
                decodeField(data, field);
            }
            else if (data.tokenIs(SYMBOL))
            {
                BookDecoder.expectSymbol(data, symbol);
            }
            else
            {
                data.skipValue();
            }
        }
    }

    private static Field fieldOf(final JsonScanner data)
    {
        for (final Field field : FIELDS)
        {
            if (data.tokenIs(field.key))
            {
                return field;
            }
        }
        return null;
    }

    private void decodeField(final JsonScanner data, final Field field)
    {
        final long value = field == Field.NEXT_FUNDING_TIME ? data.readLongOrUnknown() : data.readDecimalE8OrUnknown();
        if (value < 0 && !field.isSigned)
        {
            data.fail();
        }
        seen[field.ordinal()] = value;
        isSeen[field.ordinal()] = true;
    }

    @Override
    public ParseResult accept(final Frame frame)
    {
        eventsLeft = 0;
        if (frame.type == Frame.Type.NONE)
        {
            return ParseResult.MALFORMED;
        }
        final int instrumentId = frame.instrumentId;
        final long[] values = merged[instrumentId];
        if (frame.type == Frame.Type.SNAPSHOT)
        {
            Arrays.fill(values, 0);
            hasSnapshot[instrumentId] = true;
        }
        if (!hasSnapshot[instrumentId])
        {
            return ParseResult.EVENTS;
        }
        for (int i = 0; i < values.length; i++)
        {
            values[i] = isSeen[i] ? seen[i] : values[i];
        }
        eventsLeft = 1;
        return ParseResult.EVENTS;
    }

    @Override
    public int eventsLeft()
    {
        return eventsLeft;
    }

    @Override
    public boolean publishNext(final Frame frame, final EventSink sink)
    {
        if (!sink.claim(TickerFlyweight.lengthBytes()))
        {
            return false;
        }
        final long[] values = merged[frame.instrumentId];
        ticker.begin(sink.buffer(), sink.offset()).instrumentId(frame.instrumentId)
            .lastPriceE8(values[Field.LAST_PRICE.ordinal()])
            .markPriceE8(values[Field.MARK_PRICE.ordinal()])
            .indexPriceE8(values[Field.INDEX_PRICE.ordinal()])
            .fundingRateE8(values[Field.FUNDING_RATE.ordinal()])
            .nextFundingTimeMs(values[Field.NEXT_FUNDING_TIME.ordinal()])
            .bidPriceE8(values[Field.BID_PRICE.ordinal()])
            .bidQuantityE8(values[Field.BID_QUANTITY.ordinal()])
            .askPriceE8(values[Field.ASK_PRICE.ordinal()])
            .askQuantityE8(values[Field.ASK_QUANTITY.ordinal()])
            .openInterestE8(values[Field.OPEN_INTEREST.ordinal()])
            .venueSequence(frame.venueSequence)
            .pushTimeMs(frame.pushTimeMs);
        ticker.header().receiveTimeNs(frame.receiveTimeNs);
        sink.commit();
        eventsLeft = 0;
        return true;
    }
}
