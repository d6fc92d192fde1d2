package io.vstru.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.event.Command;
import io.vstru.event.EventHeader;
import io.vstru.event.EventType;
import io.vstru.event.OrderCommandFlyweight;
import io.vstru.journal.RecordHeader;
import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One random journal, brought to its end in every way there is: always the same state, to the last bit. */
class DeterminismTest
{
    private static final long SEED = System.nanoTime();
    private static final String SEED_TEXT = "seed=" + SEED;
    private static final int INPUTS = 24_000;
    private static final String OTHER_BUILD = "ab".repeat(32);
    private static final long START_MS = Desk.START_MS;
    private static final EngineRun RUN = new EngineRun(START_MS);

    @BeforeAll
    static void runOnce()
    {
        new RandomMarket(SEED, RUN).start(EngineRun.BUILD).run(INPUTS);
    }

    /** What the other tests say is worth no more than what happens in the journal. */
    @Test
    void shouldHaveARunInWhichEverythingHappens()
    {
        final Map<EventType, Integer> counts = new EnumMap<>(EventType.class);
        RUN.records().forEach(record -> count(record, counts));
        for (final EventType type : EventType.values())
        {
            final boolean isOfTrouble = type == EventType.ALERT || type == EventType.INPUT_FAILED;
            assertEquals(isOfTrouble, counts.getOrDefault(type, 0) == 0, type + " " + SEED_TEXT + " " + counts);
        }
        assertTrue(RUN.records().size() >= 20_000, SEED_TEXT);
        assertTrue(counts.get(EventType.START) > 5, SEED_TEXT + " " + counts);
        assertTrue(counts.get(EventType.EXECUTION) > 500, SEED_TEXT + " " + counts);
        final String updates = String.join("\n", RUN.all(EventType.ORDER_UPDATE));
        for (final String word : List.of("ACCEPTED", "UNTRIGGERED", "TRIGGERED", "AMENDED", "FILLED", "reason=USER",
            "NO_LIQUIDITY", "PARENT_ENDED", "REDUCE_ONLY", "NOT_TRADING"))
        {
            assertTrue(updates.contains(word), word + " " + SEED_TEXT);
        }
    }

    @Test
    void shouldGiveTheSameEventsWhenExecutedAgain()
    {
        final TradingEngine engine = new TradingEngine();
        final Replayer replayer = new Replayer(engine, EngineRun.BUILD);
        EngineRun.replay(RUN.records(), replayer);
        assertSameEnd(engine);
        final long events = RUN.engine().nextSequence() - 1;
        assertEquals(RUN.records().size(), replayer.recordCount(), SEED_TEXT);
        assertEquals(events, replayer.eventCount(), SEED_TEXT);
        assertEquals(events, replayer.executedEventCount(), SEED_TEXT);
        assertEquals(events - RUN.records().size(), replayer.comparedCount(), SEED_TEXT);
        assertEquals(0, replayer.failedCount(), SEED_TEXT);
    }

    @Test
    void shouldReachTheSameStateWhenItsJournalIsAppliedByAnotherBuild()
    {
        final TradingEngine engine = new TradingEngine();
        final Replayer replayer = new Replayer(engine, OTHER_BUILD);
        EngineRun.replay(RUN.records(), replayer);
        assertEquals(0, replayer.executedEventCount());
        assertSameEnd(engine);
    }

    /** Where two roads part is easier to say when they are compared on the way. */
    @Test
    void shouldStayTogetherOnBothRoads()
    {
        final TradingEngine executed = new TradingEngine();
        final TradingEngine applied = new TradingEngine();
        final Replayer executing = new Replayer(executed, EngineRun.BUILD);
        final Replayer applying = new Replayer(applied, OTHER_BUILD);
        for (int i = 0; i < RUN.records().size(); i++)
        {
            EngineRun.replay(RUN.records().subList(i, i + 1), executing);
            EngineRun.replay(RUN.records().subList(i, i + 1), applying);
            if (i % 500 == 0)
            {
                assertEquals(StateDigest.of(executed), StateDigest.of(applied), "record=" + i + " " + SEED_TEXT);
                assertEquals(executed.nextDeadlineNs(), applied.nextDeadlineNs(), "record=" + i + " " + SEED_TEXT);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldGoOnAfterSavingAndLoadingAsIfNothingHadBeen(final boolean isExecuted)
    {
        final String buildHash = isExecuted ? EngineRun.BUILD : OTHER_BUILD;
        TradingEngine engine = new TradingEngine();
        Replayer replayer = new Replayer(engine, buildHash);
        for (int i = 0; i < RUN.records().size(); i++)
        {
            EngineRun.replay(RUN.records().subList(i, i + 1), replayer);
            if (i % 1_000 == 999 || i < 60)
            {
                engine = reloaded(engine);
                replayer = new Replayer(engine, buildHash);
            }
        }
        assertSameEnd(engine);
    }

    @Test
    void shouldExecuteOnWhereAnotherBuildEnded()
    {
        final EngineRun run = new EngineRun(START_MS);
        new RandomMarket(SEED, run).start(OTHER_BUILD).run(3_000).start(EngineRun.BUILD).run(3_000)
            .start(OTHER_BUILD).run(500).start(EngineRun.BUILD).run(1_000);
        final TradingEngine engine = new TradingEngine();
        final Replayer replayer = new Replayer(engine, EngineRun.BUILD);
        EngineRun.replay(run.records(), replayer);
        assertEquals(StateDigest.of(run.engine()), StateDigest.of(engine), SEED_TEXT);
        assertTrue(replayer.executedEventCount() > 4_000, SEED_TEXT);
        assertTrue(replayer.eventCount() - replayer.executedEventCount() > 3_500, SEED_TEXT);
    }

    @Test
    void shouldNameTheEventThatIsNotWhatExecutionGives()
    {
        final List<byte[]> records = new ArrayList<>(RUN.records());
        final EventHeader header = new EventHeader();
        int index = -1;
        long sequence = 0;
        for (int i = records.size() / 2; i < records.size() && index < 0; i++)
        {
            final UnsafeBuffer record = new UnsafeBuffer(records.get(i).clone());
            for (int at = RecordHeader.LENGTH_BYTES; at < record.capacity(); at += header.lengthBytes())
            {
                if (header.wrap(record, at).typeId() == EventType.ORDER_COMMAND.id() && index < 0)
                {
                    final OrderCommandFlyweight command = new OrderCommandFlyweight().wrap(record, at);
                    command.quantityE8(command.quantityE8() + 1);
                    index = i;
                    sequence = header.sequence();
                    records.set(i, record.byteArray());
                }
            }
        }
        assertTrue(index > 0, SEED_TEXT);
        final Replayer replayer = new Replayer(new TradingEngine(), EngineRun.BUILD);
        EngineRun.replay(records.subList(0, index), replayer);
        final List<byte[]> tampered = records.subList(index, index + 1);
        final ReplayDifference difference =
            assertThrows(ReplayDifference.class, () -> EngineRun.replay(tampered, replayer));
        assertEquals(sequence, difference.sequence(), SEED_TEXT);
        assertTrue(difference.getMessage().contains("#" + sequence + " ORDER_COMMAND"), difference.getMessage());
    }

    @Test
    void shouldNameAnEventThatIsMissingOrTooMany()
    {
        final byte[] whole = RUN.records().stream().filter(record -> count(record, new EnumMap<>(EventType.class)) > 1)
            .findFirst().orElseThrow();
        final int index = RUN.records().indexOf(whole);
        final EventHeader header = new EventHeader();
        final int inputEnd = RecordHeader.LENGTH_BYTES +
            header.wrap(new UnsafeBuffer(whole), RecordHeader.LENGTH_BYTES).lengthBytes();
        final Replayer replayer = new Replayer(new TradingEngine(), EngineRun.BUILD);
        EngineRun.replay(RUN.records().subList(0, index), replayer);
        final List<byte[]> cut = List.of(Arrays.copyOf(whole, inputEnd));
        final ReplayDifference difference =
            assertThrows(ReplayDifference.class, () -> EngineRun.replay(cut, replayer));
        assertTrue(difference.getMessage().contains("journal:  nothing"), difference.getMessage());
    }

    @Test
    void shouldSkipAFailedInputOnBothRoadsAndComeUpReduceOnly()
    {
        final EngineRun run = new EngineRun(START_MS);
        new RandomMarket(SEED, run).start(EngineRun.BUILD).run(2_000);
        run.failingInput();
        final TradingEngine engine = new TradingEngine();
        final Replayer replayer = new Replayer(engine, EngineRun.BUILD);
        EngineRun.replay(run.records(), replayer);
        final TradingEngine applied = new TradingEngine();
        EngineRun.replay(run.records(), new Replayer(applied, OTHER_BUILD));
        assertEquals(1, replayer.failedCount());
        assertEquals(run.engine().nextSequence(), engine.nextSequence());
        assertTrue(engine.state().isReduceOnly());
        assertEquals(StateDigest.of(engine), StateDigest.of(applied), SEED_TEXT);

        final EngineRun again = new EngineRun(engine, run.nowMs());
        again.records().addAll(run.records());
        final RandomMarket market = new RandomMarket(SEED + 1, again).start(EngineRun.BUILD);
        assertTrue(engine.state().isReduceOnly());
        again.command(Command.RESUME, -1);
        assertFalse(engine.state().isReduceOnly());
        market.run(2_000);
        final TradingEngine last = new TradingEngine();
        EngineRun.replay(again.records(), new Replayer(last, EngineRun.BUILD));
        assertEquals(StateDigest.of(engine), StateDigest.of(last), SEED_TEXT);
    }

    @ParameterizedTest
    @CsvSource({"tr-TR, Asia/Kathmandu", "ar-EG, America/St_Johns", "de-DE, Pacific/Apia", "th-TH-u-ca-buddhist, UTC"})
    void shouldNotDependOnLanguageAndTimeZone(final String language, final String zone)
    {
        final EngineRun here = new EngineRun(START_MS);
        new RandomMarket(SEED, here).start(EngineRun.BUILD).run(1_500);
        final List<String> texts = here.all();
        final Locale locale = Locale.getDefault();
        final TimeZone timeZone = TimeZone.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try
        {
            final EngineRun there = new EngineRun(START_MS);
            new RandomMarket(SEED, there).start(EngineRun.BUILD).run(1_500);
            assertEquals(here.engine().digest(), there.engine().digest(), SEED_TEXT);
            assertEquals(StateDigest.of(here.engine()), StateDigest.of(there.engine()), SEED_TEXT);
            assertEquals(texts, there.all(), SEED_TEXT);
        }
        finally
        {
            Locale.setDefault(locale);
            TimeZone.setDefault(timeZone);
        }
    }

    @Test
    void shouldTellDifferentRunsApart()
    {
        final EngineRun other = new EngineRun(START_MS);
        new RandomMarket(SEED + 1, other).start(EngineRun.BUILD).run(INPUTS / 10);
        assertFalse(RUN.engine().digest() == other.engine().digest(), SEED_TEXT);
    }

    private static void assertSameEnd(final TradingEngine engine)
    {
        assertEquals(RUN.engine().nextSequence(), engine.nextSequence(), SEED_TEXT);
        assertEquals(RUN.engine().digest(), engine.digest(), SEED_TEXT);
        assertEquals(StateDigest.of(RUN.engine()), StateDigest.of(engine), SEED_TEXT);
    }

    private static TradingEngine reloaded(final TradingEngine engine)
    {
        final StateWriter writer = new StateWriter();
        engine.save(writer);
        final TradingEngine loaded = new TradingEngine();
        final StateReader reader = new StateReader().wrap(writer.buffer(), 0, writer.lengthBytes());
        loaded.load(reader);
        assertEquals(0, reader.remainingBytes(), SEED_TEXT);
        assertEquals(StateDigest.of(engine), StateDigest.of(loaded), SEED_TEXT);
        assertEquals(engine.nextDeadlineNs(), loaded.nextDeadlineNs(), SEED_TEXT);
        return loaded;
    }

    private static int count(final byte[] record, final Map<EventType, Integer> counts)
    {
        final UnsafeBuffer buffer = new UnsafeBuffer(record);
        final EventHeader header = new EventHeader();
        int events = 0;
        for (int at = RecordHeader.LENGTH_BYTES; at < record.length; at += header.wrap(buffer, at).lengthBytes())
        {
            counts.merge(EventType.of(header.wrap(buffer, at).typeId()), 1, Integer::sum);
            events++;
        }
        return events;
    }
}
