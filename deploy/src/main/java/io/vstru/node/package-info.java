/**
 * The program: command line, wiring, shutdown. May import everything of ours.
 *
 * <pre>
 *   Vstru ─▶ run ─▶ TradingNode: journal ─▶ recovery ─▶ pipeline ─▶ simulator ─▶ gateway ─▶ HTTP
 *         └▶ replay verify | dump | stats
 * </pre>
 */
package io.vstru.node;
