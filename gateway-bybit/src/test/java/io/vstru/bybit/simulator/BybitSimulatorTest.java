package io.vstru.bybit.simulator;

import static io.vstru.bybit.simulator.Recordings.BOOK;
import static io.vstru.bybit.simulator.Recordings.TICKERS;
import static io.vstru.bybit.simulator.Recordings.TRADES;
import static io.vstru.bybit.simulator.Recordings.drain;
import static io.vstru.bybit.simulator.Recordings.quoted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The server over loopback. */
@Timeout(60)
class BybitSimulatorTest
{
    private static final long T0 = 1_700_000_000_000L;
    private static final String KLINE = "kline.1.BTCUSDT";
    private static final String CONNECTION = "00000000-0000-0007-0000-000000000001";

    @TempDir
    private Path folder;

    @Test
    void shouldSendTheWholeFeedToASubscriberOfEverything() throws Exception
    {
        final List<FeedFrame> feed = drain(OpenedFeed.open(synthetic(60_000, 0, 0)).feed());
        try (BybitSimulator simulator = BybitSimulator.start(synthetic(60_000, 0, 0));
            StreamClient client = StreamClient.connect(simulator, "linear"))
        {
            client.subscribe(BOOK, TRADES, TICKERS, KLINE);

            assertEquals(quoted("{'success':true,'ret_msg':'','conn_id':'" + CONNECTION +
                "','req_id':'r1','op':'subscribe'}"), client.next());
            assertEquals(feed.stream().map(FeedFrame::text).toList(), client.next(feed.size()));
            awaitEnd(simulator);
            assertEquals(feed.size() + 1, simulator.framesSent());
            assertEquals("BTCUSDT", simulator.symbol());
        }
    }

    @Test
    void shouldServeARecordingOfADeeperBookAloneToASubscriberOfEverything() throws Exception
    {
        final Path file = Recordings.write(folder, "deep.jsonl", "{'topic':'orderbook.200.BTCUSDT'," +
            "'type':'snapshot','ts':1000,'data':{'s':'BTCUSDT','b':[['99.9','1']],'a':[['100','2']],'u':7,'seq':9}}");
        try (BybitSimulator simulator = BybitSimulator.start(Recordings.config(file, 0));
            StreamClient client = StreamClient.connect(simulator, "linear"))
        {
            client.subscribe(BOOK, TRADES, TICKERS, KLINE);

            assertTrue(StreamClient.json(client.next()).path("success").booleanValue());
            assertEquals(BOOK, StreamClient.json(client.next()).path("topic").stringValue());
            awaitEnd(simulator);
        }
    }

    @Test
    void shouldWaitForASubscriberOfAnOrderBook() throws Exception
    {
        try (BybitSimulator simulator = BybitSimulator.start(synthetic(5_000, 0, 0));
            StreamClient first = StreamClient.connect(simulator, "linear");
            StreamClient second = StreamClient.connect(simulator, "linear"))
        {
            first.subscribe(TRADES, TICKERS).next();
            assertTrue(isStill(simulator));
            assertFalse(first.hasNext());
            second.subscribe(BOOK).next();

            assertEquals("snapshot", StreamClient.json(second.next()).path("type").stringValue());
            awaitEnd(simulator);
            final List<String> topics = new ArrayList<>();
            for (int i = 0; i < 30; i++)
            {
                topics.add(StreamClient.json(first.next()).path("topic").stringValue());
            }
            assertTrue(topics.contains(TRADES) && topics.contains(TICKERS) && !topics.contains(BOOK), topics::toString);
        }
    }

    @Test
    void shouldGiveALaterClientTheStateAfterTheEnd() throws Exception
    {
        final Feed feed = OpenedFeed.open(synthetic(5_000, 0, 0)).feed();
        drain(feed);
        try (BybitSimulator simulator = BybitSimulator.start(synthetic(5_000, 0, 0));
            StreamClient first = StreamClient.connect(simulator, "linear"))
        {
            first.subscribe(BOOK).next();
            awaitEnd(simulator);
            try (StreamClient second = StreamClient.connect(simulator, "linear"))
            {
                second.subscribe(TICKERS, TRADES, BOOK).next();
                assertEquals(feed.snapshot(TICKERS).text(), second.next());
                assertEquals(feed.snapshot(BOOK).text(), second.next());
                second.send("{'op':'ping'}");
                assertTrue(second.next().contains("pong"));
            }
        }
    }

    @Test
    void shouldGoOnAfterTheSequenceThatWasSeen() throws Exception
    {
        final List<FeedFrame> feed = drain(OpenedFeed.open(synthetic(5_000, 0, 0)).feed());
        final int seen = 40;
        try (BybitSimulator simulator = BybitSimulator.start(synthetic(5_000, 0, seen));
            StreamClient client = StreamClient.connect(simulator, "linear"))
        {
            client.subscribe(BOOK, TRADES, TICKERS, KLINE).next();

            assertEquals(seen, StreamClient.json(client.next()).path("data").path("seq").longValue());
            assertEquals(seen, StreamClient.json(client.next()).path("cs").longValue());
            final List<FeedFrame> rest = feed.subList(seen, feed.size());
            assertEquals(rest.stream().map(FeedFrame::text).toList(), client.next(rest.size()));
        }
    }

    @Test
    void shouldPauseWhenTheLastBookIsUnsubscribedAndGoOnWithASnapshot() throws Exception
    {
        try (BybitSimulator simulator = BybitSimulator.start(synthetic(0, 0, 0));
            StreamClient client = StreamClient.connect(simulator, "linear"))
        {
            client.subscribe(BOOK).next();
            client.next(10);
            client.send("{'req_id':'r2','op':'unsubscribe','args':['" + BOOK + "']}");
            String message = client.next();
            while (!message.contains("r2"))
            {
                message = client.next();
            }
            assertTrue(isStill(simulator));
            assertFalse(client.hasNext());

            client.subscribe(BOOK).next();
            final ClientBook book = new ClientBook();
            for (int i = 0; i < 50; i++)
            {
                book.on(StreamClient.json(client.next()));
            }
            assertEquals(1, book.snapshots);
        }
    }

    @Test
    void shouldWaitForAClientThatDoesNotRead() throws Exception
    {
        final SimulatorConfig config = synthetic(1_800_000, 0, 0);
        final Feed feed = OpenedFeed.open(config).feed();
        try (BybitSimulator simulator = BybitSimulator.start(config);
            StreamClient client = StreamClient.connectUnread(simulator, "linear"))
        {
            client.subscribe(BOOK, TRADES, TICKERS, KLINE);
            while (simulator.framesSent() == 0 || !isStill(simulator))
            {
                Thread.onSpinWait();
            }
            assertFalse(simulator.isFeedEnded());
            final long sentUnread = simulator.framesSent();

            client.read(Long.MAX_VALUE);
            client.next();
            long count = 1;
            for (FeedFrame frame = feed.next(); frame != null; frame = feed.next())
            {
                assertEquals(frame.text(), client.next());
                count++;
            }
            awaitEnd(simulator);
            assertEquals(count, simulator.framesSent());
            assertTrue(sentUnread < count, "sentUnread=" + sentUnread + " of=" + count);
        }
    }

    @Test
    void shouldGoOnWhenAClientThatDoesNotReadIsGone() throws Exception
    {
        try (BybitSimulator simulator = BybitSimulator.start(synthetic(1_800_000, 0, 0));
            StreamClient idle = StreamClient.connectUnread(simulator, "linear");
            StreamClient client = StreamClient.connect(simulator, "linear"))
        {
            client.subscribe(TRADES).next();
            idle.subscribe(BOOK);
            while (simulator.framesSent() < 3 || !isStill(simulator))
            {
                Thread.onSpinWait();
            }
            assertFalse(simulator.isFeedEnded());
            idle.close();
            client.subscribe(BOOK);
            awaitEnd(simulator);
        }
    }

    /** At ten times real time, two seconds of the venue can not pass in less than a fifth of a second. */
    @Test
    void shouldKeepThePaceWhenItIsGivenOne() throws Exception
    {
        try (BybitSimulator simulator = BybitSimulator.start(synthetic(2_000, 10, 0));
            StreamClient client = StreamClient.connect(simulator, "linear"))
        {
            final long beganNs = System.nanoTime();
            client.subscribe(BOOK, TRADES);
            awaitEnd(simulator);
            final long tookMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - beganNs);
            assertTrue(tookMs >= 190, "tookMs=" + tookMs);
            assertTrue(client.next(30).size() == 30);
        }
    }

    @Test
    void shouldAnswerInTheShapeOfTheLinearStream() throws Exception
    {
        try (BybitSimulator simulator = BybitSimulator.start(synthetic(1_000, 0, 0));
            StreamClient client = StreamClient.connect(simulator, "linear"))
        {
            final String connection = "'conn_id':'" + CONNECTION + "'";
            client.send("{'op':'ping'}");
            assertEquals(quoted("{'success':true,'ret_msg':'pong'," + connection + ",'req_id':'','op':'ping'}"),
                client.next());
            client.send("{'req_id':'7','op':'ping'}");
            assertEquals(quoted("{'success':true,'ret_msg':'pong'," + connection + ",'req_id':'7','op':'ping'}"),
                client.next());
            client.subscribe(TRADES, "orderbook.51.BTCUSDT");
            assertEquals(quoted("{'success':false,'ret_msg':'error:handler not found,topic:orderbook.51.BTCUSDT'," +
                connection + ",'req_id':'r1','op':'subscribe'}"), client.next());
            client.send("{'op':'subscribe'}");
            assertEquals(quoted("{'success':false,'ret_msg':'error:no args'," + connection +
                ",'req_id':'','op':'subscribe'}"), client.next());
            client.send("{'op':'dance'}");
            assertEquals(quoted("{'success':false,'ret_msg':'error:unknown op,op:dance'," + connection +
                ",'req_id':'','op':'dance'}"), client.next());
            for (final String malformed : List.of("{'op':", "[1]", "{'op':'subscribe','args':[7]}", "{'args':7}"))
            {
                client.send(malformed);
                assertEquals(quoted("{'success':false,'ret_msg':'error:request is not JSON with text args'," +
                    connection + ",'req_id':'','op':''}"), client.next());
            }
            assertTrue(isStill(simulator));
        }
    }

    @Test
    void shouldAnswerInTheShapeOfTheSpotStream() throws Exception
    {
        try (BybitSimulator simulator = BybitSimulator.start(synthetic(1_000, 0, 0));
            StreamClient client = StreamClient.connect(simulator, "spot"))
        {
            final String connection = "'conn_id':'" + CONNECTION + "'";
            client.send("{'op':'ping'}");
            assertEquals(quoted("{'success':true,'ret_msg':'pong'," + connection + ",'op':'ping'}"), client.next());
            client.subscribe(TRADES, TRADES, TRADES, TRADES, TRADES, TRADES, TRADES, TRADES, TRADES, TRADES, TRADES);
            assertEquals(quoted("{'success':false,'ret_msg':'args size >10'," + connection +
                ",'req_id':'r1','op':'subscribe'}"), client.next());
            client.subscribe(TRADES);
            assertEquals(quoted("{'success':true,'ret_msg':'subscribe'," + connection +
                ",'req_id':'r1','op':'subscribe'}"), client.next());
            client.subscribe(BOOK);
            assertTrue(client.next().contains(quoted("'ret_msg':'subscribe'")));
            assertTrue(client.next().contains(quoted("'type':'snapshot'")));
        }
    }

    @Test
    void shouldServeTheInstrument() throws Exception
    {
        try (BybitSimulator simulator = BybitSimulator.start(synthetic(1_000, 0, 0)))
        {
            final JsonNode document = StreamClient.get(simulator,
                "/v5/market/instruments-info?category=linear&symbol=BTCUSDT");
            assertEquals(0, document.path("retCode").intValue());
            final JsonNode list = document.path("result").path("list");
            assertEquals(1, list.size());
            final JsonNode info = list.path(0);
            assertEquals("BTCUSDT", info.path("symbol").stringValue());
            assertEquals("0.1", info.path("priceFilter").path("tickSize").stringValue());
            assertEquals("199999.8", info.path("priceFilter").path("maxPrice").stringValue());
            assertEquals("1", info.path("priceScale").stringValue());
            assertEquals("0.001", info.path("lotSizeFilter").path("qtyStep").stringValue());
            assertEquals("0.001", info.path("lotSizeFilter").path("minOrderQty").stringValue());
            assertEquals("100", info.path("lotSizeFilter").path("maxOrderQty").stringValue());
            assertEquals("5", info.path("lotSizeFilter").path("minNotionalValue").stringValue());
            assertEquals(480, info.path("fundingInterval").intValue());
            assertEquals(info, StreamClient.get(simulator, "/v5/market/instruments-info?category=linear")
                .path("result").path("list").path(0));
            final JsonNode spot = StreamClient.get(simulator, "/v5/market/instruments-info?category=spot")
                .path("result").path("list").path(0);
            assertEquals("0.001", spot.path("lotSizeFilter").path("basePrecision").stringValue());
            assertEquals("5", spot.path("lotSizeFilter").path("minOrderAmt").stringValue());
        }
    }

    @Test
    void shouldServeTheTimeOfTheMachine() throws Exception
    {
        try (BybitSimulator simulator = BybitSimulator.start(synthetic(1_000, 0, 0)))
        {
            final long beforeMs = System.currentTimeMillis();
            final JsonNode result = StreamClient.get(simulator, "/v5/market/time").path("result");
            final long afterMs = System.currentTimeMillis();
            final long timeMs = Long.parseLong(result.path("timeNano").stringValue()) / 1_000_000;
            assertTrue(timeMs >= beforeMs && timeMs <= afterMs, result::toString);
            assertEquals(timeMs / 1_000, Long.parseLong(result.path("timeSecond").stringValue()));
        }
    }

    @Test
    void shouldRefuseWhatItDoesNotServe() throws Exception
    {
        try (BybitSimulator simulator = BybitSimulator.start(synthetic(1_000, 0, 0)))
        {
            for (final String query : List.of("", "?category=option", "?category=linear&symbol=ETHUSDT"))
            {
                final JsonNode document = StreamClient.get(simulator, "/v5/market/instruments-info" + query);
                assertEquals(10_001, document.path("retCode").intValue(), document::toString);
            }
            assertEquals(404, StreamClient.http(simulator, "GET", "/v5/market/nothing").statusCode());
            assertEquals(405, StreamClient.http(simulator, "POST", "/v5/market/time").statusCode());
            assertEquals(400, StreamClient.http(simulator, "GET", "/v5/public/linear").statusCode());
            assertThrows(java.util.concurrent.CompletionException.class,
                () -> StreamClient.connect(simulator, "option"));
        }
    }

    @Test
    void shouldNameThePortThatCanNotBeHad()
    {
        try (BybitSimulator simulator = BybitSimulator.start(synthetic(1_000, 0, 0)))
        {
            final SimulatorConfig same =
                new SimulatorConfig(null, "BTCUSDT", 0, 7, Recordings.MINUTE_MS, simulator.port(), 0, T0, 1_000);
            final IllegalStateException e = assertThrows(IllegalStateException.class, () -> BybitSimulator.start(same));
            assertTrue(e.getMessage().contains("port=" + simulator.port() + " can not be had"), e::getMessage);
        }
    }

    @Test
    void shouldEndItsConnectionsWhenItIsClosed() throws Exception
    {
        final BybitSimulator simulator = BybitSimulator.start(synthetic(0, 1, 0));
        try (StreamClient client = StreamClient.connect(simulator, "linear"))
        {
            client.subscribe(BOOK).next(2);
            simulator.close();
            client.awaitClosed();
            simulator.close();
        }
    }

    @Test
    void shouldServeARecording() throws Exception
    {
        final Path file = Recordings.write(folder, "a.gz",
            Recordings.depth(T0, new long[] {10, 20, 9}, "['99','3']", ""),
            Recordings.snapshot(T0, 15, "['98','1']", "['101','1']"),
            Recordings.trade(T0 + 1, 5, "100.0", true));
        try (BybitSimulator simulator = BybitSimulator.start(Recordings.config(file, 0));
            StreamClient client = StreamClient.connect(simulator, "linear"))
        {
            client.subscribe(BOOK, TRADES).next();
            assertTrue(client.next().contains(quoted("'b':[['99','3'],['98','1']],'a':[['101','1']]")));
            assertTrue(client.next().contains(quoted("'i':'5'")));
            awaitEnd(simulator);
        }
    }

    private static SimulatorConfig synthetic(final long durationMs, final double speed, final long resumeAfterSequence)
    {
        return new SimulatorConfig(null, "BTCUSDT", speed, 7, Recordings.MINUTE_MS, 0, resumeAfterSequence, T0,
            durationMs);
    }

    private static void awaitEnd(final BybitSimulator simulator)
    {
        while (!simulator.isFeedEnded())
        {
            Thread.onSpinWait();
        }
    }

    /** Requests are answered between batches of the feed: when none is sent over several of them, the feed waits. */
    private static boolean isStill(final BybitSimulator simulator) throws Exception
    {
        final long before = simulator.framesSent();
        for (int i = 0; i < 5; i++)
        {
            StreamClient.get(simulator, "/v5/market/time");
        }
        return simulator.framesSent() == before;
    }
}
