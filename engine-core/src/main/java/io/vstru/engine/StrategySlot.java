package io.vstru.engine;

import io.vstru.event.StrategyStatus;
import io.vstru.market.InstrumentSpec;
import io.vstru.market.Market;
import io.vstru.market.OrderBook;
import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;
import io.vstru.strategy.Strategy;
import io.vstru.strategy.StrategyContext;

/** One strategy on one instrument: its status, its part of the position, and what it may look at. NOT thread safe. */
public final class StrategySlot implements StrategyContext
{
    private final int strategyId;
    private final String name;
    private final int instrumentId;
    private final EngineState state;
    private Strategy strategy;
    private StrategyStatus status = StrategyStatus.ON;
    private long positionE8;
    private long observedPositionE8;

    StrategySlot(
        final int strategyId, final String name, final int instrumentId, final EngineState state)
    {
        this.strategyId = strategyId;
        this.name = name;
        this.instrumentId = instrumentId;
        this.state = state;
        strategy = newStrategy();
    }

    /** Number in events. */
    public int strategyId()
    {
        return strategyId;
    }

    /** Name in the catalogue. */
    public String name()
    {
        return name;
    }

    /** Instrument it trades. */
    public int instrumentId()
    {
        return instrumentId;
    }

    /** Whether it may speak. */
    public StrategyStatus status()
    {
        return status;
    }

    /** Signed position that its fills made, as of the last event applied. */
    public long heldE8()
    {
        return positionE8;
    }

    /** What it has been told, not what is: a strategy learns of its trades in the order of the events. */
    @Override
    public long positionE8()
    {
        return observedPositionE8;
    }

    @Override
    public OrderBook book()
    {
        return market().book();
    }

    @Override
    public InstrumentSpec instrument()
    {
        return state.instruments().get(instrumentId);
    }

    @Override
    public long engineTimeNs()
    {
        return state.engineTimeNs();
    }

    Market market()
    {
        return state.market(instrumentId);
    }

    Strategy strategy()
    {
        return strategy;
    }

    /** Switches it. One that failed comes back cold: its state may be half changed. */
    void status(final StrategyStatus newStatus)
    {
        if (status == StrategyStatus.FAILED && newStatus == StrategyStatus.ON)
        {
            strategy = newStrategy();
        }
        status = newStatus;
    }

    void onFill(final long signedQuantityE8)
    {
        positionE8 = Math.addExact(positionE8, signedQuantityE8);
    }

    void observe(final long newPositionE8)
    {
        observedPositionE8 = newPositionE8;
    }

    void save(final StateWriter writer)
    {
        writer.putInt(status.ordinal()).putLong(positionE8).putLong(observedPositionE8);
        strategy.save(writer);
    }

    void load(final StateReader reader)
    {
        status = StrategyStatus.values()[reader.getInt()];
        positionE8 = reader.getLong();
        observedPositionE8 = reader.getLong();
        strategy.load(reader);
    }

    private Strategy newStrategy()
    {
        return state.newStrategy(name);
    }
}
