package io.vstru.bybit.simulator;

/**
 * The instrument that is served. Values are scaled 1e8 where the name says so.
 *
 * @param symbol           symbol
 * @param baseCoin         coin that is traded
 * @param quoteCoin        coin that prices are in
 * @param launchMs         start of trading, epoch milliseconds; 0 for unknown
 * @param tickSizeE8       step of prices
 * @param quantityStepE8   step of quantities, also the least quantity of an order
 * @param maxQuantityE8    greatest quantity of an order
 * @param minNotionalE8    least value of an order
 * @param maxLeverage      greatest leverage, a whole number
 * @param syntheticPriceE8 price at which a synthetic market starts; 0 for an instrument that has none
 */
record Instrument(
    String symbol,
    String baseCoin,
    String quoteCoin,
    long launchMs,
    long tickSizeE8,
    long quantityStepE8,
    long maxQuantityE8,
    long minNotionalE8,
    int maxLeverage,
    long syntheticPriceE8)
{
    /** The same with other steps. */
    Instrument withSteps(final long newTickSizeE8, final long newQuantityStepE8)
    {
        return new Instrument(symbol, baseCoin, quoteCoin, launchMs, newTickSizeE8, newQuantityStepE8, maxQuantityE8,
            minNotionalE8, maxLeverage, syntheticPriceE8);
    }

    /** So many steps, or the greatest value there is where they are more. */
    static long steps(final long stepE8, final long count)
    {
        return stepE8 > Long.MAX_VALUE / count ? Long.MAX_VALUE : stepE8 * count;
    }
}
