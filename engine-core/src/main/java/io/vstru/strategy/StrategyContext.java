package io.vstru.strategy;

import io.vstru.market.InstrumentSpec;
import io.vstru.market.OrderBook;

/** What a strategy may ask when it decides. Valid during the call. */
public interface StrategyContext
{
    /** The book of its instrument; it may be unreadable or stale, which the strategy has to ask. */
    OrderBook book();

    /** Its instrument with the filters of the moment. */
    InstrumentSpec instrument();

    /** Its position in base coin, in 1e-8, above 0 when long; made of its own fills only. */
    long positionE8();

    /** Time of the input in hand, in nanoseconds since 1970. */
    long engineTimeNs();
}
