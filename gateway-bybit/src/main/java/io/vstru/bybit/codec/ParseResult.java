package io.vstru.bybit.codec;

/** What became of a frame. */
public enum ParseResult
{
    /** Good; its events are published. An update that says nothing new publishes none. */
    EVENTS,
    /** A book update was skipped: the instrument's stream is stale now and needs a new snapshot. */
    BOOK_GAP,
    /** A request was accepted. */
    ACK,
    /** A request was refused. */
    REFUSAL,
    /** Answer to a ping. */
    PONG,
    /** Well-formed, but of no topic that was asked for. */
    UNKNOWN_TOPIC,
    /** Not a frame of the protocol; nothing was published. */
    MALFORMED,
    /** Good, but the sink has no room; the parser holds the frame for {@link PublicStreamParser#resume()}. */
    NO_ROOM
}
