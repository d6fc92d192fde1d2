/**
 * Keeps a projection up to date with the journal while it is written, and renders it as JSON. May import the
 * projection, the journal ports, numbers, order ids and Jackson's generator.
 *
 * <pre>
 *   JournalReader ──poll──▶ JournalTail (own thread) ──lock──▶ ServiceProjection ──lock──▶ LiveView ──▶ JSON
 * </pre>
 *
 * One thread feeds; any thread reads through {@link io.vstru.ops.live.JournalTail#read}.
 */
package io.vstru.ops.live;
