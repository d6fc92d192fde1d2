package io.vstru.bybit.codec;

import org.agrona.DirectBuffer;

/**
 * A trade id as 128 bits: a UUID as it is, a number that fits into 63 bits in the lower half, any other text as two FNV
 * hashes.
 */
final class TradeId
{
    private static final int UUID_LENGTH = 36;
    private static final int RADIX = 10;
    private static final int HEX_RADIX = 16;
    private static final int HEX_BITS = 4;
    private static final int HEX_DIGITS_HALF = 16;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long FNV_OFFSET_HIGH = 0xcbf29ce484222325L;
    /** The usual start after one zero byte, so that the halves differ. */
    private static final long FNV_OFFSET_LOW = FNV_OFFSET_HIGH * FNV_PRIME;

    private long high;
    private long low;

    long high()
    {
        return high;
    }

    long low()
    {
        return low;
    }

    /** Reads the id that these bytes spell. */
    void read(final DirectBuffer buffer, final int offset, final int length)
    {
        if (!readUuid(buffer, offset, length) && !readNumber(buffer, offset, length))
        {
            hash(buffer, offset, length);
        }
    }

    private boolean readUuid(final DirectBuffer buffer, final int offset, final int length)
    {
        if (length != UUID_LENGTH)
        {
            return false;
        }
        high = 0;
        low = 0;
        int digits = 0;
        for (int i = 0; i < length; i++)
        {
            final byte c = buffer.getByte(offset + i);
            if (i == 8 || i == 13 || i == 18 || i == 23)
            {
                if (c != '-')
                {
                    return false;
                }
                continue;
            }
            final int digit = Character.digit(c, HEX_RADIX);
            if (digit < 0)
            {
                return false;
            }
            if (digits++ < HEX_DIGITS_HALF)
            {
                high = high << HEX_BITS | digit;
            }
            else
            {
                low = low << HEX_BITS | digit;
            }
        }
        return true;
    }

    private boolean readNumber(final DirectBuffer buffer, final int offset, final int length)
    {
        high = 0;
        low = 0;
        for (int i = 0; i < length; i++)
        {
            final int digit = buffer.getByte(offset + i) - '0';
            if (digit < 0 || digit >= RADIX || low > (Long.MAX_VALUE - digit) / RADIX)
            {
                return false;
            }
            low = low * RADIX + digit;
        }
        return length > 0;
    }

    private void hash(final DirectBuffer buffer, final int offset, final int length)
    {
        high = FNV_OFFSET_HIGH;
        low = FNV_OFFSET_LOW;
        for (int i = 0; i < length; i++)
        {
            final int octet = buffer.getByte(offset + i) & 0xff;
            high = (high ^ octet) * FNV_PRIME;
            low = (low ^ octet) * FNV_PRIME;
        }
    }
}
