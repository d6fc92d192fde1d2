package io.vstru.strategy.catalog;

import io.vstru.strategy.Strategy;
import java.util.List;

/** From the name in a configuration to a strategy. */
public final class StrategyCatalog
{
    private static final List<String> NAMES = List.of(EmaCrossStrategy.NAME, OrderFlowStrategy.NAME);

    private StrategyCatalog()
    {
    }

    /** Names it knows. */
    public static List<String> names()
    {
        return NAMES;
    }

    /**
     * A new strategy without any state.
     *
     * @throws IllegalArgumentException when the name or a setting is unknown, or a value is out of its range
     */
    public static Strategy create(final String name, final StrategyParameters parameters)
    {
        final Strategy strategy = switch (name)
        {
            case EmaCrossStrategy.NAME -> new EmaCrossStrategy(EmaCrossStrategy.Parameters.read(parameters));
            case OrderFlowStrategy.NAME -> new OrderFlowStrategy(OrderFlowStrategy.Parameters.read(parameters));
            default -> throw new IllegalArgumentException("unknown strategy name=" + name + ", use one of " + NAMES);
        };
        parameters.refuseUnread();
        return strategy;
    }
}
