package io.vstru.event;

/**
 * What became of an intent. The code in an event is the ordinal: constants are only ever added at the end.
 */
public enum RiskDecision
{
    /** Goes out. */
    APPROVED,
    /** Goes no further. */
    REJECTED;

    private static final RiskDecision[] VALUES = values();

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
    public static RiskDecision of(final int code)
    {
        if (code < 0 || code >= VALUES.length)
        {
            throw new IllegalArgumentException("unknown RiskDecision code=" + code);
        }
        return VALUES[code];
    }
}
