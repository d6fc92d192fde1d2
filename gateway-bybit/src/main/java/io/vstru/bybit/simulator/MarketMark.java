package io.vstru.bybit.simulator;

/**
 * Mark price and funding of a perpetual.
 *
 * @param markPriceE8   mark price
 * @param indexPriceE8  index price
 * @param fundingRateE8 rate of the next funding
 * @param nextFundingMs time of the next funding, epoch milliseconds
 */
record MarketMark(long markPriceE8, long indexPriceE8, long fundingRateE8, long nextFundingMs)
{
}
