package io.vstru.strategy;

import io.vstru.event.BarFlyweight;
import io.vstru.event.TradeFlyweight;
import io.vstru.market.OrderBook;
import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;

/**
 * Watches one instrument at one interval and says when to be long, short or flat. Called on the engine thread only.
 * <p>
 * It must depend on nothing but what it is handed: no clock, no chance, no files. Flyweights are valid during the call
 * and are not kept. One that throws is switched off, and what it said during that call is dropped.
 */
public interface Strategy
{
    /** Bars of its interval during which it does not enter. */
    int warmUpBars();

    /** The book shows something new and can be trusted. */
    void onBook(OrderBook book);

    /** A trade of its instrument. */
    void onTrade(TradeFlyweight trade);

    /** A bar of its interval has closed; the only place where it decides. */
    void onBar(BarFlyweight bar, StrategyContext context, Signals signals);

    /** Writes the state, indicators included. */
    void save(StateWriter writer);

    /**
     * Takes over a state saved by a strategy with the same parameters.
     *
     * @throws IllegalStateException when the state does not belong to these parameters
     */
    void load(StateReader reader);
}
