package io.vstru.bybit.simulator;

import io.vstru.bybit.codec.KlineIntervals;
import io.vstru.bybit.simulator.FeedCounters.Reason;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A recording of Bybit's own frames, replayed as they are but for two kinds. A frame without its {@code seq} or
 * {@code cs} gets its feed position, or the last sequence seen where that is greater, so that sequences never fall. An
 * order book that was recorded deeper than it is published is told as the published one.
 */
final class BybitRecording implements Feed
{
    private static final long NONE = -1;
    private static final String BOOKS = "orderbook.";
    private static final String TRADES = "publicTrade.";
    private static final String TICKERS = "tickers.";

    private final String symbol;
    private final Set<String> topics = new TreeSet<>();
    private final String recordedTopic;
    private final FeedCounters counters = new FeedCounters();
    private final RecordingLines lines;
    private final RecordedBook book;
    private final RecordedTicker ticker;
    private long position;
    private long sequence;
    private long timeMs;

    /** The length of bars is that of the kline topic clients may ask for even when none was recorded. */
    BybitRecording(final Path file, final RecordingSurvey survey, final String symbol, final long barIntervalMs)
    {
        this.symbol = symbol;
        recordedTopic = RecordedBook.topic(survey.bookDepth(), symbol);
        book = new RecordedBook(symbol, survey.bookDepth(), counters);
        ticker = new RecordedTicker(TICKERS + symbol);
        serve(survey.topics(), KlineIntervals.codeOf(barIntervalMs));
        lines = new RecordingLines(file, counters);
    }

    /** As at the venue, a topic of the symbol can be asked for whether or not there is anything to tell. */
    private void serve(final Set<String> recorded, final String barCode)
    {
        topics.addAll(recorded);
        topics.removeIf(topic -> topic.startsWith(BOOKS));
        topics.addAll(List.of(book.topic(), TRADES + symbol, TICKERS + symbol));
        if (!barCode.isEmpty())
        {
            topics.add("kline." + barCode + "." + symbol);
        }
    }

    @Override
    public FeedFrame next()
    {
        for (byte[] json = lines.nextJson(); json != null; json = lines.nextJson())
        {
            final FeedFrame frame = read(json);
            if (frame != null)
            {
                return frame;
            }
        }
        return null;
    }

    private FeedFrame read(final byte[] json)
    {
        if (!(JsonMembers.object(json) instanceof final ObjectNode message))
        {
            counters.on(Reason.MALFORMED);
            return null;
        }
        final String topic = JsonMembers.text(message, "topic");
        if (!topic.endsWith("." + symbol))
        {
            counters.on(topic.isEmpty() ? Reason.OTHER_KIND : Reason.OTHER_SYMBOL);
            return null;
        }
        try
        {
            return frame(message, topic, json);
        }
        catch (final IllegalArgumentException e)
        {
            counters.on(Reason.MALFORMED);
            return null;
        }
    }

    private FeedFrame frame(final ObjectNode message, final String topic, final byte[] json)
    {
        final long newsTimeMs = JsonMembers.timeMs(message, "ts");
        final boolean isBook = topic.equals(recordedTopic);
        final FrameKind kind = isBook ? book.on(message) : keep(message, topic);
        if (kind == null)
        {
            return null;
        }
        position++;
        timeMs = Math.max(timeMs, newsTimeMs);
        final boolean isRewritten = takeSequence(message, topic);
        if (isBook && book.isDeeper())
        {
            final byte[] payload = book.message(kind, JsonMembers.integer(message.path("data"), "seq"));
            return new FeedFrame(position, sequence, timeMs, book.topic(), kind, payload);
        }
        return new FeedFrame(position, sequence, timeMs, topic, kind, isRewritten ? JsonMembers.bytes(message) : json);
    }

    /** Null when there is nothing to tell, which is counted. */
    private FrameKind keep(final ObjectNode message, final String topic)
    {
        if (topic.startsWith(BOOKS))
        {
            counters.on(Reason.OTHER_KIND);
            return null;
        }
        if (topic.startsWith(TICKERS))
        {
            final FrameKind kind = ticker.on(message);
            if (kind == null)
            {
                counters.on(Reason.TOO_EARLY);
            }
            return kind;
        }
        if (topic.startsWith(TRADES))
        {
            counters.onTrades(message.path("data").size());
        }
        return FrameKind.EVENT;
    }

    /** Moves the sequence on to that of the message; true when the message had none and was given one. */
    private boolean takeSequence(final ObjectNode message, final String topic)
    {
        final String member = topic.startsWith(TICKERS) ? "cs" : "seq";
        final long missing = Math.max(sequence, position);
        final List<ObjectNode> places = sequencePlaces(message, topic);
        boolean isRewritten = places.isEmpty();
        for (final ObjectNode place : places)
        {
            final long own = JsonMembers.integer(place, member, NONE);
            if (own >= 0)
            {
                sequence = Math.max(sequence, own);
            }
            else
            {
                place.put(member, missing);
                isRewritten = true;
            }
        }
        if (isRewritten)
        {
            sequence = Math.max(sequence, missing);
        }
        return isRewritten && !places.isEmpty();
    }

    private static List<ObjectNode> sequencePlaces(final ObjectNode message, final String topic)
    {
        final List<ObjectNode> places = new ArrayList<>();
        final JsonNode data = message.path("data");
        if (topic.startsWith(TICKERS))
        {
            places.add(message);
        }
        else if (topic.startsWith(BOOKS) && data instanceof final ObjectNode book)
        {
            places.add(book);
        }
        else if (topic.startsWith(TRADES))
        {
            for (final JsonNode trade : data)
            {
                if (trade instanceof final ObjectNode object)
                {
                    places.add(object);
                }
            }
        }
        return places;
    }

    @Override
    public long position()
    {
        return position;
    }

    @Override
    public boolean serves(final String topic)
    {
        return topics.contains(topic);
    }

    @Override
    public FeedFrame snapshot(final String topic)
    {
        final byte[] message = topic.equals(book.topic()) ? book.snapshot(timeMs, sequence) :
            topic.equals(TICKERS + symbol) ? ticker.snapshot(timeMs, sequence) : null;
        return message == null ? null :
            new FeedFrame(position, sequence, timeMs, topic, FrameKind.SNAPSHOT, message);
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
