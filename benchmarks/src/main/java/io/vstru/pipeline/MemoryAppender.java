package io.vstru.pipeline;

import io.vstru.journal.JournalAppender;
import io.vstru.journal.RecordHeader;
import java.nio.ByteBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** The baseline of a journal: copies the record into memory that is already there, and keeps the last of them only. */
final class MemoryAppender implements JournalAppender
{
    private static final int CAPACITY_BYTES = 16 * RecordHeader.MAX_RECORD_BYTES;

    private final UnsafeBuffer memory = new UnsafeBuffer(ByteBuffer.allocateDirect(CAPACITY_BYTES));
    private int at;

    @Override
    public long journalId()
    {
        return 1;
    }

    @Override
    public void append(final MutableDirectBuffer record, final int offset, final int lengthBytes)
    {
        at = at + lengthBytes > CAPACITY_BYTES ? 0 : at;
        memory.putBytes(at, record, offset, lengthBytes);
        at += lengthBytes;
    }

    @Override
    public void close()
    {
        // Nothing is open.
    }
}
