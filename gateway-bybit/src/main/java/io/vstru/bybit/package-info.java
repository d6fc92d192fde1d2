/**
 * The client of Bybit's public market data: {@link io.vstru.bybit.BybitConfig} in, events out of
 * {@link io.vstru.bybit.BybitGateway}. May import everything below it.
 *
 * <pre>
 *   BybitGateway ──▶ bybit.transport ──▶ bybit.session ──▶ bybit.codec ──▶ EventSink
 * </pre>
 *
 * Thread rule: the owner calls, an event loop works; the sink is used by one of them at a time.
 */
package io.vstru.bybit;
