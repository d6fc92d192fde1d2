package io.vstru.replay;

import java.io.PrintWriter;

/** Lines for a reader that may leave, as {@code head} does: then no more is written and nothing is said. */
final class LineOutput
{
    private static final int FLUSH_CHARS = 32 * 1024;

    private final PrintWriter out;
    private final StringBuilder held = new StringBuilder();
    private boolean isBroken;

    LineOutput(final PrintWriter out)
    {
        this.out = out;
    }

    /** Adds a line without its end. */
    void add(final CharSequence line)
    {
        held.append(line).append('\n');
        if (held.length() >= FLUSH_CHARS)
        {
            flush();
        }
    }

    /** Writes out what is held. */
    void flush()
    {
        if (!isBroken)
        {
            out.append(held);
            isBroken = out.checkError();
        }
        held.setLength(0);
    }

    /** Whether nobody reads any more. */
    boolean isBroken()
    {
        return isBroken;
    }
}
