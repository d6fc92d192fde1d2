/**
 * The commands over journals: {@code replay verify}, {@code dump} and {@code stats}. They open a journal for reading
 * only and hold no more than one record of it in memory. May import everything of engine-core and the reader of the
 * journal module, never the ring, the network or Chronicle. Each command runs on the one thread that calls it.
 *
 * <pre>
 *   JournalPlace ─▶ JournalFiles ─ record by record ─▶ Replayer | EventDump | JournalStatistics ─▶ stdout
 *                        └─────────▶ Progress ─▶ stderr
 * </pre>
 */
package io.vstru.replay;
