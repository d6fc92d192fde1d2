package io.vstru.projection;

import io.vstru.event.FundingFlyweight;
import io.vstru.event.PositionChangeFlyweight;
import io.vstru.numeric.FixedPoint;

/** The position of one instrument with what it has earned and cost. */
public final class PositionState
{
    private final int instrumentId;
    private long quantityE8;
    private long averagePriceE8;
    private long costE8;
    private long realizedE8;
    private long feesE8;
    private long fundingE8;
    private long changeTimeNs;

    PositionState(final int instrumentId)
    {
        this.instrumentId = instrumentId;
    }

    /** Instrument. */
    public int instrumentId()
    {
        return instrumentId;
    }

    /** Signed quantity: positive is long. */
    public long quantityE8()
    {
        return quantityE8;
    }

    /** Average price; 0 when flat. */
    public long averagePriceE8()
    {
        return averagePriceE8;
    }

    /** Signed cost, exact. */
    public long costE8()
    {
        return costE8;
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

    /** Engine time of the last change; 0 before the first. */
    public long changeTimeNs()
    {
        return changeTimeNs;
    }

    /** Gain of what is held at a price; 0 when flat or when the price is 0, which means unknown. */
    public long unrealizedE8(final long priceE8)
    {
        return quantityE8 == 0 || priceE8 == 0
            ? 0
            : Math.subtractExact(FixedPoint.multiply(quantityE8, priceE8), costE8);
    }

    void onPositionChange(final PositionChangeFlyweight event)
    {
        final long nextRealizedE8 = Math.addExact(realizedE8, event.realizedE8());
        final long nextFeesE8 = Math.addExact(feesE8, event.feeE8());
        quantityE8 = event.quantityE8();
        averagePriceE8 = event.averagePriceE8();
        costE8 = event.costE8();
        realizedE8 = nextRealizedE8;
        feesE8 = nextFeesE8;
        changeTimeNs = event.header().engineTimeNs();
    }

    void onFunding(final FundingFlyweight event)
    {
        fundingE8 = Math.addExact(fundingE8, event.amountE8());
    }
}
