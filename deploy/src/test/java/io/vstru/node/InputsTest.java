package io.vstru.node;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vstru.event.EventSink;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class InputsTest
{
    private static final int SLOT_BYTES = 2048;

    private int refusals;
    private int commits;
    private boolean isHalted;

    @Test
    void shouldWaitForRoomWhileTheEngineRuns()
    {
        refusals = 3;
        new Inputs(new Sink(), () -> isHalted).stop("stopped");
        assertEquals(1, commits);
    }

    @Test
    void shouldNotWaitForAnEngineThatTakesNothingAnyMore()
    {
        refusals = Integer.MAX_VALUE;
        isHalted = true;
        new Inputs(new Sink(), () -> isHalted).stop("stopped");
        new Inputs(new Sink(), () -> isHalted).resume("tester");
        assertEquals(0, commits);
    }

    /** A ring that is full for a while. */
    private final class Sink implements EventSink
    {
        private final UnsafeBuffer slot = new UnsafeBuffer(new byte[SLOT_BYTES]);

        @Override
        public boolean claim(final int lengthBytes)
        {
            return refusals-- <= 0;
        }

        @Override
        public MutableDirectBuffer buffer()
        {
            return slot;
        }

        @Override
        public int offset()
        {
            return 0;
        }

        @Override
        public void commit()
        {
            commits++;
        }

        @Override
        public void abort()
        {
            throw new AssertionError("nothing is given back");
        }

        @Override
        public int remaining()
        {
            return 0;
        }
    }
}
