package io.vstru.engine;

import io.vstru.event.BarFlyweight;
import io.vstru.event.BookFlyweight;
import io.vstru.event.OperatorCommandFlyweight;
import io.vstru.event.Origin;
import io.vstru.event.PositionChangeFlyweight;
import io.vstru.event.StrategyStateFlyweight;
import io.vstru.event.StrategyStatus;
import io.vstru.event.TradeFlyweight;
import io.vstru.market.Market;

/**
 * Hands the events to the strategies, in the order of their sequences, and emits what they say. While a journal of
 * another build is applied they are fed all the same and what they say is dropped. NOT thread safe.
 */
final class SignalStage
{
    private static final int MAX_DETAIL = 120;

    private final EngineState state;
    private final Emitter emitter;
    private final SignalScratch scratch = new SignalScratch();
    private final StrategyStateFlyweight strategyState = new StrategyStateFlyweight();

    SignalStage(final EngineState state, final Emitter emitter)
    {
        this.state = state;
        this.emitter = emitter;
    }

    void onTrade(final TradeFlyweight trade)
    {
        for (int i = 0; i < state.strategies().size() && !trade.isBlockTrade(); i++)
        {
            final StrategySlot slot = state.strategies().at(i);
            if (slot.instrumentId() == trade.instrumentId() && slot.status() != StrategyStatus.FAILED)
            {
                try
                {
                    slot.strategy().onTrade(trade);
                }
                catch (final RuntimeException | AssertionError | StackOverflowError e)
                {
                    onFailure(slot, e);
                }
            }
        }
    }

    void onBook(final BookFlyweight book)
    {
        final Market market = state.market(book.instrumentId());
        for (int i = 0; i < state.strategies().size() && book.isLastPart() && market.isBookUsable(); i++)
        {
            final StrategySlot slot = state.strategies().at(i);
            if (slot.instrumentId() == book.instrumentId() && slot.status() != StrategyStatus.FAILED)
            {
                try
                {
                    slot.strategy().onBook(market.book());
                }
                catch (final RuntimeException | AssertionError | StackOverflowError e)
                {
                    onFailure(slot, e);
                }
            }
        }
    }

    void onBar(final BarFlyweight bar)
    {
        for (int i = 0; i < state.strategies().size(); i++)
        {
            final StrategySlot slot = state.strategies().at(i);
            if (slot.instrumentId() == bar.instrumentId() && slot.status() != StrategyStatus.FAILED)
            {
                decide(slot, bar);
            }
        }
    }

    void onPositionChange(final PositionChangeFlyweight change)
    {
        final StrategySlot slot = state.strategies().find(change.strategyId());
        if (slot != null)
        {
            slot.observe(change.strategyQuantityE8());
        }
    }

    /** The strategies that run are said once for every configuration. */
    void onConfigured()
    {
        for (int i = 0; i < state.strategies().size(); i++)
        {
            emitState(state.strategies().at(i), state.strategies().at(i).status(), "");
        }
    }

    void onOperatorCommand(final OperatorCommandFlyweight command)
    {
        final StrategySlot slot = state.strategies().find(command.strategyId());
        if (slot == null)
        {
            return;
        }
        switch (command.command())
        {
            case STRATEGY_ON -> emitState(slot, StrategyStatus.ON, "");
            case STRATEGY_OFF -> emitState(slot, StrategyStatus.OFF, "");
            case PAUSE, RESUME ->
            {
                // Not about a strategy.
            }
            default -> throw new IllegalArgumentException("command=" + command.command());
        }
    }

    private void decide(final StrategySlot slot, final BarFlyweight bar)
    {
        scratch.begin(slot, bar.intervalMs());
        try
        {
            slot.strategy().onBar(bar, slot, scratch);
        }
        catch (final RuntimeException | AssertionError | StackOverflowError e)
        {
            onFailure(slot, e);
            return;
        }
        int offset = 0;
        for (int i = 0; i < scratch.count() && !emitter.isMuted() && slot.status() == StrategyStatus.ON; i++)
        {
            final int lengthBytes = scratch.lengthBytesAt(offset);
            final int place = emitter.claim(lengthBytes);
            emitter.buffer().putBytes(place, scratch.buffer(), offset, lengthBytes);
            emitter.emit(Origin.EGRESS);
            offset += lengthBytes;
        }
    }

    /** Says the class of the failure alone: its message may be made by the Java it runs on, and differ on the next. */
    private void onFailure(final StrategySlot slot, final Throwable failure)
    {
        if (emitter.isMuted())
        {
            slot.status(StrategyStatus.FAILED);
            return;
        }
        final String detail = failure.getClass().getName();
        emitState(slot, StrategyStatus.FAILED, detail.substring(0, Math.min(MAX_DETAIL, detail.length())));
    }

    private void emitState(final StrategySlot slot, final StrategyStatus status, final String detail)
    {
        if (!emitter.isMuted())
        {
            strategyState.begin(emitter.buffer(), emitter.claim(StrategyStateFlyweight.lengthBytes()))
                .strategyId(slot.strategyId()).status(status).name(slot.name()).detail(detail);
            emitter.emit(Origin.EGRESS);
        }
    }
}
