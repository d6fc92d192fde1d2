package io.vstru.numeric;

import java.nio.ByteOrder;
import org.agrona.DirectBuffer;

/**
 * Reads what a {@link StateWriter} wrote, in the same order. Never reads past the end it was given.
 */
public final class StateReader
{
    private DirectBuffer buffer;
    private int index;
    private int end;

    /** Reads from this offset on. */
    public StateReader wrap(final DirectBuffer buffer, final int offset, final int lengthBytes)
    {
        buffer.boundsCheck(offset, lengthBytes);
        this.buffer = buffer;
        this.index = offset;
        this.end = offset + lengthBytes;
        return this;
    }

    /** Bytes not read yet. */
    public int remainingBytes()
    {
        return end - index;
    }

    /** The next byte: 0 or 1. */
    public boolean getBoolean()
    {
        final byte value = buffer.getByte(take(Byte.BYTES));
        if (value != 0 && value != 1)
        {
            throw new IllegalStateException("state is not a boolean value=" + value);
        }
        return value == 1;
    }

    /** The next four bytes. */
    public int getInt()
    {
        return buffer.getInt(take(Integer.BYTES), ByteOrder.LITTLE_ENDIAN);
    }

    /** The next eight bytes. */
    public long getLong()
    {
        return buffer.getLong(take(Long.BYTES), ByteOrder.LITTLE_ENDIAN);
    }

    /** The next eight bytes as a double, every bit as it was. */
    public double getDouble()
    {
        return Double.longBitsToDouble(getLong());
    }

    /** The next text. */
    public String getAscii()
    {
        final int length = getInt();
        return buffer.getStringWithoutLengthAscii(take(length), length);
    }

    /**
     * The next int, which must be the one this object was built with.
     *
     * @throws IllegalStateException when it is another: the state belongs to another configuration
     */
    public void expectInt(final String name, final int expected)
    {
        final int actual = getInt();
        if (actual != expected)
        {
            throw new IllegalStateException("state differs in " + name + " saved=" + actual + " expected=" + expected);
        }
    }

    /**
     * The next long, which must be the one this object was built with.
     *
     * @throws IllegalStateException when it is another: the state belongs to another configuration
     */
    public void expectLong(final String name, final long expected)
    {
        final long actual = getLong();
        if (actual != expected)
        {
            throw new IllegalStateException("state differs in " + name + " saved=" + actual + " expected=" + expected);
        }
    }

    private int take(final int lengthBytes)
    {
        if (lengthBytes < 0 || lengthBytes > end - index)
        {
            throw new IllegalStateException("state ends early wanted=" + lengthBytes + " left=" + (end - index));
        }
        final int start = index;
        index += lengthBytes;
        return start;
    }
}
