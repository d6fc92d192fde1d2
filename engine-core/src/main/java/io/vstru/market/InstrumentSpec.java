package io.vstru.market;

import io.vstru.event.Category;
import io.vstru.event.InstrumentFlyweight;
import io.vstru.event.InstrumentStatus;
import io.vstru.numeric.FixedPoint;
import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;

/**
 * An instrument and its filters.
 *
 * @param instrumentId           number in events
 * @param category               market
 * @param status                 whether it trades
 * @param fundingIntervalMinutes minutes between fundings; 0 for none
 * @param symbol                 symbol at the venue
 * @param baseCoin               base coin
 * @param quoteCoin              quote coin
 * @param settleCoin             coin of profit and loss
 * @param tickSizeE8             step of prices
 * @param quantityStepE8         step of quantities
 * @param minQuantityE8          least quantity of an order
 * @param maxLimitQuantityE8     greatest quantity of a limit order
 * @param maxMarketQuantityE8    greatest quantity of a market order
 * @param minNotionalE8          least value of an order
 * @param maxLeverageE8          greatest leverage
 */
public record InstrumentSpec(
    int instrumentId,
    Category category,
    InstrumentStatus status,
    int fundingIntervalMinutes,
    String symbol,
    String baseCoin,
    String quoteCoin,
    String settleCoin,
    long tickSizeE8,
    long quantityStepE8,
    long minQuantityE8,
    long maxLimitQuantityE8,
    long maxMarketQuantityE8,
    long minNotionalE8,
    long maxLeverageE8)
{
    /** Refuses steps that nothing can be rounded to. */
    public InstrumentSpec
    {
        if (tickSizeE8 <= 0 || quantityStepE8 <= 0)
        {
            throw new IllegalArgumentException("instrument symbol=" + symbol + " tickSizeE8=" + tickSizeE8 +
                " quantityStepE8=" + quantityStepE8);
        }
    }

    /** What an event says. */
    public static InstrumentSpec of(final InstrumentFlyweight event)
    {
        return new InstrumentSpec(event.instrumentId(), event.category(), event.status(),
            event.fundingIntervalMinutes(), event.symbol(), event.baseCoin(), event.quoteCoin(), event.settleCoin(),
            event.tickSizeE8(), event.quantityStepE8(), event.minQuantityE8(), event.maxLimitQuantityE8(),
            event.maxMarketQuantityE8(), event.minNotionalE8(), event.maxLeverageE8());
    }

    /** What {@link #save} wrote. */
    public static InstrumentSpec load(final StateReader reader)
    {
        return new InstrumentSpec(reader.getInt(), Category.of(reader.getInt()),
            InstrumentStatus.of(reader.getInt()), reader.getInt(), reader.getAscii(), reader.getAscii(),
            reader.getAscii(), reader.getAscii(), reader.getLong(), reader.getLong(), reader.getLong(),
            reader.getLong(), reader.getLong(), reader.getLong(), reader.getLong());
    }

    /** Writes all values. */
    public void save(final StateWriter writer)
    {
        writer.putInt(instrumentId).putInt(category.code()).putInt(status.code()).putInt(fundingIntervalMinutes);
        writer.putAscii(symbol).putAscii(baseCoin).putAscii(quoteCoin).putAscii(settleCoin);
        writer.putLong(tickSizeE8).putLong(quantityStepE8).putLong(minQuantityE8).putLong(maxLimitQuantityE8);
        writer.putLong(maxMarketQuantityE8).putLong(minNotionalE8).putLong(maxLeverageE8);
    }

    /** The nearest multiple of the tick, halves up; for prices from zero up. */
    public long roundPriceToTick(final long priceE8)
    {
        final long downE8 = FixedPoint.roundDown(priceE8, tickSizeE8);
        final long restE8 = priceE8 - downE8;
        return restE8 >= tickSizeE8 - restE8 ? Math.addExact(downE8, tickSizeE8) : downE8;
    }

    /** The greatest multiple of the step that is not above the quantity; for quantities from zero up. */
    public long roundQuantityDown(final long quantityE8)
    {
        return FixedPoint.roundDown(quantityE8, quantityStepE8);
    }
}
