package io.vstru.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.event.BarFlyweight;
import io.vstru.event.ConfigurationFlyweight;
import io.vstru.event.FundingFlyweight;
import io.vstru.event.Origin;
import io.vstru.event.PositionChangeFlyweight;
import io.vstru.event.ProtectionChangeFlyweight;
import io.vstru.event.ProtectionStatus;
import io.vstru.event.StrategyStateFlyweight;
import io.vstru.event.StrategyStatus;
import io.vstru.event.TickerFlyweight;
import io.vstru.event.TimerFlyweight;
import io.vstru.numeric.FixedPoint;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortfolioTest
{
    private static final long ONE = FixedPoint.ONE;

    private final ServiceProjection projection = new ServiceProjection("paper.balance");
    private final Records records = new Records(1, projection);
    private final Portfolio portfolio = projection.portfolio();

    @Test
    void shouldShowTheStartingBalanceUntilAPositionChanges()
    {
        assertFalse(portfolio.isKnown());
        setting("paper.balance", "10000.5");
        assertTrue(portfolio.isKnown());
        assertEquals(FixedPoint.parse("10000.5"), portfolio.balanceE8());
        change(2 * ONE, 100 * ONE, 0, ONE / 2, 9_000 * ONE);
        setting("paper.balance", "10000.5");
        assertEquals(9_000 * ONE, portfolio.balanceE8());
    }

    @Test
    void shouldSkipASettingThatIsNoNumber()
    {
        setting("paper.balance", "plenty");
        assertFalse(portfolio.isKnown());
        assertEquals(1, projection.counts().skipped());
    }

    @Test
    void shouldValueWhatIsHeldAtTheMarkPrice()
    {
        change(-2 * ONE, 100 * ONE, 0, ONE, 999 * ONE);
        assertEquals(999 * ONE, portfolio.equityE8());
        mark(95 * ONE);
        assertEquals(10 * ONE, portfolio.unrealizedE8());
        assertEquals(1_009 * ONE, portfolio.equityE8());
        final PositionState position = portfolio.position(2);
        assertEquals(-2 * ONE, position.quantityE8());
        assertEquals(100 * ONE, position.averagePriceE8());
        assertEquals(10 * ONE, portfolio.unrealizedE8(position));
    }

    @Test
    void shouldSumWhatWasRealisedAndPaid()
    {
        change(ONE, 100 * ONE, 0, 2, 1_000 * ONE);
        change(0, 0, 7 * ONE, 3, 1_007 * ONE);
        funding(-4 * ONE);
        assertEquals(7 * ONE, portfolio.realizedE8());
        assertEquals(5, portfolio.feesE8());
        assertEquals(-4 * ONE, portfolio.fundingE8());
        assertEquals(1_003 * ONE, portfolio.balanceE8());
        assertEquals(7 * ONE, portfolio.position(2).realizedE8());
        assertEquals(-4 * ONE, portfolio.position(2).fundingE8());
        assertNull(portfolio.position(3));
    }

    @Test
    void shouldKeepTheProtectionsInForce()
    {
        protection(11, ProtectionStatus.ACTIVE, 90 * ONE);
        protection(12, ProtectionStatus.ACTIVE, 80 * ONE);
        protection(11, ProtectionStatus.ACTIVE, 91 * ONE);
        assertEquals(List.of(80 * ONE, 91 * ONE),
            portfolio.protections().stream().map(ProtectionRow::stopPriceE8).toList());
        protection(12, ProtectionStatus.REMOVED, 0);
        assertEquals(1, portfolio.protections().size());
        for (int i = 0; i < 2 * Portfolio.MAX_PROTECTIONS; i++)
        {
            protection(100 + i, ProtectionStatus.ACTIVE, ONE);
        }
        assertEquals(Portfolio.MAX_PROTECTIONS, portfolio.protections().size());
    }

    @Test
    void shouldSampleEquityOncePerTimeOfBarCloses()
    {
        records.at(1_000);
        bar(2);
        assertEquals(0, projection.equityCurve().size());
        change(ONE, 100 * ONE, 0, 0, 1_000 * ONE);
        bar(2);
        mark(101 * ONE);
        bar(3);
        records.at(2_000);
        mark(103 * ONE);
        bar(2);
        assertEquals(List.of(new EquitySample(1_000, 1_001 * ONE, 1_000 * ONE),
            new EquitySample(2_000, 1_003 * ONE, 1_000 * ONE)), projection.equityCurve().toList());
        for (int i = 0; i < ServiceProjection.MAX_EQUITY_SAMPLES + 3; i++)
        {
            records.at(3_000 + i);
            bar(2);
        }
        assertEquals(ServiceProjection.MAX_EQUITY_SAMPLES, projection.equityCurve().size());
    }

    @Test
    void shouldGiveStrategiesTheirPart()
    {
        records.at(5).input((buffer, offset) -> new TimerFlyweight().begin(buffer, offset));
        records.begin((buffer, offset) -> new TimerFlyweight().begin(buffer, offset));
        records.add(Origin.EGRESS, 2, (buffer, offset) -> new StrategyStateFlyweight().begin(buffer, offset)
            .strategyId(4).status(StrategyStatus.ON).name("ema-cross").detail("configured"));
        records.end();
        change(3 * ONE, 100 * ONE, 0, 2, 1_000 * ONE);
        change(ONE, 100 * ONE, 6 * ONE, 1, 1_006 * ONE);

        final StrategyState strategy = projection.strategies().find(4);
        assertEquals("ema-cross", projection.strategies().name(4));
        assertEquals(StrategyStatus.ON, strategy.status());
        assertEquals("configured", strategy.detail());
        assertEquals(6 * ONE, strategy.realizedE8());
        assertEquals(3, strategy.feesE8());
        assertEquals(ONE, strategy.positionE8(2));
        assertEquals("", projection.strategies().name(-1));
        assertEquals("#9", projection.strategies().name(9));
    }

    private void setting(final String key, final String value)
    {
        records.input((buffer, offset) ->
            new ConfigurationFlyweight().begin(buffer, offset).key(key).value(value).source("file"));
    }

    private void change(
        final long quantityE8, final long averageE8, final long realizedE8, final long feeE8, final long balanceE8)
    {
        final long cause = records.begin((buffer, offset) -> new TimerFlyweight().begin(buffer, offset));
        records.add(Origin.EGRESS, cause, (buffer, offset) -> new PositionChangeFlyweight().begin(buffer, offset)
            .instrumentId(2).strategyId(4).quantityE8(quantityE8).strategyQuantityE8(quantityE8)
            .averagePriceE8(averageE8).costE8(FixedPoint.multiply(quantityE8, averageE8)).realizedE8(realizedE8)
            .feeE8(feeE8).balanceE8(balanceE8));
        records.end();
    }

    private void funding(final long amountE8)
    {
        records.input((buffer, offset) ->
            new FundingFlyweight().begin(buffer, offset).instrumentId(2).amountE8(amountE8));
    }

    private void protection(final long parentOrderId, final ProtectionStatus status, final long stopE8)
    {
        final long cause = records.begin((buffer, offset) -> new TimerFlyweight().begin(buffer, offset));
        records.add(Origin.EGRESS, cause, (buffer, offset) -> new ProtectionChangeFlyweight().begin(buffer, offset)
            .instrumentId(2).parentOrderId(parentOrderId).status(status).stopPriceE8(stopE8));
        records.end();
    }

    private void mark(final long priceE8)
    {
        records.input((buffer, offset) ->
            new TickerFlyweight().begin(buffer, offset).instrumentId(2).markPriceE8(priceE8));
    }

    private void bar(final int instrumentId)
    {
        records.input((buffer, offset) ->
            new BarFlyweight().begin(buffer, offset).instrumentId(instrumentId).intervalMs(1).closeE8(ONE));
    }
}
