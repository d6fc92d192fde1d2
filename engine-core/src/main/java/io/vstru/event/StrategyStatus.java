package io.vstru.event;

/**
 * Whether a strategy may signal. The code in an event is the ordinal: constants are only ever added at the end.
 */
public enum StrategyStatus
{
    /** Signals. */
    ON,
    /** Switched off by an operator or the configuration. */
    OFF,
    /** Switched off because it threw. */
    FAILED;

    private static final StrategyStatus[] VALUES = values();

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
    public static StrategyStatus of(final int code)
    {
        if (code < 0 || code >= VALUES.length)
        {
            throw new IllegalArgumentException("unknown StrategyStatus code=" + code);
        }
        return VALUES[code];
    }
}
