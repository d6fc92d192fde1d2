package io.vstru.event;

/**
 * What the venue reports of an order. The code in an event is the ordinal: constants are only ever added at the end.
 */
public enum OrderStatus
{
    /** Working at the venue, or filled in part. */
    ACCEPTED,
    /** Conditional, waiting for its trigger. */
    UNTRIGGERED,
    /** Conditional, its trigger fired. */
    TRIGGERED,
    /** Changed as asked. */
    AMENDED,
    /** Nothing left. */
    FILLED,
    /** Ended with something unfilled. */
    CANCELLED,
    /** Never became working. */
    REJECTED,
    /** A cancel was refused, the order is as it was. */
    CANCEL_REJECTED,
    /** An amend was refused, the order is as it was. */
    AMEND_REJECTED;

    private static final OrderStatus[] VALUES = values();

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
    public static OrderStatus of(final int code)
    {
        if (code < 0 || code >= VALUES.length)
        {
            throw new IllegalArgumentException("unknown OrderStatus code=" + code);
        }
        return VALUES[code];
    }
}
