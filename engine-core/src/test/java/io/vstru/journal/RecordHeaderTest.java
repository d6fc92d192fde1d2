package io.vstru.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class RecordHeaderTest
{
    private static final int OFFSET = 16;
    private static final int LENGTH = 96;

    private final UnsafeBuffer buffer = new UnsafeBuffer(ByteBuffer.allocateDirect(256));
    private final RecordHeader header = new RecordHeader().wrap(buffer, OFFSET);

    @Test
    void shouldReadBackWhatWasSealed()
    {
        header.seal(RecordHeader.KIND_EVENTS, LENGTH, 2, 41, 77);

        assertTrue(header.isValid(LENGTH));
        assertEquals(RecordHeader.KIND_EVENTS, header.kind());
        assertEquals(RecordHeader.VERSION, header.version());
        assertEquals(2, header.eventCount());
        assertEquals(41, header.firstSequence());
        assertEquals(77, header.journalId());
    }

    @Test
    void shouldDetectEveryFlippedBit()
    {
        header.seal(RecordHeader.KIND_EVENTS, LENGTH, 2, 41, 77);
        for (int bit = 0; bit < LENGTH * Byte.SIZE; bit++)
        {
            final int at = OFFSET + bit / Byte.SIZE;
            final byte good = buffer.getByte(at);
            buffer.putByte(at, (byte)(good ^ 1 << bit % Byte.SIZE));
            assertFalse(header.isValid(LENGTH), "bit=" + bit);
            buffer.putByte(at, good);
        }
        assertTrue(header.isValid(LENGTH));
    }

    @Test
    void shouldFollowABufferThatIsWrappedAnew()
    {
        header.seal(RecordHeader.KIND_EVENTS, LENGTH, 2, 41, 77);
        buffer.wrap(new byte[256]);
        buffer.putInt(OFFSET + Integer.BYTES, LENGTH);
        assertFalse(header.isValid(LENGTH));
        header.seal(RecordHeader.KIND_EVENTS, LENGTH, 2, 41, 77);
        assertTrue(header.isValid(LENGTH));
    }

    @Test
    void shouldRefuseAnotherLength()
    {
        header.seal(RecordHeader.KIND_EVENTS, LENGTH, 2, 41, 77);

        assertFalse(header.isValid(LENGTH - 1));
        assertFalse(header.isValid(RecordHeader.LENGTH_BYTES - 1));
        assertFalse(header.isValid(0));
    }
}
