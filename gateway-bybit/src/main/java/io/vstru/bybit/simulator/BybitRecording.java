package io.vstru.bybit.simulator;

import io.vstru.bybit.simulator.FeedCounters.Reason;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A recording of Bybit's own frames, replayed as they are. Only a frame without its {@code seq} or {@code cs} is
 * rewritten: it gets its feed position, or the last sequence seen where that is greater, so that sequences never fall.
 */
final class BybitRecording implements Feed
{
    private static final long NONE = -1;

    private final String symbol;
    private final Set<String> topics;
    private final FeedCounters counters = new FeedCounters();
    private final RecordingLines lines;
    private final Map<String, RecordedBook> books = new TreeMap<>();
    private final Map<String, RecordedTicker> tickers = new TreeMap<>();
    private long position;
    private long sequence;
    private long timeMs;

    BybitRecording(final Path file, final RecordingSurvey survey, final String symbol)
    {
        this.symbol = symbol;
        topics = survey.topics();
        lines = new RecordingLines(file, counters);
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
        final FrameKind kind = keep(message, topic);
        if (kind == null)
        {
            counters.on(Reason.TOO_EARLY);
            return null;
        }
        position++;
        timeMs = Math.max(timeMs, newsTimeMs);
        final boolean isRewritten = takeSequence(message, topic);
        return new FeedFrame(position, sequence, timeMs, topic, kind, isRewritten ? JsonMembers.bytes(message) : json);
    }

    private FrameKind keep(final ObjectNode message, final String topic)
    {
        if (topic.startsWith("orderbook."))
        {
            return books.computeIfAbsent(topic, name -> new RecordedBook(name, symbol)).on(message);
        }
        if (topic.startsWith("tickers."))
        {
            return tickers.computeIfAbsent(topic, RecordedTicker::new).on(message);
        }
        if (topic.startsWith("publicTrade."))
        {
            counters.onTrades(message.path("data").size());
        }
        return FrameKind.EVENT;
    }

    /** Moves the sequence on to that of the message; true when the message had none and was given one. */
    private boolean takeSequence(final ObjectNode message, final String topic)
    {
        final String member = topic.startsWith("tickers.") ? "cs" : "seq";
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
        if (topic.startsWith("tickers."))
        {
            places.add(message);
        }
        else if (topic.startsWith("orderbook.") && data instanceof final ObjectNode book)
        {
            places.add(book);
        }
        else if (topic.startsWith("publicTrade."))
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
        final RecordedBook book = books.get(topic);
        final RecordedTicker ticker = tickers.get(topic);
        final byte[] message = book != null ? book.snapshot(timeMs, sequence) :
            ticker != null ? ticker.snapshot(timeMs, sequence) : null;
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
