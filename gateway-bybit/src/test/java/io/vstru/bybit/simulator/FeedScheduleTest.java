package io.vstru.bybit.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FeedScheduleTest
{
    private static final long MILLI_NS = 1_000_000;

    @Test
    void shouldLetTheFirstFrameAnchorTheOthers()
    {
        final FeedSchedule schedule = new FeedSchedule(1);
        assertEquals(0, schedule.delayNs(50_000, 7));
        assertEquals(20 * MILLI_NS, schedule.delayNs(50_020, 7));
        assertEquals(5 * MILLI_NS, schedule.delayNs(50_020, 7 + 15 * MILLI_NS));
        assertEquals(0, schedule.delayNs(50_020, 7 + 21 * MILLI_NS));
    }

    @Test
    void shouldDivideTimeBySpeed()
    {
        final FeedSchedule fast = new FeedSchedule(10);
        fast.delayNs(0, 0);
        assertEquals(2 * MILLI_NS, fast.delayNs(20, 0));
        final FeedSchedule slow = new FeedSchedule(0.5);
        slow.delayNs(0, 0);
        assertEquals(40 * MILLI_NS, slow.delayNs(20, 0));
    }

    @Test
    void shouldLetEverythingBeDueWhenSpeedIsZero()
    {
        final FeedSchedule schedule = new FeedSchedule(0);
        assertEquals(0, schedule.delayNs(0, 0));
        assertEquals(0, schedule.delayNs(1_000_000, 0));
    }

    @Test
    void shouldNotCountAPause()
    {
        final FeedSchedule schedule = new FeedSchedule(1);
        schedule.delayNs(1_000, 0);
        schedule.pause();
        assertEquals(0, schedule.delayNs(5_000, 60 * MILLI_NS));
        assertEquals(10 * MILLI_NS, schedule.delayNs(5_010, 60 * MILLI_NS));
    }

    @Test
    void shouldBearAClockThatWraps()
    {
        final FeedSchedule schedule = new FeedSchedule(1);
        schedule.delayNs(0, Long.MAX_VALUE);
        assertEquals(MILLI_NS, schedule.delayNs(2, Long.MAX_VALUE + MILLI_NS));
    }
}
