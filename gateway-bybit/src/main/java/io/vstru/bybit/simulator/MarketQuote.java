package io.vstru.bybit.simulator;

/** The best prices and their quantities, scaled 1e8. */
record MarketQuote(long bidPriceE8, long bidQuantityE8, long askPriceE8, long askQuantityE8)
{
}
