package io.vstru.event;

/**
 * Why a stream changed. The code in an event is the ordinal: constants are only ever added at the end.
 */
public enum StreamReason
{
    /** Nothing special. */
    NONE,
    /** An update id was skipped. */
    UPDATE_GAP,
    /** Best bid at or above best ask. */
    CROSSED_BOOK,
    /** The engine could not take more market data. */
    RING_FULL,
    /** Nothing came for too long. */
    SILENCE,
    /** The socket was closed. */
    SOCKET,
    /** The venue refused a subscription. */
    SUBSCRIBE_REFUSED,
    /** A frame could not be decoded. */
    BAD_FRAME;

    private static final StreamReason[] VALUES = values();

    /** The code written into events. */
    public byte code()
    {
        return (byte)ordinal();
    }

    /**
     * The constant of a code.
     *
     * @throws IllegalArgumentException when this build knows no such code
     */
    public static StreamReason of(final int code)
    {
        if (code < 0 || code >= VALUES.length)
        {
            throw new IllegalArgumentException("unknown StreamReason code=" + code);
        }
        return VALUES[code];
    }
}
