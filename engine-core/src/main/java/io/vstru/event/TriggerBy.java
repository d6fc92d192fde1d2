package io.vstru.event;

/**
 * The price that fires a conditional order. The code in an event is the ordinal: constants are only ever added at
 * the end.
 */
public enum TriggerBy
{
    /** Not conditional. */
    NONE,
    /** Last traded price. */
    LAST_PRICE,
    /** Mark price. */
    MARK_PRICE,
    /** Index price. */
    INDEX_PRICE;

    private static final TriggerBy[] VALUES = values();

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
    public static TriggerBy of(final int code)
    {
        if (code < 0 || code >= VALUES.length)
        {
            throw new IllegalArgumentException("unknown TriggerBy code=" + code);
        }
        return VALUES[code];
    }
}
