package io.vstru.event;

/**
 * How an order is priced when it becomes active. The code in an event is the ordinal: constants are only ever added
 * at the end.
 */
public enum OrderType
{
    /** At the best prices there are. */
    MARKET,
    /** At its price or better. */
    LIMIT;

    private static final OrderType[] VALUES = values();

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
    public static OrderType of(final int code)
    {
        if (code < 0 || code >= VALUES.length)
        {
            throw new IllegalArgumentException("unknown OrderType code=" + code);
        }
        return VALUES[code];
    }
}
