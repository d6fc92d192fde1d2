package io.vstru.engine;

import io.vstru.event.StrategyStateFlyweight;
import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;
import io.vstru.settings.EngineSettings;
import java.util.ArrayList;
import java.util.List;

/** The strategies that run, one slot for each strategy on each instrument, by strategy id. NOT thread safe. */
public final class Strategies
{
    private final StrategySlot[] slots;

    /** None. */
    Strategies()
    {
        slots = new StrategySlot[0];
    }

    private Strategies(final List<StrategySlot> slots)
    {
        this.slots = slots.toArray(new StrategySlot[0]);
    }

    /** New ones, cold, as the settings say. */
    static Strategies of(final EngineSettings settings, final EngineState state)
    {
        final List<StrategySlot> slots = new ArrayList<>();
        for (int instrumentId = 0; instrumentId < settings.symbols().size(); instrumentId++)
        {
            for (final String name : settings.strategies())
            {
                slots.add(new StrategySlot(slots.size(), name, instrumentId, state));
            }
        }
        return new Strategies(slots);
    }

    /** Number of slots; ids are below it. */
    public int size()
    {
        return slots.length;
    }

    /** The slot of an id. */
    public StrategySlot at(final int strategyId)
    {
        return slots[strategyId];
    }

    /** The slot of an id, or null. */
    public StrategySlot find(final int strategyId)
    {
        return strategyId >= 0 && strategyId < slots.length ? slots[strategyId] : null;
    }

    void onStrategyState(final StrategyStateFlyweight strategyState)
    {
        final StrategySlot slot = find(strategyState.strategyId());
        if (slot != null)
        {
            slot.status(strategyState.status());
        }
    }

    void save(final StateWriter writer)
    {
        for (final StrategySlot slot : slots)
        {
            slot.save(writer);
        }
    }

    void load(final StateReader reader)
    {
        for (final StrategySlot slot : slots)
        {
            slot.load(reader);
        }
    }
}
