package io.vstru.engine;

import io.vstru.event.BookFlyweight;
import io.vstru.event.Category;
import io.vstru.event.ClockMode;
import io.vstru.event.Command;
import io.vstru.event.ConfigurationFlyweight;
import io.vstru.event.EventHeader;
import io.vstru.event.EventPrinter;
import io.vstru.event.EventType;
import io.vstru.event.InstrumentFlyweight;
import io.vstru.event.InstrumentStatus;
import io.vstru.event.OperatorCommandFlyweight;
import io.vstru.event.Side;
import io.vstru.event.StartFlyweight;
import io.vstru.event.StreamStateFlyweight;
import io.vstru.event.StreamStatus;
import io.vstru.event.TickerFlyweight;
import io.vstru.event.TimerFlyweight;
import io.vstru.event.TradeFlyweight;
import io.vstru.event.TradingMode;
import io.vstru.journal.RecordHandler;
import io.vstru.journal.RecordHeader;
import io.vstru.numeric.FixedPoint;
import io.vstru.settings.EngineSettings;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.agrona.concurrent.UnsafeBuffer;

/** An engine with a journal in memory and short words for its inputs. Prices and quantities are written as decimals. */
public final class EngineRun
{
    /** A hash that stands for this build. */
    public static final String BUILD = "11".repeat(32);

    private static final long NANOS_PER_MS = 1_000_000;
    private static final long JOURNAL_ID = 7;

    private final TradingEngine engine;
    private final UnsafeBuffer input = new UnsafeBuffer(ByteBuffer.allocateDirect(2048));
    private final List<byte[]> records = new ArrayList<>();
    private final EventHeader header = new EventHeader();
    private final EventPrinter printer = new EventPrinter();
    private long nowMs;
    private long updateId;
    private long incarnation;

    /** A new engine, not started. */
    public EngineRun(final long startMs)
    {
        this(new TradingEngine(), startMs);
    }

    /** Goes on with an engine. */
    public EngineRun(final TradingEngine engine, final long startMs)
    {
        this.engine = engine;
        nowMs = startMs;
    }

    /** The engine. */
    public TradingEngine engine()
    {
        return engine;
    }

    /** Time of the next input. */
    public long nowMs()
    {
        return nowMs;
    }

    /** Starts the engine with these settings, key and value by turns, and an instrument (tick 0.1, step 0.001). */
    public EngineRun start(final String... settings)
    {
        return startAs(BUILD, settings);
    }

    /** Starts the engine as another build. */
    public EngineRun startAs(final String buildHash, final String... settings)
    {
        incarnation = Math.max(engine.state().account().orderIds().incarnation(), 1_700_000_000L) + 1;
        final StartFlyweight start = new StartFlyweight().begin(input, 0).mode(TradingMode.PAPER)
            .clock(ClockMode.VENUE).instance("test").incarnation(incarnation).journalId(JOURNAL_ID)
            .buildHash(buildHash).configurationHash("22".repeat(32)).version("0").wallTimeMs(nowMs);
        start.header().receiveTimeNs(nowMs * NANOS_PER_MS);
        process();
        final Map<String, String> given = new TreeMap<>();
        for (int i = 0; i < settings.length; i += 2)
        {
            given.put(settings[i], settings[i + 1]);
        }
        final var texts = EngineSettings.of(given).texts();
        texts.forEach((key, value) ->
        {
            new ConfigurationFlyweight().begin(input, 0).key(key).value(value).source("test")
                .isLast(key.equals(texts.lastKey()));
            process();
        });
        return instrument(InstrumentStatus.TRADING);
    }

    /** The instrument, trading or not. */
    public EngineRun instrument(final InstrumentStatus status)
    {
        new InstrumentFlyweight().begin(input, 0).instrumentId(0).category(Category.LINEAR).status(status)
            .fundingIntervalMinutes(480).symbol("BTCUSDT").baseCoin("BTC").quoteCoin("USDT").settleCoin("USDT")
            .tickSizeE8(e8("0.1")).quantityStepE8(e8("0.001")).minQuantityE8(e8("0.001"))
            .maxLimitQuantityE8(e8("1000")).maxMarketQuantityE8(e8("100")).minNotionalE8(e8("5"))
            .maxLeverageE8(e8("100"));
        return process();
    }

    /** Lets time pass. */
    public EngineRun after(final long ms)
    {
        nowMs += ms;
        return this;
    }

    /** A snapshot of the book: prices and quantities by turns, best first, bids before asks. */
    public EngineRun book(final String[] bids, final String[] asks)
    {
        final BookFlyweight book = new BookFlyweight().begin(input, 0).instrumentId(0).depth(50).isSnapshot(true)
            .isLastPart(true).updateId(++updateId).venueSequence(updateId).matchTimeMs(nowMs).pushTimeMs(nowMs);
        for (int i = 0; i < bids.length; i += 2)
        {
            book.appendBid(e8(bids[i]), e8(bids[i + 1]));
        }
        for (int i = 0; i < asks.length; i += 2)
        {
            book.appendAsk(e8(asks[i]), e8(asks[i + 1]));
        }
        book.header().receiveTimeNs(nowMs * NANOS_PER_MS);
        return process();
    }

    /** A book with one level a side and plenty at it. */
    public EngineRun book(final String bid, final String ask)
    {
        return book(new String[] {bid, "1000"}, new String[] {ask, "1000"});
    }

    /** A trade. */
    public EngineRun trade(final Side side, final String price, final String quantity)
    {
        new TradeFlyweight().begin(input, 0).instrumentId(0).side(side).priceE8(e8(price)).quantityE8(e8(quantity))
            .tradeTimeMs(nowMs).venueSequence(++updateId).header().receiveTimeNs(nowMs * NANOS_PER_MS);
        return process();
    }

    /** A ticker. */
    public EngineRun ticker(final String markPrice, final String fundingRate, final long nextFundingTimeMs)
    {
        new TickerFlyweight().begin(input, 0).instrumentId(0).markPriceE8(e8(markPrice))
            .fundingRateE8(e8(fundingRate)).nextFundingTimeMs(nextFundingTimeMs).pushTimeMs(nowMs)
            .venueSequence(++updateId).header().receiveTimeNs(nowMs * NANOS_PER_MS);
        return process();
    }

    /** What a person asks for. */
    public EngineRun command(final Command command, final int strategyId)
    {
        new OperatorCommandFlyweight().begin(input, 0).command(command).strategyId(strategyId).user("tester")
            .header().receiveTimeNs(nowMs * NANOS_PER_MS);
        return process();
    }

    /** What happens to the stream of the market. */
    public EngineRun stream(final StreamStatus status)
    {
        new StreamStateFlyweight().begin(input, 0).instrumentId(0).status(status).header()
            .receiveTimeNs(nowMs * NANOS_PER_MS);
        return process();
    }

    /** The clock moves and nothing else. */
    public EngineRun timer()
    {
        new TimerFlyweight().begin(input, 0).dueTimeNs(nowMs * NANOS_PER_MS).header()
            .receiveTimeNs(nowMs * NANOS_PER_MS);
        return process();
    }

    /** Any input. */
    public EngineRun input(final UnsafeBuffer event, final int offset)
    {
        engine.process(event, offset);
        return keep();
    }

    /** An input that the engine can not take: a trade of an instrument that there is none of. */
    public EngineRun failingInput()
    {
        final TradeFlyweight trade = new TradeFlyweight().begin(input, 0).instrumentId(EngineState.MAX_INSTRUMENTS)
            .priceE8(1).quantityE8(1).tradeTimeMs(nowMs);
        trade.header().receiveTimeNs(nowMs * NANOS_PER_MS);
        try
        {
            engine.process(input, 0);
        }
        catch (final IllegalArgumentException e)
        {
            engine.fail(input, 0, e.getMessage());
            return keep();
        }
        throw new AssertionError("the input did not fail");
    }

    /** The journal so far. */
    public List<byte[]> records()
    {
        return records;
    }

    /** Hands records to a handler. */
    public static void replay(final List<byte[]> records, final RecordHandler handler)
    {
        for (final byte[] record : records)
        {
            handler.onRecord(new UnsafeBuffer(record), 0, record.length);
        }
    }

    /** The last record as text, one event a line, of these types only; of all when none is named. */
    public List<String> last(final EventType... types)
    {
        return texts(records.get(records.size() - 1), types);
    }

    /** All records as text, of these types only. */
    public List<String> all(final EventType... types)
    {
        return records.stream().flatMap(record -> texts(record, types).stream()).toList();
    }

    /** The value of a field in an event as text. */
    public static String field(final String event, final String name)
    {
        final int from = event.indexOf(" " + name + "=");
        if (from < 0)
        {
            throw new AssertionError("no field " + name + " in " + event);
        }
        final int start = from + name.length() + 2;
        final int end = event.indexOf(' ', start);
        return event.substring(start, end < 0 ? event.length() : end);
    }

    /** A decimal in units of 1e-8. */
    public static long e8(final String decimal)
    {
        return FixedPoint.parse(decimal);
    }

    private EngineRun process()
    {
        return input(input, 0);
    }

    private EngineRun keep()
    {
        final TransactionBuffer transaction = engine.transaction();
        transaction.seal(JOURNAL_ID);
        final byte[] record = new byte[transaction.lengthBytes()];
        transaction.buffer().getBytes(0, record);
        records.add(record);
        return this;
    }

    private List<String> texts(final byte[] record, final EventType... types)
    {
        final UnsafeBuffer buffer = new UnsafeBuffer(record);
        final List<String> texts = new ArrayList<>();
        for (int at = RecordHeader.LENGTH_BYTES; at < record.length; at += header.wrap(buffer, at).lengthBytes())
        {
            final EventType type = EventType.of(header.wrap(buffer, at).typeId());
            if (types.length == 0 || List.of(types).contains(type))
            {
                texts.add(printer.text(new StringBuilder(), buffer, at).toString());
            }
        }
        return texts;
    }
}
