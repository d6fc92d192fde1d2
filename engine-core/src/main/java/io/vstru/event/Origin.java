package io.vstru.event;

/**
 * Where an event comes from. The code in an event is the ordinal: constants are only ever added at the end.
 */
public enum Origin
{
    /** An input from outside, the only kind that drives a re-execution. */
    EXTERNAL,
    /** An input produced inside the engine by an external one. */
    DERIVED,
    /** What the engine decided. */
    EGRESS;

    private static final Origin[] VALUES = values();

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
    public static Origin of(final int code)
    {
        if (code < 0 || code >= VALUES.length)
        {
            throw new IllegalArgumentException("unknown Origin code=" + code);
        }
        return VALUES[code];
    }
}
