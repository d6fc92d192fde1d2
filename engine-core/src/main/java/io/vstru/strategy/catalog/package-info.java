/**
 * The strategies that come with the engine, and their catalogue. May import strategy, indicator, market, event and
 * numeric.
 *
 * <pre>
 *   settings ──▶ StrategyParameters ─┐
 *   name     ────────────────────────┴▶ StrategyCatalog ──▶ Strategy
 * </pre>
 *
 * To add one: a class with a nested record of its parameters, a case in {@code StrategyCatalog}, a test of bars in and
 * signals out. Strategies are reference implementations of public rules, not a promise of profit. They are built
 * before the engine starts and run on its thread.
 */
package io.vstru.strategy.catalog;
