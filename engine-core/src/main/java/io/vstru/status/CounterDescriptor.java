package io.vstru.status;

/**
 * Every counter outside the deterministic core: label as in the metrics, one line of meaning. Only added at the
 * end.
 */
public enum CounterDescriptor
{
    /** Frames that came from the venue, control messages included. */
    FRAMES_RECEIVED("ws.frames", "Frames received from the venue"),
    /** Bytes of those frames. */
    FRAME_BYTES("ws.frame.bytes", "Bytes of frames received from the venue"),
    /** Frames that could not be decoded and were skipped. */
    FRAMES_MALFORMED("ws.frames.malformed", "Frames that could not be decoded"),
    /** Frames of topics the gateway does not know. */
    FRAMES_UNKNOWN_TOPIC("ws.frames.unknown.topic", "Frames of unknown topics"),
    /** Connections opened to the venue. */
    CONNECTS("ws.connects", "Connections opened to the venue"),
    /** Connections lost. */
    DISCONNECTS("ws.disconnects", "Connections lost"),
    /** Subscriptions acknowledged by the venue. */
    SUBSCRIBE_ACKS("ws.subscribe.acks", "Subscriptions acknowledged"),
    /** Subscriptions refused by the venue. */
    SUBSCRIBE_REFUSALS("ws.subscribe.refusals", "Subscriptions refused"),
    /** Pings sent. */
    PINGS("ws.pings", "Pings sent"),
    /** Pongs received. */
    PONGS("ws.pongs", "Pongs received"),
    /** Books that went stale. */
    BOOK_STALE("book.stale", "Books that went stale"),
    /** Books resynchronised by a snapshot. */
    BOOK_RESYNCS("book.resyncs", "Books resynchronised"),
    /** Claims of a ring slot that were refused. */
    RING_REFUSALS("ring.refusals", "Ring claims refused"),
    /** Times the gateway stopped reading its socket because the ring was full. */
    READ_PAUSES("ring.read.pauses", "Times reading was paused for the ring"),
    /** Inputs the engine has taken from the ring. */
    INPUTS("pipeline.inputs", "Inputs taken from the ring"),
    /** Events of all origins that were journalled. */
    EVENTS("pipeline.events", "Events journalled"),
    /** Records appended to the journal. */
    RECORDS("journal.records", "Records appended to the journal"),
    /** Bytes of those records. */
    JOURNAL_BYTES("journal.bytes", "Bytes appended to the journal"),
    /** Appends that failed. */
    JOURNAL_FAILURES("journal.failures", "Journal appends that failed"),
    /** Requests answered by the HTTP server. */
    HTTP_REQUESTS("http.requests", "HTTP requests answered"),
    /** HTTP requests answered with an error. */
    HTTP_ERRORS("http.errors", "HTTP requests answered with an error");

    private final String label;
    private final String help;

    CounterDescriptor(final String label, final String help)
    {
        this.label = label;
        this.help = help;
    }

    /** Dotted name for the metrics. */
    public String label()
    {
        return label;
    }

    /** One line for people. */
    public String help()
    {
        return help;
    }
}
