/**
 * What a strategy is: it hears of book, trades and bars, and says signals. May import event, market, numeric and
 * indicator.
 *
 * <pre>
 *   book, trades ──▶ Strategy ◀── StrategyContext (book, instrument, position, time)
 *   bar closed   ──▶    │
 *                       └──▶ Signals ──▶ risk decides ──▶ orders
 * </pre>
 *
 * A strategy knows neither sizes nor orders nor the venue: it says a direction, the price it saw and where it is wrong.
 * Everything runs on the engine thread and must come out the same whenever a journal is executed again.
 */
package io.vstru.strategy;
