package io.vstru.event;

/**
 * Which side an order or a taker is on. The code in an event is the ordinal: constants are only ever added at the end.
 */
public enum Side
{
    /** Buys the base asset. */
    BUY,
    /** Sells the base asset. */
    SELL;

    private static final Side[] VALUES = values();

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
    public static Side of(final int code)
    {
        if (code < 0 || code >= VALUES.length)
        {
            throw new IllegalArgumentException("unknown Side code=" + code);
        }
        return VALUES[code];
    }
}
