package io.vstru.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.engine.TradingEngine;
import io.vstru.event.ClockMode;
import io.vstru.event.EventHeader;
import io.vstru.event.EventType;
import io.vstru.journal.JournalAppender;
import io.vstru.journal.RecordHeader;
import io.vstru.status.EngineCounters;
import java.util.EnumMap;
import java.util.Map;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.SystemEpochNanoClock;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class MixGeneratorTest
{
    private static final long SEED = 20_261_125;
    private static final int BATCH = 1_000;
    private static final int TURNS = 3;

    private final TradingEngine engine = new TradingEngine();

    @Test
    void shouldBeTheSameWhenTheSeedIs()
    {
        final InputTape one = new MixGenerator(SEED).mix();
        final InputTape same = new MixGenerator(SEED).mix();
        final InputTape other = new MixGenerator(SEED + 1).mix();
        assertEquals(view(one), view(same));
        assertNotEquals(view(one), view(other));
    }

    @Test
    void shouldKeepTheBookWholeAndTradeWhenPlayedAgainAndAgain() throws Exception
    {
        final Count count = new Count();
        try (Pipeline pipeline = new Pipeline(engine, count, new EngineCounters(),
            PipelineConfig.eco(ClockMode.VENUE), new SystemEpochNanoClock()))
        {
            final RingPublisher publisher = pipeline.newMarketDataPublisher();
            MixPlayer.tell(MixGenerator.prologue(count.journalId()), publisher);
            final InputTape mix = new MixGenerator(SEED).mix();
            final MixPlayer player = new MixPlayer(mix, publisher);
            for (int i = 0; i < TURNS * mix.count(); i += BATCH)
            {
                player.play(BATCH);
                pipeline.doWork();
                assertFalse(engine.state().market(0).book().isStale());
            }
            assertNull(pipeline.haltReason());
        }
        assertTrue(count.of(EventType.BOOK) > count.of(EventType.TRADE), count.types.toString());
        assertTrue(count.of(EventType.TRADE) > count.of(EventType.TICKER), count.types.toString());
        assertTrue(count.of(EventType.BAR) > 2_000, count.types.toString());
        assertTrue(count.of(EventType.ORDER_COMMAND) > 100, count.types.toString());
        assertTrue(count.of(EventType.EXECUTION) > 100, count.types.toString());
    }

    private static UnsafeBuffer view(final InputTape tape)
    {
        return new UnsafeBuffer(tape.buffer(), 0, tape.endBytes());
    }

    /** Counts the events of the records by type. */
    private static final class Count implements JournalAppender
    {
        private final Map<EventType, Integer> types = new EnumMap<>(EventType.class);
        private final EventHeader header = new EventHeader();

        @Override
        public long journalId()
        {
            return 1;
        }

        @Override
        public void append(final MutableDirectBuffer record, final int offset, final int lengthBytes)
        {
            for (int at = offset + RecordHeader.LENGTH_BYTES; at < offset + lengthBytes; at += header.lengthBytes())
            {
                types.merge(EventType.of(header.wrap(record, at).typeId()), 1, Integer::sum);
            }
        }

        @Override
        public void close()
        {
            // Nothing is open.
        }

        int of(final EventType type)
        {
            return types.getOrDefault(type, 0);
        }
    }
}
