package io.vstru.event;

/**
 * The rule that decided an intent. The code in an event is the ordinal: constants are only ever added at the end.
 */
public enum RiskRule
{
    /** No rule objected. */
    NONE,
    /** The engine is not trading, or only reducing. */
    TRADING_STATE,
    /** The instrument is unknown or not trading. */
    INSTRUMENT_STATUS,
    /** The book is stale, empty or too old. */
    DATA_AGE,
    /** An entry needs a stop on the losing side of the price. */
    STOP_DISTANCE,
    /** Already in the position asked for, or nothing to close. */
    NOTHING_TO_DO,
    /** Another strategy holds the opposite side of this instrument. */
    NET_CONFLICT,
    /** The size comes out below what the instrument allows. */
    MIN_QUANTITY,
    /** The position would grow beyond its limit. */
    MAX_POSITION,
    /** The order is worth more than one order may be. */
    MAX_ORDER_VALUE,
    /** The exposure would exceed equity times leverage. */
    LEVERAGE,
    /** Too many orders are open. */
    OPEN_ORDERS;

    private static final RiskRule[] VALUES = values();

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
    public static RiskRule of(final int code)
    {
        if (code < 0 || code >= VALUES.length)
        {
            throw new IllegalArgumentException("unknown RiskRule code=" + code);
        }
        return VALUES[code];
    }
}
