package io.vstru.event;

/**
 * Why the venue ended or refused an order. The code in an event is the ordinal: constants are only ever added at
 * the end.
 */
public enum OrderReason
{
    /** No reason needed. */
    NONE,
    /** Asked for by the engine. */
    USER,
    /** An immediate order found nothing left to trade with. */
    NO_LIQUIDITY,
    /** A post-only order would have crossed the book. */
    POST_ONLY_WOULD_TAKE,
    /** Nothing left to reduce. */
    REDUCE_ONLY,
    /** The order it protects ended, or its twin filled. */
    PARENT_ENDED,
    /** The venue does not know the order. */
    UNKNOWN_ORDER,
    /** Price or quantity breaks an instrument filter. */
    FILTER,
    /** Not enough margin. */
    MARGIN,
    /** The instrument is not trading. */
    NOT_TRADING,
    /** More orders than the venue allows. */
    TOO_MANY_ORDERS;

    private static final OrderReason[] VALUES = values();

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
    public static OrderReason of(final int code)
    {
        if (code < 0 || code >= VALUES.length)
        {
            throw new IllegalArgumentException("unknown OrderReason code=" + code);
        }
        return VALUES[code];
    }
}
