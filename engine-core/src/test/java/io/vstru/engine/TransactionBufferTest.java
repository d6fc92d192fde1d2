package io.vstru.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.event.AlertFlyweight;
import io.vstru.event.EventHeader;
import io.vstru.event.Origin;
import io.vstru.event.TimerFlyweight;
import io.vstru.journal.RecordHeader;
import java.nio.ByteBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransactionBufferTest
{
    private static final long TIME_NS = 5_000;

    private final TransactionBuffer transaction = new TransactionBuffer();
    private final UnsafeBuffer input = new UnsafeBuffer(ByteBuffer.allocateDirect(256));
    private final EventHeader header = new EventHeader();

    @BeforeEach
    void begin()
    {
        new TimerFlyweight().begin(input, 8).dueTimeNs(4_000).header().receiveTimeNs(4_500);
        transaction.begin(input, 8, 100, TIME_NS);
    }

    @Test
    void shouldBeginWithTheSealedInput()
    {
        header.wrap(transaction.buffer(), RecordHeader.LENGTH_BYTES);
        assertEquals(100, header.sequence());
        assertEquals(0, header.causeSequence());
        assertEquals(Origin.EXTERNAL, header.origin());
        assertEquals(TIME_NS, header.engineTimeNs());
        assertEquals(4_500, header.receiveTimeNs());
        assertEquals(4_000, new TimerFlyweight().wrap(transaction.buffer(), RecordHeader.LENGTH_BYTES).dueTimeNs());
    }

    @Test
    void shouldNumberWhatIsAddedAndSealTheRecord()
    {
        final int at = addAlert();

        header.wrap(transaction.buffer(), at);
        assertEquals(101, header.sequence());
        assertEquals(100, header.causeSequence());
        assertEquals(Origin.EGRESS, header.origin());
        assertEquals(102, transaction.nextSequence());

        transaction.seal(9);
        final RecordHeader record = new RecordHeader().wrap(transaction.buffer(), 0);
        assertTrue(record.isValid(transaction.lengthBytes()));
        assertEquals(2, record.eventCount());
        assertEquals(100, record.firstSequence());
        assertEquals(9, record.journalId());
    }

    @Test
    void shouldRefuseMoreThanARecordHolds()
    {
        assertThrows(IllegalStateException.class, () ->
        {
            while (true)
            {
                addAlert();
            }
        });
        assertTrue(transaction.lengthBytes() <= RecordHeader.MAX_RECORD_BYTES);
    }

    private int addAlert()
    {
        final int at = transaction.claim(AlertFlyweight.lengthBytes());
        new AlertFlyweight().begin(transaction.buffer(), at).detail("x");
        transaction.add(Origin.EGRESS, 100);
        return at;
    }
}
