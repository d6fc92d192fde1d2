package io.vstru.bybit.simulator;

import static io.vstru.bybit.simulator.Recordings.BOOK;
import static io.vstru.bybit.simulator.Recordings.TICKERS;
import static io.vstru.bybit.simulator.Recordings.TRADES;
import static io.vstru.bybit.simulator.Recordings.depth;
import static io.vstru.bybit.simulator.Recordings.drain;
import static io.vstru.bybit.simulator.Recordings.frames;
import static io.vstru.bybit.simulator.Recordings.mark;
import static io.vstru.bybit.simulator.Recordings.open;
import static io.vstru.bybit.simulator.Recordings.quote;
import static io.vstru.bybit.simulator.Recordings.quoted;
import static io.vstru.bybit.simulator.Recordings.snapshot;
import static io.vstru.bybit.simulator.Recordings.texts;
import static io.vstru.bybit.simulator.Recordings.trade;
import static io.vstru.bybit.simulator.Recordings.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.bybit.simulator.FeedCounters.Reason;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinanceRecordingTest
{
    private static final long T0 = 1_700_000_000_000L;

    @TempDir
    private Path folder;

    @Test
    void shouldJoinDepthEventsThatCameBeforeTheSnapshot()
    {
        final Feed feed = open(write(folder, "a.gz",
            depth(T0, ids(10, 19, 5), "['99.0','7']", ""),
            depth(T0 + 1, ids(25, 29, 19), "['98.0','0'],['99.9','3']", ""),
            depth(T0 + 2, ids(33, 35, 29), "", "['100.1','4']"),
            snapshot(T0 + 1, 27, "['99.5','1'],['98.0','2']", "['100.0','1.50'],['101.0','2']"),
            depth(T0 + 9, ids(40, 45, 35), "['99.9','0']", "['101.0','2.5']")));
        final List<FeedFrame> frames = drain(feed);

        assertEquals(List.of(
            quoted("{'topic':'orderbook.50.BTCUSDT','type':'snapshot','ts':1700000000001,'data':{'s':'BTCUSDT'," +
                "'b':[['99.9','3'],['99.5','1']],'a':[['100','1.5'],['100.1','4'],['101','2']],'u':1,'seq':1}," +
                "'cts':1700000000000}"),
            quoted("{'topic':'orderbook.50.BTCUSDT','type':'delta','ts':1700000000009,'data':{'s':'BTCUSDT'," +
                "'b':[['99.9','0']],'a':[['101','2.5']],'u':2,'seq':2},'cts':1700000000007}")),
            texts(frames, BOOK));
        assertEquals(1, feed.counters().count(Reason.STALE_DEPTH));
        assertEquals(0, feed.counters().count(Reason.BROKEN_CHAIN));
        assertEquals(FrameKind.SNAPSHOT, frames.get(0).kind());
        assertEquals(FrameKind.DELTA, frames.get(1).kind());
    }

    @Test
    void shouldChainSpotEventsByTheirFirstUpdate()
    {
        final Feed feed = open(write(folder, "a.gz",
            depth(T0, ids(10, 19), "", ""),
            snapshot(T0, 19, "['99','1']", "['101','1']"),
            depth(T0 + 1, ids(20, 21), "['99','2']", ""),
            depth(T0 + 2, ids(22, 22), "['99','3']", ""),
            depth(T0 + 3, ids(24, 25), "['99','4']", "")));
        final List<FeedFrame> frames = drain(feed);

        assertEquals(List.of("snapshot", "delta", "delta", "snapshot"),
            frames.stream().map(frame -> Recordings.json(frame).path("type").stringValue()).toList());
        assertEquals(1, feed.counters().count(Reason.BROKEN_CHAIN));
    }

    @Test
    void shouldGoOnWithAFreshSnapshotWhenTheChainBreaks()
    {
        final Feed feed = open(write(folder, "a.gz",
            snapshot(T0, 19, "['99','1'],['98','1']", "['101','1'],['102','1']"),
            depth(T0 + 1, ids(20, 25, 19), "['99','2']", ""),
            depth(T0 + 2, ids(40, 45, 30), "['101.5','1']", ""),
            depth(T0 + 3, ids(46, 47, 45), "", "['102','5']")));
        final List<FeedFrame> frames = drain(feed);
        final ClientBook client = new ClientBook();
        frames.forEach(frame -> client.on(Recordings.json(frame)));

        assertEquals(1, feed.counters().count(Reason.BROKEN_CHAIN));
        assertEquals(2, client.snapshots);
        assertEquals(2, client.deltas);
        assertEquals("{10150000000=100000000, 9900000000=200000000, 9800000000=100000000} {10200000000=500000000}",
            client.toString());
    }

    @Test
    void shouldTakeALaterSnapshotWhenItIsNotOlderThanTheBook()
    {
        final Feed feed = open(write(folder, "a.gz",
            snapshot(T0, 19, "['99','1']", "['101','1']"),
            depth(T0 + 1, ids(20, 25, 19), "['99','2']", ""),
            snapshot(T0 + 2, 24, "['97','1']", "['101','1']"),
            snapshot(T0 + 3, 30, "['98','1']", "['101','1']"),
            depth(T0 + 4, ids(28, 31, 25), "['98','2']", "")));
        final List<FeedFrame> frames = drain(feed);
        final ClientBook client = new ClientBook();
        frames.forEach(frame -> client.on(Recordings.json(frame)));

        assertEquals(1, feed.counters().count(Reason.STALE_DEPTH));
        assertEquals(0, feed.counters().count(Reason.BROKEN_CHAIN));
        assertEquals("{9800000000=200000000} {10100000000=100000000}", client.toString());
    }

    @Test
    void shouldTellNothingWhenOnlyLevelsBeyondTheWindowChange()
    {
        final StringBuilder bids = new StringBuilder("['1000','1']");
        for (int price = 999; price > 950; price--)
        {
            bids.append(",['").append(price).append("','1']");
        }
        final List<FeedFrame> frames = frames(folder,
            snapshot(T0, 19, bids.toString(), "['1001','1']"),
            depth(T0 + 1, ids(20, 21, 19), "['950','1'],['900','1']", ""),
            depth(T0 + 2, ids(22, 23, 21), "['975','0']", ""),
            depth(T0 + 3, ids(24, 25, 23), "['1000.5','1']", ""));

        assertEquals(3, frames.size());
        assertTrue(frames.get(1).text().contains(quoted("'b':[['975','0'],['950','1']],'a':[]")), frames.get(1)::text);
        assertTrue(frames.get(2).text().contains(quoted("'b':[['1000.5','1'],['950','0']],'a':[]")),
            frames.get(2)::text);
    }

    @Test
    void shouldTellTradesByTheTakersSide()
    {
        final Feed feed = open(write(folder, "a.gz",
            snapshot(T0, 19, "['99','1']", "['101','1']"),
            trade(T0 + 1, 501, "100.10", true),
            trade(T0 + 2, 502, "100.10", false),
            trade(T0 + 3, 503, "100.00", false),
            trade(T0 + 4, 504, "100.20", true).replace("MARKET", "INSURANCE_FUND"),
            trade(T0 + 5, 505, "0.00", true).replace("MARKET", "NA")));
        final List<FeedFrame> frames = drain(feed);

        assertEquals(quoted("{'topic':'publicTrade.BTCUSDT','type':'snapshot','ts':1700000000001,'data':[" +
            "{'T':1700000000000,'s':'BTCUSDT','S':'Sell','v':'0.006','p':'100.1','L':'PlusTick','i':'501'," +
            "'BT':false,'RPI':false,'seq':2}]}"), texts(frames, TRADES).get(0));
        assertEquals(List.of("Sell", "Buy", "Buy"), tradeTexts(frames, "S"));
        assertEquals(List.of("PlusTick", "ZeroPlusTick", "MinusTick"), tradeTexts(frames, "L"));
        assertEquals(List.of("501", "502", "503"), tradeTexts(frames, "i"));
        assertEquals(2, feed.counters().count(Reason.TRADE_OFF_MARKET));
        assertEquals(3, feed.counters().trades());
    }

    private static List<String> tradeTexts(final List<FeedFrame> frames, final String member)
    {
        return frames.stream().filter(frame -> frame.topic().equals(TRADES))
            .map(frame -> Recordings.json(frame).path("data").path(0).path(member).stringValue()).toList();
    }

    @Test
    void shouldTakeAggregatedTradesOnlyWhenThereAreNoSingleOnes()
    {
        final String book = snapshot(T0, 19, "['99','1']", "['101','1']");
        final String aggregated = trade(T0 + 1, 7, "100", true).replace("'e':'trade'", "'e':'aggTrade'")
            .replace("'t':7", "'a':7,'f':1,'l':3").replace("'X':'MARKET',", "");

        assertEquals(List.of("7"), tradeTexts(frames(folder, book, aggregated), "i"));
        assertEquals(List.of("8"), tradeTexts(frames(folder, book, aggregated, trade(T0 + 2, 8, "100", true)), "i"));
    }

    @Test
    void shouldTellTickersWithDerivedMarkWhenNoneIsRecorded()
    {
        final List<FeedFrame> frames = frames(folder,
            snapshot(T0, 19, "['99','1']", "['101','1']"),
            quote(T0 + 1, "99.9", "100.0"),
            trade(T0 + 2, 1, "100.0", false),
            quote(T0 + 3, "99.9", "100.0"),
            quote(T0 + 4, "99.9", "100.0"),
            quote(T0 + 5, "99.9", "100.4"));

        assertEquals(List.of(
            quoted("{'topic':'tickers.BTCUSDT','type':'snapshot','data':{'symbol':'BTCUSDT','lastPrice':'100'," +
                "'markPrice':'100','indexPrice':'100','fundingRate':'0.0001','nextFundingTime':'1700006400000'," +
                "'bid1Price':'99.9','bid1Size':'2.5','ask1Price':'100','ask1Size':'1.5'},'cs':4,'ts':1700000000003}"),
            quoted("{'topic':'tickers.BTCUSDT','type':'delta','data':{'symbol':'BTCUSDT','markPrice':'100.2'," +
                "'indexPrice':'100.2','ask1Price':'100.4'},'cs':5,'ts':1700000000005}")),
            texts(frames, TICKERS));
    }

    @Test
    void shouldTellTheRecordedMarkPrice()
    {
        final List<FeedFrame> frames = frames(folder,
            snapshot(T0, 19, "['99','1']", "['101','1']"),
            trade(T0 + 1, 1, "100.0", false),
            quote(T0 + 2, "99.9", "100.0"),
            mark(T0 + 3, "28147.27373413"),
            quote(T0 + 4, "99.8", "100.0"));
        final List<String> tickers = texts(frames, TICKERS);

        assertEquals(3, tickers.size());
        assertTrue(tickers.get(1).contains(quoted("{'symbol':'BTCUSDT','markPrice':'28147.27373413'," +
            "'indexPrice':'99.5','fundingRate':'-0.00002754','nextFundingTime':'1680652800000'}")), tickers.get(1));
        assertTrue(tickers.get(2).contains(quoted("{'symbol':'BTCUSDT','bid1Price':'99.8'}")), tickers.get(2));
    }

    @Test
    void shouldNumberFramesAndNeverLetTheirTimeFall()
    {
        final List<FeedFrame> frames = frames(folder,
            snapshot(T0 + 50, 19, "['99','1']", "['101','1']"),
            trade(T0 + 20, 1, "100.0", false),
            quote(T0 + 60, "99.9", "100.0"),
            depth(T0 + 40, ids(18, 25, 17), "['99','2']", ""));

        for (int i = 0; i < frames.size(); i++)
        {
            assertEquals(i + 1, frames.get(i).position());
            assertEquals(i + 1, frames.get(i).sequence());
            assertEquals(frames.get(i).timeMs(), Recordings.json(frames.get(i)).path("ts").longValue());
        }
        assertEquals(List.of(T0 + 50, T0 + 50, T0 + 50, T0 + 60, T0 + 60),
            frames.stream().map(FeedFrame::timeMs).toList());
    }

    @Test
    void shouldGiveSpotNewsWithoutTimeTheTimeBeforeIt()
    {
        final String spotQuote = "1 {'stream':'btcusdt@bookTicker','data':{'u':1,'s':'BTCUSDT','b':'99.9','B':'1'," +
            "'a':'100','A':'1'}}";
        final Feed feed = open(write(folder, "a.gz",
            spotQuote,
            "2 {'lastUpdateId':19,'bids':[['99.9','1']],'asks':[['100','1']]}",
            trade(T0, 1, "100", false).replace("'X':'MARKET',", ""),
            spotQuote,
            depth(T0 + 5, ids(20, 20), "['99.9','3']", "")));
        final List<FeedFrame> frames = drain(feed);

        assertEquals(1, feed.counters().count(Reason.TOO_EARLY));
        assertEquals(List.of(TRADES, "kline.1.BTCUSDT", TICKERS, BOOK),
            frames.stream().map(FeedFrame::topic).toList());
        assertEquals(T0, frames.get(2).timeMs());
        assertEquals(T0 + 3, Recordings.json(frames.get(3)).path("cts").longValue());
    }

    @Test
    void shouldCountAndSkipWhatIsNoNews()
    {
        final Feed feed = open(write(folder, "a.gz",
            "1 {'result':null,'id':3}",
            snapshot(T0, 19, "['99','1']", "['101','1']"),
            "",
            "noise",
            "1 {'stream':'btcusdt@depth','data':{'e':'depthUpdate'",
            trade(T0, 1, "100.123456789", false),
            trade(T0, 1, "-5", false),
            depth(T0, ids(20, 21, 19), "['99','x']", ""),
            depth(T0, ids(20, 21, 19), "7", ""),
            "1 {'stream':'btcusdt@kline_1m','data':{'e':'kline','s':'BTCUSDT'}}",
            trade(T0 + 1, 2, "100", false)));
        final List<FeedFrame> frames = drain(feed);

        assertEquals(1, texts(frames, TRADES).size());
        assertEquals(6, feed.counters().count(Reason.MALFORMED));
        assertEquals(2, feed.counters().count(Reason.OTHER_KIND));
        assertEquals(10, feed.counters().lines());
    }

    @Test
    void shouldGiveStateToALaterClientAsOfTheLastFrame()
    {
        final Feed feed = open(write(folder, "a.gz",
            snapshot(T0, 19, "['99','1']", "['101','1']"),
            trade(T0 + 1, 1, "100", false),
            quote(T0 + 2, "99", "101"),
            depth(T0 + 3, ids(18, 20, 17), "['98','1']", "")));

        assertNull(feed.snapshot(BOOK));
        assertNull(feed.snapshot(TICKERS));
        feed.next();
        assertEquals(quoted("{'topic':'orderbook.50.BTCUSDT','type':'snapshot','ts':1700000000000,'data':{" +
            "'s':'BTCUSDT','b':[['99','1']],'a':[['101','1']],'u':1,'seq':1},'cts':1699999999998}"),
            feed.snapshot(BOOK).text());
        drain(feed);
        assertEquals(feed.position(), feed.snapshot(TICKERS).sequence());
        assertTrue(feed.snapshot(BOOK).text().contains(quoted("'b':[['99','1'],['98','1']]")));
        assertTrue(feed.snapshot(TICKERS).text().contains(quoted("'lastPrice':'100'")));
        assertNull(feed.snapshot(TRADES));
        assertTrue(feed.serves("kline.1.BTCUSDT"));
        assertTrue(!feed.serves("kline.5.BTCUSDT") && !feed.serves("orderbook.200.BTCUSDT"));
    }

    private static long[] ids(final long... ids)
    {
        return ids;
    }
}
