package io.vstru.projection;

import io.vstru.event.FundingFlyweight;
import io.vstru.event.PositionChangeFlyweight;
import io.vstru.event.ProtectionChangeFlyweight;
import io.vstru.event.ProtectionStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Balance, positions and protections as the engine reported them. The balance is known from the setting of the start
 * on, and exactly from the first change of a position. Amounts in units of 1e-8 of the settle coin.
 */
public final class Portfolio
{
    /** Protections it keeps. */
    public static final int MAX_PROTECTIONS = 32;

    private final PositionState[] positions = new PositionState[Markets.MAX_INSTRUMENTS];
    private final List<ProtectionRow> protections = new ArrayList<>(MAX_PROTECTIONS);
    private final Markets markets;
    private boolean isKnown;
    private long balanceE8;
    private long realizedE8;
    private long feesE8;
    private long fundingE8;

    Portfolio(final Markets markets)
    {
        this.markets = markets;
    }

    /** Whether anything has told the balance yet. */
    public boolean isKnown()
    {
        return isKnown;
    }

    /** Money in the account, without what open positions have gained. */
    public long balanceE8()
    {
        return balanceE8;
    }

    /** Balance plus unrealised profit at the present prices. */
    public long equityE8()
    {
        return Math.addExact(balanceE8, unrealizedE8());
    }

    /** What open positions have gained at mark prices, or at last prices where no mark is known. */
    public long unrealizedE8()
    {
        long sumE8 = 0;
        for (final PositionState position : positions)
        {
            if (position != null)
            {
                sumE8 = Math.addExact(sumE8, unrealizedE8(position));
            }
        }
        return sumE8;
    }

    /** What one position has gained at the present price. */
    public long unrealizedE8(final PositionState position)
    {
        return position.unrealizedE8(markets.valuationPriceE8(position.instrumentId()));
    }

    /** Profit realised, before fees and funding. */
    public long realizedE8()
    {
        return realizedE8;
    }

    /** Fees paid. */
    public long feesE8()
    {
        return feesE8;
    }

    /** Funding received; negative is paid. */
    public long fundingE8()
    {
        return fundingE8;
    }

    /** The position of an instrument, or null when it never had one. */
    public PositionState position(final int instrumentId)
    {
        return instrumentId >= 0 && instrumentId < positions.length ? positions[instrumentId] : null;
    }

    /** Every position there ever was, flat ones included, by instrument. */
    public List<PositionState> positions()
    {
        final List<PositionState> known = new ArrayList<>();
        for (final PositionState position : positions)
        {
            if (position != null)
            {
                known.add(position);
            }
        }
        return known;
    }

    /** Stops and targets in force, oldest first. */
    public List<ProtectionRow> protections()
    {
        return Collections.unmodifiableList(protections);
    }

    void onStartingBalance(final long amountE8)
    {
        if (!isKnown)
        {
            balanceE8 = amountE8;
            isKnown = true;
        }
    }

    void onPositionChange(final PositionChangeFlyweight event)
    {
        final long nextRealizedE8 = Math.addExact(realizedE8, event.realizedE8());
        final long nextFeesE8 = Math.addExact(feesE8, event.feeE8());
        of(event.instrumentId()).onPositionChange(event);
        realizedE8 = nextRealizedE8;
        feesE8 = nextFeesE8;
        balanceE8 = event.balanceE8();
        isKnown = true;
    }

    void onFunding(final FundingFlyweight event)
    {
        final long nextFundingE8 = Math.addExact(fundingE8, event.amountE8());
        final long nextBalanceE8 = Math.addExact(balanceE8, event.amountE8());
        of(event.instrumentId()).onFunding(event);
        fundingE8 = nextFundingE8;
        balanceE8 = nextBalanceE8;
    }

    void onProtectionChange(final ProtectionChangeFlyweight event)
    {
        final long parentOrderId = event.parentOrderId();
        protections.removeIf(row -> row.parentOrderId() == parentOrderId);
        if (event.status() == ProtectionStatus.REMOVED)
        {
            return;
        }
        if (protections.size() == MAX_PROTECTIONS)
        {
            protections.remove(0);
        }
        protections.add(ProtectionRow.of(event));
    }

    private PositionState of(final int instrumentId)
    {
        if (instrumentId < 0 || instrumentId >= positions.length)
        {
            throw new IllegalArgumentException("position does not fit instrumentId=" + instrumentId +
                " capacity=" + positions.length);
        }
        if (positions[instrumentId] == null)
        {
            positions[instrumentId] = new PositionState(instrumentId);
        }
        return positions[instrumentId];
    }
}
