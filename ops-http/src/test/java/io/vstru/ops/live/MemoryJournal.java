package io.vstru.ops.live;

import io.vstru.journal.JournalException;
import io.vstru.journal.JournalReader;
import io.vstru.journal.RecordHandler;
import java.util.ArrayDeque;
import java.util.Queue;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** A journal in memory: records are added by one thread and polled by another. */
public final class MemoryJournal implements JournalReader, RecordHandler
{
    private final Queue<byte[]> records = new ArrayDeque<>();
    private String damage;
    private long totalBytes;
    private long positionBytes;
    private boolean isClosed;

    /** Adds a copy of the record. */
    @Override
    public synchronized void onRecord(final MutableDirectBuffer buffer, final int offset, final int lengthBytes)
    {
        final byte[] copy = new byte[lengthBytes];
        buffer.getBytes(offset, copy);
        records.add(copy);
        totalBytes += lengthBytes;
    }

    /** Makes the next poll fail. */
    public synchronized void damage(final String message)
    {
        damage = message;
    }

    public synchronized boolean isClosed()
    {
        return isClosed;
    }

    @Override
    public synchronized int poll(final RecordHandler handler, final int limit)
    {
        if (damage != null)
        {
            throw new JournalException(damage);
        }
        int count = 0;
        while (count < limit && !records.isEmpty())
        {
            final byte[] record = records.remove();
            positionBytes += record.length;
            handler.onRecord(new UnsafeBuffer(record), 0, record.length);
            count++;
        }
        return count;
    }

    @Override
    public synchronized long totalBytes()
    {
        return totalBytes;
    }

    @Override
    public synchronized long positionBytes()
    {
        return positionBytes;
    }

    @Override
    public synchronized void close()
    {
        isClosed = true;
    }
}
