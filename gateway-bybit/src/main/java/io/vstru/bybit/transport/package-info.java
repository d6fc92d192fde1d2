/**
 * The socket under a session. The one place of the client that knows Netty; may import {@code bybit.session}.
 *
 * <pre>
 *   socket ─▶ [TLS] ─▶ HTTP upgrade ─▶ WebSocket frames ─▶ fragments joined ─▶ FrameHandler ─▶ PublicSession
 * </pre>
 *
 * Thread rule: one event loop of one thread runs the socket, the session and its timer.
 */
package io.vstru.bybit.transport;
