package io.vstru.event;

/**
 * How much an alert matters. The code in an event is the ordinal: constants are only ever added at the end.
 */
public enum Severity
{
    /** Worth knowing. */
    INFO,
    /** Look at it today. */
    WARNING,
    /** Look at it now. */
    CRITICAL;

    private static final Severity[] VALUES = values();

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
    public static Severity of(final int code)
    {
        if (code < 0 || code >= VALUES.length)
        {
            throw new IllegalArgumentException("unknown Severity code=" + code);
        }
        return VALUES[code];
    }
}
