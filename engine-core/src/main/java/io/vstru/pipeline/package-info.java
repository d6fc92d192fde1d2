/**
 * The ring between producers and the engine thread. May import engine, event, journal, status and the Disruptor.
 *
 * <pre>
 *   gateway ──▶ RingPublisher ─┐
 *   timer   ──▶ RingPublisher ─┼─▶ EventRing ──▶ one consumer (poll)
 *   command ──▶ RingPublisher ─┘
 * </pre>
 *
 * Each producer thread owns its publisher; one thread polls.
 */
package io.vstru.pipeline;
