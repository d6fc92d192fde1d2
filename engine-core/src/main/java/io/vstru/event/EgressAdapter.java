package io.vstru.event;

import org.agrona.MutableDirectBuffer;

/**
 * Decodes the egress events and calls the listener. Not thread safe: one per reader.
 */
public final class EgressAdapter
{
    private final EventHeader header = new EventHeader();
    private final SignalFlyweight signal = new SignalFlyweight();
    private final RiskVerdictFlyweight riskVerdict = new RiskVerdictFlyweight();
    private final OrderCommandFlyweight orderCommand = new OrderCommandFlyweight();
    private final PositionChangeFlyweight positionChange = new PositionChangeFlyweight();
    private final ProtectionChangeFlyweight protectionChange = new ProtectionChangeFlyweight();
    private final StrategyStateFlyweight strategyState = new StrategyStateFlyweight();
    private final AlertFlyweight alert = new AlertFlyweight();
    private final InputFailedFlyweight inputFailed = new InputFailedFlyweight();
    private final EgressListener listener;

    public EgressAdapter(final EgressListener listener)
    {
        this.listener = listener;
    }

    /**
     * Hands the event at this offset to the listener.
     *
     * @throws IllegalArgumentException when the type is not one of the egress events
     */
    public void onEvent(final MutableDirectBuffer buffer, final int offset)
    {
        final int typeId = header.wrap(buffer, offset).typeId();
        switch (typeId)
        {
            case 64 -> listener.onSignal(signal.wrap(buffer, offset));
            case 65 -> listener.onRiskVerdict(riskVerdict.wrap(buffer, offset));
            case 66 -> listener.onOrderCommand(orderCommand.wrap(buffer, offset));
            case 67 -> listener.onPositionChange(positionChange.wrap(buffer, offset));
            case 68 -> listener.onProtectionChange(protectionChange.wrap(buffer, offset));
            case 69 -> listener.onStrategyState(strategyState.wrap(buffer, offset));
            case 70 -> listener.onAlert(alert.wrap(buffer, offset));
            case 71 -> listener.onInputFailed(inputFailed.wrap(buffer, offset));
            default -> throw new IllegalArgumentException("not one of the egress events: typeId=" + typeId);
        }
    }
}
