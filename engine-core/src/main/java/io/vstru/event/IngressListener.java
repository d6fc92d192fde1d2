package io.vstru.event;

/**
 * Receives inputs, external and derived. No method has a default: a new event makes every decider fail to compile.
 * The flyweight is valid only during the call.
 */
public interface IngressListener
{
    /** One public trade. */
    void onTrade(TradeFlyweight trade);

    /** One part of an order-book snapshot or delta. A book shows only after its last part. */
    void onBook(BookFlyweight book);

    /** The ticker of an instrument with all deltas merged; 0 means unknown. */
    void onTicker(TickerFlyweight ticker);

    /** A bar as the venue computed it. */
    void onVenueBar(VenueBarFlyweight venueBar);

    /** An instrument and its filters. Enters before any other event that names it. */
    void onInstrument(InstrumentFlyweight instrument);

    /** What the venue says of an order. */
    void onOrderUpdate(OrderUpdateFlyweight orderUpdate);

    /** One execution. Positions are sums of these. */
    void onExecution(ExecutionFlyweight execution);

    /** A funding settlement. */
    void onFunding(FundingFlyweight funding);

    /** A market-data stream changed its state. */
    void onStreamState(StreamStateFlyweight streamState);

    /** What a person asked for. */
    void onOperatorCommand(OperatorCommandFlyweight operatorCommand);

    /** One setting. A start is followed by all of them; a change made while running is one of them. */
    void onConfiguration(ConfigurationFlyweight configuration);

    /** The engine started: opens an epoch. */
    void onStart(StartFlyweight start);

    /** The engine was stopped in good order. */
    void onStop(StopFlyweight stop);

    /** The wall clock passed a deadline that the engine had declared. */
    void onTimer(TimerFlyweight timer);

    /** A bar built from trades has closed. */
    void onBar(BarFlyweight bar);
}
