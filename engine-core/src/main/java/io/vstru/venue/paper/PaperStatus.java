package io.vstru.venue.paper;

/** Where an order is at the paper venue. */
enum PaperStatus
{
    /** On its way. */
    ARRIVING,
    /** Attached to an entry that has not filled. */
    DORMANT,
    /** Waits for its trigger. */
    UNTRIGGERED,
    /** Takes what the book offers. */
    TAKING,
    /** Waits in the queue of its price. */
    RESTING,
    /** Executed in full; the report that says so has not been made yet. */
    DONE
}
