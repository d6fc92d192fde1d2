package io.vstru.event;

/**
 * Where engine time comes from. The code in an event is the ordinal: constants are only ever added at the end.
 */
public enum ClockMode
{
    /** The clock of the machine. */
    WALL,
    /** The time stamps of the frames. */
    VENUE;

    private static final ClockMode[] VALUES = values();

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
    public static ClockMode of(final int code)
    {
        if (code < 0 || code >= VALUES.length)
        {
            throw new IllegalArgumentException("unknown ClockMode code=" + code);
        }
        return VALUES[code];
    }
}
