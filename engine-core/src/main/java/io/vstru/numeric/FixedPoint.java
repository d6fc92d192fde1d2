package io.vstru.numeric;

import java.math.BigDecimal;

/**
 * Prices, quantities and money as longs in units of 1e-8, and the one place where two of them are multiplied or
 * divided, with a 128-bit intermediate. Every operation throws {@link ArithmeticException} instead of wrapping. The
 * range is symmetric: {@link Long#MIN_VALUE} is not a value.
 */
public final class FixedPoint
{
    /** Units of 1e-8 in one. */
    public static final long ONE = 100_000_000L;
    /** Decimals of the scale. */
    public static final int DECIMALS = 8;

    private static final int RADIX = 10;
    private static final long MAX_BEFORE_DIGIT = Long.MAX_VALUE / RADIX;

    private FixedPoint()
    {
    }

    /** a × b of two scaled values, rounded to nearest, halves away from zero. */
    public static long multiply(final long aE8, final long bE8)
    {
        return multiplyDivide(aE8, bE8, ONE);
    }

    /** a ÷ b of two scaled values, rounded to nearest, halves away from zero. */
    public static long divide(final long aE8, final long bE8)
    {
        return multiplyDivide(aE8, ONE, bE8);
    }

    /**
     * a × b ÷ divisor with a 128-bit intermediate, rounded to nearest, halves away from zero.
     *
     * @throws ArithmeticException when the divisor is zero or the result does not fit
     */
    public static long multiplyDivide(final long a, final long b, final long divisor)
    {
        if (divisor == 0)
        {
            throw new ArithmeticException("division by zero a=" + a + " b=" + b);
        }
        final boolean isNegative = (a < 0) ^ (b < 0) ^ (divisor < 0);
        final long high = Math.multiplyHigh(a, b);
        final long low = a * b;
        final long quotient;
        if (high == low >> (Long.SIZE - 1) && low != Long.MIN_VALUE && divisor != Long.MIN_VALUE)
        {
            quotient = divideRounded(Math.abs(low), Math.abs(divisor));
        }
        else
        {
            quotient = divideWide(high, low, divisor);
        }
        return isNegative ? -quotient : quotient;
    }

    private static long divideRounded(final long magnitude, final long divisor)
    {
        final long quotient = magnitude / divisor;
        final long remainder = magnitude - quotient * divisor;
        return remainder >= divisor - remainder ? Math.addExact(quotient, 1) : quotient;
    }

    /** Shift-and-subtract division of a 128-bit magnitude: rare, so plain. */
    private static long divideWide(final long signedHigh, final long signedLow, final long signedDivisor)
    {
        long high = signedHigh;
        long low = signedLow;
        if (high < 0)
        {
            low = -low;
            high = ~high + (low == 0 ? 1 : 0);
        }
        final long divisor = Math.abs(signedDivisor);
        if (divisor < 0 || high >= divisor)
        {
            throw new ArithmeticException("overflow high=" + signedHigh + " low=" + signedLow +
                " divisor=" + signedDivisor);
        }
        long remainder = high;
        long quotient = 0;
        for (int bit = Long.SIZE - 1; bit >= 0; bit--)
        {
            final boolean carries = remainder < 0;
            remainder = (remainder << 1) | ((low >>> bit) & 1);
            quotient <<= 1;
            if (carries || Long.compareUnsigned(remainder, divisor) >= 0)
            {
                remainder -= divisor;
                quotient |= 1;
            }
        }
        if (quotient < 0 || (quotient == Long.MAX_VALUE && remainder >= divisor - remainder))
        {
            throw new ArithmeticException("overflow high=" + signedHigh + " low=" + signedLow +
                " divisor=" + signedDivisor);
        }
        return remainder >= divisor - remainder ? quotient + 1 : quotient;
    }

    /** The greatest multiple of step that is not above the value; both positive or zero. */
    public static long roundDown(final long valueE8, final long stepE8)
    {
        return Math.subtractExact(valueE8, Math.floorMod(valueE8, stepE8));
    }

    /** The least multiple of step that is not below the value; both positive or zero. */
    public static long roundUp(final long valueE8, final long stepE8)
    {
        return Math.addExact(valueE8, Math.floorMod(-valueE8, stepE8));
    }

    /**
     * Reads a decimal such as {@code 61800.20}, {@code -0.5} or {@code 1.5E-7}.
     *
     * @throws NumberFormatException when it is not a decimal, has more than 8 significant decimals, or does not fit
     */
    public static long parse(final CharSequence text)
    {
        final int length = text.length();
        int index = 0;
        final boolean isNegative = length > 0 && text.charAt(0) == '-';
        if (isNegative)
        {
            index++;
        }
        long value = 0;
        int decimals = -1;
        int digits = 0;
        for (; index < length; index++)
        {
            final char c = text.charAt(index);
            if (c == '.' && decimals < 0)
            {
                decimals = 0;
            }
            else if (c >= '0' && c <= '9')
            {
                digits++;
                value = appendDigit(value, c - '0', decimals, text);
                decimals = decimals < 0 ? decimals : decimals + 1;
            }
            else if ((c == 'e' || c == 'E') && digits > 0)
            {
                return parseExponent(text);
            }
            else
            {
                throw new NumberFormatException("not a decimal text=" + text);
            }
        }
        if (digits == 0)
        {
            throw new NumberFormatException("not a decimal text=" + text);
        }
        for (int i = Math.max(decimals, 0); i < DECIMALS; i++)
        {
            value = appendDigit(value, 0, 0, text);
        }
        return isNegative ? -value : value;
    }

    private static long appendDigit(final long value, final int digit, final int decimals, final CharSequence text)
    {
        if (decimals >= DECIMALS)
        {
            if (digit != 0)
            {
                throw new NumberFormatException("finer than 1e-8 text=" + text);
            }
            return value;
        }
        if (value > MAX_BEFORE_DIGIT || value * RADIX > Long.MAX_VALUE - digit)
        {
            throw new NumberFormatException("does not fit text=" + text);
        }
        return value * RADIX + digit;
    }

    private static long parseExponent(final CharSequence text)
    {
        try
        {
            return new BigDecimal(text.toString()).scaleByPowerOfTen(DECIMALS).longValueExact();
        }
        catch (final ArithmeticException e)
        {
            throw new NumberFormatException("finer than 1e-8 or does not fit text=" + text);
        }
    }

    /** Appends the value as a plain decimal without trailing zeros. */
    public static StringBuilder append(final StringBuilder builder, final long valueE8)
    {
        if (valueE8 < 0)
        {
            builder.append('-');
        }
        final long whole = Math.abs(valueE8 / ONE);
        long fraction = Math.abs(valueE8 % ONE);
        builder.append(whole);
        if (fraction != 0)
        {
            builder.append('.');
            for (long unit = ONE / RADIX; fraction != 0; unit /= RADIX)
            {
                builder.append((char)('0' + fraction / unit));
                fraction %= unit;
            }
        }
        return builder;
    }

    /** The value as a plain decimal without trailing zeros. */
    public static String format(final long valueE8)
    {
        return append(new StringBuilder(), valueE8).toString();
    }

    /** The value as a double, for indicators and displays only. */
    public static double toDouble(final long valueE8)
    {
        return (double)valueE8 / ONE;
    }

    /** The nearest scaled value of a double. */
    public static long fromDouble(final double value)
    {
        final double scaled = StrictMath.rint(value * ONE);
        if (!(StrictMath.abs(scaled) < Long.MAX_VALUE))
        {
            throw new ArithmeticException("does not fit value=" + value);
        }
        return (long)scaled;
    }
}
