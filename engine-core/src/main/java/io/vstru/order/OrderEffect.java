package io.vstru.order;

/** What a message did to an order. */
public enum OrderEffect
{
    /** It changed the state or the filled quantity. */
    CHANGED,
    /** It said nothing new. */
    NO_NEWS,
    /** A fill came after the order had ended otherwise: booked, and worth an alert. */
    LATE_FILL,
    /** More was executed than ordered: booked, and worth an alert. */
    OVERFILL
}
