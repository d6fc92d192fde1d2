package io.vstru.engine;

import io.vstru.event.Origin;
import io.vstru.event.RiskDecision;
import io.vstru.event.RiskRule;
import io.vstru.event.RiskVerdictFlyweight;
import io.vstru.event.Side;
import io.vstru.event.SignalAction;
import io.vstru.event.SignalFlyweight;
import io.vstru.market.Market;
import io.vstru.order.Order;
import io.vstru.order.OrderRole;
import io.vstru.order.OrderStore;

/** Gives every signal its verdict, with the numbers it saw. Closing is always allowed. NOT thread safe. */
final class RiskStage
{
    private final EngineState state;
    private final Emitter emitter;
    private final EntryAssessment entry;
    private final RiskVerdictFlyweight verdict = new RiskVerdictFlyweight();

    RiskStage(final EngineState state, final Emitter emitter)
    {
        this.state = state;
        this.emitter = emitter;
        entry = new EntryAssessment(state);
    }

    void onSignal(final SignalFlyweight signal)
    {
        if (signal.action() == SignalAction.EXIT)
        {
            judgeExit(signal);
        }
        else
        {
            judgeEntry(signal);
        }
    }

    private void judgeEntry(final SignalFlyweight signal)
    {
        final RiskRule rule = entry.assess(signal);
        begin(signal).decision(rule == RiskRule.NONE ? RiskDecision.APPROVED : RiskDecision.REJECTED).rule(rule)
            .side(entry.side).quantityE8(entry.quantityE8).observedE8(entry.observedE8).limitE8(entry.limitE8)
            .equityE8(entry.equityE8).exposureE8(entry.exposureE8).priceE8(entry.priceE8)
            .stopPriceE8(entry.stopPriceE8).targetPriceE8(entry.targetPriceE8);
        emitter.emit(Origin.EGRESS);
    }

    private void judgeExit(final SignalFlyweight signal)
    {
        final StrategySlot slot = state.strategies().at(signal.strategyId());
        final Market market = state.market(signal.instrumentId());
        final Side side = slot.heldE8() >= 0 ? Side.SELL : Side.BUY;
        final long quantityE8 = closableE8(slot);
        final boolean isNeeded = quantityE8 > 0 || hasLiveEntry(slot);
        begin(signal).decision(isNeeded ? RiskDecision.APPROVED : RiskDecision.REJECTED)
            .rule(isNeeded ? RiskRule.NONE : RiskRule.NOTHING_TO_DO).side(side).isReduceOnly(true)
            .quantityE8(quantityE8).observedE8(slot.heldE8())
            .equityE8(state.account().ledger().equityE8()).exposureE8(state.account().exposureE8(state))
            .priceE8(side == Side.SELL ? market.book().bestBidE8() : market.book().bestAskE8());
        emitter.emit(Origin.EGRESS);
    }

    private RiskVerdictFlyweight begin(final SignalFlyweight signal)
    {
        return verdict.begin(emitter.buffer(), emitter.claim(RiskVerdictFlyweight.lengthBytes()))
            .strategyId(signal.strategyId()).instrumentId(signal.instrumentId())
            .signalSequence(signal.header().sequence())
            .positionE8(state.account().ledger().position(signal.instrumentId()).quantityE8());
    }

    /** What the strategy holds and no exit under way closes already. */
    private long closableE8(final StrategySlot slot)
    {
        final OrderStore orders = state.account().orders();
        long sumE8 = 0;
        for (int i = 0; i < orders.size(); i++)
        {
            if (orders.at(i).terms().strategyId() == slot.strategyId())
            {
                sumE8 += closableE8(orders, orders.at(i));
            }
        }
        return sumE8;
    }

    /** Part of what this entry opened that no exit under way closes already. */
    static long closableE8(final OrderStore orders, final Order entry)
    {
        long leftE8 = entry.openQuantityE8();
        for (int i = 0; i < orders.size() && leftE8 > 0; i++)
        {
            final Order exit = orders.at(i);
            if (exit.terms().role() == OrderRole.EXIT && exit.terms().parentOrderId() == entry.orderId())
            {
                leftE8 -= exit.exposedQuantityE8();
            }
        }
        return Math.max(0, leftE8);
    }

    private boolean hasLiveEntry(final StrategySlot slot)
    {
        final OrderStore orders = state.account().orders();
        boolean hasLive = false;
        for (int i = 0; i < orders.size(); i++)
        {
            hasLive |= isLiveEntryOf(orders.at(i), slot.strategyId());
        }
        return hasLive;
    }

    /** Whether the order is an entry of the strategy that can still execute. */
    static boolean isLiveEntryOf(final Order order, final int strategyId)
    {
        return order.terms().role() == OrderRole.ENTRY && order.terms().strategyId() == strategyId &&
            !order.state().isTerminal();
    }
}
