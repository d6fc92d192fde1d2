/**
 * Numbers for Prometheus under the prefix {@code vstru_}. May import ops.live, the projection, the counters and
 * Micrometer, whose only home this is.
 *
 * <pre>
 *   EngineCounters ───────────────────────────────┐
 *   JournalTail ──lock──▶ ProjectionFigures ──────┼─▶ EngineMetrics ──▶ text
 *   Java virtual machine ──▶ RuntimeMeters ───────┘
 * </pre>
 *
 * A scrape copies the projection once under its lock and never touches the engine. Money is a double here, for
 * watching only: books and reports read the journal.
 */
package io.vstru.ops.metrics;
