package io.vstru.ops.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.vstru.event.StrategyStatus;
import io.vstru.numeric.FixedPoint;
import io.vstru.projection.InstrumentMarket;
import io.vstru.projection.PositionState;
import io.vstru.projection.ServiceProjection;
import io.vstru.projection.StrategyState;
import java.util.List;

/** Gauges with one series an instrument or strategy: as many as the projection knows, which is bounded. */
final class MarketGauges
{
    private final RowGauge lastPrice;
    private final RowGauge markPrice;
    private final RowGauge bidPrice;
    private final RowGauge askPrice;
    private final RowGauge stale;
    private final RowGauge position;
    private final RowGauge strategyOn;
    private final RowGauge strategySignals;
    private final RowGauge strategyRealized;
    private final List<RowGauge> all;

    MarketGauges(final MeterRegistry registry)
    {
        lastPrice = new RowGauge(registry, "vstru.last.price", "Last traded price of an instrument");
        markPrice = new RowGauge(registry, "vstru.mark.price", "Mark price of an instrument");
        bidPrice = new RowGauge(registry, "vstru.bid.price", "Best bid of an instrument");
        askPrice = new RowGauge(registry, "vstru.ask.price", "Best ask of an instrument");
        stale = new RowGauge(registry, "vstru.market.stale", "1 while prices of an instrument can not be trusted");
        position = new RowGauge(registry, "vstru.position.quantity", "Signed position of an instrument in base coin");
        strategyOn = new RowGauge(registry, "vstru.strategy.on", "1 while a strategy may signal");
        strategySignals = new RowGauge(registry, "vstru.strategy.signals", "Signals of a strategy in the journal");
        strategyRealized =
            new RowGauge(registry, "vstru.strategy.realized.quote", "Profit realised by a strategy, before fees");
        all = List.of(lastPrice, markPrice, bidPrice, askPrice, stale, position, strategyOn, strategySignals,
            strategyRealized);
    }

    /** Copies the rows; the caller holds the lock of the projection. */
    void copy(final ServiceProjection projection)
    {
        all.forEach(RowGauge::clear);
        for (final InstrumentMarket market : projection.markets().all())
        {
            copyMarket(market, projection.portfolio().position(market.instrumentId()));
        }
        for (final StrategyState strategy : projection.strategies().all())
        {
            final Tags tags = Tags.of("strategy", projection.strategies().name(strategy.strategyId()));
            strategyOn.add(tags, strategy.status() == StrategyStatus.ON ? 1 : 0);
            strategySignals.add(tags, strategy.signals());
            strategyRealized.add(tags, FixedPoint.toDouble(strategy.realizedE8()));
        }
    }

    /** Shows the rows copied last. */
    void show()
    {
        all.forEach(RowGauge::show);
    }

    private void copyMarket(final InstrumentMarket market, final PositionState held)
    {
        final Tags tags = Tags.of("symbol", market.symbol());
        addPrice(lastPrice, tags, market.lastPriceE8());
        addPrice(markPrice, tags, market.markPriceE8());
        addPrice(bidPrice, tags, market.bidE8());
        addPrice(askPrice, tags, market.askE8());
        stale.add(tags, market.isStale() ? 1 : 0);
        position.add(tags, held == null ? 0 : FixedPoint.toDouble(held.quantityE8()));
    }

    /** An unknown price has no series rather than a zero. */
    private static void addPrice(final RowGauge gauge, final Tags tags, final long priceE8)
    {
        if (priceE8 != 0)
        {
            gauge.add(tags, FixedPoint.toDouble(priceE8));
        }
    }
}
