package io.vstru.order;

import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;

/**
 * The money of one settle coin and the positions it stands behind. Always, to the last unit:
 * equity = transfers + realised + unrealised − fees + funding. Amounts in units of 1e-8. NOT thread safe.
 */
public final class Ledger
{
    private final Position[] positions;
    private final long[] markPricesE8;
    private long transfersE8;
    private long realizedE8;
    private long feesE8;
    private long fundingE8;

    /**
     * @param maxInstruments bound of instrument ids
     */
    public Ledger(final int maxInstruments)
    {
        positions = new Position[maxInstruments];
        markPricesE8 = new long[maxInstruments];
        for (int i = 0; i < maxInstruments; i++)
        {
            positions[i] = new Position();
        }
    }

    /** The position of an instrument. */
    public Position position(final int instrumentId)
    {
        return positions[instrumentId];
    }

    /** Money came in, or went out when negative. */
    public void onTransfer(final long amountE8)
    {
        transfersE8 = Math.addExact(transfersE8, amountE8);
    }

    /** The mark price moved. */
    public void onMarkPrice(final int instrumentId, final long priceE8)
    {
        markPricesE8[instrumentId] = priceE8;
    }

    /**
     * Books one execution.
     *
     * @param signedQuantityE8 quantity, negative for a sell
     * @param feeE8            fee paid, negative for a rebate
     * @return profit realised by it, before its fee
     */
    public long onExecution(
        final int instrumentId, final long signedQuantityE8, final long priceE8, final long feeE8)
    {
        if (markPricesE8[instrumentId] == 0)
        {
            markPricesE8[instrumentId] = priceE8;
        }
        final long profitE8 = positions[instrumentId].apply(signedQuantityE8, priceE8);
        realizedE8 = Math.addExact(realizedE8, profitE8);
        feesE8 = Math.addExact(feesE8, feeE8);
        return profitE8;
    }

    /** Books a funding settlement; negative is paid. */
    public void onFunding(final long amountE8)
    {
        fundingE8 = Math.addExact(fundingE8, amountE8);
    }

    /** Money in the account, without what open positions have gained. */
    public long balanceE8()
    {
        return Math.addExact(Math.addExact(transfersE8, realizedE8), Math.subtractExact(fundingE8, feesE8));
    }

    /** What open positions have gained at the mark prices. */
    public long unrealizedE8()
    {
        long sumE8 = 0;
        for (int i = 0; i < positions.length; i++)
        {
            if (positions[i].quantityE8() != 0)
            {
                sumE8 = Math.addExact(sumE8, positions[i].unrealizedE8(markPricesE8[i]));
            }
        }
        return sumE8;
    }

    /** Balance plus unrealised profit. */
    public long equityE8()
    {
        return Math.addExact(balanceE8(), unrealizedE8());
    }

    /** Profit realised, before fees and funding. */
    public long realizedE8()
    {
        return realizedE8;
    }

    /** Fees paid. */
    public long feesE8()
    {
        return feesE8;
    }

    /** Funding received; negative is paid. */
    public long fundingE8()
    {
        return fundingE8;
    }

    /** Writes the state. */
    public void save(final StateWriter writer)
    {
        writer.putLong(transfersE8).putLong(realizedE8).putLong(feesE8).putLong(fundingE8);
        for (int i = 0; i < positions.length; i++)
        {
            writer.putLong(markPricesE8[i]);
            positions[i].save(writer);
        }
    }

    /** Replaces the state by what {@link #save} wrote for the same bound of instruments. */
    public void load(final StateReader reader)
    {
        transfersE8 = reader.getLong();
        realizedE8 = reader.getLong();
        feesE8 = reader.getLong();
        fundingE8 = reader.getLong();
        for (int i = 0; i < positions.length; i++)
        {
            markPricesE8[i] = reader.getLong();
            positions[i].load(reader);
        }
    }
}
