package io.vstru.engine;

import io.vstru.event.InstrumentStatus;
import io.vstru.event.OrderType;
import io.vstru.event.RiskRule;
import io.vstru.event.Side;
import io.vstru.event.SignalAction;
import io.vstru.event.SignalFlyweight;
import io.vstru.event.StrategyStatus;
import io.vstru.market.InstrumentSpec;
import io.vstru.market.Market;
import io.vstru.numeric.FixedPoint;
import io.vstru.risk.RiskLimits;
import io.vstru.settings.EngineSettings;
import io.vstru.settings.SettingKey;

/**
 * Looks at one wish to enter: the checks, in order, and the size. Holds the numbers it saw, so that the verdict can say
 * them. An outcome is {@link RiskRule#NONE} or the rule that refused. NOT thread safe.
 */
final class EntryAssessment
{
    /** An entry, its stop and its target. */
    static final int ORDERS_OF_AN_ENTRY = 3;
    /** Nanoseconds in a unit of 1e-8 seconds: ages are shown in seconds. */
    private static final long NANOS_PER_UNIT = 10;

    private final EngineState state;
    Side side;
    long priceE8;
    long stopPriceE8;
    long targetPriceE8;
    long quantityE8;
    long observedE8;
    long limitE8;
    long equityE8;
    long exposureE8;

    private StrategySlot slot;
    private Market market;
    private InstrumentSpec spec;
    private EngineSettings settings;

    EntryAssessment(final EngineState state)
    {
        this.state = state;
    }

    /** Runs the checks; the fields hold what was seen, also after a refusal. */
    RiskRule assess(final SignalFlyweight signal)
    {
        slot = state.strategies().at(signal.strategyId());
        market = state.market(signal.instrumentId());
        spec = state.instruments().find(signal.instrumentId());
        settings = state.settings();
        side = signal.action() == SignalAction.ENTER_LONG ? Side.BUY : Side.SELL;
        equityE8 = state.account().ledger().equityE8();
        exposureE8 = state.account().exposureE8(state);
        stopPriceE8 = signal.stopPriceE8();
        priceE8 = signal.referencePriceE8();
        targetPriceE8 = signal.targetPriceE8();
        quantityE8 = 0;
        observedE8 = 0;
        limitE8 = 0;
        if (state.isPaused() || state.isReduceOnly() || slot.status() != StrategyStatus.ON)
        {
            return RiskRule.TRADING_STATE;
        }
        if (spec == null || spec.status() != InstrumentStatus.TRADING)
        {
            return RiskRule.INSTRUMENT_STATUS;
        }
        final RiskRule data = checkData();
        if (data != RiskRule.NONE)
        {
            return data;
        }
        price();
        final RiskRule intent = checkIntent();
        return intent != RiskRule.NONE ? intent : size();
    }

    private RiskRule checkData()
    {
        observedE8 = (state.engineTimeNs() - market.bookTimeNs()) / NANOS_PER_UNIT;
        limitE8 = settings.nanos(SettingKey.MAX_DATA_AGE) / NANOS_PER_UNIT;
        return market.isBookUsable() && observedE8 <= limitE8 ? RiskRule.NONE : RiskRule.DATA_AGE;
    }

    /** A market order is expected at the best price of the other side, a limit order rests at that of its own. */
    private void price()
    {
        final boolean isBuy = side == Side.BUY;
        if (settings.entryType() == OrderType.MARKET)
        {
            priceE8 = isBuy ? market.book().bestAskE8() : market.book().bestBidE8();
        }
        else
        {
            final long behindE8 = settings.number(SettingKey.LIMIT_OFFSET_TICKS) * spec.tickSizeE8();
            priceE8 = isBuy ? market.book().bestBidE8() - behindE8 : market.book().bestAskE8() + behindE8;
        }
        final long distanceE8 = Math.abs(priceE8 - stopPriceE8);
        final long ratioE8 = settings.number(SettingKey.TAKE_PROFIT_RATIO);
        if (targetPriceE8 == 0 && ratioE8 != 0)
        {
            final long awayE8 = FixedPoint.multiply(distanceE8, ratioE8);
            targetPriceE8 = spec.roundPriceToTick(Math.max(0, isBuy ? priceE8 + awayE8 : priceE8 - awayE8));
        }
    }

    private RiskRule checkIntent()
    {
        observedE8 = side == Side.BUY ? priceE8 - stopPriceE8 : stopPriceE8 - priceE8;
        limitE8 = spec.tickSizeE8();
        if (stopPriceE8 <= 0 || observedE8 < limitE8)
        {
            return RiskRule.STOP_DISTANCE;
        }
        observedE8 = state.account().projectedE8(slot);
        limitE8 = 0;
        if (observedE8 != 0)
        {
            return RiskRule.NOTHING_TO_DO;
        }
        observedE8 = othersE8();
        if (side == Side.BUY ? observedE8 < 0 : observedE8 > 0)
        {
            return RiskRule.NET_CONFLICT;
        }
        final int live = state.account().orders().liveCount();
        observedE8 = (live + ORDERS_OF_AN_ENTRY) * FixedPoint.ONE;
        limitE8 = settings.number(SettingKey.MAX_OPEN_ORDERS) * FixedPoint.ONE;
        return observedE8 <= limitE8 && state.account().orders().hasRoom(ORDERS_OF_AN_ENTRY) ? RiskRule.NONE :
            RiskRule.OPEN_ORDERS;
    }

    /** What the other strategies hold or are about to hold of this instrument: a one-way position can not be split. */
    private long othersE8()
    {
        long sumE8 = 0;
        for (int i = 0; i < state.strategies().size(); i++)
        {
            final StrategySlot other = state.strategies().at(i);
            if (other != slot && other.instrumentId() == slot.instrumentId())
            {
                sumE8 = Math.addExact(sumE8, state.account().projectedE8(other));
            }
        }
        return sumE8;
    }

    private RiskRule size()
    {
        final RiskLimits limits = settings.riskLimits();
        final long positionValueE8 = state.account().instrumentExposureE8(slot.instrumentId(), market);
        observedE8 = positionValueE8;
        limitE8 = limits.maxPositionValueE8();
        if (observedE8 >= limitE8)
        {
            return RiskRule.MAX_POSITION;
        }
        observedE8 = exposureE8;
        limitE8 = FixedPoint.multiply(Math.max(0, equityE8), limits.leverageE8());
        if (observedE8 >= limitE8)
        {
            return RiskRule.LEVERAGE;
        }
        final long wantedE8 = settings.positionSizer().entryQuantityE8(
            equityE8, exposureE8, positionValueE8, priceE8, stopPriceE8);
        final long mostE8 = settings.entryType() == OrderType.MARKET ? spec.maxMarketQuantityE8() :
            spec.maxLimitQuantityE8();
        quantityE8 = spec.roundQuantityDown(mostE8 > 0 ? Math.min(wantedE8, mostE8) : wantedE8);
        observedE8 = quantityE8;
        limitE8 = Math.max(spec.minQuantityE8(), spec.quantityStepE8());
        if (quantityE8 < limitE8)
        {
            return RiskRule.MIN_QUANTITY;
        }
        observedE8 = FixedPoint.multiply(quantityE8, priceE8);
        limitE8 = spec.minNotionalE8();
        return observedE8 < limitE8 ? RiskRule.MIN_QUANTITY : RiskRule.NONE;
    }
}
