package io.vstru.projection;

import io.vstru.event.AlertFlyweight;
import io.vstru.event.BarFlyweight;
import io.vstru.event.BookFlyweight;
import io.vstru.event.ConfigurationFlyweight;
import io.vstru.event.EgressListener;
import io.vstru.event.ExecutionFlyweight;
import io.vstru.event.FundingFlyweight;
import io.vstru.event.IngressListener;
import io.vstru.event.InputFailedFlyweight;
import io.vstru.event.InstrumentFlyweight;
import io.vstru.event.OperatorCommandFlyweight;
import io.vstru.event.OrderCommandFlyweight;
import io.vstru.event.OrderUpdateFlyweight;
import io.vstru.event.PositionChangeFlyweight;
import io.vstru.event.ProtectionChangeFlyweight;
import io.vstru.event.RiskVerdictFlyweight;
import io.vstru.event.SignalFlyweight;
import io.vstru.event.StartFlyweight;
import io.vstru.event.StopFlyweight;
import io.vstru.event.StrategyStateFlyweight;
import io.vstru.event.StreamStateFlyweight;
import io.vstru.event.TickerFlyweight;
import io.vstru.event.TimerFlyweight;
import io.vstru.event.TradeFlyweight;
import io.vstru.event.VenueBarFlyweight;
import io.vstru.journal.RecordHandler;
import io.vstru.numeric.FixedPoint;
import org.agrona.MutableDirectBuffer;

/**
 * Everything people look at, built from journal records in their order. The same records always give the same
 * projection. Memory is bounded. NOT thread safe.
 */
public final class ServiceProjection implements RecordHandler, IngressListener, EgressListener
{
    /** Alerts it keeps. */
    public static final int MAX_ALERTS = 50;
    /** Samples of equity it keeps. */
    public static final int MAX_EQUITY_SAMPLES = 1000;

    private final String balanceKey;
    private final EventCounts counts = new EventCounts();
    private final ServiceState service = new ServiceState();
    private final Markets markets = new Markets();
    private final StrategyTable strategies = new StrategyTable();
    private final Portfolio portfolio = new Portfolio(markets);
    private final DecisionLog decisions = new DecisionLog();
    private final OrderLog orders = new OrderLog();
    private final RecentRows<AlertRow> alerts = new RecentRows<>(MAX_ALERTS);
    private final RecentRows<EquitySample> equityCurve = new RecentRows<>(MAX_EQUITY_SAMPLES);
    private final EventWalk walk = new EventWalk(counts, this);

    /**
     * @param balanceKey key of the setting that holds the starting balance as a decimal; the balance shown until the
     *                   first change of a position
     */
    public ServiceProjection(final String balanceKey)
    {
        this.balanceKey = balanceKey;
    }

    /** Takes a record of events, its header included. */
    @Override
    public void onRecord(final MutableDirectBuffer buffer, final int offset, final int lengthBytes)
    {
        walk.onRecord(buffer, offset, lengthBytes);
    }

    /** Sequence of the last event; 0 before the first. */
    public long lastSequence()
    {
        return walk.lastSequence();
    }

    /** Engine time of the last event; 0 before the first. */
    public long engineTimeNs()
    {
        return walk.engineTimeNs();
    }

    /** Events by type. */
    public EventCounts counts()
    {
        return counts;
    }

    /** Start, stop, pause, halt. */
    public ServiceState service()
    {
        return service;
    }

    /** Instruments, prices, bars. */
    public Markets markets()
    {
        return markets;
    }

    /** Strategies. */
    public StrategyTable strategies()
    {
        return strategies;
    }

    /** Balance and positions. */
    public Portfolio portfolio()
    {
        return portfolio;
    }

    /** Signals and verdicts. */
    public DecisionLog decisions()
    {
        return decisions;
    }

    /** Orders and executions. */
    public OrderLog orders()
    {
        return orders;
    }

    /** The last alerts, oldest first. */
    public RecentRows<AlertRow> alerts()
    {
        return alerts;
    }

    /** Equity at bar closes, oldest first. */
    public RecentRows<EquitySample> equityCurve()
    {
        return equityCurve;
    }

    @Override
    public void onTrade(final TradeFlyweight trade)
    {
        markets.of(trade.instrumentId()).onTrade(trade);
    }

    @Override
    public void onBook(final BookFlyweight book)
    {
        markets.of(book.instrumentId()).onBook(book);
    }

    @Override
    public void onTicker(final TickerFlyweight ticker)
    {
        markets.of(ticker.instrumentId()).onTicker(ticker);
    }

    @Override
    public void onVenueBar(final VenueBarFlyweight venueBar)
    {
        // Counted only: the bars shown are those the strategies decide on.
    }

    @Override
    public void onInstrument(final InstrumentFlyweight instrument)
    {
        markets.onInstrument(instrument);
    }

    @Override
    public void onOrderUpdate(final OrderUpdateFlyweight orderUpdate)
    {
        orders.onOrderUpdate(orderUpdate);
    }

    @Override
    public void onExecution(final ExecutionFlyweight execution)
    {
        orders.onExecution(execution);
    }

    @Override
    public void onFunding(final FundingFlyweight funding)
    {
        portfolio.onFunding(funding);
    }

    @Override
    public void onStreamState(final StreamStateFlyweight streamState)
    {
        markets.onStreamState(streamState);
    }

    @Override
    public void onOperatorCommand(final OperatorCommandFlyweight operatorCommand)
    {
        service.onOperatorCommand(operatorCommand);
    }

    @Override
    public void onConfiguration(final ConfigurationFlyweight configuration)
    {
        if (configuration.key().equals(balanceKey))
        {
            portfolio.onStartingBalance(FixedPoint.parse(configuration.value()));
        }
    }

    @Override
    public void onStart(final StartFlyweight start)
    {
        service.onStart(start);
        markets.onStart();
    }

    @Override
    public void onStop(final StopFlyweight stop)
    {
        service.onStop(stop);
    }

    @Override
    public void onTimer(final TimerFlyweight timer)
    {
        // Counted only: what a deadline changes comes as events of its own.
    }

    @Override
    public void onBar(final BarFlyweight bar)
    {
        markets.of(bar.instrumentId()).onBar(bar);
        sampleEquity(bar.header().engineTimeNs());
    }

    @Override
    public void onSignal(final SignalFlyweight signal)
    {
        decisions.onSignal(signal);
        strategies.of(signal.strategyId()).onSignal();
    }

    @Override
    public void onRiskVerdict(final RiskVerdictFlyweight riskVerdict)
    {
        decisions.onVerdict(riskVerdict);
        strategies.of(riskVerdict.strategyId()).onVerdict(riskVerdict.decision());
    }

    @Override
    public void onOrderCommand(final OrderCommandFlyweight orderCommand)
    {
        orders.onOrderCommand(orderCommand);
    }

    @Override
    public void onPositionChange(final PositionChangeFlyweight positionChange)
    {
        portfolio.onPositionChange(positionChange);
        orders.onPositionChange(positionChange);
        if (positionChange.strategyId() >= 0)
        {
            strategies.of(positionChange.strategyId()).onPositionChange(positionChange);
        }
    }

    @Override
    public void onProtectionChange(final ProtectionChangeFlyweight protectionChange)
    {
        portfolio.onProtectionChange(protectionChange);
    }

    @Override
    public void onStrategyState(final StrategyStateFlyweight strategyState)
    {
        strategies.of(strategyState.strategyId()).onStrategyState(strategyState);
    }

    @Override
    public void onAlert(final AlertFlyweight alert)
    {
        alerts.add(AlertRow.of(alert));
    }

    @Override
    public void onInputFailed(final InputFailedFlyweight inputFailed)
    {
        service.onInputFailed(inputFailed);
    }

    /** Bars of several instruments and intervals close at one time: the last of them is the sample. */
    private void sampleEquity(final long timeNs)
    {
        if (!portfolio.isKnown())
        {
            return;
        }
        final EquitySample sample = new EquitySample(timeNs, portfolio.equityE8(), portfolio.balanceE8());
        final boolean isReplaced = equityCurve.size() > 0 && equityCurve.last().timeNs() == timeNs;
        if (isReplaced)
        {
            equityCurve.updateLast(row -> true, row -> sample);
        }
        else
        {
            equityCurve.add(sample);
        }
    }
}
