package io.vstru.projection;

import io.vstru.event.ClockMode;
import io.vstru.event.StartFlyweight;
import io.vstru.event.TradingMode;

/**
 * The last start of the engine.
 *
 * @param mode              mode
 * @param clock             source of engine time
 * @param instance          name of the engine in order ids
 * @param incarnation       number of the start
 * @param journalId         id of the journal
 * @param buildHash         SHA-256 of the classes of the engine
 * @param configurationHash SHA-256 of the settings
 * @param version           version of VSTRU
 * @param wallTimeMs        time on the machine
 * @param sequence          sequence of the start event
 */
public record StartInfo(
    TradingMode mode,
    ClockMode clock,
    String instance,
    long incarnation,
    long journalId,
    String buildHash,
    String configurationHash,
    String version,
    long wallTimeMs,
    long sequence)
{
    static StartInfo of(final StartFlyweight event)
    {
        return new StartInfo(event.mode(), event.clock(), event.instance(), event.incarnation(), event.journalId(),
            event.buildHash(), event.configurationHash(), event.version(), event.wallTimeMs(),
            event.header().sequence());
    }
}
