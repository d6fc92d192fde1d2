package io.vstru.bybit.simulator;

import static io.vstru.bybit.simulator.Recordings.BOOK;
import static io.vstru.bybit.simulator.Recordings.TICKERS;
import static io.vstru.bybit.simulator.Recordings.config;
import static io.vstru.bybit.simulator.Recordings.drain;
import static io.vstru.bybit.simulator.Recordings.open;
import static io.vstru.bybit.simulator.Recordings.quoted;
import static io.vstru.bybit.simulator.Recordings.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.bybit.simulator.FeedCounters.Reason;
import java.nio.file.Path;
import java.util.List;
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
        assertTrue(feed.serves(BOOK) && feed.serves(TICKERS) && !feed.serves("kline.1.BTCUSDT"));
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
