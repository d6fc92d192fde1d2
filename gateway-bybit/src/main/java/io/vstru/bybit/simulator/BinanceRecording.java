package io.vstru.bybit.simulator;

import io.vstru.bybit.simulator.FeedCounters.Reason;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** A recording of Binance's streams, spot or USD-M futures, told as Bybit would. Read line by line. */
final class BinanceRecording implements Feed
{
    private static final Logger LOG = LoggerFactory.getLogger(BinanceRecording.class);
    private static final String ON_MARKET = "MARKET";
    private static final long NONE = -1;

    private final String symbol;
    private final String tradeKind;
    private final FeedCounters counters = new FeedCounters();
    private final RecordingLines lines;
    private final MarketFrames frames;
    private final boolean hasSnapshot;
    private final DepthChain chain;

    BinanceRecording(final Path file, final RecordingSurvey survey, final MarketFrames frames, final String symbol)
    {
        this.symbol = symbol;
        this.frames = frames;
        tradeKind = survey.hasTrades() ? "trade" : "aggTrade";
        hasSnapshot = survey.hasDepthSnapshot();
        chain = new DepthChain(counters, !hasSnapshot);
        lines = new RecordingLines(file, counters);
    }

    /** The message itself: that of a combined stream is wrapped. */
    static JsonNode data(final JsonNode message)
    {
        return message.path("data").isObject() ? message.path("data") : message;
    }

    @Override
    public FeedFrame next()
    {
        FeedFrame frame = frames.poll();
        while (frame == null)
        {
            final byte[] json = lines.nextJson();
            if (json == null)
            {
                onEnd();
                return null;
            }
            read(json);
            frame = frames.poll();
        }
        return frame;
    }

    private void onEnd()
    {
        if (!chain.isTellable())
        {
            LOG.warn("the recording of {} ends before its order book has {} levels a side: no book was told", symbol,
                MarketFrames.DEPTH);
        }
    }

    private void read(final byte[] json)
    {
        final JsonNode message = JsonMembers.object(json);
        if (message == null)
        {
            counters.on(Reason.MALFORMED);
            return;
        }
        try
        {
            onMessage(data(message));
        }
        catch (final IllegalArgumentException e)
        {
            counters.on(Reason.MALFORMED);
        }
    }

    private void onMessage(final JsonNode data)
    {
        if (data.has("lastUpdateId"))
        {
            onSnapshot(data);
            return;
        }
        final String name = JsonMembers.text(data, "s");
        if (!name.equals(symbol))
        {
            counters.on(name.isEmpty() ? Reason.OTHER_KIND : Reason.OTHER_SYMBOL);
            return;
        }
        final String kind = JsonMembers.text(data, "e");
        if (kind.equals("depthUpdate"))
        {
            final DepthEvent update = DepthEvent.ofUpdate(data);
            tellBook(chain.onUpdate(update), update.timeMs());
        }
        else if (kind.equals(tradeKind))
        {
            onTrade(data);
        }
        else if (kind.equals("markPriceUpdate"))
        {
            onMark(data);
        }
        else if (kind.equals("bookTicker") || kind.isEmpty() && data.has("B") && data.has("A"))
        {
            onQuote(data);
        }
        else
        {
            counters.on(Reason.OTHER_KIND);
        }
    }

    /** Whose book a snapshot is of, and that it comes in time, only the survey can tell. */
    private void onSnapshot(final JsonNode data)
    {
        if (!hasSnapshot)
        {
            counters.on(Reason.OTHER_KIND);
            return;
        }
        final DepthEvent snapshot = DepthEvent.ofSnapshot(data);
        tellBook(chain.onSnapshot(snapshot), snapshot.timeMs());
    }

    /** A book whose time is not known yet is told with the first news that has one. */
    private void tellBook(final boolean isChanged, final long newsTimeMs)
    {
        if (isChanged && Math.max(newsTimeMs, frames.timeMs()) > 0)
        {
            frames.onBook(chain.book(), newsTimeMs, chain.matchTimeMs(), chain.takeFresh());
        }
    }

    private void onTrade(final JsonNode data)
    {
        final String place = JsonMembers.text(data, "X");
        if (!place.isEmpty() && !place.equals(ON_MARKET))
        {
            counters.on(Reason.TRADE_OFF_MARKET);
            return;
        }
        final JsonNode isBuyerMaker = data.path("m");
        if (!isBuyerMaker.isBoolean())
        {
            throw new IllegalArgumentException("no taker side member=m value=" + isBuyerMaker);
        }
        final MarketTrade trade = new MarketTrade(JsonMembers.timeMs(data, "E"), JsonMembers.timeMs(data, "T"),
            JsonMembers.integer(data, tradeKind.equals("trade") ? "t" : "a"), !isBuyerMaker.booleanValue(),
            JsonMembers.priceE8(data, "p"), JsonMembers.positiveE8(data, "q"));
        if (trade.timeMs() == 0 || trade.matchTimeMs() == 0)
        {
            throw new IllegalArgumentException("trade without time members=E,T id=" + trade.id());
        }
        counters.onTrades(1);
        frames.onTrade(trade);
    }

    /** Spot quotes carry no time: they happened at the time of the news before them. */
    private void onQuote(final JsonNode data)
    {
        final long timeMs = JsonMembers.timeMs(data, "E");
        final MarketQuote quote = new MarketQuote(JsonMembers.priceE8(data, "b"),
            JsonMembers.positiveE8(data, "B"), JsonMembers.priceE8(data, "a"), JsonMembers.positiveE8(data, "A"));
        chain.onQuote(JsonMembers.integer(data, "u", NONE), quote);
        if (timeMs == 0 && frames.timeMs() == 0)
        {
            counters.on(Reason.TOO_EARLY);
            return;
        }
        frames.onQuote(timeMs, quote);
    }

    private void onMark(final JsonNode data)
    {
        frames.onMark(JsonMembers.timeMs(data, "E"), new MarketMark(JsonMembers.priceE8(data, "p"),
            JsonMembers.priceE8(data, "i"), JsonMembers.decimalE8(data, "r"), JsonMembers.timeMs(data, "T")));
    }

    @Override
    public long position()
    {
        return frames.position();
    }

    @Override
    public boolean serves(final String topic)
    {
        return frames.serves(topic);
    }

    @Override
    public FeedFrame snapshot(final String topic)
    {
        return frames.snapshot(topic);
    }

    @Override
    public FeedCounters counters()
    {
        return counters;
    }

    @Override
    public void close()
    {
        lines.close();
    }
}
