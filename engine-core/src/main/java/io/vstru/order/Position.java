package io.vstru.order;

import io.vstru.numeric.FixedPoint;
import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;

/**
 * A one-way position of a linear instrument: the sum of its executions. Its cost is kept exactly, so that over any
 * sequence of executions realised profit plus unrealised profit equals what was received minus what was paid, to the
 * last unit. All amounts are in units of 1e-8. NOT thread safe.
 */
public final class Position
{
    private long quantityE8;
    private long costE8;
    private long realizedE8;

    /** Signed quantity: positive is long. */
    public long quantityE8()
    {
        return quantityE8;
    }

    /** Signed cost of what is held: paid when long, received (negative) when short. */
    public long costE8()
    {
        return costE8;
    }

    /** Profit realised since the beginning, before fees and funding. */
    public long realizedE8()
    {
        return realizedE8;
    }

    /** Average price of what is held, rounded to nearest; 0 when flat. */
    public long averagePriceE8()
    {
        return quantityE8 == 0 ? 0 : FixedPoint.divide(costE8, quantityE8);
    }

    /** Value of the position at a price, minus its cost. */
    public long unrealizedE8(final long priceE8)
    {
        return Math.subtractExact(FixedPoint.multiply(quantityE8, priceE8), costE8);
    }

    /**
     * Applies one execution. A fill beyond the position closes it and opens the other side with the rest.
     *
     * @param signedQuantityE8 quantity, negative for a sell
     * @param priceE8          price
     * @return profit realised by this execution, before fees
     */
    public long apply(final long signedQuantityE8, final long priceE8)
    {
        final long valueE8 = FixedPoint.multiply(signedQuantityE8, priceE8);
        final boolean isSameSide = quantityE8 == 0 || (quantityE8 > 0) == (signedQuantityE8 > 0);
        if (isSameSide)
        {
            quantityE8 = Math.addExact(quantityE8, signedQuantityE8);
            costE8 = Math.addExact(costE8, valueE8);
            return 0;
        }
        if (Math.abs(signedQuantityE8) >= Math.abs(quantityE8))
        {
            return closeAndTurn(signedQuantityE8, valueE8, priceE8);
        }
        final long costChangeE8 = FixedPoint.multiplyDivide(costE8, signedQuantityE8, quantityE8);
        quantityE8 += signedQuantityE8;
        costE8 = Math.addExact(costE8, costChangeE8);
        return realize(Math.subtractExact(costChangeE8, valueE8));
    }

    /** Writes the state. */
    public void save(final StateWriter writer)
    {
        writer.putLong(quantityE8).putLong(costE8).putLong(realizedE8);
    }

    /** Replaces the state by what {@link #save} wrote. */
    public void load(final StateReader reader)
    {
        quantityE8 = reader.getLong();
        costE8 = reader.getLong();
        realizedE8 = reader.getLong();
    }

    /** The rounding of the closing part is taken from the fill as a whole: nothing is lost between the two sides. */
    private long closeAndTurn(final long signedQuantityE8, final long valueE8, final long priceE8)
    {
        final long closingValueE8 = FixedPoint.multiply(-quantityE8, priceE8);
        final long profitE8 = Math.subtractExact(-costE8, closingValueE8);
        quantityE8 = Math.addExact(quantityE8, signedQuantityE8);
        costE8 = Math.subtractExact(valueE8, closingValueE8);
        return realize(profitE8);
    }

    private long realize(final long profitE8)
    {
        realizedE8 = Math.addExact(realizedE8, profitE8);
        return profitE8;
    }
}
