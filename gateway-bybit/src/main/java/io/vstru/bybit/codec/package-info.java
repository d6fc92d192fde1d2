/**
 * Bytes of Bybit v5 to events, and requests to bytes. May import event, numeric, market, status, Jackson (for what is
 * read once at start) and Agrona; knows no socket and no clock.
 *
 * <pre>
 *   frame ──▶ PublicStreamParser ──▶ JsonScanner
 *                   │ topic
 *                   ├─▶ BookDecoder ── StreamStates (update ids, stale books)
 *                   ├─▶ TradeDecoder
 *                   ├─▶ TickerDecoder
 *                   └─▶ BarDecoder
 *                          └─▶ EventSink, all events of a frame or none
 * </pre>
 *
 * Thread rule: everything here belongs to one thread at a time and allocates nothing per frame.
 */
package io.vstru.bybit.codec;
