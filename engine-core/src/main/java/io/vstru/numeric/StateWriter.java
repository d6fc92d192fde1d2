package io.vstru.numeric;

import java.nio.ByteOrder;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;

/**
 * Writes the state of an object as a sequence of little-endian values. Grows as needed; whoever loads reads the same
 * values in the same order with a {@link StateReader}.
 */
public final class StateWriter
{
    private static final int MAX_ASCII = 0x7f;

    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
    private int lengthBytes;

    /** The bytes written so far, from offset 0 on; valid until the next write. */
    public DirectBuffer buffer()
    {
        return buffer;
    }

    /** Number of bytes written. */
    public int lengthBytes()
    {
        return lengthBytes;
    }

    /** Forgets what was written and keeps the memory. */
    public void reset()
    {
        lengthBytes = 0;
    }

    /** Appends one byte: 0 or 1. */
    public StateWriter putBoolean(final boolean value)
    {
        buffer.putByte(lengthBytes, (byte)(value ? 1 : 0));
        lengthBytes += Byte.BYTES;
        return this;
    }

    /** Appends four bytes. */
    public StateWriter putInt(final int value)
    {
        buffer.putInt(lengthBytes, value, ByteOrder.LITTLE_ENDIAN);
        lengthBytes += Integer.BYTES;
        return this;
    }

    /** Appends eight bytes. */
    public StateWriter putLong(final long value)
    {
        buffer.putLong(lengthBytes, value, ByteOrder.LITTLE_ENDIAN);
        lengthBytes += Long.BYTES;
        return this;
    }

    /** Appends the eight bytes of the double, every bit as it is. */
    public StateWriter putDouble(final double value)
    {
        return putLong(Double.doubleToRawLongBits(value));
    }

    /**
     * Appends the length and one byte a character.
     *
     * @throws IllegalArgumentException when a character is not ASCII: nothing is written
     */
    public StateWriter putAscii(final CharSequence text)
    {
        final int length = text.length();
        for (int i = 0; i < length; i++)
        {
            if (text.charAt(i) > MAX_ASCII)
            {
                throw new IllegalArgumentException("not ASCII text=" + text);
            }
        }
        putInt(length);
        for (int i = 0; i < length; i++)
        {
            buffer.putByte(lengthBytes + i, (byte)text.charAt(i));
        }
        lengthBytes += length;
        return this;
    }
}
