package io.vstru.event;

import java.util.HexFormat;
import org.agrona.MutableDirectBuffer;

/** A hash in an event: raw bytes on disk, lower-case hexadecimal text to people. */
final class HashField
{
    private HashField()
    {
    }

    static String get(final MutableDirectBuffer buffer, final int offset, final int lengthBytes)
    {
        final byte[] bytes = new byte[lengthBytes];
        buffer.getBytes(offset, bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static void put(final MutableDirectBuffer buffer, final int offset, final int lengthBytes, final String hex)
    {
        final byte[] bytes = HexFormat.of().parseHex(hex);
        if (bytes.length != lengthBytes)
        {
            throw new IllegalArgumentException("hash lengthBytes=" + bytes.length + " expected=" + lengthBytes);
        }
        buffer.putBytes(offset, bytes);
    }
}
