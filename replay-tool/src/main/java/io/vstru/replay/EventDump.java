package io.vstru.replay;

import io.vstru.event.EventHeader;
import io.vstru.event.EventPrinter;
import io.vstru.journal.RecordHandler;
import io.vstru.journal.RecordHeader;
import org.agrona.MutableDirectBuffer;

/**
 * Prints the events that pass a filter. An event that this build can not read is printed as what is known of it, so
 * that one strange event does not hide those behind it. NOT thread safe.
 */
final class EventDump implements RecordHandler
{
    private final EventFilter filter;
    private final LineOutput lines;
    private final boolean isJson;
    private final EventPrinter printer = new EventPrinter();
    private final EventHeader header = new EventHeader();
    private final StringBuilder line = new StringBuilder();
    private long left;
    private boolean isBehind;

    EventDump(final EventFilter filter, final LineOutput lines, final long limit, final boolean isJson)
    {
        this.filter = filter;
        this.lines = lines;
        this.isJson = isJson;
        left = limit;
    }

    @Override
    public void onRecord(final MutableDirectBuffer buffer, final int offset, final int lengthBytes)
    {
        int at = offset + RecordHeader.LENGTH_BYTES;
        while (at < offset + lengthBytes && !hasEnough())
        {
            header.wrap(buffer, at);
            isBehind = filter.isBehind(header);
            if (!isBehind && filter.passes(header, buffer, at))
            {
                print(buffer, at);
                left--;
            }
            at += header.lengthBytes();
        }
    }

    /** Whether nothing more is to be printed, or nobody reads it any more. */
    boolean hasEnough()
    {
        return left == 0 || isBehind || lines.isBroken();
    }

    /** Writes out what is still held. */
    void flush()
    {
        lines.flush();
    }

    private void print(final MutableDirectBuffer buffer, final int at)
    {
        line.setLength(0);
        try
        {
            if (isJson)
            {
                printer.json(line, buffer, at);
            }
            else
            {
                printer.text(line, buffer, at);
            }
        }
        catch (final RuntimeException e)
        {
            // A type of a later build, or values that no build writes; which of them, the type number tells.
            line.setLength(0);
            appendUnreadable();
        }
        lines.add(line);
    }

    private void appendUnreadable()
    {
        if (isJson)
        {
            line.append("{\"sequence\":").append(header.sequence()).append(",\"type\":\"unreadable\",\"typeId\":")
                .append(header.typeId()).append(",\"origin\":\"").append(header.origin())
                .append("\",\"lengthBytes\":").append(header.lengthBytes()).append('}');
        }
        else
        {
            line.append('#').append(header.sequence()).append(" unreadable typeId=").append(header.typeId())
                .append(" origin=").append(header.origin()).append(" lengthBytes=").append(header.lengthBytes());
        }
    }
}
