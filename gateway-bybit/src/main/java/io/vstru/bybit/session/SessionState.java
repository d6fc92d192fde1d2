package io.vstru.bybit.session;

/** Where a session stands. */
public enum SessionState
{
    /** No socket; the next attempt waits for its time. */
    DISCONNECTED,
    /** A socket is being opened. */
    CONNECTING,
    /** The socket is up; some subscription is not acknowledged. Data may come already. */
    SUBSCRIBING,
    /** Everything asked for is acknowledged. */
    STREAMING,
    /** Closed for good. */
    CLOSED
}
