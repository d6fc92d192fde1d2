package io.vstru.event;

/**
 * Receives what the engine decided. No method has a default: a new event makes every decider fail to compile.
 * The flyweight is valid only during the call.
 */
public interface EgressListener
{
    /** What a strategy asks for, with the values it was made from. */
    void onSignal(SignalFlyweight signal);

    /** What risk decided on a signal, with the numbers it saw. */
    void onRiskVerdict(RiskVerdictFlyweight riskVerdict);

    /** What the venue is asked to do. */
    void onOrderCommand(OrderCommandFlyweight orderCommand);

    /** A position changed. */
    void onPositionChange(PositionChangeFlyweight positionChange);

    /** The stop and target of a position changed. */
    void onProtectionChange(ProtectionChangeFlyweight protectionChange);

    /** A strategy was switched. */
    void onStrategyState(StrategyStateFlyweight strategyState);

    /** Something a person should know. */
    void onAlert(AlertFlyweight alert);

    /** The input of this record could not be processed. Every replay skips it. */
    void onInputFailed(InputFailedFlyweight inputFailed);
}
