package io.vstru.event;

/**
 * Whether an execution took or gave liquidity. The code in an event is the ordinal: constants are only ever added
 * at the end.
 */
public enum Liquidity
{
    /** Took liquidity. */
    TAKER,
    /** Gave liquidity. */
    MAKER;

    private static final Liquidity[] VALUES = values();

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
    public static Liquidity of(final int code)
    {
        if (code < 0 || code >= VALUES.length)
        {
            throw new IllegalArgumentException("unknown Liquidity code=" + code);
        }
        return VALUES[code];
    }
}
