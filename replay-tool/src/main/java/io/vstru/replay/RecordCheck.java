package io.vstru.replay;

import io.vstru.event.EventHeader;
import io.vstru.journal.JournalException;
import io.vstru.journal.RecordHandler;
import io.vstru.journal.RecordHeader;
import org.agrona.MutableDirectBuffer;

/**
 * Passes on records whose events fit one behind the other, number and sequences included. A checksum only says that the
 * bytes are those that were written; a length of zero in them would hold every loop over the events forever.
 */
final class RecordCheck implements RecordHandler
{
    private static final int ALIGNMENT = 8;

    private final RecordHandler next;
    private final RecordHeader record = new RecordHeader();
    private final EventHeader event = new EventHeader();

    RecordCheck(final RecordHandler next)
    {
        this.next = next;
    }

    /**
     * Checks the record and passes it on.
     *
     * @throws JournalException when an event does not fit
     */
    @Override
    public void onRecord(final MutableDirectBuffer buffer, final int offset, final int lengthBytes)
    {
        final long firstSequence = record.wrap(buffer, offset).firstSequence();
        final int end = offset + lengthBytes;
        int count = 0;
        int at = offset + RecordHeader.LENGTH_BYTES;
        while (at < end)
        {
            at += checkedLength(buffer, at, end, firstSequence + count);
            count++;
        }
        if (count == 0 || count != record.eventCount())
        {
            throw malformed(firstSequence, "eventCount=" + record.eventCount() + " found=" + count);
        }
        next.onRecord(buffer, offset, lengthBytes);
    }

    private int checkedLength(final MutableDirectBuffer buffer, final int at, final int end, final long sequence)
    {
        if (end - at < EventHeader.LENGTH_BYTES)
        {
            throw malformed(sequence, "bytes left=" + (end - at) + " hold no event");
        }
        final int lengthBytes = event.wrap(buffer, at).lengthBytes();
        if (lengthBytes < EventHeader.LENGTH_BYTES || lengthBytes > end - at || lengthBytes % ALIGNMENT != 0)
        {
            throw malformed(sequence, "event lengthBytes=" + lengthBytes + " bytes left=" + (end - at));
        }
        if (event.sequence() != sequence)
        {
            throw malformed(sequence, "found sequence=" + event.sequence());
        }
        try
        {
            event.origin();
        }
        catch (final IllegalArgumentException e)
        {
            throw malformed(sequence, e.getMessage());
        }
        return lengthBytes;
    }

    private static JournalException malformed(final long sequence, final String what)
    {
        return new JournalException("malformed record, expected sequence=" + sequence + ": " + what +
            ". Its checksum is right, so it was written this way: read it with the version that wrote it");
    }
}
