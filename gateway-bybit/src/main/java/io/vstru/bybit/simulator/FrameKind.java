package io.vstru.bybit.simulator;

/** What a frame is to a client that keeps state. */
enum FrameKind
{
    /** Replaces what the client holds for the topic. */
    SNAPSHOT,
    /** Changes what the client holds for the topic. */
    DELTA,
    /** Stands for itself: trades and bars. */
    EVENT
}
