package io.vstru.bybit.simulator;

import static io.vstru.bybit.simulator.Recordings.BOOK;
import static io.vstru.bybit.simulator.Recordings.TICKERS;
import static io.vstru.bybit.simulator.Recordings.config;
import static io.vstru.bybit.simulator.Recordings.depth;
import static io.vstru.bybit.simulator.Recordings.drain;
import static io.vstru.bybit.simulator.Recordings.mark;
import static io.vstru.bybit.simulator.Recordings.quote;
import static io.vstru.bybit.simulator.Recordings.snapshot;
import static io.vstru.bybit.simulator.Recordings.trade;
import static io.vstru.bybit.simulator.Recordings.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A feed that is resumed anywhere must end where the uninterrupted one ends, and tell the same frames on the way. */
class ResumeTest
{
    private static final long T0 = 1_700_000_000_000L;
    private static final long SEED = 77;
    private static final int EVENTS = 120;

    @TempDir
    private Path folder;

    @Test
    void shouldEndAlikeWhenARecordingIsResumedAnywhere()
    {
        shouldEndAlike(config(write(folder, "a.gz", recording()), 0));
    }

    @Test
    void shouldEndAlikeWhenASyntheticMarketIsResumedAnywhere()
    {
        shouldEndAlike(new SimulatorConfig(null, "BTCUSDT", 0, SEED, Recordings.MINUTE_MS, 0, 0, T0 - 3_000, 9_000));
    }

    private static void shouldEndAlike(final SimulatorConfig config)
    {
        final List<FeedFrame> all = drain(OpenedFeed.open(config).feed());
        final String bookAtEnd = book(all, null).toString();
        final String tickerAtEnd = ticker(all, null).toString();
        assertTrue(all.size() > EVENTS, "frames=" + all.size());
        for (int position = 1; position <= all.size(); position++)
        {
            final Feed feed = OpenedFeed.open(resumed(config, position)).feed();
            assertEquals(position, feed.position());
            final FeedFrame bookThen = feed.snapshot(BOOK);
            final FeedFrame tickerThen = feed.snapshot(TICKERS);
            final String message = "seed=" + SEED + " position=" + position;
            final List<FeedFrame> seen = all.subList(0, position);
            assertEquals(book(seen, null).toString(), book(List.of(), bookThen).toString(), message);
            assertEquals(position, Recordings.json(bookThen).path("data").path("seq").longValue());
            assertEquals(ticker(seen, null), ticker(List.of(), tickerThen), message);
            final List<FeedFrame> rest = drain(feed);
            assertEquals(texts(all.subList(position, all.size())), texts(rest), message);
            assertEquals(bookAtEnd, book(rest, bookThen).toString(), message);
            assertEquals(tickerAtEnd, ticker(rest, tickerThen).toString(), message);
        }
        final IllegalArgumentException beyond = assertThrows(IllegalArgumentException.class,
            () -> OpenedFeed.open(resumed(config, all.size() + 1)));
        assertTrue(beyond.getMessage().contains("lastSequence=" + all.size()), beyond::getMessage);
    }

    private static SimulatorConfig resumed(final SimulatorConfig config, final long sequence)
    {
        return new SimulatorConfig(config.feed(), config.symbol(), 0, config.seed(), config.barIntervalMs(), 0,
            sequence, config.syntheticStartMs(), config.syntheticDurationMs());
    }

    private static List<String> texts(final List<FeedFrame> frames)
    {
        return frames.stream().map(FeedFrame::text).toList();
    }

    private static ClientBook book(final List<FeedFrame> frames, final FeedFrame first)
    {
        final ClientBook book = new ClientBook();
        all(frames, first, BOOK).forEach(book::on);
        return book;
    }

    private static TreeMap<String, JsonNode> ticker(final List<FeedFrame> frames, final FeedFrame first)
    {
        final TreeMap<String, JsonNode> fields = new TreeMap<>();
        all(frames, first, TICKERS).forEach(message -> message.path("data").properties()
            .forEach(field -> fields.put(field.getKey(), field.getValue())));
        return fields;
    }

    private static List<JsonNode> all(final List<FeedFrame> frames, final FeedFrame first, final String topic)
    {
        final List<JsonNode> messages = new ArrayList<>();
        if (first != null)
        {
            messages.add(Recordings.json(first));
        }
        frames.stream().filter(frame -> frame.topic().equals(topic)).map(Recordings::json).forEach(messages::add);
        return messages;
    }

    /** Trades with bars that close between them, quotes, mark prices and depth over a few minutes. */
    private static String[] recording()
    {
        final SplittableRandom random = new SplittableRandom(SEED);
        final List<String> lines = new ArrayList<>();
        lines.add(snapshot(T0, 19, "['99','1'],['98','1']", "['101','1'],['102','1']"));
        long timeMs = T0;
        long lastId = 19;
        for (int i = 0; i < EVENTS; i++)
        {
            timeMs += random.nextInt(5_000);
            final String below = (90 + random.nextInt(10)) + "." + random.nextInt(10);
            final String above = (101 + random.nextInt(10)) + "." + random.nextInt(10);
            switch (random.nextInt(5))
            {
                case 0 -> lines.add(trade(timeMs, i, "100." + random.nextInt(10), random.nextBoolean()));
                case 1 -> lines.add(quote(timeMs, below, above));
                case 2 -> lines.add(i < EVENTS / 2 ? quote(timeMs, below, above) : mark(timeMs, above));
                default ->
                {
                    lines.add(depth(timeMs, new long[] {lastId + 3, lastId + 9, lastId},
                        "['" + below + "','" + random.nextInt(3) + "']",
                        "['" + above + "','" + random.nextInt(3) + "']"));
                    lastId += 9;
                }
            }
        }
        return lines.toArray(new String[0]);
    }
}
