package io.vstru.event;

/**
 * What kind of money is at stake. The code in an event is the ordinal: constants are only ever added at the end.
 */
public enum TradingMode
{
    /** None: fills are simulated inside the engine. */
    PAPER;

    private static final TradingMode[] VALUES = values();

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
    public static TradingMode of(final int code)
    {
        if (code < 0 || code >= VALUES.length)
        {
            throw new IllegalArgumentException("unknown TradingMode code=" + code);
        }
        return VALUES[code];
    }
}
