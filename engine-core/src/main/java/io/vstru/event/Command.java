package io.vstru.event;

/**
 * What an operator can ask for. The code in an event is the ordinal: constants are only ever added at the end.
 */
public enum Command
{
    /** No new entries until RESUME. */
    PAUSE,
    /** Entries again, after PAUSE or a halt. */
    RESUME,
    /** Let a strategy signal. */
    STRATEGY_ON,
    /** Keep a strategy from signalling. */
    STRATEGY_OFF;

    private static final Command[] VALUES = values();

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
    public static Command of(final int code)
    {
        if (code < 0 || code >= VALUES.length)
        {
            throw new IllegalArgumentException("unknown Command code=" + code);
        }
        return VALUES[code];
    }
}
