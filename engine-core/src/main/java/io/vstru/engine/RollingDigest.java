package io.vstru.engine;

import java.nio.ByteOrder;
import org.agrona.DirectBuffer;

/**
 * A cheap running digest over whatever followed from the inputs: two journals with equal digests hold, for all that
 * accident can do, the same decisions. It is no protection against intent. 64 bits, eight bytes a step; the mixer is
 * that of SplitMix64. NOT thread safe.
 */
final class RollingDigest
{
    private static final long FIRST = 0xBF58476D1CE4E5B9L;
    private static final long SECOND = 0x94D049BB133111EBL;

    private long value;

    /** Adds bytes; the length is a multiple of 8, as that of every event is. */
    void update(final DirectBuffer buffer, final int offset, final int lengthBytes)
    {
        long mixed = value;
        for (int i = 0; i < lengthBytes; i += Long.BYTES)
        {
            mixed ^= buffer.getLong(offset + i, ByteOrder.LITTLE_ENDIAN);
            mixed = (mixed ^ mixed >>> 30) * FIRST;
            mixed = (mixed ^ mixed >>> 27) * SECOND;
            mixed ^= mixed >>> 31;
        }
        value = mixed;
    }

    long value()
    {
        return value;
    }

    void value(final long newValue)
    {
        value = newValue;
    }
}
