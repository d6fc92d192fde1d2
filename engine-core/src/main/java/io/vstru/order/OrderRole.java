package io.vstru.order;

/** What an order is for. */
public enum OrderRole
{
    /** Opens a position. */
    ENTRY,
    /** Closes what an entry opened, because the strategy or a person said so. */
    EXIT,
    /** Closes what an entry opened, at a loss. */
    STOP,
    /** Closes what an entry opened, at a profit. */
    TARGET
}
