package io.vstru.event;

/**
 * The kind of market an instrument trades on. The code in an event is the ordinal: constants are only ever added at
 * the end.
 */
public enum Category
{
    /** Spot. */
    SPOT,
    /** Linear contracts, margined in the quote coin. */
    LINEAR,
    /** Inverse contracts, margined in the base coin. */
    INVERSE;

    private static final Category[] VALUES = values();

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
    public static Category of(final int code)
    {
        if (code < 0 || code >= VALUES.length)
        {
            throw new IllegalArgumentException("unknown Category code=" + code);
        }
        return VALUES[code];
    }
}
