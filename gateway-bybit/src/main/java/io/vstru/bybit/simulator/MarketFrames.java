package io.vstru.bybit.simulator;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * Turns news of one market (book, trades, quotes, mark prices) into positioned frames. One piece of news changes the
 * state of at most one topic, and that frame comes first, so the state never runs ahead of the frames taken but for
 * the one taken last. NOT thread safe.
 */
final class MarketFrames
{
    /** Levels of a side that are published. */
    static final int DEPTH = 50;

    private final String symbol;
    private final String bookTopic;
    private final String tradeTopic;
    private final String tickerTopic;
    private final BookWindow window = new BookWindow(DEPTH);
    private final TickerState ticker;
    private final KlineMaker kline;
    private final Queue<FeedFrame> frames = new ArrayDeque<>();
    private long created;
    private long taken;
    private long timeMs;
    private long bookUpdateId;
    private long bookMatchTimeMs;
    private long lastTradePriceE8;
    private boolean isRising = true;

    /** The tick is what derived prices are rounded to, scaled 1e8. */
    MarketFrames(final String symbol, final long barIntervalMs, final long tickSizeE8)
    {
        this.symbol = symbol;
        bookTopic = RecordedBook.topic(DEPTH, symbol);
        tradeTopic = "publicTrade." + symbol;
        tickerTopic = "tickers." + symbol;
        ticker = new TickerState(tickSizeE8);
        kline = new KlineMaker(symbol, barIntervalMs);
    }

    boolean serves(final String topic)
    {
        return topic.equals(bookTopic) || topic.equals(tradeTopic) || topic.equals(tickerTopic) ||
            topic.equals(kline.topic());
    }

    /** Latest venue time seen, epoch milliseconds; 0 before the first. Frames carry it, so it never falls. */
    long timeMs()
    {
        return timeMs;
    }

    /** Number of the frame taken last. */
    long position()
    {
        return taken;
    }

    /** Takes the next frame; null for none. */
    FeedFrame poll()
    {
        final FeedFrame frame = frames.poll();
        if (frame != null)
        {
            taken = frame.position();
        }
        return frame;
    }

    /**
     * The book changed.
     *
     * @param newsTimeMs when the venue told it; 0 for unknown
     * @param matchMs    when it was so; 0 for unknown
     * @param isFresh    whether the clients must forget what they hold
     */
    void onBook(final DepthBook book, final long newsTimeMs, final long matchMs, final boolean isFresh)
    {
        pass(newsTimeMs);
        if (window.advance(book) || isFresh)
        {
            final boolean isSnapshot = isFresh || bookUpdateId == 0;
            bookUpdateId++;
            bookMatchTimeMs = matchMs == 0 ? timeMs : matchMs;
            final FrameKind kind = isSnapshot ? FrameKind.SNAPSHOT : FrameKind.DELTA;
            add(bookTopic, kind, bookMessage(isSnapshot, created + 1));
        }
        addBars(kline.onTime(timeMs));
    }

    void onTrade(final MarketTrade trade)
    {
        pass(trade.timeMs());
        add(tradeTopic, FrameKind.EVENT, tradeMessage(trade));
        ticker.set(TickerField.LAST_PRICE, trade.priceE8());
        addBars(kline.onTrade(trade, timeMs));
    }

    /** The best prices changed; the time is 0 for unknown. */
    void onQuote(final long newsTimeMs, final MarketQuote quote)
    {
        pass(newsTimeMs);
        ticker.set(TickerField.BID_PRICE, quote.bidPriceE8());
        ticker.set(TickerField.BID_QUANTITY, quote.bidQuantityE8());
        ticker.set(TickerField.ASK_PRICE, quote.askPriceE8());
        ticker.set(TickerField.ASK_QUANTITY, quote.askQuantityE8());
        tellTicker();
        addBars(kline.onTime(timeMs));
    }

    void onMark(final long newsTimeMs, final MarketMark mark)
    {
        pass(newsTimeMs);
        ticker.mark(mark.markPriceE8(), mark.indexPriceE8(), mark.fundingRateE8(), mark.nextFundingMs());
        tellTicker();
        addBars(kline.onTime(timeMs));
    }

    /** The state of a topic as {@link Feed#snapshot} promises. */
    FeedFrame snapshot(final String topic)
    {
        final byte[] message;
        if (topic.equals(bookTopic) && bookUpdateId != 0)
        {
            message = bookMessage(true, taken);
        }
        else if (topic.equals(tickerTopic) && ticker.isTold())
        {
            message = tickerMessage(true, taken);
        }
        else
        {
            return null;
        }
        return new FeedFrame(taken, taken, timeMs, topic, FrameKind.SNAPSHOT, message);
    }

    private void pass(final long newsTimeMs)
    {
        timeMs = Math.max(timeMs, newsTimeMs);
    }

    private void tellTicker()
    {
        if (!ticker.isKnown())
        {
            return;
        }
        final boolean isSnapshot = !ticker.isTold();
        if (ticker.tell(timeMs))
        {
            final FrameKind kind = isSnapshot ? FrameKind.SNAPSHOT : FrameKind.DELTA;
            add(tickerTopic, kind, tickerMessage(isSnapshot, created + 1));
        }
    }

    private void add(final String topic, final FrameKind kind, final byte[] message)
    {
        created++;
        frames.add(new FeedFrame(created, created, timeMs, topic, kind, message));
    }

    private void addBars(final List<byte[]> messages)
    {
        for (final byte[] message : messages)
        {
            add(kline.topic(), FrameKind.EVENT, message);
        }
    }

    private byte[] bookMessage(final boolean isSnapshot, final long sequence)
    {
        final StringBuilder text = FrameText.open(bookTopic)
            .append(",\"type\":\"").append(isSnapshot ? "snapshot" : "delta").append("\",\"ts\":").append(timeMs)
            .append(",\"data\":{\"s\":\"").append(symbol).append("\",");
        if (isSnapshot)
        {
            window.appendLevels(text);
        }
        else
        {
            window.appendChanges(text);
        }
        return FrameText.bytes(text.append(",\"u\":").append(bookUpdateId).append(",\"seq\":").append(sequence)
            .append("},\"cts\":").append(bookMatchTimeMs).append('}'));
    }

    private byte[] tradeMessage(final MarketTrade trade)
    {
        final StringBuilder text = FrameText.open(tradeTopic)
            .append(",\"type\":\"snapshot\",\"ts\":").append(timeMs)
            .append(",\"data\":[{\"T\":").append(trade.matchTimeMs())
            .append(",\"s\":\"").append(symbol)
            .append("\",\"S\":\"").append(trade.isBuy() ? "Buy" : "Sell").append("\",\"v\":");
        FrameText.decimal(FrameText.decimal(text, trade.quantityE8()).append(",\"p\":"), trade.priceE8());
        return FrameText.bytes(text.append(",\"L\":\"").append(tickDirection(trade.priceE8()))
            .append("\",\"i\":\"").append(trade.id()).append("\",\"BT\":false,\"RPI\":false,\"seq\":")
            .append(created + 1).append("}]}"));
    }

    /** Remembers the price, so it is called once a trade. */
    private String tickDirection(final long priceE8)
    {
        final boolean isSame = priceE8 == lastTradePriceE8;
        isRising = isSame ? isRising : priceE8 > lastTradePriceE8;
        lastTradePriceE8 = priceE8;
        return (isSame ? "Zero" : "") + (isRising ? "PlusTick" : "MinusTick");
    }

    private byte[] tickerMessage(final boolean isSnapshot, final long sequence)
    {
        final StringBuilder text = FrameText.open(tickerTopic)
            .append(",\"type\":\"").append(isSnapshot ? "snapshot" : "delta")
            .append("\",\"data\":{\"symbol\":\"").append(symbol).append('"');
        if (isSnapshot)
        {
            ticker.appendTold(text);
        }
        else
        {
            ticker.appendChanges(text);
        }
        return FrameText.bytes(text.append("},\"cs\":").append(sequence).append(",\"ts\":").append(timeMs).append('}'));
    }
}
