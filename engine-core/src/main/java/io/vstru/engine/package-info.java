/**
 * The engine: state, stages and replay. May import every deterministic package and the record header of journal; one
 * thread. {@link io.vstru.engine.EngineState} changes only in {@link io.vstru.engine.Application}; the stages only
 * emit events.
 */
package io.vstru.engine;
