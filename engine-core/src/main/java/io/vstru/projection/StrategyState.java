package io.vstru.projection;

import io.vstru.event.PositionChangeFlyweight;
import io.vstru.event.RiskDecision;
import io.vstru.event.StrategyStateFlyweight;
import io.vstru.event.StrategyStatus;

/** One strategy: its status, its decisions, what its orders earned. */
public final class StrategyState
{
    private final int strategyId;
    private final long[] positionsE8 = new long[Markets.MAX_INSTRUMENTS];
    private String name = "";
    private StrategyStatus status;
    private String detail = "";
    private long changeTimeNs;
    private long signals;
    private long approved;
    private long rejected;
    private long realizedE8;
    private long feesE8;

    StrategyState(final int strategyId)
    {
        this.strategyId = strategyId;
    }

    /** Number in events. */
    public int strategyId()
    {
        return strategyId;
    }

    /** Name; empty when it was never told. */
    public String name()
    {
        return name;
    }

    /** Status, or null when it was never told. */
    public StrategyStatus status()
    {
        return status;
    }

    /** Why it has this status. */
    public String detail()
    {
        return detail;
    }

    /** Engine time of the last change of status; 0 before the first. */
    public long changeTimeNs()
    {
        return changeTimeNs;
    }

    /** Signals it gave. */
    public long signals()
    {
        return signals;
    }

    /** Signals that risk let out. */
    public long approved()
    {
        return approved;
    }

    /** Signals that risk turned down. */
    public long rejected()
    {
        return rejected;
    }

    /** Profit realised by its orders, before fees. */
    public long realizedE8()
    {
        return realizedE8;
    }

    /** Fees of its orders. */
    public long feesE8()
    {
        return feesE8;
    }

    /** Its signed part of the position of an instrument. */
    public long positionE8(final int instrumentId)
    {
        return positionsE8[instrumentId];
    }

    void onStrategyState(final StrategyStateFlyweight event)
    {
        status = event.status();
        name = event.name();
        detail = event.detail();
        changeTimeNs = event.header().engineTimeNs();
    }

    void onSignal()
    {
        signals++;
    }

    void onVerdict(final RiskDecision decision)
    {
        if (decision == RiskDecision.APPROVED)
        {
            approved++;
        }
        else
        {
            rejected++;
        }
    }

    void onPositionChange(final PositionChangeFlyweight event)
    {
        final long nextRealizedE8 = Math.addExact(realizedE8, event.realizedE8());
        feesE8 = Math.addExact(feesE8, event.feeE8());
        realizedE8 = nextRealizedE8;
        positionsE8[event.instrumentId()] = event.strategyQuantityE8();
    }
}
