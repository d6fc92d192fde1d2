package io.vstru.event;

/**
 * What an order command asks of the venue. The code in an event is the ordinal: constants are only ever added at
 * the end.
 */
public enum OrderCommandKind
{
    /** Create the order. */
    NEW,
    /** Cancel the order. */
    CANCEL,
    /** Change price, trigger or quantity of the order. */
    AMEND;

    private static final OrderCommandKind[] VALUES = values();

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
    public static OrderCommandKind of(final int code)
    {
        if (code < 0 || code >= VALUES.length)
        {
            throw new IllegalArgumentException("unknown OrderCommandKind code=" + code);
        }
        return VALUES[code];
    }
}
