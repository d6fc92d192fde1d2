package io.vstru.pipeline;

import io.vstru.engine.TradingEngine;
import io.vstru.engine.TransactionBuffer;
import io.vstru.journal.JournalAppender;
import io.vstru.journal.JournalException;
import io.vstru.status.CounterDescriptor;
import io.vstru.status.EngineCounters;
import org.agrona.concurrent.UnsafeBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes an input through the engine into the journal. An input that the engine can not process is journalled as failed
 * and halts it; so does a journal that can not be written. For the engine thread.
 */
final class EngineHandler implements InputHandler
{
    private static final Logger LOG = LoggerFactory.getLogger(EngineHandler.class);
    private static final int MAX_DETAIL = 160;

    private final TradingEngine engine;
    private final JournalAppender journal;
    private final EngineCounters counters;
    private long inputCount;
    private long eventCount;
    private long journalBytes;
    private volatile String haltReason;
    private volatile long lastSequence;
    private volatile long digest;

    EngineHandler(final TradingEngine engine, final JournalAppender journal, final EngineCounters counters)
    {
        this.engine = engine;
        this.journal = journal;
        this.counters = counters;
        lastSequence = engine.nextSequence() - 1;
        digest = engine.digest();
    }

    @Override
    public void onInput(final UnsafeBuffer buffer)
    {
        if (haltReason != null)
        {
            return;
        }
        try
        {
            engine.process(buffer, 0);
        }
        catch (final RuntimeException | AssertionError | StackOverflowError e)
        {
            onFailure(buffer, e);
            return;
        }
        append();
    }

    @Override
    public void onEndOfBatch()
    {
        counters.add(CounterDescriptor.INPUTS, inputCount);
        counters.add(CounterDescriptor.RECORDS, inputCount);
        counters.add(CounterDescriptor.EVENTS, eventCount);
        counters.add(CounterDescriptor.JOURNAL_BYTES, journalBytes);
        inputCount = 0;
        eventCount = 0;
        journalBytes = 0;
        digest = engine.digest();
        lastSequence = engine.nextSequence() - 1;
    }

    /** Why nothing more is processed; null while all is well. Any thread. */
    String haltReason()
    {
        return haltReason;
    }

    /** Sequence of the last event of the last batch. Any thread. */
    long lastSequence()
    {
        return lastSequence;
    }

    /** Digest over all that followed from the inputs, as of the last batch. Any thread. */
    long digest()
    {
        return digest;
    }

    private void append()
    {
        final TransactionBuffer transaction = engine.transaction();
        transaction.seal(journal.journalId());
        try
        {
            journal.append(transaction.buffer(), 0, transaction.lengthBytes());
        }
        catch (final JournalException e)
        {
            counters.increment(CounterDescriptor.JOURNAL_FAILURES);
            halt(e.getMessage(), e);
            return;
        }
        inputCount++;
        eventCount += transaction.eventCount();
        journalBytes += transaction.lengthBytes();
    }

    private void onFailure(final UnsafeBuffer input, final Throwable failure)
    {
        final String what = String.valueOf(failure);
        engine.fail(input, 0, what.substring(0, Math.min(MAX_DETAIL, what.length())));
        append();
        halt("the input with sequence " + (engine.nextSequence() - 2) + " could not be processed (" + what +
            "); a restart skips it and only reduces positions until it is told to resume", failure);
    }

    /** Nothing is processed from now on; the first reason stays. */
    void halt(final String reason, final Throwable failure)
    {
        if (haltReason == null)
        {
            haltReason = reason;
            LOG.error("HALT: {}", reason, failure);
        }
    }
}
