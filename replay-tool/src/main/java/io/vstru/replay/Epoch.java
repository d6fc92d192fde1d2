package io.vstru.replay;

import io.vstru.event.ClockMode;
import io.vstru.event.StartFlyweight;
import io.vstru.event.TradingMode;

/**
 * What a start event opened: the part of a journal that one build wrote in one run.
 *
 * @param sequence          sequence of the start
 * @param timeNs            engine time of the start in nanoseconds
 * @param mode              what it traded with
 * @param clock             what its time followed
 * @param instance          name of the engine
 * @param incarnation       upper half of its order ids
 * @param buildHash         hash of the build, in hexadecimal
 * @param configurationHash hash of the settings, in hexadecimal
 * @param version           version of the program
 */
record Epoch(
    long sequence, long timeNs, TradingMode mode, ClockMode clock, String instance, long incarnation,
    String buildHash, String configurationHash, String version)
{
    static Epoch of(final StartFlyweight start)
    {
        return new Epoch(start.header().sequence(), start.header().engineTimeNs(), start.mode(), start.clock(),
            start.instance(), start.incarnation(), start.buildHash(), start.configurationHash(), start.version());
    }
}
