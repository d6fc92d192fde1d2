package io.vstru.risk;

import io.vstru.numeric.FixedPoint;

/**
 * How much an entry may buy or sell: the risk budget divided by the distance to the stop, bounded by every limit of
 * value. Rounds against itself at each step, so that no limit is passed by a rounding. Pure.
 */
public final class PositionSizer
{
    private static final long MAX_QUANTITY = Long.MAX_VALUE / FixedPoint.ONE - 1;

    private final RiskLimits limits;

    public PositionSizer(final RiskLimits limits)
    {
        this.limits = limits;
    }

    /**
     * Quantity of an entry in 1e-8, before the filters of the instrument.
     *
     * @param equityE8        equity in settle coin
     * @param exposureE8      value of all positions and open orders of all instruments
     * @param positionValueE8 value of position and open orders of this instrument
     * @param priceE8         price the entry is expected at
     * @param stopPriceE8     its stop, on the losing side
     * @return 0 when nothing may go out
     */
    public long entryQuantityE8(
        final long equityE8, final long exposureE8, final long positionValueE8, final long priceE8,
        final long stopPriceE8)
    {
        final long distanceE8 = Math.abs(priceE8 - stopPriceE8);
        if (equityE8 <= 0 || priceE8 <= 0 || stopPriceE8 <= 0 || distanceE8 == 0)
        {
            return 0;
        }
        final long budgetE8 = FixedPoint.multiply(equityE8, limits.riskPerTradeE8());
        final long roomE8 = Math.min(
            Math.min(limits.maxOrderValueE8(), limits.maxPositionValueE8() - positionValueE8),
            FixedPoint.multiply(equityE8, limits.leverageE8()) - exposureE8);
        if (roomE8 <= 0 || budgetE8 <= 0)
        {
            return 0;
        }
        return Math.min(quotientDownE8(budgetE8, distanceE8), quotientDownE8(roomE8, priceE8));
    }

    /**
     * The greatest quantity whose product with the price, rounded to nearest, is not above the value; or the greatest
     * that can be written, when a price next to nothing would allow more.
     */
    private static long quotientDownE8(final long valueE8, final long priceE8)
    {
        if (valueE8 / priceE8 >= MAX_QUANTITY)
        {
            return MAX_QUANTITY * FixedPoint.ONE;
        }
        long quantityE8 = FixedPoint.divide(valueE8, priceE8);
        while (quantityE8 > 0 && FixedPoint.multiply(quantityE8, priceE8) > valueE8)
        {
            quantityE8--;
        }
        return quantityE8;
    }
}
