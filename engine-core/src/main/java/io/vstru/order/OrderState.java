package io.vstru.order;

/** Where an order stands, as far as the engine can know. */
public enum OrderState
{
    /** Attached to an entry that has not filled: not at the venue yet. */
    DORMANT(false),
    /** Its command is journalled; the venue has said nothing yet. */
    SENT(false),
    /** Conditional and waiting for its trigger at the venue. */
    UNTRIGGERED(false),
    /** Working at the venue, or filled in part. */
    WORKING(false),
    /** A cancel is on its way. */
    CANCELLING(false),
    /** The venue may or may not have it; its exposure stays reserved. */
    UNKNOWN(false),
    /** Nothing left. */
    FILLED(true),
    /** Ended by a cancel, perhaps filled in part. */
    CANCELLED(true),
    /** Never became working. */
    REJECTED(true);

    private final boolean isTerminal;

    OrderState(final boolean isTerminal)
    {
        this.isTerminal = isTerminal;
    }

    /** Whether the order has ended; an ended order never works again, though a late fill can still be booked. */
    public boolean isTerminal()
    {
        return isTerminal;
    }
}
