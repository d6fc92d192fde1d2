package io.vstru.event;

/**
 * What happened to the stop and target of a position. The code in an event is the ordinal: constants are only ever
 * added at the end.
 */
public enum ProtectionStatus
{
    /** In force, or in force with another quantity. */
    ACTIVE,
    /** No longer in force. */
    REMOVED;

    private static final ProtectionStatus[] VALUES = values();

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
    public static ProtectionStatus of(final int code)
    {
        if (code < 0 || code >= VALUES.length)
        {
            throw new IllegalArgumentException("unknown ProtectionStatus code=" + code);
        }
        return VALUES[code];
    }
}
