package io.vstru.bybit.simulator;

import static io.vstru.bybit.simulator.Recordings.config;
import static io.vstru.bybit.simulator.Recordings.depth;
import static io.vstru.bybit.simulator.Recordings.quoted;
import static io.vstru.bybit.simulator.Recordings.snapshot;
import static io.vstru.bybit.simulator.Recordings.trade;
import static io.vstru.bybit.simulator.Recordings.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.numeric.FixedPoint;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenedFeedTest
{
    private static final long T0 = 1_700_000_000_000L;
    private static final String BOOK = snapshot(T0, 19, "['99.5','1.001']", "['101.1','1.002']");

    @TempDir
    private Path folder;

    @Test
    void shouldKeepTheStepsOfAKnownInstrumentUnlessTheRecordingIsFiner()
    {
        final Instrument coarse = open("BTCUSDT", BOOK, trade(T0, 1, "100.5", true));
        assertEquals(FixedPoint.parse("0.1"), coarse.tickSizeE8());
        assertEquals(FixedPoint.parse("0.001"), coarse.quantityStepE8());

        final Instrument fine = open("BTCUSDT", BOOK, trade(T0, 1, "100.05", true).replace("0.006", "0.00605"));
        assertEquals(FixedPoint.parse("0.05"), fine.tickSizeE8());
        assertEquals(FixedPoint.parse("0.00005"), fine.quantityStepE8());
        assertEquals(FixedPoint.parse("100"), fine.maxQuantityE8());
    }

    @Test
    void shouldInferAnInstrumentThatIsNotKnown()
    {
        final Instrument instrument = open("DOGEUSDC", BOOK,
            trade(T0, 1, "100.50", true).replace("BTCUSDT", "DOGEUSDC"));

        assertEquals("DOGE", instrument.baseCoin());
        assertEquals("USDC", instrument.quoteCoin());
        assertEquals(FixedPoint.parse("0.1"), instrument.tickSizeE8());
        assertEquals(FixedPoint.parse("0.001"), instrument.quantityStepE8());
    }

    @Test
    void shouldBearHugeSteps()
    {
        final Instrument instrument = open("DOGEUSDC", snapshot(T0, 19, "['900000000','90000000000']", ""),
            depth(T0, new long[] {20, 20, 19}, "", "").replace("BTCUSDT", "DOGEUSDC"));

        assertEquals(Long.MAX_VALUE, instrument.maxQuantityE8());
        assertEquals(FixedPoint.format(Long.MAX_VALUE),
            new InstrumentsInfo(instrument).linear().path("priceFilter").path("maxPrice").stringValue());
    }

    @Test
    void shouldRefuseASymbolWhoseCoinsAreUnknown()
    {
        refused("does not end in a known quote coin", "BTCXYZ",
            BOOK, trade(T0, 1, "100.5", true).replace("BTCUSDT", "BTCXYZ"));
    }

    @Test
    void shouldRefuseARecordingThatCanNotBePlayed()
    {
        refused("no order book, neither a snapshot nor changes: record the depth stream", "BTCUSDT",
            trade(T0, 1, "100", true));
        refused("no message of this symbol, but of [BTCUSDT]", "ETHUSDT", BOOK, trade(T0, 1, "100", true));
        refused("order books of several symbols, also [ETHUSDT]", "BTCUSDT",
            BOOK, trade(T0, 1, "100", true), depth(T0, new long[] {1, 2, 0}, "", "").replace("BTCUSDT", "ETHUSDT"));
        refused("line=1 is not a whole JSON message", "BTCUSDT", "{", "  'topic': 'kline.5.BTCUSDT',", "}");
        refused("no message of this symbol, nor any other of Binance or Bybit", "BTCUSDT", "nothing", "at all");
        refused("messages of Binance and of Bybit", "BTCUSDT", BOOK, trade(T0, 1, "100", true),
            "{'topic':'publicTrade.BTCUSDT','type':'snapshot','ts':1,'data':[]}");
        final IllegalArgumentException absent = assertThrows(IllegalArgumentException.class,
            () -> OpenedFeed.open(config(folder.resolve("absent.gz"), 0)));
        assertTrue(absent.getMessage().contains("absent.gz is not a file"), absent::getMessage);
    }

    @Test
    void shouldRefuseARecordingOfBybitWithoutABookThatCanBePublished()
    {
        final String trades = "{'topic':'publicTrade.BTCUSDT','type':'snapshot','ts':1,'data':[]}";
        final String best = "{'topic':'orderbook.1.BTCUSDT','type':'snapshot','ts':1,'data':{'s':'BTCUSDT'," +
            "'b':[['99','1']],'a':[['100','1']],'u':7,'seq':9}}";
        final String delta = best.replace("orderbook.1.", "orderbook.200.").replace("snapshot", "delta");
        refused("no order book of 50 levels or more, only [publicTrade.BTCUSDT]: record orderbook.50", "BTCUSDT",
            trades);
        refused("no order book of 50 levels or more, only [orderbook.1.BTCUSDT, publicTrade.BTCUSDT]", "BTCUSDT",
            best, trades);
        refused("no order book snapshot of depth=[200], only [orderbook.1.BTCUSDT, orderbook.200.BTCUSDT]", "BTCUSDT",
            best, delta);
    }

    @Test
    void shouldTakeTheLeastDepthThatIsWhole()
    {
        final String deep = "{'topic':'orderbook.500.BTCUSDT','type':'snapshot','ts':1,'data':{'s':'BTCUSDT'," +
            "'b':[['99','1']],'a':[['100','1']],'u':7,'seq':9}}";
        final String[] lines = {deep, deep.replace(".500.", ".1000."), deep.replace(".500.", ".1."),
            deep.replace(".500.", ".50.").replace("snapshot", "delta")};

        assertEquals(500, RecordingSurvey.of(write(folder, "depths.jsonl", lines), "BTCUSDT").bookDepth());
    }

    @Test
    void shouldRefuseASyntheticMarketOfAnUnknownSymbol()
    {
        final IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
            () -> OpenedFeed.open(new SimulatorConfig(null, "DOGEUSDT", 0, 1, 1, 0, 0, 0, 1)));
        assertTrue(e.getMessage().contains("choose one of [BTCUSDT, ETHUSDT, SOLUSDT, XRPUSDT]"), e::getMessage);
    }

    @Test
    void shouldRefuseSettingsOutOfRange()
    {
        assertThrows(IllegalArgumentException.class, () -> new SimulatorConfig(null, "btc", 0, 1, 1, 0, 0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new SimulatorConfig(null, null, 0, 1, 1, 0, 0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new SimulatorConfig(null, "BTCUSDT", -1, 1, 1, 0, 0, 0, 1));
        assertThrows(IllegalArgumentException.class,
            () -> new SimulatorConfig(null, "BTCUSDT", Double.NaN, 1, 1, 0, 0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new SimulatorConfig(null, "BTCUSDT", 0, 1, 0, 0, 0, 0, 1));
        assertThrows(IllegalArgumentException.class,
            () -> new SimulatorConfig(null, "BTCUSDT", 0, 1, 1, 65_536, 0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new SimulatorConfig(null, "BTCUSDT", 0, 1, 1, 0, -1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new SimulatorConfig(null, "BTCUSDT", 0, 1, 1, 0, 0, -1, 1));
        final IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
            () -> new SimulatorConfig(null, "BTCUSDT", 0, 1, 1, 0, 0, 0, -1));
        assertEquals("syntheticDurationMs=-1 is not within 0 and 253370764800000", e.getMessage());
    }

    private Instrument open(final String symbol, final String... lines)
    {
        final Path file = write(folder, "open.gz", lines);
        final OpenedFeed opened = OpenedFeed.open(new SimulatorConfig(file, symbol, 0, 1, 60_000, 0, 0, 0, 0));
        opened.feed().close();
        return opened.instrument();
    }

    private void refused(final String reason, final String symbol, final String... lines)
    {
        final Path file = write(folder, "refused.jsonl", lines);
        final IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
            () -> OpenedFeed.open(new SimulatorConfig(file, symbol, 0, 1, 60_000, 0, 0, 0, 0)), quoted(lines[0]));
        assertTrue(e.getMessage().contains(reason), e::getMessage);
    }
}
