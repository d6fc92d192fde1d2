package io.vstru.bybit.codec;

import io.vstru.event.EventSink;
import io.vstru.event.Side;
import io.vstru.event.TradeFlyweight;

/** {@code publicTrade.SYMBOL}: one event a trade. */
final class TradeDecoder implements TopicDecoder
{
    /** Trades in one frame. */
    static final int MAX_TRADES = 1024;

    private static final byte[] SYMBOL = {'s'};
    private static final byte[] TIME = {'T'};
    private static final byte[] SIDE = {'S'};
    private static final byte[] QUANTITY = {'v'};
    private static final byte[] PRICE = {'p'};
    private static final byte[] ID = {'i'};
    private static final byte[] BLOCK_TRADE = {'B', 'T'};
    private static final byte[] SEQUENCE = {'s', 'e', 'q'};
    private static final byte[] BUY = {'B', 'u', 'y'};
    private static final byte[] SELL = {'S', 'e', 'l', 'l'};

    private final TradeFlyweight trade = new TradeFlyweight();
    private final TradeId id = new TradeId();
    private final long[] timeMs = new long[MAX_TRADES];
    private final long[] priceE8 = new long[MAX_TRADES];
    private final long[] quantityE8 = new long[MAX_TRADES];
    private final long[] venueSequence = new long[MAX_TRADES];
    private final long[] idHigh = new long[MAX_TRADES];
    private final long[] idLow = new long[MAX_TRADES];
    private final Side[] side = new Side[MAX_TRADES];
    private final boolean[] isBlockTrade = new boolean[MAX_TRADES];
    private int count;
    private int done;

    @Override
    public void decode(final JsonScanner data, final byte[] symbol)
    {
        count = 0;
        done = 0;
        data.beginArray();
        while (data.nextElement())
        {
            if (count == MAX_TRADES)
            {
                data.fail();
                return;
            }
            decodeTrade(data, symbol);
            count++;
        }
    }

    private void decodeTrade(final JsonScanner data, final byte[] symbol)
    {
        timeMs[count] = -1;
        priceE8[count] = 0;
        quantityE8[count] = 0;
        venueSequence[count] = 0;
        side[count] = null;
        isBlockTrade[count] = false;
        boolean hasId = false;
        data.beginObject();
        while (data.nextKey())
        {
            if (data.tokenIs(ID))
            {
                data.readString();
                id.read(data.buffer(), data.tokenOffset(), data.tokenLength());
                idHigh[count] = id.high();
                idLow[count] = id.low();
                hasId = data.tokenLength() > 0;
            }
            else if (data.tokenIs(SYMBOL))
            {
                BookDecoder.expectSymbol(data, symbol);
            }
            else
            {
                decodeField(data);
            }
        }
        if (!hasId || timeMs[count] < 0 || side[count] == null || priceE8[count] <= 0 || quantityE8[count] <= 0)
        {
            data.fail();
        }
    }

    private void decodeField(final JsonScanner data)
    {
        if (data.tokenIs(TIME))
        {
            timeMs[count] = data.readLong();
        }
        else if (data.tokenIs(SIDE))
        {
            data.readString();
            side[count] = data.tokenIs(BUY) ? Side.BUY : data.tokenIs(SELL) ? Side.SELL : null;
        }
        else if (data.tokenIs(QUANTITY))
        {
            quantityE8[count] = data.readDecimalE8();
        }
        else if (data.tokenIs(PRICE))
        {
            priceE8[count] = data.readDecimalE8();
        }
        else if (data.tokenIs(BLOCK_TRADE))
        {
            isBlockTrade[count] = data.readBoolean();
        }
        else if (data.tokenIs(SEQUENCE))
        {
            venueSequence[count] = data.readLong();
        }
        else
        {
            data.skipValue();
        }
    }

    @Override
    public ParseResult accept(final Frame frame)
    {
        return ParseResult.EVENTS;
    }

    @Override
    public int eventsLeft()
    {
        return count - done;
    }

    @Override
    public boolean publishNext(final Frame frame, final EventSink sink)
    {
        if (!sink.claim(TradeFlyweight.lengthBytes()))
        {
            return false;
        }
        trade.begin(sink.buffer(), sink.offset()).instrumentId(frame.instrumentId).side(side[done])
            .isBlockTrade(isBlockTrade[done]).priceE8(priceE8[done]).quantityE8(quantityE8[done])
            .tradeTimeMs(timeMs[done]).venueSequence(venueSequence[done])
            .tradeIdHigh(idHigh[done]).tradeIdLow(idLow[done]);
        trade.header().receiveTimeNs(frame.receiveTimeNs);
        sink.commit();
        done++;
        return true;
    }
}
