package io.vstru.replay;

import io.vstru.event.EventHeader;
import io.vstru.event.EventType;
import io.vstru.event.StartFlyweight;
import io.vstru.journal.RecordHandler;
import io.vstru.journal.RecordHeader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.agrona.MutableDirectBuffer;

/** Counts what a journal holds, record by record. NOT thread safe. */
final class JournalStatistics implements RecordHandler
{
    private final EventHeader header = new EventHeader();
    private final StartFlyweight start = new StartFlyweight();
    private final TreeMap<Integer, TypeCount> types = new TreeMap<>();
    private final List<Epoch> epochs = new ArrayList<>();
    private final TradingTotals trading = new TradingTotals();
    private long records;
    private long recordBytes;
    private long events;
    private long firstTimeNs;
    private long lastTimeNs;
    private long unreadable;

    @Override
    public void onRecord(final MutableDirectBuffer buffer, final int offset, final int lengthBytes)
    {
        records++;
        recordBytes += lengthBytes;
        int at = offset + RecordHeader.LENGTH_BYTES;
        while (at < offset + lengthBytes)
        {
            onEvent(buffer, at);
            at += header.wrap(buffer, at).lengthBytes();
        }
    }

    /** Records. */
    long records()
    {
        return records;
    }

    /** Bytes of the records, their headers included. */
    long recordBytes()
    {
        return recordBytes;
    }

    /** Events; also the last sequence. */
    long events()
    {
        return events;
    }

    /** Bytes of the records shared out over their events; 0 without any. */
    double bytesPerEvent()
    {
        return events == 0 ? 0 : (double)recordBytes / events;
    }

    /** Engine time of the first event that has one, in nanoseconds: before the first frame no time may be known. */
    long firstTimeNs()
    {
        return firstTimeNs;
    }

    /** Engine time of the last event in nanoseconds. */
    long lastTimeNs()
    {
        return lastTimeNs;
    }

    /** Events that this build can not read; they are counted by type and nowhere else. */
    long unreadable()
    {
        return unreadable;
    }

    /** Events by type, in the order of the numbers. */
    Collection<TypeCount> types()
    {
        return types.values();
    }

    /** Starts, in order. */
    List<Epoch> epochs()
    {
        return epochs;
    }

    /** What was traded. */
    TradingTotals trading()
    {
        return trading;
    }

    private void onEvent(final MutableDirectBuffer buffer, final int offset)
    {
        header.wrap(buffer, offset);
        types.computeIfAbsent(header.typeId(), TypeCount::new).add(header);
        firstTimeNs = firstTimeNs == 0 ? header.engineTimeNs() : firstTimeNs;
        lastTimeNs = header.engineTimeNs();
        events++;
        final EventType type = EventType.of(header.typeId());
        if (type == null)
        {
            unreadable++;
            return;
        }
        try
        {
            if (type == EventType.START)
            {
                epochs.add(Epoch.of(start.wrap(buffer, offset)));
            }
            trading.onEvent(type, buffer, offset);
        }
        catch (final IllegalArgumentException | IndexOutOfBoundsException e)
        {
            // A constant that this build does not know, or a shorter event: another build wrote it.
            unreadable++;
        }
    }
}
