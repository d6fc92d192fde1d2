package io.vstru.bybit.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
    private ClientBook book = new ClientBook();
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

    /**
     * The second file has no snapshot of its own; update ids run on over midnight. What is told of the second alone
     * must be part of what is told of both.
     */
    @Test
    void shouldReplayTwoFilesInOneWhenTheSecondHasNoSnapshot(@TempDir final Path folder) throws IOException
    {
        final Path first = FOLDER.resolve("market/binance-usdm-BTCUSDT-wsraw-2023-04-04.dat.gz");
        final Path second = FOLDER.resolve("market/binance-usdm-BTCUSDT-wsraw-2023-04-05.dat.gz");
        Assumptions.assumeTrue(Files.isRegularFile(first) && Files.isRegularFile(second), () -> "no " + second);
        replay(second.toString(), "BTCUSDT", "orderbook.50.BTCUSDT");
        assertEquals(1, counters.count(Reason.PARTIAL_BOOK));
        assertEquals(10_737, counters.trades());
        final ClientBook alone = new ClientBook();
        alone.bids.putAll(book.bids);
        alone.asks.putAll(book.asks);
        book = new ClientBook();
        final Path both = Files.copy(first, folder.resolve("both.gz"));
        Files.write(both, Files.readAllBytes(second), StandardOpenOption.APPEND);
        replay(both.toString(), "BTCUSDT", "orderbook.50.BTCUSDT");

        assertEquals(2_197 + 10_737, counters.trades());
        requireNear(book.bids, alone.bids);
        requireNear(book.asks, alone.asks);
        assertEquals(1, counters.count(Reason.TRADE_OFF_MARKET));
        assertEquals(0, counters.count(Reason.BROKEN_CHAIN));
        assertEquals(0, counters.count(Reason.MALFORMED));
        assertEquals(1, book.snapshots);
    }

    /** Whatever both windows hold is alike, and most of the true window was known. */
    private static void requireNear(final Map<Long, Long> whole, final Map<Long, Long> partial)
    {
        final Map<Long, Long> common = new TreeMap<>(whole);
        common.keySet().retainAll(partial.keySet());
        common.forEach((priceE8, quantityE8) -> assertEquals(quantityE8, partial.get(priceE8), "priceE8=" + priceE8));
        LOG.info("levels told={} of which known={}", whole.size(), common.size());
        assertTrue(common.size() >= MarketFrames.DEPTH * 9 / 10, "known=" + common.size());
    }

    @Test
    void shouldReplayWhatHasNoSnapshot()
    {
        for (final String name : new String[] {"usdm-BTCUSDT-wsraw-2024-07-19", "usdm-ETHUSDT-wsraw-2024-07-19",
            "spot-BTCUSDT-wsraw-2024-08-09"})
        {
            final String symbol = name.contains("ETH") ? "ETHUSDT" : "BTCUSDT";
            book = new ClientBook();
            replay("market/binance-" + name + ".gz", symbol, "orderbook.50." + symbol);

            assertEquals(1, counters.count(Reason.PARTIAL_BOOK), name);
            assertEquals(0, counters.count(Reason.BROKEN_CHAIN), name);
            assertEquals(1, book.snapshots, name);
        }
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
        replay("bybit/ws-public/linear-orderbook500-xrpusdt-20241201-part1.jsonl", "XRPUSDT", "orderbook.50.XRPUSDT");

        assertEquals(34, frames.get("orderbook.50.XRPUSDT"));
        assertEquals(34, book.updateId);
        assertEquals(130_020_248_648L, book.sequence);
        assertEquals(50, book.bids.size());
        assertEquals(50, book.asks.size());
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

    @Test
    void shouldReplayTheSpotBookOfTwoHundredLevels()
    {
        replay("bybit/ws-public/spot-orderbook200-btcusdt-20231224.jsonl", "BTCUSDT", "orderbook.50.BTCUSDT");

        assertEquals(FixedPoint.parse("43732.01"), book.bids.firstKey());
        assertEquals(FixedPoint.parse("0.049391"), book.bids.firstEntry().getValue());
        assertEquals(FixedPoint.parse("43732.02"), book.asks.firstKey());
        assertEquals(FixedPoint.parse("7.191274"), book.asks.firstEntry().getValue());
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
