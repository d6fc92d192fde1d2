package io.vstru.engine;

import io.vstru.event.SignalAction;
import io.vstru.event.SignalFlyweight;
import io.vstru.strategy.Signals;
import java.nio.ByteBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** What one strategy says in one call, kept aside until the call has returned. NOT thread safe. */
final class SignalScratch implements Signals
{
    /** The most signals in one call. */
    static final int MAX_SIGNALS = 4;

    private final UnsafeBuffer buffer = new UnsafeBuffer(
        ByteBuffer.allocateDirect(MAX_SIGNALS * SignalFlyweight.lengthBytes(Signals.MAX_INDICATORS)));
    private final SignalFlyweight signal = new SignalFlyweight();
    private StrategySlot slot;
    private long intervalMs;
    private int lengthBytes;
    private int count;
    private boolean isOpen;

    /** Forgets everything; what comes is of this strategy. */
    void begin(final StrategySlot newSlot, final long newIntervalMs)
    {
        slot = newSlot;
        intervalMs = newIntervalMs;
        lengthBytes = 0;
        count = 0;
        isOpen = false;
    }

    @Override
    public SignalFlyweight begin(final SignalAction action)
    {
        if (isOpen || count == MAX_SIGNALS)
        {
            throw new IllegalStateException("signal not committed, or too many in one call count=" + count);
        }
        isOpen = true;
        return signal.begin(buffer, lengthBytes).strategyId(slot.strategyId()).instrumentId(slot.instrumentId())
            .intervalMs(intervalMs).action(action);
    }

    @Override
    public void commit()
    {
        if (!isOpen || signal.indicatorCount() > Signals.MAX_INDICATORS)
        {
            throw new IllegalStateException("no signal was begun, or it has too many indicators count=" +
                signal.indicatorCount() + " limit=" + Signals.MAX_INDICATORS);
        }
        isOpen = false;
        lengthBytes += signal.header().lengthBytes();
        count++;
    }

    /** Number of signals committed. */
    int count()
    {
        return count;
    }

    /** The bytes of the signals, back to back from 0. */
    UnsafeBuffer buffer()
    {
        return buffer;
    }

    /** Length of the signal at this offset. */
    int lengthBytesAt(final int offset)
    {
        return signal.wrap(buffer, offset).header().lengthBytes();
    }
}
