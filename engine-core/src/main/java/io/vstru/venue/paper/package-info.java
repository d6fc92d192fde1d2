/**
 * The paper venue: a model of an exchange inside the deterministic engine. Its state changes only by events; a step
 * makes at most one new event, an order update or an execution. May import event, market, order, settings and numeric.
 *
 * <pre>
 *   command ──▶ ARRIVING ──latency──▶ accepted ──▶ TAKING (walks the book) ──▶ RESTING (queue, fed by trades)
 *                                 attached stop, target: DORMANT ──entry fills──▶ UNTRIGGERED ──▶ TAKING
 * </pre>
 */
package io.vstru.venue.paper;
