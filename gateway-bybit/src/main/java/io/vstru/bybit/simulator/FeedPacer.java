package io.vstru.bybit.simulator;

import io.netty.channel.ChannelFuture;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.NanoClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The feed clock: takes frames when they are due and gives them to every session that asked for their topic. The feed
 * runs while some session has an orderbook topic, and waits while a subscribed session has not read what it was sent:
 * nothing is dropped and nothing piles up. Runs on the event loop only, but for {@link #isEnded()}.
 */
final class FeedPacer
{
    /** Frames sent before the event loop may do other work. */
    static final int BATCH_FRAMES = 256;

    private static final Logger LOG = LoggerFactory.getLogger(FeedPacer.class);

    private final Feed feed;
    private final FeedSchedule schedule;
    private final NanoClock clock;
    private final EventExecutor executor;
    private final List<ClientSession> sessions = new ArrayList<>();
    private FeedFrame held;
    private Future<?> alarm;
    private long sentPosition;
    private boolean isQueued;
    private boolean isRunning;
    private boolean isExhausted;
    private volatile boolean isEnded;

    FeedPacer(final Feed feed, final FeedSchedule schedule, final NanoClock clock, final EventExecutor executor)
    {
        this.feed = feed;
        this.schedule = schedule;
        this.clock = clock;
        this.executor = executor;
        sentPosition = feed.position();
    }

    /** Whether every frame has been written and flushed. May be called from any thread. */
    boolean isEnded()
    {
        return isEnded;
    }

    boolean serves(final String topic)
    {
        return feed.serves(topic);
    }

    /** State of a topic for a session that subscribes now; null when there is none. */
    FeedFrame snapshot(final String topic)
    {
        return feed.snapshot(topic);
    }

    /** Number of the last frame given to the sessions: one that is held until it is due does not count. */
    long sentPosition()
    {
        return sentPosition;
    }

    void add(final ClientSession session)
    {
        sessions.add(session);
    }

    void remove(final ClientSession session)
    {
        sessions.remove(session);
        wake();
    }

    /** To be called when subscriptions changed or a session can be written to again. */
    void wake()
    {
        if (!isQueued && !isExhausted)
        {
            isQueued = true;
            executor.execute(this::run);
        }
    }

    private void run()
    {
        isQueued = false;
        if (alarm != null)
        {
            alarm.cancel(false);
            alarm = null;
        }
        if (isExhausted)
        {
            return;
        }
        if (!hasBookSubscriber())
        {
            onRunning(false);
            schedule.pause();
            return;
        }
        onRunning(true);
        try
        {
            pump();
        }
        catch (final RuntimeException e)
        {
            LOG.error("feed fails and ends here position={}", feed.position(), e);
            end();
        }
        sessions.forEach(ClientSession::flush);
    }

    private void pump()
    {
        for (int i = 0; i < BATCH_FRAMES; i++)
        {
            if (isAnyFull())
            {
                return;
            }
            final FeedFrame frame = held != null ? held : feed.next();
            held = null;
            if (frame == null)
            {
                end();
                return;
            }
            final long delayNs = schedule.delayNs(frame.timeMs(), clock.nanoTime());
            if (delayNs > 0)
            {
                held = frame;
                alarm = executor.schedule(this::wake, delayNs, TimeUnit.NANOSECONDS);
                return;
            }
            sentPosition = frame.position();
            for (final ClientSession session : sessions)
            {
                session.send(frame);
            }
        }
        wake();
    }

    private boolean hasBookSubscriber()
    {
        for (final ClientSession session : sessions)
        {
            if (session.hasBook())
            {
                return true;
            }
        }
        return false;
    }

    private boolean isAnyFull()
    {
        for (final ClientSession session : sessions)
        {
            if (session.isFull())
            {
                return true;
            }
        }
        return false;
    }

    private void onRunning(final boolean running)
    {
        if (isRunning != running)
        {
            isRunning = running;
            LOG.info("feed {} position={} sessions={}", running ? "runs" : "waits for a subscriber of an order book",
                sentPosition, sessions.size());
        }
    }

    /** What was written last to a session is flushed after everything before it. */
    private void end()
    {
        isExhausted = true;
        LOG.info("feed has ended position={} {}", sentPosition, feed.counters());
        final List<ChannelFuture> writes = new ArrayList<>();
        for (final ClientSession session : sessions)
        {
            session.flush();
            if (session.lastWrite() != null)
            {
                writes.add(session.lastWrite());
            }
        }
        awaitAll(writes, 0);
    }

    private void awaitAll(final List<ChannelFuture> writes, final int index)
    {
        if (index == writes.size())
        {
            isEnded = true;
            return;
        }
        writes.get(index).addListener(done -> awaitAll(writes, index + 1));
    }
}
