package io.vstru.ops.live;

import io.vstru.projection.Markets;
import io.vstru.projection.Portfolio;
import io.vstru.projection.PositionState;
import io.vstru.projection.ProtectionRow;
import io.vstru.projection.ServiceProjection;
import java.util.concurrent.TimeUnit;

/** Balance, positions, protections and the equity curve as JSON. */
final class PortfolioJson
{
    private PortfolioJson()
    {
    }

    static void write(final JsonOutput json, final ServiceProjection projection)
    {
        json.child("portfolio", child -> writePortfolio(child, projection))
            .points("equityCurve", projection.equityCurve().toList(),
                sample -> TimeUnit.NANOSECONDS.toMillis(sample.timeNs()),
                sample -> new long[] {sample.equityE8(), sample.balanceE8()});
    }

    private static void writePortfolio(final JsonOutput json, final ServiceProjection projection)
    {
        final Portfolio portfolio = projection.portfolio();
        final Markets markets = projection.markets();
        json.flag("isKnown", portfolio.isKnown())
            .scaled("balance", portfolio.balanceE8())
            .scaled("equity", portfolio.equityE8())
            .scaled("unrealized", portfolio.unrealizedE8())
            .scaled("realized", portfolio.realizedE8())
            .scaled("fees", portfolio.feesE8())
            .scaled("funding", portfolio.fundingE8())
            .rows("positions", portfolio.positions(), row -> writePosition(json, row, portfolio, markets))
            .rows("protections", portfolio.protections(), row -> writeProtection(json, row, projection));
    }

    private static void writePosition(
        final JsonOutput json, final PositionState position, final Portfolio portfolio, final Markets markets)
    {
        json.number("instrumentId", position.instrumentId())
            .text("symbol", markets.symbol(position.instrumentId()))
            .scaled("quantity", position.quantityE8())
            .scaledOrNull("averagePrice", position.averagePriceE8())
            .scaled("unrealized", portfolio.unrealizedE8(position))
            .scaled("realized", position.realizedE8())
            .scaled("fees", position.feesE8())
            .scaled("funding", position.fundingE8())
            .timeNs("changeTimeMs", position.changeTimeNs());
    }

    private static void writeProtection(
        final JsonOutput json, final ProtectionRow row, final ServiceProjection projection)
    {
        json.text("parentOrder", LiveView.orderText(projection, row.parentOrderId()))
            .number("instrumentId", row.instrumentId())
            .text("symbol", projection.markets().symbol(row.instrumentId()))
            .text("strategy", projection.strategies().name(row.strategyId()))
            .scaled("quantity", row.quantityE8())
            .scaledOrNull("stop", row.stopPriceE8())
            .scaledOrNull("target", row.targetPriceE8())
            .timeNs("timeMs", row.timeNs());
    }
}
