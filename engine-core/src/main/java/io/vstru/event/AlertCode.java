package io.vstru.event;

/**
 * What an alert is about. The code in an event is the ordinal: constants are only ever added at the end.
 */
public enum AlertCode
{
    /** An input could not be processed and is skipped in every replay. */
    INPUT_FAILED,
    /** A strategy threw and was switched off. */
    STRATEGY_FAILED,
    /** The venue reported an order that the engine does not know. */
    UNKNOWN_ORDER,
    /** The venue reported more executed than ordered. */
    OVERFILL,
    /** A configuration could not be applied. */
    CONFIGURATION;

    private static final AlertCode[] VALUES = values();

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
    public static AlertCode of(final int code)
    {
        if (code < 0 || code >= VALUES.length)
        {
            throw new IllegalArgumentException("unknown AlertCode code=" + code);
        }
        return VALUES[code];
    }
}
