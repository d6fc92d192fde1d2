package io.vstru.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.engine.EngineRun;
import io.vstru.engine.Replayer;
import io.vstru.engine.StateDigest;
import io.vstru.engine.TradingEngine;
import io.vstru.event.ClockMode;
import io.vstru.event.EventHeader;
import io.vstru.event.EventType;
import io.vstru.event.Side;
import io.vstru.event.TradeFlyweight;
import io.vstru.journal.JournalAppender;
import io.vstru.journal.JournalException;
import io.vstru.journal.RecordHeader;
import io.vstru.status.CounterDescriptor;
import io.vstru.status.EngineCounters;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class PipelineTest
{
    private static final long START_MS = 1_723_161_600_000L;

    private final EngineCounters counters = new EngineCounters();
    private final List<byte[]> journalled = new ArrayList<>();
    private final EngineRun prepared = new EngineRun(START_MS).start().book("100", "100.1");
    private final TradeFlyweight trade = new TradeFlyweight();
    private long nowNs = START_MS * 1_000_000;
    private int appendsLeft = Integer.MAX_VALUE;
    private boolean isAppendBroken;
    private CountDownLatch appended = new CountDownLatch(1);

    @Test
    void shouldJournalEveryInputWithAllThatFollows() throws Exception
    {
        final TradingEngine engine = prepared.engine();
        final long before = engine.nextSequence();
        try (Pipeline pipeline = pipeline(engine, ClockMode.VENUE))
        {
            final RingPublisher publisher = pipeline.newMarketDataPublisher();
            publish(publisher, 0, START_MS);
            publish(publisher, 0, START_MS + 1);
            assertEquals(2, pipeline.backlog());
            assertTrue(pipeline.doWork());
            assertFalse(pipeline.doWork());
            assertEquals(2, journalled.size());
            assertEquals(before + 1, pipeline.lastSequence());
            assertEquals(2, counters.get(CounterDescriptor.RECORDS));
            assertEquals(2, counters.get(CounterDescriptor.EVENTS));
        }
        assertContinues(engine);
    }

    @Test
    void shouldJournalAnInputThatFailsAndHalt() throws Exception
    {
        final TradingEngine engine = prepared.engine();
        try (Pipeline pipeline = pipeline(engine, ClockMode.VENUE))
        {
            final RingPublisher publisher = pipeline.newMarketDataPublisher();
            publish(publisher, 0, START_MS);
            publish(publisher, 9, START_MS);
            publish(publisher, 0, START_MS);
            pipeline.doWork();
            assertNotNull(pipeline.haltReason());
            assertTrue(pipeline.haltReason().contains("could not be processed"), pipeline.haltReason());
            assertEquals(2, journalled.size());
            assertEquals(List.of(EventType.TRADE, EventType.INPUT_FAILED), types(journalled.get(1)));
        }
        final TradingEngine restarted = new TradingEngine();
        final Replayer replayer = new Replayer(restarted, EngineRun.BUILD);
        EngineRun.replay(prepared.records(), replayer);
        EngineRun.replay(journalled, replayer);
        assertEquals(1, replayer.failedCount());
        assertTrue(restarted.state().isReduceOnly());
        assertEquals(engine.nextSequence(), restarted.nextSequence());
    }

    @Test
    void shouldHaltWhenTheJournalCanNotBeWritten() throws Exception
    {
        appendsLeft = 1;
        try (Pipeline pipeline = pipeline(prepared.engine(), ClockMode.VENUE))
        {
            final RingPublisher publisher = pipeline.newMarketDataPublisher();
            publish(publisher, 0, START_MS);
            publish(publisher, 0, START_MS);
            publish(publisher, 0, START_MS);
            pipeline.doWork();
            assertEquals("disk full", pipeline.haltReason());
            assertEquals(1, journalled.size());
            assertEquals(1, counters.get(CounterDescriptor.JOURNAL_FAILURES));
        }
    }

    @Test
    void shouldSayThatTheEngineThreadHasEnded() throws Exception
    {
        isAppendBroken = true;
        try (Pipeline pipeline = pipeline(prepared.engine(), ClockMode.VENUE))
        {
            pipeline.start();
            publish(pipeline.newMarketDataPublisher(), 0, START_MS);
            for (int i = 0; i < 2_000 && pipeline.haltReason() == null; i++)
            {
                appended.await(10, TimeUnit.MILLISECONDS);
            }
            assertNotNull(pipeline.haltReason());
            assertTrue(pipeline.haltReason().contains("the engine thread has ended"), pipeline.haltReason());
        }
    }

    @Test
    void shouldFireATimerOnceForEveryDeadlineThatPasses() throws Exception
    {
        final TradingEngine engine = prepared.trade(Side.BUY, "100.1", "1").engine();
        try (Pipeline pipeline = pipeline(engine, ClockMode.WALL))
        {
            assertFalse(pipeline.doWork());
            nowNs = engine.nextDeadlineNs();
            assertTrue(pipeline.doWork());
            assertEquals(List.of(EventType.TIMER, EventType.BAR), types(journalled.get(0)));
            assertFalse(pipeline.doWork());
            assertNull(pipeline.haltReason());
        }
        assertContinues(engine);
    }

    @Test
    void shouldWakeWhenSomethingIsPublished() throws Exception
    {
        final int inputs = 200;
        appended = new CountDownLatch(inputs);
        try (Pipeline pipeline = pipeline(prepared.engine(), ClockMode.VENUE))
        {
            pipeline.start();
            final RingPublisher publisher = pipeline.newMarketDataPublisher();
            for (int i = 0; i < inputs; i++)
            {
                publish(publisher, 0, START_MS + i);
                if (i % 20 == 0)
                {
                    Thread.yield();
                }
            }
            assertTrue(appended.await(20, TimeUnit.SECONDS));
        }
        assertEquals(inputs, journalled.size());
    }

    private void assertContinues(final TradingEngine engine)
    {
        final TradingEngine again = new TradingEngine();
        final Replayer replayer = new Replayer(again, EngineRun.BUILD);
        EngineRun.replay(prepared.records(), replayer);
        EngineRun.replay(journalled, replayer);
        assertEquals(StateDigest.of(engine), StateDigest.of(again));
    }

    private void publish(final RingPublisher publisher, final int instrumentId, final long timeMs)
    {
        assertTrue(publisher.claim(TradeFlyweight.lengthBytes()));
        trade.begin(publisher.buffer(), publisher.offset()).instrumentId(instrumentId).side(Side.SELL)
            .priceE8(EngineRun.e8("100")).quantityE8(EngineRun.e8("0.5")).tradeTimeMs(timeMs)
            .header().receiveTimeNs(timeMs * 1_000_000);
        publisher.commit();
    }

    private Pipeline pipeline(final TradingEngine engine, final ClockMode clock)
    {
        return new Pipeline(engine, new Memory(), counters, new PipelineConfig(256, false, clock), () -> nowNs);
    }

    private static List<EventType> types(final byte[] record)
    {
        final List<EventType> types = new ArrayList<>();
        final EventHeader header = new EventHeader();
        final UnsafeBuffer buffer = new UnsafeBuffer(record);
        for (int at = RecordHeader.LENGTH_BYTES; at < record.length; at += header.wrap(buffer, at).lengthBytes())
        {
            types.add(EventType.of(header.wrap(buffer, at).typeId()));
        }
        return types;
    }

    /** A journal in memory that may fail. */
    private final class Memory implements JournalAppender
    {
        @Override
        public long journalId()
        {
            return 7;
        }

        @Override
        public void append(final MutableDirectBuffer record, final int offset, final int lengthBytes)
        {
            if (isAppendBroken)
            {
                throw new LinkageError("broken in a way nobody thought of");
            }
            if (appendsLeft-- == 0)
            {
                throw new JournalException("disk full");
            }
            final byte[] bytes = new byte[lengthBytes];
            record.getBytes(offset, bytes);
            journalled.add(bytes);
            appended.countDown();
        }

        @Override
        public void close()
        {
            // Memory needs none.
        }
    }
}
