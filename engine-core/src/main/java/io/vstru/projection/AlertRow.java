package io.vstru.projection;

import io.vstru.event.AlertCode;
import io.vstru.event.AlertFlyweight;
import io.vstru.event.Severity;

/**
 * Something a person should know.
 *
 * @param sequence sequence of the event
 * @param timeNs   engine time
 * @param severity how much it matters
 * @param code     what it is about
 * @param detail   the particulars
 */
public record AlertRow(long sequence, long timeNs, Severity severity, AlertCode code, String detail)
{
    static AlertRow of(final AlertFlyweight event)
    {
        return new AlertRow(event.header().sequence(), event.header().engineTimeNs(), event.severity(), event.code(),
            event.detail());
    }
}
