package io.vstru.journal.chronicle;

/**
 * The bytes of a Chronicle cycle file, as far as reading needs them; measured, see docs/decisions/0002.
 *
 * <pre>
 *   document: 4 bytes of header, then its bytes; the next header is at the next multiple of 4
 *   header:   bit 31 not complete | bit 30 metadata | 30 bits of length; 0 nothing yet; c0000000 end of file
 * </pre>
 */
final class CycleFile
{
    static final String SUFFIX = ".cq4";
    static final int HEADER_BYTES = 4;
    static final int END_OF_FILE = 0xC0000000;

    private static final int NOT_COMPLETE = 0x80000000;
    private static final int METADATA = 0x40000000;
    private static final int LENGTH_MASK = 0x3FFFFFFF;

    private CycleFile()
    {
    }

    static boolean isReady(final int header)
    {
        return header != 0 && (header & NOT_COMPLETE) == 0;
    }

    static boolean isMetadata(final int header)
    {
        return (header & METADATA) != 0;
    }

    static int lengthBytes(final int header)
    {
        return header & LENGTH_MASK;
    }

    static long next(final long position, final int header)
    {
        return position + HEADER_BYTES + lengthBytes(header) + HEADER_BYTES - 1 & -HEADER_BYTES;
    }
}
