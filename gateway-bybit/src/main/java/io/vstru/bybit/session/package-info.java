/**
 * What a connection to Bybit goes through: connect, subscribe, stream, be silent, come back. May import
 * {@code bybit.codec}, event and status; knows no socket and reads no clock, so a test can step it.
 *
 * <pre>
 *   DISCONNECTED ──▶ CONNECTING ──▶ SUBSCRIBING ──▶ STREAMING
 *        ▲                │              │              │
 *        └── back-off ────┴──────────────┴──────────────┘
 * </pre>
 *
 * Thread rule: a session belongs to the thread of its transport; only its state may be read by others.
 */
package io.vstru.bybit.session;
