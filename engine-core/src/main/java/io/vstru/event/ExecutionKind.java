package io.vstru.event;

/**
 * What kind of execution it is. The code in an event is the ordinal: constants are only ever added at the end.
 */
public enum ExecutionKind
{
    /** An ordinary fill. */
    TRADE,
    /** The venue closed a position. */
    LIQUIDATION,
    /** The venue reduced a position by auto-deleveraging. */
    ADL;

    private static final ExecutionKind[] VALUES = values();

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
    public static ExecutionKind of(final int code)
    {
        if (code < 0 || code >= VALUES.length)
        {
            throw new IllegalArgumentException("unknown ExecutionKind code=" + code);
        }
        return VALUES[code];
    }
}
