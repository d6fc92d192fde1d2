package io.vstru.market;

/** Takes the bars of a {@link BarBuilder}. */
@FunctionalInterface
public interface BarListener
{
    /** A bar has closed. Must not call the builder; the bar is valid only during the call. */
    void onBar(Bar bar);
}
