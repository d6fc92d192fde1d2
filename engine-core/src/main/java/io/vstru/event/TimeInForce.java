package io.vstru.event;

/**
 * How long an order may rest. The code in an event is the ordinal: constants are only ever added at the end.
 */
public enum TimeInForce
{
    /** Until filled or cancelled. */
    GTC,
    /** What does not fill at once is cancelled. */
    IOC,
    /** All at once or nothing. */
    FOK,
    /** Cancelled instead of taking liquidity. */
    POST_ONLY;

    private static final TimeInForce[] VALUES = values();

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
    public static TimeInForce of(final int code)
    {
        if (code < 0 || code >= VALUES.length)
        {
            throw new IllegalArgumentException("unknown TimeInForce code=" + code);
        }
        return VALUES[code];
    }
}
