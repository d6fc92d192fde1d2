package io.vstru.bybit.simulator;

/**
 * One trade of the market that is played.
 *
 * @param timeMs      when the venue told it, epoch milliseconds
 * @param matchTimeMs when it was made, epoch milliseconds
 * @param id          number of the trade
 * @param isBuy       whether the taker bought
 * @param priceE8     price
 * @param quantityE8  quantity
 */
record MarketTrade(long timeMs, long matchTimeMs, long id, boolean isBuy, long priceE8, long quantityE8)
{
}
