package io.vstru.strategy.catalog;

import io.vstru.numeric.FixedPoint;

/** Price of the stop of an entry: a distance from the close against the direction, on the tick, never nearer. */
final class ProtectiveStop
{
    /** There is no price for it. */
    static final long NONE = 0;

    private ProtectiveStop()
    {
    }

    /**
     * Below the close and rounded down for a long, above it and rounded up for a short.
     *
     * @param direction 1 for a long, -1 for a short
     * @param distance  in units of price
     * @return {@link #NONE} when it would not be above 0, would not be away from the close, or could not be written
     */
    static long priceE8(final int direction, final long closeE8, final double distance, final long tickSizeE8)
    {
        if (!(distance < FixedPoint.toDouble(Long.MAX_VALUE) / 2))
        {
            return NONE;
        }
        final long distanceE8 = FixedPoint.fromDouble(distance);
        if (distanceE8 <= 0)
        {
            return NONE;
        }
        if (direction > 0)
        {
            return distanceE8 < closeE8 ? FixedPoint.roundDown(closeE8 - distanceE8, tickSizeE8) : NONE;
        }
        return distanceE8 < Long.MAX_VALUE - tickSizeE8 - closeE8 ?
            FixedPoint.roundUp(closeE8 + distanceE8, tickSizeE8) : NONE;
    }
}
