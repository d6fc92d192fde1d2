package io.vstru.event;

import org.agrona.MutableDirectBuffer;

/** Fixed-width text in an event: printable ASCII, padded with zero bytes. */
final class AsciiField
{
    private static final int FIRST_PRINTABLE = 0x20;
    private static final int LAST_PRINTABLE = 0x7e;

    private AsciiField()
    {
    }

    static String get(final MutableDirectBuffer buffer, final int offset, final int lengthBytes)
    {
        int length = 0;
        while (length < lengthBytes && buffer.getByte(offset + length) != 0)
        {
            length++;
        }
        return buffer.getStringWithoutLengthAscii(offset, length);
    }

    /** Writes the text; what does not fit is cut, what is not printable ASCII becomes a question mark. */
    static void put(final MutableDirectBuffer buffer, final int offset, final int lengthBytes, final CharSequence text)
    {
        final int length = Math.min(text.length(), lengthBytes);
        for (int i = 0; i < length; i++)
        {
            final char c = text.charAt(i);
            buffer.putByte(offset + i, (byte)(c >= FIRST_PRINTABLE && c <= LAST_PRINTABLE ? c : '?'));
        }
        for (int i = length; i < lengthBytes; i++)
        {
            buffer.putByte(offset + i, (byte)0);
        }
    }
}
