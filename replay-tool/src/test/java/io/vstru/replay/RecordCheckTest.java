package io.vstru.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.event.EventHeader;
import io.vstru.event.TimerFlyweight;
import io.vstru.journal.JournalException;
import io.vstru.journal.RecordHeader;
import java.nio.ByteBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class RecordCheckTest
{
    private static final long SEQUENCE = 41;
    private static final int FIRST = RecordHeader.LENGTH_BYTES;
    private static final int LENGTH_BYTES = FIRST + 2 * TimerFlyweight.lengthBytes();

    private final UnsafeBuffer buffer = new UnsafeBuffer(ByteBuffer.allocateDirect(1024));
    private final EventHeader event = new EventHeader();
    private int passed;

    @Test
    void shouldPassARecordWhoseEventsFit()
    {
        fill();
        check(LENGTH_BYTES, 2);
        assertEquals(1, passed);
    }

    @Test
    void shouldRefuseALengthThatDoesNotFit()
    {
        for (final int lengthBytes : new int[] {0, -8, EventHeader.LENGTH_BYTES - 8, EventHeader.LENGTH_BYTES + 1,
            3 * TimerFlyweight.lengthBytes(), Integer.MAX_VALUE, Integer.MIN_VALUE})
        {
            fill();
            event.wrap(buffer, FIRST).lengthBytes(lengthBytes);
            refused("expected sequence=41: event lengthBytes=" + lengthBytes, LENGTH_BYTES, 2);
        }
    }

    @Test
    void shouldRefuseARestThatHoldsNoEvent()
    {
        fill();
        refused("expected sequence=43: bytes left=8 hold no event", LENGTH_BYTES + 8, 2);
    }

    @Test
    void shouldRefuseAWrongNumberOfEvents()
    {
        fill();
        refused("eventCount=3 found=2", LENGTH_BYTES, 3);
        refused("eventCount=0 found=0", FIRST, 0);
    }

    @Test
    void shouldRefuseASequenceOutOfOrderAndAnUnknownOrigin()
    {
        fill();
        event.wrap(buffer, FIRST + TimerFlyweight.lengthBytes()).sequence(SEQUENCE);
        refused("expected sequence=42: found sequence=41", LENGTH_BYTES, 2);
        fill();
        buffer.putByte(FIRST + 7, (byte)9);
        refused("expected sequence=41: unknown Origin code=9", LENGTH_BYTES, 2);
    }

    private void fill()
    {
        for (int i = 0; i < 2; i++)
        {
            new TimerFlyweight().begin(buffer, FIRST + i * TimerFlyweight.lengthBytes()).header()
                .sequence(SEQUENCE + i);
        }
    }

    private void check(final int lengthBytes, final int eventCount)
    {
        new RecordHeader().wrap(buffer, 0).seal(RecordHeader.KIND_EVENTS, lengthBytes, eventCount, SEQUENCE, 1);
        new RecordCheck((bytes, offset, length) -> passed++).onRecord(buffer, 0, lengthBytes);
    }

    private void refused(final String what, final int lengthBytes, final int eventCount)
    {
        final JournalException e = assertThrows(JournalException.class, () -> check(lengthBytes, eventCount));
        assertTrue(e.getMessage().contains(what), e.getMessage());
        assertEquals(0, passed);
    }
}
