/**
 * Indicators: numbers in, one number out. May import numeric alone.
 *
 * <pre>
 *   closes ──▶ Ema, WilderAverage, ZScore
 *   bars   ──▶ TrueRange ──▶ AverageTrueRange, AverageDirectionalIndex
 *   quotes ──▶ OrderFlow ──▶ (a value a bar)
 * </pre>
 *
 * The one place besides displays where prices are doubles. Only plus, minus, times, divide and StrictMath are used, and
 * always in the same order, so that a journal gives the same bits on every machine. Nothing is allocated after
 * construction. Each indicator says how many updates it needs ({@code warmUpCount()}) and whether it has had them
 * ({@code isWarm()}); before that its value is 0. Not thread safe: each instance belongs to one thread.
 */
package io.vstru.indicator;
