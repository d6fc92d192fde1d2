/**
 * The HTTP face of the engine on the loopback address: page, JSON, health, metrics. Reads only. May import ops.live,
 * ops.metrics, the counters and Netty.
 *
 * <pre>
 *   socket ──▶ HttpServerCodec ──▶ RequestHandler ─┬─▶ HostRule    who may ask
 *                                                  └─▶ Routes ─┬─▶ LiveView, HealthView, EngineMetrics
 *                                                              └─▶ Assets
 * </pre>
 *
 * One event loop thread does everything; it waits for nothing but the lock of the projection.
 */
package io.vstru.ops.http;
