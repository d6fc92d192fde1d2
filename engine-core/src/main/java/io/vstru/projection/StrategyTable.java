package io.vstru.projection;

import java.util.ArrayList;
import java.util.List;

/** The strategies by number. */
public final class StrategyTable
{
    /** Bound of strategy numbers; events of higher ones are skipped. */
    public static final int MAX_STRATEGIES = 64;

    private final StrategyState[] strategies = new StrategyState[MAX_STRATEGIES];

    /** The strategy, or null when nothing has come for it. */
    public StrategyState find(final int strategyId)
    {
        return strategyId >= 0 && strategyId < strategies.length ? strategies[strategyId] : null;
    }

    /** Name of a strategy, its number as text when it has none, empty for no strategy. */
    public String name(final int strategyId)
    {
        final StrategyState strategy = find(strategyId);
        if (strategy != null && !strategy.name().isEmpty())
        {
            return strategy.name();
        }
        return strategyId < 0 ? "" : "#" + strategyId;
    }

    /** Every strategy of which something is known, by number. */
    public List<StrategyState> all()
    {
        final List<StrategyState> known = new ArrayList<>();
        for (final StrategyState strategy : strategies)
        {
            if (strategy != null)
            {
                known.add(strategy);
            }
        }
        return known;
    }

    /**
     * The strategy, made when it is the first event of it.
     *
     * @throws IllegalArgumentException when the number does not fit
     */
    StrategyState of(final int strategyId)
    {
        if (strategyId < 0 || strategyId >= strategies.length)
        {
            throw new IllegalArgumentException("strategy does not fit strategyId=" + strategyId +
                " capacity=" + strategies.length);
        }
        if (strategies[strategyId] == null)
        {
            strategies[strategyId] = new StrategyState(strategyId);
        }
        return strategies[strategyId];
    }
}
