package io.vstru.engine;

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
import io.vstru.venue.paper.PaperVenue;

/**
 * Applies every event to the state and to the paper venue: the only place where either changes. The same events leave
 * the same state, whether the stages made them or a journal holds them. NOT thread safe.
 */
final class Application implements IngressListener, EgressListener
{
    private final EngineState state;
    private final PaperVenue venue;

    Application(final EngineState state, final PaperVenue venue)
    {
        this.state = state;
        this.venue = venue;
    }

    @Override
    public void onTrade(final TradeFlyweight trade)
    {
        state.onTrade(trade);
        venue.onTrade(trade);
    }

    @Override
    public void onBook(final BookFlyweight book)
    {
        state.onBook(book);
        venue.onBook(book);
    }

    @Override
    public void onTicker(final TickerFlyweight ticker)
    {
        state.onTicker(ticker);
        venue.onTicker(ticker);
    }

    @Override
    public void onVenueBar(final VenueBarFlyweight venueBar)
    {
        // Bars are built from trades; the venue's are kept in the journal to compare with.
    }

    @Override
    public void onInstrument(final InstrumentFlyweight instrument)
    {
        state.instruments().apply(instrument);
    }

    @Override
    public void onOrderUpdate(final OrderUpdateFlyweight orderUpdate)
    {
        state.account().onOrderUpdate(orderUpdate);
        venue.onOrderUpdate(orderUpdate);
    }

    @Override
    public void onExecution(final ExecutionFlyweight execution)
    {
        state.account().onExecution(execution, state.strategies());
        venue.onExecution(execution);
    }

    @Override
    public void onFunding(final FundingFlyweight funding)
    {
        state.onFunding(funding);
    }

    @Override
    public void onStreamState(final StreamStateFlyweight streamState)
    {
        state.onStreamState(streamState);
    }

    @Override
    public void onOperatorCommand(final OperatorCommandFlyweight operatorCommand)
    {
        state.onOperatorCommand(operatorCommand);
    }

    @Override
    public void onConfiguration(final ConfigurationFlyweight configuration)
    {
        state.onConfiguration(configuration);
    }

    @Override
    public void onStart(final StartFlyweight start)
    {
        state.onStart(start);
    }

    @Override
    public void onStop(final StopFlyweight stop)
    {
        // A journal may end without it as well.
    }

    @Override
    public void onTimer(final TimerFlyweight timer)
    {
        // Its engine time is all it brings.
    }

    @Override
    public void onBar(final BarFlyweight bar)
    {
        // Says what the bar builder knows already.
    }

    @Override
    public void onSignal(final SignalFlyweight signal)
    {
        // Kept for people.
    }

    @Override
    public void onRiskVerdict(final RiskVerdictFlyweight riskVerdict)
    {
        // The command that follows it changes the state.
    }

    @Override
    public void onOrderCommand(final OrderCommandFlyweight orderCommand)
    {
        state.account().onOrderCommand(
            orderCommand, state.market(orderCommand.instrumentId()), state.settings());
        venue.onOrderCommand(orderCommand);
    }

    @Override
    public void onPositionChange(final PositionChangeFlyweight positionChange)
    {
        // Says what the execution has done already.
    }

    @Override
    public void onProtectionChange(final ProtectionChangeFlyweight protectionChange)
    {
        // Says what the reports of the venue have done already.
    }

    @Override
    public void onStrategyState(final StrategyStateFlyweight strategyState)
    {
        state.strategies().onStrategyState(strategyState);
    }

    @Override
    public void onAlert(final AlertFlyweight alert)
    {
        // Kept for people.
    }

    @Override
    public void onInputFailed(final InputFailedFlyweight inputFailed)
    {
        state.onInputFailed();
    }
}
