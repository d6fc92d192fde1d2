package io.vstru.pipeline;

import org.agrona.concurrent.UnsafeBuffer;

/** Takes inputs off the ring, on the engine thread. */
public interface InputHandler
{
    /** One input; the bytes start at offset 0 and are valid during the call only. */
    void onInput(UnsafeBuffer buffer);

    /** Nothing more is waiting now: what the batch decided may leave. */
    void onEndOfBatch();
}
