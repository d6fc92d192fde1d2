package io.vstru.engine;

import io.vstru.event.Origin;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The way an event enters the record in hand: encode at the claimed place, then emit. Emitting seals the event, applies
 * it and lets the stages react to it before the call returns, so that the order of sequences, of application and of
 * reaction is one. NOT thread safe.
 */
final class Emitter
{
    private final TransactionBuffer transaction;
    private final Applier applier;
    private long causeSequence;
    private boolean isMuted;

    Emitter(final TransactionBuffer transaction, final Applier applier)
    {
        this.transaction = transaction;
        this.applier = applier;
    }

    /** Where events are encoded. */
    UnsafeBuffer buffer()
    {
        return transaction.buffer();
    }

    /** Place for an event of this length. */
    int claim(final int lengthBytes)
    {
        return transaction.claim(lengthBytes);
    }

    /** Seals and processes what was encoded at the claimed place. */
    void emit(final Origin origin)
    {
        assert !isMuted : "decided while muted";
        final long cause = causeSequence;
        final int offset = transaction.lengthBytes();
        causeSequence = transaction.add(origin, cause);
        applier.onEvent(transaction.buffer(), offset);
        causeSequence = cause;
    }

    /** Sequence of the event that is being reacted to: the cause of what is emitted now. */
    long causeSequence()
    {
        return causeSequence;
    }

    /** Whether a journal is being applied: its decisions are recorded, none may be made. */
    boolean isMuted()
    {
        return isMuted;
    }

    void isMuted(final boolean newIsMuted)
    {
        isMuted = newIsMuted;
    }

    /** A record begins: its input is the cause. */
    void begin(final long inputSequence)
    {
        causeSequence = inputSequence;
    }

    /** Applies an event and lets the stages react. */
    @FunctionalInterface
    interface Applier
    {
        void onEvent(UnsafeBuffer buffer, int offset);
    }
}
