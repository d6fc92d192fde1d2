package io.vstru.projection;

import io.vstru.event.BarFlyweight;

/**
 * A closed bar.
 *
 * @param openTimeMs first moment
 * @param openE8     open
 * @param highE8     high
 * @param lowE8      low
 * @param closeE8    close
 * @param volumeE8   volume in base coin
 */
public record BarRow(long openTimeMs, long openE8, long highE8, long lowE8, long closeE8, long volumeE8)
{
    static BarRow of(final BarFlyweight event)
    {
        return new BarRow(event.openTimeMs(), event.openE8(), event.highE8(), event.lowE8(), event.closeE8(),
            event.volumeE8());
    }
}
