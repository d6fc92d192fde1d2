package io.vstru.ops.metrics;

import io.vstru.event.EventType;
import io.vstru.event.OrderCommandKind;
import io.vstru.event.OrderStatus;
import io.vstru.event.RiskDecision;
import io.vstru.event.RiskRule;
import io.vstru.numeric.FixedPoint;
import io.vstru.projection.DecisionLog;
import io.vstru.projection.OrderLog;
import io.vstru.projection.Portfolio;
import io.vstru.projection.ServiceProjection;

/** The totals of a projection at the last scrape, so that one scrape shows one moment. NOT thread safe. */
final class ProjectionFigures
{
    final long[] eventsByType = new long[EventType.values().length];
    final long[] verdictsByDecision = new long[RiskDecision.values().length];
    final long[] rejectionsByRule = new long[RiskRule.values().length];
    final long[] commandsByKind = new long[OrderCommandKind.values().length];
    final long[] updatesByStatus = new long[OrderStatus.values().length];
    long unknownEvents;
    long skippedEvents;
    long signals;
    long fills;
    long openOrders;
    long lastSequence;
    long engineTimeNs;
    boolean isPaused;
    boolean isHalted;
    double equity = Double.NaN;
    double balance = Double.NaN;
    double unrealized;
    double realized;
    double fees;
    double funding;

    /** Copies everything; the caller holds the lock of the projection. */
    void copy(final ServiceProjection projection)
    {
        for (final EventType type : EventType.values())
        {
            eventsByType[type.ordinal()] = projection.counts().of(type);
        }
        unknownEvents = projection.counts().unknown();
        skippedEvents = projection.counts().skipped();
        lastSequence = projection.lastSequence();
        engineTimeNs = projection.engineTimeNs();
        isPaused = projection.service().isPaused();
        isHalted = projection.service().isHalted();
        copyDecisions(projection.decisions());
        copyOrders(projection.orders());
        copyPortfolio(projection.portfolio());
    }

    private void copyDecisions(final DecisionLog decisions)
    {
        signals = decisions.signals();
        for (final RiskDecision decision : RiskDecision.values())
        {
            verdictsByDecision[decision.ordinal()] = decisions.verdicts(decision);
        }
        for (final RiskRule rule : RiskRule.values())
        {
            rejectionsByRule[rule.ordinal()] = decisions.rejections(rule);
        }
    }

    private void copyOrders(final OrderLog orders)
    {
        fills = orders.executionCount();
        openOrders = orders.openOrders();
        for (final OrderCommandKind kind : OrderCommandKind.values())
        {
            commandsByKind[kind.ordinal()] = orders.commands(kind);
        }
        for (final OrderStatus status : OrderStatus.values())
        {
            updatesByStatus[status.ordinal()] = orders.updates(status);
        }
    }

    private void copyPortfolio(final Portfolio portfolio)
    {
        if (portfolio.isKnown())
        {
            equity = FixedPoint.toDouble(portfolio.equityE8());
            balance = FixedPoint.toDouble(portfolio.balanceE8());
        }
        unrealized = FixedPoint.toDouble(portfolio.unrealizedE8());
        realized = FixedPoint.toDouble(portfolio.realizedE8());
        fees = FixedPoint.toDouble(portfolio.feesE8());
        funding = FixedPoint.toDouble(portfolio.fundingE8());
    }
}
