package io.vstru.bybit.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.bybit.simulator.FeedCounters.Reason;
import io.vstru.numeric.FixedPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Real recordings, where the folder beside the sources has them. */
class RecordedMarketTest
{
    private static final Logger LOG = LoggerFactory.getLogger(RecordedMarketTest.class);
    private static final Path FOLDER = Path.of(System.getProperty("vstru.root"), "..", "shared", "data");

    private final Map<String, Long> frames = new TreeMap<>();
    private final ClientBook book = new ClientBook();
    private FeedCounters counters;

    @Test
    void shouldReplayTheUsdmDayOf2024()
    {
        replay("market/binance-usdm-BTCUSDT-wsraw-2024-08-08.gz", "BTCUSDT", "orderbook.50.BTCUSDT");

        assertEquals(93_954, counters.lines());
        assertEquals(21_313, counters.trades());
        assertEquals(21_313, frames.get("publicTrade.BTCUSDT"));
        assertEquals(0, counters.count(Reason.TRADE_OFF_MARKET));
        assertEquals(0, counters.count(Reason.BROKEN_CHAIN));
        assertEquals(0, counters.count(Reason.MALFORMED));
        assertEquals(4, counters.count(Reason.STALE_DEPTH));
        assertEquals(1, book.snapshots);
    }

    @Test
    void shouldReplayTheUsdmDayOf2023WithItsMarkPrices()
    {
        replay("market/binance-usdm-BTCUSDT-wsraw-2023-04-04.dat.gz", "BTCUSDT", "orderbook.50.BTCUSDT");

        assertEquals(2_197, counters.trades());
        assertEquals(0, counters.count(Reason.BROKEN_CHAIN));
        assertEquals(1, book.snapshots);
    }

    /** The second file has no snapshot of its own; update ids run on over midnight. */
    @Test
    void shouldReplayTwoFilesInOneWhenTheSecondHasNoSnapshot(@TempDir final Path folder) throws IOException
    {
        final Path first = FOLDER.resolve("market/binance-usdm-BTCUSDT-wsraw-2023-04-04.dat.gz");
        final Path second = FOLDER.resolve("market/binance-usdm-BTCUSDT-wsraw-2023-04-05.dat.gz");
        Assumptions.assumeTrue(Files.isRegularFile(first) && Files.isRegularFile(second), () -> "no " + second);
        final IllegalArgumentException alone =
            assertThrows(IllegalArgumentException.class, () -> Recordings.open(second));
        assertTrue(alone.getMessage().contains("there is no order book snapshot"), alone::getMessage);

        final Path both = Files.copy(first, folder.resolve("both.gz"));
        Files.write(both, Files.readAllBytes(second), StandardOpenOption.APPEND);
        replay(both.toString(), "BTCUSDT", "orderbook.50.BTCUSDT");

        assertEquals(2_197 + 10_737, counters.trades());
        assertEquals(1, counters.count(Reason.TRADE_OFF_MARKET));
        assertEquals(0, counters.count(Reason.BROKEN_CHAIN));
        assertEquals(0, counters.count(Reason.MALFORMED));
        assertEquals(1, book.snapshots);
    }

    @Test
    void shouldReplayTheSpotDayOf2024()
    {
        replay("market/binance-spot-BTCUSDT-wsraw-2024-08-08.gz", "BTCUSDT", "orderbook.50.BTCUSDT");

        assertEquals(9_757, counters.trades());
        assertEquals(0, counters.count(Reason.BROKEN_CHAIN));
        assertEquals(1, book.snapshots);
    }

    /** The end of the book is the one the list of sources states for these 34 lines. */
    @Test
    void shouldReplayBybitsOwnFrames()
    {
        replay("bybit/ws-public/linear-orderbook500-xrpusdt-20241201-part1.jsonl", "XRPUSDT", "orderbook.500.XRPUSDT");

        assertEquals(34, frames.get("orderbook.500.XRPUSDT"));
        assertEquals(20_254_902, book.updateId);
        assertEquals(FixedPoint.parse("1.9535"), book.bids.firstKey());
        assertEquals(FixedPoint.parse("9324"), book.bids.firstEntry().getValue());
        assertEquals(FixedPoint.parse("1.9536"), book.asks.firstKey());
        assertEquals(FixedPoint.parse("3654"), book.asks.firstEntry().getValue());
    }

    /** All of it over the wire, as fast as the client reads. */
    @Test
    void shouldServeTheUsdmDayOf2024() throws Exception
    {
        final Path file = FOLDER.resolve("market/binance-usdm-BTCUSDT-wsraw-2024-08-08.gz");
        Assumptions.assumeTrue(Files.isRegularFile(file), () -> "no recording " + file);
        try (BybitSimulator simulator = BybitSimulator.start(Recordings.config(file, 0));
            Feed feed = Recordings.open(file);
            StreamClient client = StreamClient.connect(simulator, "linear"))
        {
            client.subscribe(Recordings.BOOK, Recordings.TRADES, Recordings.TICKERS).next();
            final long beganNs = System.nanoTime();
            long count = 0;
            for (FeedFrame frame = feed.next(); frame != null; frame = feed.next())
            {
                if (!frame.topic().startsWith("kline."))
                {
                    assertEquals(frame.text(), client.next());
                    count++;
                }
            }
            final double seconds = (System.nanoTime() - beganNs) / 1e9;
            LOG.info("frames={} seconds={}", count, seconds);
            assertEquals(count + 1, simulator.framesSent());
        }
    }

    private void replay(final String name, final String symbol, final String bookTopic)
    {
        final Path file = FOLDER.resolve(name);
        Assumptions.assumeTrue(Files.isRegularFile(file), () -> "no recording " + file);
        final SimulatorConfig config = new SimulatorConfig(file, symbol, 0, 1, Recordings.MINUTE_MS, 0, 0, 0, 0);
        try (Feed feed = OpenedFeed.open(config).feed())
        {
            counters = feed.counters();
            long lastTimeMs = 0;
            for (FeedFrame frame = feed.next(); frame != null; frame = feed.next())
            {
                frames.merge(frame.topic(), 1L, Long::sum);
                assertTrue(frame.timeMs() >= lastTimeMs, frame::text);
                lastTimeMs = frame.timeMs();
                if (frame.topic().equals(bookTopic))
                {
                    book.on(Recordings.json(frame));
                    assertFalse(book.isCrossed(), frame::text);
                }
            }
            final ClientBook late = new ClientBook();
            late.on(Recordings.json(feed.snapshot(bookTopic)));
            assertEquals(book.toString(), late.toString());
            LOG.info("{} {} frames={} {}", name, counters, frames,
                "deltas=" + book.deltas);
        }
    }
}
