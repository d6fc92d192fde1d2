package io.vstru.ops.live;

import io.vstru.market.InstrumentSpec;
import io.vstru.projection.BarRow;
import io.vstru.projection.BarSeries;
import io.vstru.projection.InstrumentMarket;
import io.vstru.projection.Markets;

/** Instruments, prices and bars as JSON. */
final class MarketJson
{
    private MarketJson()
    {
    }

    static void write(final JsonOutput json, final Markets markets)
    {
        json.rows("markets", markets.all(), market -> writeMarket(json, market));
    }

    private static void writeMarket(final JsonOutput json, final InstrumentMarket market)
    {
        json.number("instrumentId", market.instrumentId())
            .text("symbol", market.symbol());
        final InstrumentSpec spec = market.spec();
        if (spec != null)
        {
            json.scaled("tickSize", spec.tickSizeE8())
                .scaled("quantityStep", spec.quantityStepE8())
                .text("baseCoin", spec.baseCoin())
                .text("settleCoin", spec.settleCoin())
                .constant("category", spec.category())
                .constant("status", spec.status());
        }
        json.scaledOrNull("bid", market.bidE8())
            .scaledOrNull("bidQuantity", market.bidQuantityE8())
            .scaledOrNull("ask", market.askE8())
            .scaledOrNull("askQuantity", market.askQuantityE8())
            .scaledOrNull("last", market.lastPriceE8())
            .scaledOrNull("mark", market.markPriceE8())
            .scaledOrNull("index", market.indexPriceE8())
            .scaled("fundingRate", market.fundingRateE8())
            .timeMs("nextFundingTimeMs", market.nextFundingTimeMs())
            .flag("isStale", market.isStale())
            .constant("streamStatus", market.streamStatus())
            .constant("streamReason", market.streamReason())
            .timeNs("updateTimeMs", market.updateTimeNs())
            .rows("series", market.series(), series -> writeSeries(json, series));
    }

    private static void writeSeries(final JsonOutput json, final BarSeries series)
    {
        json.number("intervalMs", series.intervalMs())
            .points("bars", series.rows().toList(), BarRow::openTimeMs, MarketJson::values);
    }

    private static long[] values(final BarRow bar)
    {
        return new long[] {bar.openE8(), bar.highE8(), bar.lowE8(), bar.closeE8(), bar.volumeE8()};
    }
}
