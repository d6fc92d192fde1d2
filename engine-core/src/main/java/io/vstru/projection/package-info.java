/**
 * What people and programs look at, as a pure function of the journal: service, market, portfolio, decisions, orders.
 * May import event, journal, market and numeric. Every table has a bound.
 *
 * <pre>
 *   record ──▶ ServiceProjection ─┬─▶ ServiceState      start, stop, paused, halted
 *                                 ├─▶ EventCounts       events by type
 *                                 ├─▶ Markets           prices, books, bars
 *                                 ├─▶ StrategyTable     strategies and what they earned
 *                                 ├─▶ Portfolio         balance, positions, protections
 *                                 ├─▶ DecisionLog       signals and verdicts
 *                                 ├─▶ OrderLog          orders and executions
 *                                 └─▶ RecentRows        alerts, equity at bar closes
 * </pre>
 *
 * Deterministic and not thread safe: one thread feeds it, and who reads from another holds a lock.
 */
package io.vstru.projection;
