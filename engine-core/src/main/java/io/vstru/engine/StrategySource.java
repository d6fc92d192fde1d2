package io.vstru.engine;

import io.vstru.settings.EngineSettings;
import io.vstru.strategy.Strategy;

/** Where the strategies that the settings name come from. */
@FunctionalInterface
interface StrategySource
{
    /** A new strategy, cold, with the parameters that the settings give it. */
    Strategy newStrategy(EngineSettings settings, String name);
}
