package io.vstru.bybit.simulator;

import static io.vstru.bybit.simulator.Recordings.BOOK;
import static io.vstru.bybit.simulator.Recordings.TICKERS;
import static io.vstru.bybit.simulator.Recordings.config;
import static io.vstru.bybit.simulator.Recordings.drain;
import static io.vstru.bybit.simulator.Recordings.open;
import static io.vstru.bybit.simulator.Recordings.quoted;
import static io.vstru.bybit.simulator.Recordings.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.bybit.simulator.FeedCounters.Reason;
import io.vstru.numeric.FixedPoint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BybitRecordingTest
{
    private static final String SNAPSHOT = "{'topic':'orderbook.50.BTCUSDT','type':'snapshot','ts':1000," +
        "'data':{'s':'BTCUSDT','b':[['99.90','1']],'a':[['100.00','2']],'u':7,'seq':900},'cts':999}";
    private static final String DELTA = "{'topic':'orderbook.50.BTCUSDT','type':'delta','ts':1001," +
        "'data':{'s':'BTCUSDT','b':[['99.90','0'],['99.80','5']],'a':[],'u':8,'seq':905},'cts':1000}";
    private static final String TRADE = "{'topic':'publicTrade.BTCUSDT','type':'snapshot','ts':1002,'data':[" +
        "{'T':1001,'s':'BTCUSDT','S':'Buy','v':'0.5','p':'100.00','L':'PlusTick','i':'x','BT':false}]}";
    private static final String TICKER = "{'topic':'tickers.BTCUSDT','type':'snapshot','data':{'symbol':'BTCUSDT'," +
        "'lastPrice':'100.00','openInterest':'5'},'cs':910,'ts':1003}";
    private static final String TICKER_DELTA = "{'topic':'tickers.BTCUSDT','type':'delta','data':{" +
        "'symbol':'BTCUSDT','lastPrice':'101.00'},'cs':920,'ts':1004}";

    private static final long SEED = 500;
    private static final int ROUNDS = 2_000;
    private static final int PRICES = 240;

    @TempDir
    private Path folder;

    @Test
    void shouldReplayFramesAsTheyAre()
    {
        final Feed feed = open(write(folder, "a.jsonl", SNAPSHOT, "1758841137168651303 " + DELTA, TICKER));
        final List<FeedFrame> frames = drain(feed);

        assertEquals(List.of(quoted(SNAPSHOT), quoted(DELTA), quoted(TICKER)),
            frames.stream().map(FeedFrame::text).toList());
        assertEquals(List.of(900L, 905L, 910L), frames.stream().map(FeedFrame::sequence).toList());
        assertEquals(List.of(1L, 2L, 3L), frames.stream().map(FeedFrame::position).toList());
        assertEquals(List.of(FrameKind.SNAPSHOT, FrameKind.DELTA, FrameKind.SNAPSHOT),
            frames.stream().map(FeedFrame::kind).toList());
    }

    @Test
    void shouldServeWhatAClientAsksForWhetherOrNotItWasRecorded()
    {
        final Feed feed = open(write(folder, "a.jsonl", SNAPSHOT.replace("orderbook.50", "orderbook.200"),
            "{'topic':'kline.5.BTCUSDT','type':'snapshot','ts':1000,'data':[]}"));

        assertTrue(feed.serves(BOOK) && feed.serves(TICKERS) && feed.serves("publicTrade.BTCUSDT"));
        assertTrue(feed.serves("kline.1.BTCUSDT") && feed.serves("kline.5.BTCUSDT"));
        assertFalse(feed.serves("orderbook.200.BTCUSDT") || feed.serves("kline.15.BTCUSDT") ||
            feed.serves("tickers.ETHUSDT"));
    }

    @Test
    void shouldTellADeeperBookAsThePublishedOne()
    {
        final String far = IntStream.range(0, 50).mapToObj(i -> "['99." + (80 - i) + "','1']")
            .collect(Collectors.joining(","));
        final String deep = SNAPSHOT.replace("orderbook.50", "orderbook.200");
        final Feed feed = open(write(folder, "a.jsonl",
            deep.replace("['99.90','1']", "['99.90','1']," + far),
            delta(8, "['50.00','7']").replace("orderbook.50", "orderbook.200"),
            delta(9, "['99.90','0']").replace("orderbook.50", "orderbook.200"),
            "{'topic':'orderbook.1.BTCUSDT','type':'snapshot','ts':1001,'data':{'s':'BTCUSDT','b':[],'a':[],'u':3}}",
            delta(10, "['50.00','0'],['99.95','3']").replace("orderbook.50", "orderbook.200")));
        final List<FeedFrame> frames = drain(feed);

        assertEquals(3, frames.size());
        assertEquals(50, Recordings.json(frames.get(0)).path("data").path("b").size());
        assertEquals(List.of(BOOK, BOOK, BOOK), frames.stream().map(FeedFrame::topic).toList());
        assertEquals(List.of(900L, 909L, 910L), frames.stream().map(FeedFrame::sequence).toList());
        assertEquals(quoted("{'topic':'orderbook.50.BTCUSDT','type':'delta','ts':1009,'data':{'s':'BTCUSDT'," +
            "'b':[['99.9','0'],['99.31','1']],'a':[],'u':2,'seq':909},'cts':1008}"), frames.get(1).text());
        assertEquals(quoted("{'topic':'orderbook.50.BTCUSDT','type':'delta','ts':1010,'data':{'s':'BTCUSDT'," +
            "'b':[['99.95','3'],['99.31','0']],'a':[],'u':3,'seq':910},'cts':1009}"), frames.get(2).text());
        assertEquals(1, feed.counters().count(Reason.OTHER_KIND));
        assertEquals(3, Recordings.json(feed.snapshot(BOOK)).path("data").path("u").longValue());
    }

    @Test
    void shouldWaitForTheNextSnapshotAfterAGap()
    {
        for (final String depth : List.of("orderbook.50", "orderbook.500"))
        {
            final Feed feed = open(write(folder, depth + ".jsonl",
                SNAPSHOT.replace("orderbook.50", depth),
                delta(8, "['99.50','1']").replace("orderbook.50", depth),
                delta(8, "['99.50','9']").replace("orderbook.50", depth),
                delta(10, "['99.40','1']").replace("orderbook.50", depth),
                delta(11, "['99.30','1']").replace("orderbook.50", depth),
                SNAPSHOT.replace("orderbook.50", depth).replace("'u':7,'seq':900", "'u':12,'seq':912"),
                delta(13, "['99.20','1']").replace("orderbook.50", depth)));
            feed.next();
            feed.next();
            assertEquals(912, feed.next().sequence(), depth);
            final ClientBook late = new ClientBook();
            late.on(Recordings.json(feed.snapshot(BOOK)));
            assertEquals("{9990000000=100000000} {10000000000=200000000}", late.toString(), depth);
            assertEquals(913, feed.next().sequence(), depth);
            assertNull(feed.next());
            assertEquals(1, feed.counters().count(Reason.BROKEN_CHAIN));
            assertEquals(1, feed.counters().count(Reason.STALE_DEPTH));
            assertEquals(1, feed.counters().count(Reason.TOO_EARLY));
        }
    }

    @Test
    void shouldNotGiveABookWithAGapToALaterClient()
    {
        final Feed feed = open(write(folder, "a.jsonl", SNAPSHOT, delta(9, "['99.40','1']"), TRADE));
        drain(feed);

        assertNull(feed.snapshot(BOOK));
    }

    /** Seed {@value #SEED}: a book of 120 levels a side, with changes near and far, snapshots and restarts. */
    @Test
    void shouldKeepAClientAtTheBestLevelsOfADeeperRecording()
    {
        final SplittableRandom random = new SplittableRandom(SEED);
        final TreeMap<Long, Long> bids = new TreeMap<>(Collections.reverseOrder());
        final TreeMap<Long, Long> asks = new TreeMap<>();
        final List<String> lines = new ArrayList<>();
        final List<String> expected = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++)
        {
            final boolean isFresh = i == 0 || random.nextInt(40) == 0;
            final String b = change(random, bids, isFresh, 1, PRICES);
            final String a = change(random, asks, isFresh, PRICES + 1, 2 * PRICES);
            lines.add("{'topic':'orderbook.200.BTCUSDT','type':'" + (isFresh ? "snapshot" : "delta") + "','ts':" +
                (1000 + i) + ",'data':{'s':'BTCUSDT','b':[" + b + "],'a':[" + a + "],'u':" + (100 + i) + ",'seq':" +
                (5000 + 3 * i) + "},'cts':" + (999 + i) + "}");
            expected.add(best(bids) + " " + best(asks));
        }
        final Feed feed = open(write(folder, "a.gz", lines.toArray(new String[0])));
        final ClientBook client = new ClientBook();
        int told = 0;
        for (FeedFrame frame = feed.next(); frame != null; frame = feed.next())
        {
            client.on(Recordings.json(frame));
            final int round = (int)(frame.timeMs() - 1000);
            assertEquals(expected.get(round), client.toString(), "seed=" + SEED + " round=" + round);
            assertEquals(5000 + 3 * round, client.sequence);
            assertEquals(++told, client.updateId);
        }
        assertEquals(expected.get(ROUNDS - 1), client.toString());
        assertTrue(told > ROUNDS / 2 && told < ROUNDS, "seed=" + SEED + " told=" + told);
        assertEquals(0, feed.counters().count(Reason.BROKEN_CHAIN));
    }

    private static String change(
        final SplittableRandom random,
        final TreeMap<Long, Long> side,
        final boolean isFresh,
        final int from,
        final int to)
    {
        final TreeMap<Long, Long> changes = new TreeMap<>();
        if (isFresh)
        {
            side.clear();
        }
        for (int i = isFresh ? 0 : random.nextInt(PRICES - 3, PRICES); i < PRICES; i++)
        {
            final long priceE8 = random.nextInt(from, to) * FixedPoint.ONE;
            final long quantityE8 = random.nextInt(isFresh ? 1 : 0, 4) * FixedPoint.ONE;
            if (quantityE8 != 0 || side.containsKey(priceE8))
            {
                changes.put(priceE8, quantityE8);
            }
        }
        changes.forEach((priceE8, quantityE8) ->
        {
            side.put(priceE8, quantityE8);
            side.remove(priceE8, 0L);
        });
        return changes.entrySet().stream().map(level -> "['" + FixedPoint.format(level.getKey()) + "','" +
            FixedPoint.format(level.getValue()) + "']").collect(Collectors.joining(","));
    }

    private static String best(final TreeMap<Long, Long> side)
    {
        return side.entrySet().stream().limit(MarketFrames.DEPTH).map(Object::toString)
            .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String delta(final long updateId, final String bids)
    {
        return "{'topic':'orderbook.50.BTCUSDT','type':'delta','ts':" + (1000 + updateId) + ",'data':{'s':'BTCUSDT'," +
            "'b':[" + bids + "],'a':[],'u':" + updateId + ",'seq':" + (900 + updateId) + "},'cts':" +
            (999 + updateId) + "}";
    }

    @Test
    void shouldGiveFramesWithoutSequenceTheirPosition()
    {
        final List<FeedFrame> frames = drain(open(write(folder, "a.jsonl",
            SNAPSHOT.replace(",'seq':900", ""), TRADE, TICKER.replace("'cs':910,", ""))));

        assertEquals(1, Recordings.json(frames.get(0)).path("data").path("seq").longValue());
        assertEquals(2, Recordings.json(frames.get(1)).path("data").path(0).path("seq").longValue());
        assertEquals(3, Recordings.json(frames.get(2)).path("cs").longValue());
        assertEquals(List.of(1L, 2L, 3L), frames.stream().map(FeedFrame::sequence).toList());
    }

    @Test
    void shouldGiveAFrameWithoutSequenceTheLastOneSeenWhenOthersHaveTheirOwn()
    {
        final List<FeedFrame> frames = drain(open(write(folder, "a.jsonl", SNAPSHOT, TRADE, DELTA)));

        assertEquals(List.of(900L, 900L, 905L), frames.stream().map(FeedFrame::sequence).toList());
        assertEquals(900, Recordings.json(frames.get(1)).path("data").path(0).path("seq").longValue());
    }

    @Test
    void shouldGiveStateToALaterClient()
    {
        final Feed feed = open(write(folder, "a.jsonl", SNAPSHOT, DELTA, TICKER, TICKER_DELTA));
        assertNull(feed.snapshot(BOOK));
        drain(feed);

        assertEquals(quoted("{'topic':'orderbook.50.BTCUSDT','type':'snapshot','ts':1004,'data':{'s':'BTCUSDT'," +
            "'b':[['99.8','5']],'a':[['100','2']],'u':8,'seq':920},'cts':1000}"), feed.snapshot(BOOK).text());
        assertEquals(quoted("{'topic':'tickers.BTCUSDT','type':'snapshot','data':{'symbol':'BTCUSDT'," +
            "'lastPrice':'101.00','openInterest':'5'},'cs':920,'ts':1004}"), feed.snapshot(TICKERS).text());
        assertNull(feed.snapshot("publicTrade.BTCUSDT"));
    }

    @Test
    void shouldResumeAfterTheSequenceOfTheRecording()
    {
        final Feed feed = OpenedFeed.open(config(write(folder, "a.jsonl", SNAPSHOT, DELTA, TICKER), 905)).feed();

        assertEquals(905, feed.snapshot(BOOK).sequence());
        assertEquals(910, feed.next().sequence());
    }

    @Test
    void shouldCountAndSkipWhatIsNotOfTheSymbolOrComesTooEarly()
    {
        final Feed feed = open(write(folder, "a.jsonl",
            "{'success':true,'ret_msg':'','op':'subscribe'}",
            DELTA,
            TICKER_DELTA,
            SNAPSHOT.replace("BTCUSDT", "ETHUSDT"),
            SNAPSHOT.replace("'u':7", "'u':'x'"),
            "{'topic':'orderbook.50.BTCUSDT',",
            TICKER.replace("'ts':1003", "'ts':'now'"),
            SNAPSHOT));

        assertEquals(1, drain(feed).size());
        assertEquals(2, feed.counters().count(Reason.TOO_EARLY));
        assertEquals(1, feed.counters().count(Reason.OTHER_SYMBOL));
        assertEquals(1, feed.counters().count(Reason.OTHER_KIND));
        assertEquals(3, feed.counters().count(Reason.MALFORMED));
    }

    @Test
    void shouldTakeADeltaWithUpdateOneAsARestart()
    {
        final Feed feed = open(write(folder, "a.jsonl", SNAPSHOT, DELTA.replace("'u':8", "'u':1")));
        drain(feed);

        assertTrue(feed.snapshot(BOOK).text().contains(quoted("'b':[['99.8','5']],'a':[],'u':1")));
    }
}
