package io.vstru.event;

/**
 * What happened to a market-data stream. The code in an event is the ordinal: constants are only ever added at the end.
 */
public enum StreamStatus
{
    /** The socket is up. */
    CONNECTED,
    /** The socket is gone, everything on it is stale. */
    DISCONNECTED,
    /** The data can not be trusted until it is resynchronised. */
    STALE,
    /** A snapshot has replaced the stale data. */
    RESYNCHRONISED;

    private static final StreamStatus[] VALUES = values();

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
    public static StreamStatus of(final int code)
    {
        if (code < 0 || code >= VALUES.length)
        {
            throw new IllegalArgumentException("unknown StreamStatus code=" + code);
        }
        return VALUES[code];
    }
}
