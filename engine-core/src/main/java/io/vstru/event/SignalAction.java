package io.vstru.event;

/**
 * What a strategy asks for. The code in an event is the ordinal: constants are only ever added at the end.
 */
public enum SignalAction
{
    /** Be long, from flat or from short. */
    ENTER_LONG,
    /** Be short, from flat or from long. */
    ENTER_SHORT,
    /** Be flat. */
    EXIT;

    private static final SignalAction[] VALUES = values();

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
    public static SignalAction of(final int code)
    {
        if (code < 0 || code >= VALUES.length)
        {
            throw new IllegalArgumentException("unknown SignalAction code=" + code);
        }
        return VALUES[code];
    }
}
