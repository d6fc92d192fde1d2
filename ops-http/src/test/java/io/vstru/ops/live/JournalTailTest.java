package io.vstru.ops.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.event.TimerFlyweight;
import io.vstru.journal.JournalReader;
import io.vstru.journal.RecordHandler;
import io.vstru.projection.Records;
import io.vstru.projection.ServiceProjection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JournalTailTest
{
    private final MemoryJournal journal = new MemoryJournal();
    private final Records records = new Records(1, journal);
    private long nowNs = 1_000;
    private final JournalTail tail =
        new JournalTail(journal, new ServiceProjection(MadeUpDay.BALANCE_KEY), () -> nowNs);

    @Test
    void shouldBeCaughtUpWhenNothingIsLeft()
    {
        for (int i = 0; i < 300; i++)
        {
            addTimer();
        }
        assertEquals(256, tail.doWork());
        assertFalse(tail.isCaughtUp());
        assertTrue(tail.lagBytes() > 0);
        assertEquals(44, tail.doWork());
        assertEquals(0, tail.doWork());
        assertTrue(tail.isCaughtUp());
        assertEquals(0, tail.lagBytes());
        assertEquals(300L, tail.read(ServiceProjection::lastSequence));
    }

    @Test
    void shouldTellTheAgeOfItsData()
    {
        assertEquals(-1, tail.dataAgeMs());
        tail.doWork();
        assertEquals(-1, tail.dataAgeMs());
        addTimer();
        tail.doWork();
        nowNs += TimeUnit.MILLISECONDS.toNanos(70);
        tail.doWork();
        assertEquals(70, tail.dataAgeMs());
    }

    @Test
    void shouldFollowOnItsOwnThreadAndCloseTheReader() throws InterruptedException
    {
        final CountDownLatch seen = new CountDownLatch(1);
        final MemoryJournal source = new MemoryJournal();
        final JournalTail running = new JournalTail(new SignallingReader(source, seen),
            new ServiceProjection(MadeUpDay.BALANCE_KEY)).start();
        new Records(1, source).input((buffer, offset) -> new TimerFlyweight().begin(buffer, offset));
        assertTrue(seen.await(10, TimeUnit.SECONDS));
        assertEquals(1L, running.read(ServiceProjection::lastSequence));
        running.close();
        assertTrue(source.isClosed());
        assertNull(running.failure());
    }

    @Test
    void shouldKeepWhatItKnowsWhenTheJournalIsDamaged() throws InterruptedException
    {
        addTimer();
        tail.doWork();
        journal.damage("record damaged file=x position=7");
        tail.start();
        tail.awaitEnd();
        assertEquals("record damaged file=x position=7", tail.failure());
        assertEquals(1L, tail.read(ServiceProjection::lastSequence));
        tail.close();
        assertTrue(journal.isClosed());
    }

    @Test
    void shouldCloseWithoutAStart()
    {
        tail.close();
        assertTrue(journal.isClosed());
    }

    private void addTimer()
    {
        records.input((buffer, offset) -> new TimerFlyweight().begin(buffer, offset));
    }

    /** Signals the first empty poll after a record: what was read is then in the projection. */
    private record SignallingReader(MemoryJournal journal, CountDownLatch seen) implements JournalReader
    {
        @Override
        public int poll(final RecordHandler handler, final int limit)
        {
            final int count = journal.poll(handler, limit);
            if (count == 0 && journal.positionBytes() > 0)
            {
                seen.countDown();
            }
            return count;
        }

        @Override
        public long totalBytes()
        {
            return journal.totalBytes();
        }

        @Override
        public long positionBytes()
        {
            return journal.positionBytes();
        }

        @Override
        public void close()
        {
            journal.close();
        }
    }
}
