package io.vstru.pipeline;

import com.lmax.disruptor.BusySpinWaitStrategy;
import io.vstru.engine.TradingEngine;
import io.vstru.event.ClockMode;
import io.vstru.event.TimerFlyweight;
import io.vstru.journal.JournalAppender;
import io.vstru.status.EngineCounters;
import java.nio.ByteBuffer;
import org.agrona.concurrent.EpochNanoClock;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Ring, engine and journal on one thread. Producers take publishers; {@link #doWork} is the duty cycle, driven by the
 * thread that {@link #start} makes, or by a test.
 */
public final class Pipeline implements AutoCloseable
{
    private static final long MAX_SLEEP_NS = 100_000_000;

    private final TradingEngine engine;
    private final EngineHandler handler;
    private final ParkingWaitStrategy parking = new ParkingWaitStrategy();
    private final EventRing ring;
    private final PipelineConfig config;
    private final EpochNanoClock clock;
    private final TimerFlyweight timer = new TimerFlyweight();
    private final UnsafeBuffer timerInput =
        new UnsafeBuffer(ByteBuffer.allocateDirect(TimerFlyweight.lengthBytes()));
    private volatile boolean isRunning = true;
    private Thread thread;

    /**
     * @param engine  replayed to the end of the journal
     * @param journal to append to
     * @param clock   of the machine; tells deadlines with {@code clock: wall}
     */
    public Pipeline(
        final TradingEngine engine, final JournalAppender journal, final EngineCounters counters,
        final PipelineConfig config, final EpochNanoClock clock)
    {
        this.engine = engine;
        this.config = config;
        this.clock = clock;
        handler = new EngineHandler(engine, journal, counters);
        ring = new EventRing(config.slots(), config.isBusySpinning() ? new BusySpinWaitStrategy() : parking, counters);
    }

    /** A publisher for market data, for one thread; it is refused while only the reserve is free. */
    public RingPublisher newMarketDataPublisher()
    {
        return ring.newMarketDataPublisher();
    }

    /** A publisher for reports and commands, for one thread; it may use the reserve. */
    public RingPublisher newPriorityPublisher()
    {
        return ring.newPriorityPublisher();
    }

    /** Starts the engine thread. */
    public void start()
    {
        thread = new Thread(this::run, "engine");
        thread.setDaemon(true);
        thread.start();
    }

    /** Why the engine halted; null while all is well. Any thread. */
    public String haltReason()
    {
        return handler.haltReason();
    }

    /** Sequence of the last event journalled. Any thread. */
    public long lastSequence()
    {
        return handler.lastSequence();
    }

    /** Digest over all that followed from the inputs, as of the last batch. Any thread. */
    public long digest()
    {
        return handler.digest();
    }

    /** Slots of the ring in use. Any thread. */
    public long backlog()
    {
        return config.slots() - ring.remainingCapacity();
    }

    /**
     * One turn: the inputs that wait, and the timer when a deadline has passed.
     *
     * @return whether there was anything to do
     */
    public boolean doWork() throws Exception
    {
        return ring.poll(handler) | fireTimer();
    }

    /** Processes what is in the ring and ends the engine thread. Producers must have stopped. */
    @Override
    public void close()
    {
        isRunning = false;
        parking.signalAllWhenBlocking();
        if (thread != null)
        {
            try
            {
                thread.join();
            }
            catch (final InterruptedException e)
            {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run()
    {
        try
        {
            while (isRunning || backlog() > 0)
            {
                if (!doWork())
                {
                    idle();
                }
            }
        }
        catch (final Exception | Error e)
        {
            handler.halt("the engine thread has ended (" + e + "): restart", e);
        }
    }

    private void idle() throws Exception
    {
        if (config.isBusySpinning())
        {
            Thread.onSpinWait();
            return;
        }
        parking.announce();
        if (!doWork() && isRunning)
        {
            parking.park(sleepNs());
        }
        parking.awake();
    }

    private long sleepNs()
    {
        final long deadlineNs = config.clock() == ClockMode.WALL ? engine.nextDeadlineNs() : Long.MAX_VALUE;
        return deadlineNs == Long.MAX_VALUE ? MAX_SLEEP_NS :
            Math.max(1, Math.min(MAX_SLEEP_NS, deadlineNs - clock.nanoTime()));
    }

    /** With the venue's clock time comes with the frames alone. */
    private boolean fireTimer()
    {
        if (config.clock() != ClockMode.WALL || handler.haltReason() != null ||
            engine.nextDeadlineNs() > clock.nanoTime())
        {
            return false;
        }
        timer.begin(timerInput, 0).dueTimeNs(engine.nextDeadlineNs()).header().receiveTimeNs(clock.nanoTime());
        handler.onInput(timerInput);
        handler.onEndOfBatch();
        return true;
    }
}
