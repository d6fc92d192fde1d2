package io.vstru.event;

import java.util.List;

/**
 * The layouts of all events of this build, in the order of their numbers.
 */
public final class EventLayouts
{
    private static final List<EventLayout> ALL = List.of(
        TradeFlyweight.LAYOUT,
        BookFlyweight.LAYOUT,
        TickerFlyweight.LAYOUT,
        VenueBarFlyweight.LAYOUT,
        InstrumentFlyweight.LAYOUT,
        OrderUpdateFlyweight.LAYOUT,
        ExecutionFlyweight.LAYOUT,
        FundingFlyweight.LAYOUT,
        StreamStateFlyweight.LAYOUT,
        OperatorCommandFlyweight.LAYOUT,
        ConfigurationFlyweight.LAYOUT,
        StartFlyweight.LAYOUT,
        StopFlyweight.LAYOUT,
        TimerFlyweight.LAYOUT,
        BarFlyweight.LAYOUT,
        SignalFlyweight.LAYOUT,
        RiskVerdictFlyweight.LAYOUT,
        OrderCommandFlyweight.LAYOUT,
        PositionChangeFlyweight.LAYOUT,
        ProtectionChangeFlyweight.LAYOUT,
        StrategyStateFlyweight.LAYOUT,
        AlertFlyweight.LAYOUT,
        InputFailedFlyweight.LAYOUT);

    private EventLayouts()
    {
    }

    /** All layouts. */
    public static List<EventLayout> all()
    {
        return ALL;
    }

    /**
     * The layout of a type.
     *
     * @throws IllegalArgumentException when this build knows no such type
     */
    public static EventLayout of(final int typeId)
    {
        for (final EventLayout layout : ALL)
        {
            if (layout.type().id() == typeId)
            {
                return layout;
            }
        }
        throw new IllegalArgumentException("unknown event typeId=" + typeId);
    }
}
