package io.vstru.event;

import org.agrona.MutableDirectBuffer;

/**
 * Decodes the inputs and calls the listener. Not thread safe: one per reader.
 */
public final class IngressAdapter
{
    private final EventHeader header = new EventHeader();
    private final TradeFlyweight trade = new TradeFlyweight();
    private final BookFlyweight book = new BookFlyweight();
    private final TickerFlyweight ticker = new TickerFlyweight();
    private final VenueBarFlyweight venueBar = new VenueBarFlyweight();
    private final InstrumentFlyweight instrument = new InstrumentFlyweight();
    private final OrderUpdateFlyweight orderUpdate = new OrderUpdateFlyweight();
    private final ExecutionFlyweight execution = new ExecutionFlyweight();
    private final FundingFlyweight funding = new FundingFlyweight();
    private final StreamStateFlyweight streamState = new StreamStateFlyweight();
    private final OperatorCommandFlyweight operatorCommand = new OperatorCommandFlyweight();
    private final ConfigurationFlyweight configuration = new ConfigurationFlyweight();
    private final StartFlyweight start = new StartFlyweight();
    private final StopFlyweight stop = new StopFlyweight();
    private final TimerFlyweight timer = new TimerFlyweight();
    private final BarFlyweight bar = new BarFlyweight();
    private final IngressListener listener;

    public IngressAdapter(final IngressListener listener)
    {
        this.listener = listener;
    }

    /**
     * Hands the event at this offset to the listener.
     *
     * @throws IllegalArgumentException when the type is not one of the inputs
     */
    public void onEvent(final MutableDirectBuffer buffer, final int offset)
    {
        final int typeId = header.wrap(buffer, offset).typeId();
        switch (typeId)
        {
            case 1 -> listener.onTrade(trade.wrap(buffer, offset));
            case 2 -> listener.onBook(book.wrap(buffer, offset));
            case 3 -> listener.onTicker(ticker.wrap(buffer, offset));
            case 4 -> listener.onVenueBar(venueBar.wrap(buffer, offset));
            case 5 -> listener.onInstrument(instrument.wrap(buffer, offset));
            case 6 -> listener.onOrderUpdate(orderUpdate.wrap(buffer, offset));
            case 7 -> listener.onExecution(execution.wrap(buffer, offset));
            case 8 -> listener.onFunding(funding.wrap(buffer, offset));
            case 9 -> listener.onStreamState(streamState.wrap(buffer, offset));
            case 10 -> listener.onOperatorCommand(operatorCommand.wrap(buffer, offset));
            case 11 -> listener.onConfiguration(configuration.wrap(buffer, offset));
            case 12 -> listener.onStart(start.wrap(buffer, offset));
            case 13 -> listener.onStop(stop.wrap(buffer, offset));
            case 14 -> listener.onTimer(timer.wrap(buffer, offset));
            case 15 -> listener.onBar(bar.wrap(buffer, offset));
            default -> throw new IllegalArgumentException("not one of the inputs: typeId=" + typeId);
        }
    }
}
