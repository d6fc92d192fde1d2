package io.vstru.engine;

import io.vstru.event.EventHeader;
import io.vstru.event.EventPrinter;
import io.vstru.event.EventType;
import io.vstru.event.StartFlyweight;
import io.vstru.journal.RecordHandler;
import io.vstru.journal.RecordHeader;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Brings an engine to where a journal ends. Records of the same build are executed again and compared byte by byte;
 * those of another build are applied; those whose input failed are skipped. NOT thread safe.
 */
public final class Replayer implements RecordHandler
{
    private final TradingEngine engine;
    private final String buildHash;
    private final EventHeader header = new EventHeader();
    private final StartFlyweight start = new StartFlyweight();
    private final EventPrinter printer = new EventPrinter();
    private boolean isOwnEpoch;
    private long recordCount;
    private long eventCount;
    private long executedEventCount;
    private long comparedCount;
    private long failedCount;

    /**
     * @param engine    a new engine, or one loaded with the state before the first record to come
     * @param buildHash hash of this build, in hexadecimal
     */
    public Replayer(final TradingEngine engine, final String buildHash)
    {
        this.engine = engine;
        this.buildHash = buildHash;
        isOwnEpoch = engine.state().buildHash().equals(buildHash);
    }

    /**
     * Takes the next record.
     *
     * @throws ReplayDifference when it is of this build and re-execution gives something else
     */
    @Override
    public void onRecord(final MutableDirectBuffer buffer, final int offset, final int lengthBytes)
    {
        final int first = offset + RecordHeader.LENGTH_BYTES;
        final int end = offset + lengthBytes;
        final boolean isStart = header.wrap(buffer, first).typeId() == EventType.START.id();
        if (isStart)
        {
            isOwnEpoch = start.wrap(buffer, first).buildHash().equals(buildHash);
        }
        final long firstSequence = engine.nextSequence();
        if (isFailed(buffer, first, end))
        {
            engine.applyFailed(buffer, offset, lengthBytes);
            failedCount++;
        }
        else if (isOwnEpoch)
        {
            engine.process(buffer, first);
            compare(buffer, first, end);
            executedEventCount += engine.nextSequence() - firstSequence;
            comparedCount += engine.transaction().eventCount() - 1;
        }
        else
        {
            engine.apply(buffer, offset, lengthBytes);
        }
        recordCount++;
        eventCount += engine.nextSequence() - firstSequence;
    }

    /** Records taken. */
    public long recordCount()
    {
        return recordCount;
    }

    /** Events in them. */
    public long eventCount()
    {
        return eventCount;
    }

    /** Events in records that were executed again. */
    public long executedEventCount()
    {
        return executedEventCount;
    }

    /** Derived inputs and decisions that were made again and found identical. */
    public long comparedCount()
    {
        return comparedCount;
    }

    /** Records skipped because their input had failed. */
    public long failedCount()
    {
        return failedCount;
    }

    private boolean isFailed(final MutableDirectBuffer buffer, final int first, final int end)
    {
        final int second = first + header.wrap(buffer, first).lengthBytes();
        return second < end && header.wrap(buffer, second).typeId() == EventType.INPUT_FAILED.id();
    }

    private void compare(final MutableDirectBuffer journalled, final int first, final int end)
    {
        final TransactionBuffer transaction = engine.transaction();
        final UnsafeBuffer executed = transaction.buffer();
        int mine = RecordHeader.LENGTH_BYTES;
        int theirs = first;
        while (mine < transaction.lengthBytes() || theirs < end)
        {
            final int mineBytes = lengthAt(executed, mine, transaction.lengthBytes());
            final int theirBytes = lengthAt(journalled, theirs, end);
            if (mineBytes != theirBytes || !isEqual(executed, mine, journalled, theirs, mineBytes))
            {
                throw new ReplayDifference(sequenceAt(mineBytes > 0 ? executed : journalled,
                    mineBytes > 0 ? mine : theirs), text(journalled, theirs, end),
                    text(executed, mine, transaction.lengthBytes()));
            }
            mine += mineBytes;
            theirs += theirBytes;
        }
    }

    private int lengthAt(final MutableDirectBuffer buffer, final int at, final int end)
    {
        return at < end ? header.wrap(buffer, at).lengthBytes() : 0;
    }

    private long sequenceAt(final MutableDirectBuffer buffer, final int at)
    {
        return header.wrap(buffer, at).sequence();
    }

    private static boolean isEqual(
        final UnsafeBuffer mine, final int mineAt, final MutableDirectBuffer theirs, final int theirsAt,
        final int lengthBytes)
    {
        for (int i = 0; i < lengthBytes; i += Long.BYTES)
        {
            if (mine.getLong(mineAt + i) != theirs.getLong(theirsAt + i))
            {
                return false;
            }
        }
        return true;
    }

    private String text(final MutableDirectBuffer buffer, final int at, final int end)
    {
        return at < end ? printer.text(new StringBuilder(), buffer, at).toString() : "nothing";
    }
}
