package io.vstru.ops.live;

import io.vstru.journal.JournalReader;
import io.vstru.projection.ServiceProjection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows a journal on a daemon thread of its own and feeds a projection. It owns the reader and closes it. A journal
 * that can not be read ends the following: what was shown stays, {@link #failure()} says why.
 */
public final class JournalTail implements AutoCloseable
{
    private static final Logger LOGGER = LoggerFactory.getLogger(JournalTail.class);
    private static final int RECORDS_A_TURN = 256;
    private static final long IDLE_NS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long JOIN_MS = TimeUnit.SECONDS.toMillis(5);
    private static final long NEVER = -1;

    /** Fair, so that a long catching-up does not keep readers out. */
    private final ReentrantLock lock = new ReentrantLock(true);
    private final JournalReader reader;
    private final ServiceProjection projection;
    private final LongSupplier nowNs;
    private final Thread thread;
    private volatile boolean isRunning = true;
    private volatile boolean isCaughtUp;
    private volatile String failure;
    private volatile long lastRecordNs;
    private volatile boolean hasRecord;
    private volatile long lagBytes;

    /** A tail that has not begun; {@link #start()} begins it. */
    public JournalTail(final JournalReader reader, final ServiceProjection projection)
    {
        this(reader, projection, System::nanoTime);
    }

    JournalTail(final JournalReader reader, final ServiceProjection projection, final LongSupplier nowNs)
    {
        this.reader = reader;
        this.projection = projection;
        this.nowNs = nowNs;
        this.thread = new Thread(this::run, "vstru-journal-tail");
        thread.setDaemon(true);
    }

    /** Begins to follow. */
    public JournalTail start()
    {
        thread.start();
        return this;
    }

    /** Reads the projection while nothing changes it. The function must be quick and keep no part of it. */
    public <T> T read(final Function<ServiceProjection, T> function)
    {
        lock.lock();
        try
        {
            return function.apply(projection);
        }
        finally
        {
            lock.unlock();
        }
    }

    /** Whether the end of the journal was reached once. */
    public boolean isCaughtUp()
    {
        return isCaughtUp;
    }

    /** Why it follows no longer, or null while all is well. */
    public String failure()
    {
        return failure;
    }

    /** Milliseconds since the last record came; -1 before the first. */
    public long dataAgeMs()
    {
        return hasRecord ? TimeUnit.NANOSECONDS.toMillis(nowNs.getAsLong() - lastRecordNs) : NEVER;
    }

    /** Bytes of the journal that are not read yet, as of the last turn; 0 at its end. */
    public long lagBytes()
    {
        return lagBytes;
    }

    /** Stops following and closes the reader. */
    @Override
    public void close()
    {
        isRunning = false;
        LockSupport.unpark(thread);
        try
        {
            thread.join(JOIN_MS);
        }
        catch (final InterruptedException e)
        {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive())
        {
            LOGGER.warn("journal tail did not end waitedMs={}; its reader stays open", JOIN_MS);
            return;
        }
        reader.close();
    }

    /** Waits until its thread has ended. */
    void awaitEnd() throws InterruptedException
    {
        thread.join();
    }

    /** One turn; the number of records taken. */
    int doWork()
    {
        final int count;
        lock.lock();
        try
        {
            count = reader.poll(projection, RECORDS_A_TURN);
        }
        finally
        {
            lock.unlock();
        }
        if (count == 0)
        {
            // A reader may wait for a file to grow beyond what it read: at its end there is no lag, whatever it says.
            lagBytes = 0;
            isCaughtUp = true;
        }
        else
        {
            lagBytes = Math.max(0, reader.totalBytes() - reader.positionBytes());
            lastRecordNs = nowNs.getAsLong();
            hasRecord = true;
        }
        return count;
    }

    private void run()
    {
        try
        {
            while (isRunning)
            {
                if (doWork() == 0)
                {
                    LockSupport.parkNanos(IDLE_NS);
                }
            }
        }
        catch (final RuntimeException | Error e)
        {
            // Errors too: a thread that dies without a word would leave old numbers that look alive.
            failure = String.valueOf(e.getMessage());
            LOGGER.error("journal is followed no longer, pages and metrics stand still", e);
        }
    }
}
