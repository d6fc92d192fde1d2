package io.vstru.venue;

import io.vstru.market.Instruments;
import io.vstru.market.Market;
import io.vstru.settings.EngineSettings;

/** What a venue inside the engine may look at. */
public interface VenueContext
{
    /** The market of an instrument. */
    Market market(int instrumentId);

    /** Instruments and whether they trade. */
    Instruments instruments();

    /** Settings in force. */
    EngineSettings settings();

    /** What an entry has executed and was not closed since; 0 when the order is not known. */
    long openQuantityE8(long orderId);

    /** Engine time in nanoseconds since 1970. */
    long engineTimeNs();
}
