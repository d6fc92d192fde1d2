package io.vstru.projection;

/** What an order is for. */
public enum OrderRole
{
    /** Opens or turns a position. */
    ENTRY,
    /** Closes a position on a signal. */
    EXIT,
    /** The stop attached to an entry. */
    STOP,
    /** The target attached to an entry. */
    TARGET
}
