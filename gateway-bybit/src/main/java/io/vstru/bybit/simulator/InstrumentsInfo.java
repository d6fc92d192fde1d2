package io.vstru.bybit.simulator;

import io.vstru.numeric.FixedPoint;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The served instrument as Bybit's instruments-info lists it. */
final class InstrumentsInfo
{
    /** Highest price of an order, in ticks, as the venue's linear list has it. */
    static final long MAX_PRICE_TICKS = 1_999_998;
    /** Minutes between fundings, as the venue's linear list has it. */
    static final int FUNDING_INTERVAL_MINUTES = 480;

    private final Instrument instrument;

    InstrumentsInfo(final Instrument instrument)
    {
        this.instrument = instrument;
    }

    /** The instrument as a contract. */
    ObjectNode linear()
    {
        final ObjectNode info = JsonNodeFactory.instance.objectNode()
            .put("symbol", instrument.symbol())
            .put("contractType", "LinearPerpetual")
            .put("status", "Trading")
            .put("baseCoin", instrument.baseCoin())
            .put("quoteCoin", instrument.quoteCoin())
            .put("settleCoin", instrument.quoteCoin())
            .put("launchTime", Long.toString(instrument.launchMs()))
            .put("deliveryTime", "0")
            .put("deliveryFeeRate", "")
            .put("priceScale", Integer.toString(decimals(instrument.tickSizeE8())));
        info.putObject("leverageFilter")
            .put("minLeverage", "1")
            .put("maxLeverage", Integer.toString(instrument.maxLeverage()))
            .put("leverageStep", "0.01");
        info.putObject("priceFilter")
            .put("minPrice", decimal(instrument.tickSizeE8()))
            .put("maxPrice", decimal(Instrument.steps(instrument.tickSizeE8(), MAX_PRICE_TICKS)))
            .put("tickSize", decimal(instrument.tickSizeE8()));
        info.putObject("lotSizeFilter")
            .put("maxOrderQty", decimal(instrument.maxQuantityE8()))
            .put("minOrderQty", decimal(instrument.quantityStepE8()))
            .put("qtyStep", decimal(instrument.quantityStepE8()))
            .put("postOnlyMaxOrderQty", decimal(instrument.maxQuantityE8()))
            .put("maxMktOrderQty", decimal(instrument.maxQuantityE8()))
            .put("minNotionalValue", decimal(instrument.minNotionalE8()));
        return info.put("unifiedMarginTrade", true).put("fundingInterval", FUNDING_INTERVAL_MINUTES);
    }

    /** The instrument as a pair of coins. */
    ObjectNode spot()
    {
        final ObjectNode info = JsonNodeFactory.instance.objectNode()
            .put("symbol", instrument.symbol())
            .put("baseCoin", instrument.baseCoin())
            .put("quoteCoin", instrument.quoteCoin())
            .put("status", "Trading")
            .put("marginTrading", "none")
            .put("stTag", "0");
        info.putObject("lotSizeFilter")
            .put("basePrecision", decimal(instrument.quantityStepE8()))
            .put("quotePrecision", decimal(1))
            .put("minOrderQty", decimal(instrument.quantityStepE8()))
            .put("maxOrderQty", decimal(instrument.maxQuantityE8()))
            .put("minOrderAmt", decimal(instrument.minNotionalE8()))
            .put("maxLimitOrderQty", decimal(instrument.maxQuantityE8()))
            .put("maxMarketOrderQty", decimal(instrument.maxQuantityE8()));
        info.putObject("priceFilter").put("tickSize", decimal(instrument.tickSizeE8()));
        return info;
    }

    private static String decimal(final long valueE8)
    {
        return FixedPoint.format(valueE8);
    }

    private static int decimals(final long stepE8)
    {
        int decimals = FixedPoint.DECIMALS;
        for (long rest = stepE8; decimals > 0 && rest % 10 == 0; rest /= 10)
        {
            decimals--;
        }
        return decimals;
    }
}
