package io.vstru.bybit.session;

/** What a session asks of its transport. Called on the session's thread; returns at once. */
public interface SessionLink
{
    /** Opens a socket; answered by {@code onConnected} or {@code onDisconnected} of the session. */
    void connect();

    /** Sends one text frame on the open socket. */
    void send(String text);

    /** Drops the socket or the attempt to open one; the session is not told again. */
    void disconnect();
}
