package io.vstru.bybit.codec;

import org.agrona.DirectBuffer;

/**
 * Walks one JSON text in a buffer by pulling keys, elements and values, without allocating. NOT thread safe.
 * <p>
 * The first thing that is wrong fails the scanner for good: from then on no key and no element comes, values are zero,
 * and {@link #isGood()} is false. So a caller reads straight on and asks once at the end. Nothing is ever thrown and
 * nothing outside the text is read.
 *
 * <pre>
 *   scanner.beginObject();
 *   while (scanner.nextKey())
 *   {
 *       if (scanner.keyIs(PRICE)) { priceE8 = scanner.readDecimalE8(); }
 *       else { scanner.skipValue(); }
 *   }
 * </pre>
 */
final class JsonScanner
{
    /** Objects and arrays may be nested this deep. */
    static final int MAX_DEPTH = 16;

    private static final int RADIX = 10;
    private static final int FIRST_PRINTABLE = 0x20;
    private static final int UNICODE_DIGITS = 4;
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private final DecimalScan decimal = new DecimalScan();
    private DirectBuffer buffer;
    private int position;
    private int limit;
    private int depth;
    private boolean isFirst;
    private boolean isFailed;
    private int tokenOffset;
    private int tokenLength;

    /** Starts on a text. */
    void wrap(final DirectBuffer text, final int offset, final int length)
    {
        buffer = text;
        isFailed = offset < 0 || length < 0 || length > text.capacity() - offset;
        position = isFailed ? 0 : offset;
        limit = isFailed ? 0 : offset + length;
        depth = 0;
        isFirst = false;
    }

    /** Whether all was well so far. */
    boolean isGood()
    {
        return !isFailed;
    }

    /** Whether all was well and nothing but white space is left. */
    boolean isGoodToTheEnd()
    {
        skipSpace();
        return !isFailed && position == limit && depth == 0;
    }

    /** Declares the text wrong. */
    void fail()
    {
        isFailed = true;
    }

    /** The buffer the text is in. */
    DirectBuffer buffer()
    {
        return buffer;
    }

    /** Whether the next value is a string. */
    boolean isString()
    {
        skipSpace();
        return !isFailed && position < limit && buffer.getByte(position) == '"';
    }

    /** Where the next value begins, as an offset in the buffer. */
    int valueOffset()
    {
        skipSpace();
        return position;
    }

    /** Enters an object. */
    void beginObject()
    {
        begin('{');
    }

    /** Enters an array. */
    void beginArray()
    {
        begin('[');
    }

    /** Moves to the next key, whose value must then be read or skipped; false leaves the object. */
    boolean nextKey()
    {
        if (!next('}'))
        {
            return false;
        }
        readString();
        expect(':');
        return !isFailed;
    }

    /** Moves to the next element, which must then be read or skipped; false leaves the array. */
    boolean nextElement()
    {
        return next(']');
    }

    /** Whether the key or string read last is this one, byte by byte. */
    boolean tokenIs(final byte[] text)
    {
        if (isFailed || tokenLength != text.length)
        {
            return false;
        }
        for (int i = 0; i < text.length; i++)
        {
            if (buffer.getByte(tokenOffset + i) != text[i])
            {
                return false;
            }
        }
        return true;
    }

    /** Where the key or string read last begins in the buffer; its bytes are as they came, escapes included. */
    int tokenOffset()
    {
        return tokenOffset;
    }

    /** Length of the key or string read last; 0 once the scanner has failed. */
    int tokenLength()
    {
        return isFailed ? 0 : tokenLength;
    }

    /** Reads a string; its bytes are the token. */
    void readString()
    {
        expect('"');
        final int start = position;
        while (!isFailed)
        {
            if (position >= limit)
            {
                fail();
                return;
            }
            final byte c = buffer.getByte(position++);
            if (c == '"')
            {
                tokenOffset = start;
                tokenLength = position - 1 - start;
                return;
            }
            if (c == '\\')
            {
                skipEscape();
            }
            else if (c >= 0 && c < FIRST_PRINTABLE)
            {
                fail();
            }
        }
    }

    /** Reads a decimal, as a string or bare, in units of 1e-8; one that is finer or does not fit fails. */
    long readDecimalE8()
    {
        return value(DecimalScan.Outcome.EXACT);
    }

    /** The same, but what is finer than 1e-8 is cut off toward zero. */
    long readDecimalE8CuttingFiner()
    {
        return value(DecimalScan.Outcome.FINER);
    }

    /** The same, but also an empty string, null, and a value that does not fit read as 0: unknown. */
    long readDecimalE8OrUnknown()
    {
        return value(DecimalScan.Outcome.EMPTY);
    }

    /** Reads a whole number, as a string or bare. */
    long readLong()
    {
        final boolean isQuoted = acceptQuote();
        final boolean isNegative = position < limit && buffer.getByte(position) == '-';
        position += isNegative ? 1 : 0;
        final int start = position;
        long number = 0;
        while (!isFailed && position < limit && isDigit(buffer.getByte(position)))
        {
            final int digit = buffer.getByte(position++) - '0';
            if (number > (Long.MAX_VALUE - digit) / RADIX)
            {
                fail();
            }
            number = number * RADIX + digit;
        }
        if (position == start)
        {
            fail();
        }
        closeNumber(isQuoted);
        return isFailed ? 0 : isNegative ? -number : number;
    }

    /** Reads a whole number, as a string or bare; an empty string and null read as 0: unknown. */
    long readLongOrUnknown()
    {
        return acceptEmpty() ? 0 : readLong();
    }

    /** Reads true or false. */
    boolean readBoolean()
    {
        skipSpace();
        if (!isFailed && position < limit && buffer.getByte(position) == 't')
        {
            literal(TRUE);
            return !isFailed;
        }
        literal(FALSE);
        return false;
    }

    /** Passes over one value of any kind. */
    void skipValue()
    {
        skipSpace();
        if (isFailed || position >= limit)
        {
            fail();
            return;
        }
        switch (buffer.getByte(position))
        {
            case '{' -> skipObject();
            case '[' -> skipArray();
            case '"' -> readString();
            case 't' -> literal(TRUE);
            case 'f' -> literal(FALSE);
            case 'n' -> literal(NULL);
            default -> skipNumber();
        }
    }

    private void skipObject()
    {
        beginObject();
        while (nextKey())
        {
            skipValue();
        }
    }

    private void skipArray()
    {
        beginArray();
        while (nextElement())
        {
            skipValue();
        }
    }

    private void skipNumber()
    {
        final DecimalScan.Outcome outcome = scanDecimal();
        if (outcome == DecimalScan.Outcome.INVALID)
        {
            fail();
        }
        closeNumber(false);
    }

    private long value(final DecimalScan.Outcome worstAccepted)
    {
        if (worstAccepted == DecimalScan.Outcome.EMPTY && acceptEmpty())
        {
            return 0;
        }
        final boolean isQuoted = acceptQuote();
        final DecimalScan.Outcome outcome = scanDecimal();
        if (outcome.compareTo(worstAccepted) > 0)
        {
            fail();
        }
        closeNumber(isQuoted);
        return isFailed ? 0 : decimal.valueE8();
    }

    private DecimalScan.Outcome scanDecimal()
    {
        if (isFailed)
        {
            return DecimalScan.Outcome.INVALID;
        }
        final DecimalScan.Outcome outcome = decimal.scan(buffer, position, limit);
        position = decimal.end();
        return outcome;
    }

    private boolean acceptEmpty()
    {
        skipSpace();
        if (isFailed || position >= limit)
        {
            return false;
        }
        if (buffer.getByte(position) == 'n')
        {
            literal(NULL);
            return true;
        }
        if (limit - position >= 2 && buffer.getByte(position) == '"' && buffer.getByte(position + 1) == '"')
        {
            position += 2;
            return true;
        }
        return false;
    }

    private boolean acceptQuote()
    {
        final boolean isQuoted = isString();
        position += isQuoted ? 1 : 0;
        return isQuoted;
    }

    private void closeNumber(final boolean isQuoted)
    {
        if (isQuoted && (isFailed || position >= limit || buffer.getByte(position++) != '"'))
        {
            fail();
        }
    }

    private void begin(final char bracket)
    {
        expect(bracket);
        depth++;
        isFirst = true;
        if (depth > MAX_DEPTH)
        {
            fail();
        }
    }

    private boolean next(final char bracket)
    {
        skipSpace();
        if (isFailed || position >= limit)
        {
            fail();
            return false;
        }
        final byte c = buffer.getByte(position);
        if (c == bracket)
        {
            position++;
            depth--;
            isFirst = false;
            return false;
        }
        if (!isFirst)
        {
            expect(',');
        }
        isFirst = false;
        return !isFailed;
    }

    private void expect(final char expected)
    {
        skipSpace();
        if (isFailed || position >= limit || buffer.getByte(position) != expected)
        {
            fail();
            return;
        }
        position++;
    }

    private void literal(final byte[] text)
    {
        if (isFailed || limit - position < text.length)
        {
            fail();
            return;
        }
        for (final byte expected : text)
        {
            if (buffer.getByte(position++) != expected)
            {
                fail();
                return;
            }
        }
    }

    private void skipEscape()
    {
        if (position >= limit)
        {
            fail();
            return;
        }
        switch (buffer.getByte(position++))
        {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' ->
            {
            }
            case 'u' -> skipUnicodeDigits();
            default -> fail();
        }
    }

    private void skipUnicodeDigits()
    {
        if (limit - position < UNICODE_DIGITS)
        {
            fail();
            return;
        }
        for (int i = 0; i < UNICODE_DIGITS; i++)
        {
            if (Character.digit(buffer.getByte(position++), 16) < 0)
            {
                fail();
            }
        }
    }

    private void skipSpace()
    {
        while (!isFailed && position < limit && isSpace(buffer.getByte(position)))
        {
            position++;
        }
    }

    private static boolean isSpace(final byte c)
    {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    private static boolean isDigit(final byte c)
    {
        return c >= '0' && c <= '9';
    }
}
