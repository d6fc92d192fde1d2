package io.vstru.bybit.simulator;

import static io.vstru.bybit.simulator.Recordings.BOOK;
import static io.vstru.bybit.simulator.Recordings.TRADES;
import static io.vstru.bybit.simulator.Recordings.depth;
import static io.vstru.bybit.simulator.Recordings.drain;
import static io.vstru.bybit.simulator.Recordings.open;
import static io.vstru.bybit.simulator.Recordings.quote;
import static io.vstru.bybit.simulator.Recordings.quoted;
import static io.vstru.bybit.simulator.Recordings.snapshot;
import static io.vstru.bybit.simulator.Recordings.texts;
import static io.vstru.bybit.simulator.Recordings.trade;
import static io.vstru.bybit.simulator.Recordings.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.bybit.simulator.FeedCounters.Reason;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings of Binance whose order book never had a snapshot. */
class PartialBookTest
{
    private static final long T0 = 1_700_000_000_000L;
    private static final long SEED = 20_240_719L;
    private static final int EVENTS = 4_000;

    @TempDir
    private Path folder;

    @Test
    void shouldTellTheBookOnceEachSideHasEnoughLevels()
    {
        final Feed feed = open(write(folder, "a.gz",
            depth(T0, ids(10, 19, 5), levels(1_000, -1, 50), levels(1_001, 1, 49)),
            trade(T0 + 1, 1, "1000", true),
            depth(T0 + 2, ids(25, 29, 19), "['1000','0']", "['1050','1']"),
            depth(T0 + 3, ids(30, 31, 29), "['1000','3']", ""),
            depth(T0 + 4, ids(40, 45, 31), "['1000','0'],['999','0']", "")));
        final List<FeedFrame> frames = drain(feed);
        final ClientBook client = client(frames);

        assertEquals(List.of(TRADES, "kline.1.BTCUSDT", BOOK, BOOK), frames.stream().map(FeedFrame::topic).toList());
        assertEquals(T0 + 3, frames.get(2).timeMs());
        assertEquals(1, client.snapshots);
        assertEquals(48, client.bids.size());
        assertEquals(50, client.asks.size());
        assertEquals(1, feed.counters().count(Reason.PARTIAL_BOOK));
        assertEquals(0, feed.counters().count(Reason.BROKEN_CHAIN));
        assertEquals(0, feed.counters().count(Reason.TOO_EARLY));
    }

    @Test
    void shouldTellNoBookWhenThereAreNeverEnoughLevels()
    {
        final Feed feed = open(write(folder, "a.gz",
            depth(T0, ids(10, 19, 5), levels(1_000, -1, 50), levels(1_001, 1, 49)),
            trade(T0 + 1, 1, "1000", true)));

        assertEquals(List.of(), texts(drain(feed), BOOK));
        assertNull(feed.snapshot(BOOK));
        assertEquals(0, feed.counters().count(Reason.PARTIAL_BOOK));
    }

    @Test
    void shouldNotTellABookOfSpotThatIsCrossed()
    {
        final Feed feed = open(write(folder, "a.gz",
            depth(T0, ids(10, 19), levels(1_000, -1, 60), levels(950, 1, 60)),
            depth(T0 + 2, ids(20, 21), "", levels(1_001, 1, 50)),
            depth(T0 + 3, ids(22, 22), levels(900, -1, 50), "")));
        final List<FeedFrame> frames = drain(feed);

        assertFalse(client(frames).isCrossed());
        assertEquals(T0 + 3, frames.get(0).timeMs());
        assertEquals(0, feed.counters().count(Reason.BROKEN_CHAIN));
    }

    @Test
    void shouldDropLevelsThatTheBestQuoteContradictsOnceEventsAreMissing()
    {
        final Feed feed = open(write(folder, "a.gz",
            depth(T0, ids(10, 19, 5), levels(1_000, -1, 60), levels(1_001, 1, 60)),
            quote(T0 + 1, "990", "1004").replace("'u':1,", "'u':19,"),
            depth(T0 + 2, ids(20, 21, 20), "['1000','5']", ""),
            quote(T0 + 3, "990", "1004").replace("'u':1,", "'u':20,"),
            quote(T0 + 4, "998", "1003").replace("'u':1,", "'u':21,"),
            quote(T0 + 5, "998", "998").replace("'u':1,", "'u':22,"),
            depth(T0 + 6, ids(30, 31, 21), "['997','5']", "")));
        final List<FeedFrame> frames = drain(feed);

        assertEquals(1, feed.counters().count(Reason.BROKEN_CHAIN));
        assertEquals(4, feed.counters().count(Reason.STALE_LEVEL));
        assertTrue(frames.get(2).text().contains(quoted(
            "'b':[['1000','0'],['999','0'],['997','5'],['950','1'],['949','1']]," +
            "'a':[['1001','0'],['1002','0'],['1051','1'],['1052','1']]")), frames.get(2)::text);
    }

    @Test
    void shouldGoOnWithAFreshSnapshotWhenTheChainBreaks()
    {
        final Feed feed = open(write(folder, "a.gz",
            depth(T0, ids(10, 19, 5), levels(1_000, -1, 60), levels(1_001, 1, 60)),
            depth(T0 + 1, ids(40, 45, 33), "['1001.5','1']", "")));
        final ClientBook client = client(drain(feed));

        assertEquals(2, client.snapshots);
        assertEquals(1, feed.counters().count(Reason.BROKEN_CHAIN));
        assertFalse(client.isCrossed());
    }

    @Test
    void shouldTakeTheBookOfEachSymbolThatIsNamed()
    {
        final String[] lines =
        {
            depth(T0, ids(10, 19, 5), levels(1_000, -1, 50), levels(1_001, 1, 50)),
            depth(T0, ids(20, 29, 7), levels(500, -1, 50), levels(501, 1, 50)).replace("BTCUSDT", "ETHUSDT"),
        };
        final Path file = write(folder, "a.gz", lines);

        assertEquals(100_000_000_000L, client(drain(open(file))).bids.firstKey());
        final SimulatorConfig other = new SimulatorConfig(file, "ETHUSDT", 0, 1, Recordings.MINUTE_MS, 0, 0, 0, 0);
        assertEquals(50_000_000_000L, client(drain(OpenedFeed.open(other).feed())).bids.firstKey());
    }

    @Test
    void shouldLeaveOutASnapshotThatComesTooLate()
    {
        final List<String> lines = new ArrayList<>();
        lines.add(depth(T0, ids(1, 1, 0), levels(1_000, -1, 50), levels(1_001, 1, 50)));
        for (int i = 1; i < RecordingSurvey.MAX_LINES; i++)
        {
            lines.add(depth(T0 + i, ids(i + 1, i + 1, i), "['1000','" + (1 + i % 3) + "']", ""));
        }
        lines.add(snapshot(T0, 2L * RecordingSurvey.MAX_LINES, "['7','1']", "['8','1']"));
        final Feed feed = open(write(folder, "a.gz", lines.toArray(new String[0])));

        assertEquals(50, client(drain(feed)).bids.size());
        assertEquals(1, feed.counters().count(Reason.OTHER_KIND));

        lines.add(1, lines.remove(lines.size() - 1));
        assertEquals(1, client(drain(open(write(folder, "b.gz", lines.toArray(new String[0]))))).bids.size());
    }

    /** Seed {@value #SEED}: changes on both sides of the market, quotes old and new, and breaks of the chain. */
    @Test
    void shouldNeverTellACrossedBook()
    {
        final SplittableRandom random = new SplittableRandom(SEED);
        final List<String> lines = new ArrayList<>();
        long lastId = 100;
        int middle = 1_000;
        for (int i = 0; i < EVENTS; i++)
        {
            middle += random.nextInt(-2, 3);
            if (random.nextInt(4) == 0)
            {
                final int bid = middle + random.nextInt(-3, 4);
                lines.add(quote(T0 + i, bid + "", bid + random.nextInt(0, 5) + "")
                    .replace("'u':1,", "'u':" + (lastId + random.nextInt(-3, 9)) + ","));
                continue;
            }
            final long previousId = random.nextInt(50) == 0 ? lastId + 4 : lastId;
            lines.add(depth(T0 + i, ids(lastId + 5, lastId + 9, previousId), random(random, middle, 4),
                random(random, middle, -4)));
            lastId += 9;
        }
        final Feed feed = open(write(folder, "a.gz", lines.toArray(new String[0])));
        final ClientBook client = new ClientBook();
        for (FeedFrame frame = feed.next(); frame != null; frame = feed.next())
        {
            if (frame.topic().equals(BOOK))
            {
                client.on(Recordings.json(frame));
                assertFalse(client.isCrossed(), () -> "seed=" + SEED + " " + client);
            }
        }
        assertTrue(client.deltas > EVENTS / 3, "seed=" + SEED + " deltas=" + client.deltas);
        assertTrue(feed.counters().count(Reason.BROKEN_CHAIN) > 10 && feed.counters().count(Reason.STALE_LEVEL) > 100,
            feed.counters()::toString);
        assertEquals(1, feed.counters().count(Reason.PARTIAL_BOOK));
    }

    /** Levels about a middle, some of them on the wrong side of it. */
    private static String random(final SplittableRandom random, final int middle, final int wrong)
    {
        return IntStream.range(0, random.nextInt(1, 8))
            .map(i -> middle + wrong - Integer.signum(wrong) * random.nextInt(0, 120)).distinct()
            .mapToObj(price -> "['" + price + "','" + random.nextInt(0, 4) + "']").collect(Collectors.joining(","));
    }

    private static String levels(final int price, final int step, final int count)
    {
        return IntStream.range(0, count).mapToObj(i -> "['" + (price + step * i) + "','1']")
            .collect(Collectors.joining(","));
    }

    private static ClientBook client(final List<FeedFrame> frames)
    {
        final ClientBook client = new ClientBook();
        frames.stream().filter(frame -> frame.topic().startsWith("orderbook."))
            .forEach(frame -> client.on(Recordings.json(frame)));
        return client;
    }

    private static long[] ids(final long... ids)
    {
        return ids;
    }
}
