package io.vstru.bybit.codec;

import io.vstru.numeric.FixedPoint;
import org.agrona.DirectBuffer;

/**
 * Reads one decimal out of bytes into units of 1e-8. {@link FixedPoint#parse} without text and without exceptions: what
 * it takes, this takes with the same value, save whole parts above the range that an exponent would bring back.
 */
final class DecimalScan
{
    private static final int RADIX = 10;
    /** Beyond any exponent that can still give a value: keeps the sum in range. */
    private static final int MAX_EXPONENT = 10_000;

    /** How it ended, from good to bad. */
    enum Outcome
    {
        /** The value is exact. */
        EXACT,
        /** Finer than 1e-8: the value is cut toward zero. */
        FINER,
        /** Does not fit. */
        OVERFLOW,
        /** Worst outcome accepted by a reader that takes a missing value; never the outcome of a scan. */
        EMPTY,
        /** Not a decimal. */
        INVALID
    }

    private DirectBuffer buffer;
    private int position;
    private int limit;
    private long valueE8;
    private long magnitude;
    private int decimals;
    private boolean isFiner;
    private boolean isOverflow;

    /** The value of the last scan; 0 unless the outcome was exact or finer. */
    long valueE8()
    {
        return valueE8;
    }

    /** The first offset behind the last scan. */
    int end()
    {
        return position;
    }

    /** Reads as far as it is a decimal. */
    Outcome scan(final DirectBuffer text, final int offset, final int end)
    {
        buffer = text;
        position = offset;
        limit = end;
        valueE8 = 0;
        magnitude = 0;
        decimals = 0;
        isFiner = false;
        isOverflow = false;
        final boolean isNegative = accept('-');
        if (!scanDigits())
        {
            return Outcome.INVALID;
        }
        int exponent = 0;
        if (accept('e') || accept('E'))
        {
            exponent = scanExponent();
            if (exponent > MAX_EXPONENT)
            {
                return Outcome.INVALID;
            }
        }
        scale(FixedPoint.DECIMALS - decimals + exponent);
        if (isOverflow)
        {
            return Outcome.OVERFLOW;
        }
        valueE8 = isNegative ? -magnitude : magnitude;
        return isFiner ? Outcome.FINER : Outcome.EXACT;
    }

    private boolean scanDigits()
    {
        boolean isFraction = false;
        boolean isFull = false;
        int zeros = 0;
        int digits = 0;
        while (position < limit)
        {
            final byte c = buffer.getByte(position);
            if (c >= '0' && c <= '9')
            {
                digits++;
                if (isFraction && c == '0')
                {
                    // Zeros at the end of a fraction mean nothing: taken only when another digit follows.
                    zeros++;
                }
                else
                {
                    isFull = isFull || !append(zeros, c - '0', isFraction);
                    zeros = 0;
                }
            }
            else if (c == '.' && !isFraction)
            {
                isFraction = true;
            }
            else
            {
                break;
            }
            position++;
        }
        return digits > 0;
    }

    /** False when the magnitude takes no more digits: a whole part is too great then, a fraction too fine. */
    private boolean append(final int zeros, final int digit, final boolean isFraction)
    {
        long next = magnitude;
        boolean fits = true;
        for (int i = 0; i < zeros && fits && next != 0; i++)
        {
            fits = next <= Long.MAX_VALUE / RADIX;
            next *= RADIX;
        }
        fits = fits && next <= (Long.MAX_VALUE - digit) / RADIX;
        if (fits)
        {
            magnitude = next * RADIX + digit;
            decimals += isFraction ? zeros + 1 : 0;
        }
        else if (isFraction)
        {
            isFiner = true;
        }
        else
        {
            isOverflow = true;
        }
        return fits;
    }

    /** The exponent, kept within bounds; above them when there is no digit. */
    private int scanExponent()
    {
        final boolean isNegative = accept('-');
        if (!isNegative)
        {
            accept('+');
        }
        final int start = position;
        int exponent = 0;
        while (position < limit && buffer.getByte(position) >= '0' && buffer.getByte(position) <= '9')
        {
            exponent = Math.min(MAX_EXPONENT, exponent * RADIX + buffer.getByte(position) - '0');
            position++;
        }
        if (position == start)
        {
            return MAX_EXPONENT + 1;
        }
        return isNegative ? -exponent : exponent;
    }

    private void scale(final int shift)
    {
        for (int i = 0; i < shift && magnitude != 0 && !isOverflow; i++)
        {
            // Digits that were dropped would have come in here.
            isOverflow = isFiner || magnitude > Long.MAX_VALUE / RADIX;
            magnitude *= RADIX;
        }
        for (int i = 0; i > shift && magnitude != 0; i--)
        {
            isFiner |= magnitude % RADIX != 0;
            magnitude /= RADIX;
        }
    }

    private boolean accept(final char expected)
    {
        if (position < limit && buffer.getByte(position) == expected)
        {
            position++;
            return true;
        }
        return false;
    }
}
