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

/**
 * The stages, and what each reacts to: strategies first, so that they are told in the order of the sequences, then risk
 * and orders. While a journal is applied only the strategies are told. NOT thread safe.
 */
final class Stages implements IngressListener, EgressListener
{
    private final SignalStage signalStage;
    private final RiskStage riskStage;
    private final OrderStage orderStage;
    private final BarStage barStage;
    private final Emitter emitter;

    Stages(final EngineState state, final Emitter emitter, final BarStage barStage, final OrderStage orderStage)
    {
        signalStage = new SignalStage(state, emitter);
        riskStage = new RiskStage(state, emitter);
        this.orderStage = orderStage;
        this.barStage = barStage;
        this.emitter = emitter;
    }

    @Override
    public void onTrade(final TradeFlyweight trade)
    {
        signalStage.onTrade(trade);
        barStage.onTrade(trade);
    }

    @Override
    public void onBook(final BookFlyweight book)
    {
        signalStage.onBook(book);
    }

    @Override
    public void onTicker(final TickerFlyweight ticker)
    {
        // Nobody reacts.
    }

    @Override
    public void onVenueBar(final VenueBarFlyweight venueBar)
    {
        // Nobody reacts.
    }

    @Override
    public void onInstrument(final InstrumentFlyweight instrument)
    {
        // Nobody reacts.
    }

    @Override
    public void onOrderUpdate(final OrderUpdateFlyweight orderUpdate)
    {
        orderStage.onOrderChanged();
    }

    @Override
    public void onExecution(final ExecutionFlyweight execution)
    {
        orderStage.onOrderChanged();
        if (!emitter.isMuted())
        {
            orderStage.onExecution(execution);
        }
    }

    @Override
    public void onFunding(final FundingFlyweight funding)
    {
        // Nobody reacts.
    }

    @Override
    public void onStreamState(final StreamStateFlyweight streamState)
    {
        // Nobody reacts.
    }

    @Override
    public void onOperatorCommand(final OperatorCommandFlyweight operatorCommand)
    {
        signalStage.onOperatorCommand(operatorCommand);
    }

    @Override
    public void onConfiguration(final ConfigurationFlyweight configuration)
    {
        if (configuration.isLast())
        {
            barStage.onConfigured();
            signalStage.onConfigured();
        }
    }

    @Override
    public void onStart(final StartFlyweight start)
    {
        // Nobody reacts.
    }

    @Override
    public void onStop(final StopFlyweight stop)
    {
        // Nobody reacts.
    }

    @Override
    public void onTimer(final TimerFlyweight timer)
    {
        // Nobody reacts.
    }

    @Override
    public void onBar(final BarFlyweight bar)
    {
        signalStage.onBar(bar);
    }

    @Override
    public void onSignal(final SignalFlyweight signal)
    {
        if (!emitter.isMuted())
        {
            riskStage.onSignal(signal);
        }
    }

    @Override
    public void onRiskVerdict(final RiskVerdictFlyweight riskVerdict)
    {
        if (!emitter.isMuted())
        {
            orderStage.onRiskVerdict(riskVerdict);
        }
    }

    @Override
    public void onOrderCommand(final OrderCommandFlyweight orderCommand)
    {
        orderStage.onOrderChanged();
    }

    @Override
    public void onPositionChange(final PositionChangeFlyweight positionChange)
    {
        signalStage.onPositionChange(positionChange);
    }

    @Override
    public void onProtectionChange(final ProtectionChangeFlyweight protectionChange)
    {
        // Nobody reacts.
    }

    @Override
    public void onStrategyState(final StrategyStateFlyweight strategyState)
    {
        // Nobody reacts.
    }

    @Override
    public void onAlert(final AlertFlyweight alert)
    {
        // Nobody reacts.
    }

    @Override
    public void onInputFailed(final InputFailedFlyweight inputFailed)
    {
        // Nobody reacts.
    }
}
