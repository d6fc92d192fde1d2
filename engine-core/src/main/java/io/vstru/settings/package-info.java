/**
 * The settings of the engine: every key with its unit, range, default and meaning, and the checked values. They enter
 * as configuration events. May import event, numeric, risk and the catalogue of strategies. Immutable, any thread.
 */
package io.vstru.settings;
