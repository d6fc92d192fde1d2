package io.vstru.strategy;

import io.vstru.event.SignalAction;
import io.vstru.event.SignalFlyweight;

/**
 * What a strategy may say: any number of signals in one decision, acted on in their order.
 *
 * <pre>
 *   signals.begin(SignalAction.ENTER_LONG)
 *       .referencePriceE8(bar.closeE8()).stopPriceE8(stopPriceE8).reason("...").appendIndicator("adx", adx);
 *   signals.commit();
 * </pre>
 */
public interface Signals
{
    /** Indicators one signal may carry at most. */
    int MAX_INDICATORS = 8;

    /** Starts a signal; strategy, instrument and interval are filled in by the engine. */
    SignalFlyweight begin(SignalAction action);

    /** Ends the signal that was begun; the flyweight is not valid any more. */
    void commit();
}
