/**
 * A Bybit v5 server on loopback that plays a recorded or a synthetic market. May import numeric, Jackson, slf4j, Netty
 * and the clocks of Agrona; nothing of the client's packages, so that the two sides of the wire share no mistake.
 *
 * <pre>
 *   recording file ─▶ RecordingLines ─▶ BinanceRecording ─┐                        ┌─▶ ClientSession ─▶ client
 *                                  └──▶ BybitRecording  ──┼─▶ Feed ─▶ FeedPacer ───┤
 *   seed ─▶ SyntheticMarket ─────────▶ SyntheticFeed ─────┘     (feed clock)       └─▶ ClientSession ─▶ client
 * </pre>
 *
 * Threads: everything after the start runs on the one event loop thread of the server; feeds are plain objects that a
 * test can step. The door is {@link io.vstru.bybit.simulator.BybitSimulator}; only its accessors and its close may be
 * called from other threads.
 */
package io.vstru.bybit.simulator;
