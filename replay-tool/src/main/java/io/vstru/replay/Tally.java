package io.vstru.replay;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts constants of one enumeration. NOT thread safe. */
final class Tally<E extends Enum<E>>
{
    private final E[] constants;
    private final long[] counts;

    Tally(final E[] constants)
    {
        this.constants = constants;
        counts = new long[constants.length];
    }

    void add(final E constant)
    {
        counts[constant.ordinal()]++;
    }

    long of(final E constant)
    {
        return counts[constant.ordinal()];
    }

    /** The names that were seen with their counts, in the order of the enumeration. */
    Map<String, Long> seen()
    {
        final Map<String, Long> seen = new LinkedHashMap<>();
        for (int i = 0; i < counts.length; i++)
        {
            if (counts[i] > 0)
            {
                seen.put(constants[i].name(), counts[i]);
            }
        }
        return seen;
    }
}
