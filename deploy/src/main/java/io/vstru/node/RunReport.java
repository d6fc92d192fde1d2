package io.vstru.node;

import java.io.PrintWriter;

/** Says once what a run has come to: at the end of its feed, at a halt, or when it is told to stop. Any thread. */
final class RunReport
{
    private static final double NANOS_PER_SECOND = 1e9;

    private final TradingNode node;
    private final PrintWriter out;
    private final long startNs = System.nanoTime();
    private boolean isTold;

    RunReport(final TradingNode node, final PrintWriter out)
    {
        this.node = node;
        this.out = out;
    }

    /** Whether it was said. */
    synchronized boolean isTold()
    {
        return isTold;
    }

    /** Says why the run is over, and its figures. */
    synchronized void tell(final String why)
    {
        if (!isTold)
        {
            isTold = true;
            out.println(why);
            out.println(node.summary().text((System.nanoTime() - startNs) / NANOS_PER_SECOND));
            out.flush();
        }
    }
}
