package io.vstru.event;

/**
 * Whether an instrument trades. The code in an event is the ordinal: constants are only ever added at the end.
 */
public enum InstrumentStatus
{
    /** Trades. */
    TRADING,
    /** Does not trade. */
    CLOSED;

    private static final InstrumentStatus[] VALUES = values();

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
    public static InstrumentStatus of(final int code)
    {
        if (code < 0 || code >= VALUES.length)
        {
            throw new IllegalArgumentException("unknown InstrumentStatus code=" + code);
        }
        return VALUES[code];
    }
}
