package io.vstru.engine;

/** A record re-executed does not give what the journal holds; the message shows both events. */
public final class ReplayDifference extends RuntimeException
{
    private static final long serialVersionUID = 1L;

    private final long sequence;

    ReplayDifference(final long sequence, final String journalled, final String executed)
    {
        super("re-execution differs at sequence " + sequence + "\n  journal:  " + journalled +
            "\n  executed: " + executed);
        this.sequence = sequence;
    }

    /** Sequence of the first event that differs. */
    public long sequence()
    {
        return sequence;
    }
}
