package io.vstru.engine;

import io.vstru.event.EventHeader;
import io.vstru.event.InputFailedFlyweight;
import io.vstru.event.Origin;
import io.vstru.journal.RecordHeader;
import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;
import io.vstru.settings.EngineSettings;
import io.vstru.venue.paper.PaperVenue;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The engine: takes one input after another and leaves, for each, the record of it and of all that follows. It reads
 * no clock, file, socket, thread or chance; equal inputs leave equal records.
 *
 * <pre>
 *   input ─▶ seal ─▶ apply ─▶ strategies, bars ─▶ funding, paper venue, expiries ─▶ record
 *                      ▲  each event that follows is sealed, applied and reacted to before the next │
 *                      └───────────────────────────────────────────────────────────────────────────┘
 * </pre>
 *
 * An exception out of {@link #process} leaves the state half changed: the engine must not be used again after
 * {@link #fail}. NOT thread safe.
 */
public final class TradingEngine
{
    private final EngineState state;
    private final TransactionBuffer transaction = new TransactionBuffer();
    private final Emitter emitter = new Emitter(transaction, this::onEvent);
    private final PaperVenue venue;
    private final PaperReports reports = new PaperReports(emitter);
    private final BarStage bars;
    private final OrderStage orders;
    private final FundingStage funding;
    private final EventDispatch application;
    private final EventDispatch stages;
    private final RollingDigest digest = new RollingDigest();
    private final EventHeader header = new EventHeader();
    private final InputFailedFlyweight inputFailed = new InputFailedFlyweight();
    private long nextSequence = 1;

    /** A new engine with the strategies of the catalogue. */
    public TradingEngine()
    {
        this(EngineSettings::newStrategy);
    }

    TradingEngine(final StrategySource strategySource)
    {
        state = new EngineState(strategySource);
        venue = new PaperVenue(state);
        bars = new BarStage(state, emitter);
        orders = new OrderStage(state, emitter);
        funding = new FundingStage(state, emitter);
        application = new EventDispatch(new Application(state, venue));
        stages = new EventDispatch(new Stages(state, emitter, bars, orders));
    }

    /** What the engine knows; read it on the engine's thread only. */
    public EngineState state()
    {
        return state;
    }

    /** The record of the last input. */
    public TransactionBuffer transaction()
    {
        return transaction;
    }

    /** Sequence of the next event. */
    public long nextSequence()
    {
        return nextSequence;
    }

    /** Digest over all that followed from the inputs so far. */
    public long digest()
    {
        return digest.value();
    }

    /** Processes one input; its record stands in {@link #transaction()} afterwards. */
    public void process(final MutableDirectBuffer input, final int offset)
    {
        begin(input, offset);
        emitter.begin(nextSequence);
        emitter.isMuted(false);
        onEvent(transaction.buffer(), RecordHeader.LENGTH_BYTES);
        derive();
        finish(transaction.buffer(), 0, transaction.lengthBytes());
        nextSequence = transaction.nextSequence();
    }

    /** After an exception: the record becomes the input and the note that it failed. */
    public void fail(final MutableDirectBuffer input, final int offset, final String detail)
    {
        begin(input, offset);
        inputFailed.begin(transaction.buffer(), transaction.claim(InputFailedFlyweight.lengthBytes())).detail(detail);
        transaction.add(Origin.EGRESS, nextSequence);
        nextSequence = transaction.nextSequence();
    }

    /**
     * Applies a record that another build wrote: its events change the state as they stand, the strategies are fed and
     * what they say is dropped.
     */
    public void apply(final MutableDirectBuffer record, final int offset, final int lengthBytes)
    {
        emitter.isMuted(true);
        for (int at = offset + RecordHeader.LENGTH_BYTES; at < offset + lengthBytes; at += header.lengthBytes())
        {
            state.engineTimeNs(header.wrap(record, at).engineTimeNs());
            application.onEvent(record, at);
            stages.onEvent(record, at);
            nextSequence++;
        }
        bars.onTime();
        finish(record, offset, lengthBytes);
    }

    /** Skips a record whose input failed: only the failure counts. */
    public void applyFailed(final MutableDirectBuffer record, final int offset, final int lengthBytes)
    {
        final int first = offset + RecordHeader.LENGTH_BYTES;
        state.engineTimeNs(header.wrap(record, first).engineTimeNs());
        application.onEvent(record, first + header.lengthBytes());
        nextSequence += 2;
        finish(record, offset, lengthBytes);
    }

    /** Engine time at which something falls due without an input; {@link Long#MAX_VALUE} for none. */
    public long nextDeadlineNs()
    {
        return Math.min(Math.min(venue.nextDeadlineNs(), bars.nextDeadlineNs()),
            Math.min(orders.nextDeadlineNs(), funding.nextDeadlineNs()));
    }

    /** Writes the whole state. */
    public void save(final StateWriter writer)
    {
        writer.putLong(nextSequence).putLong(digest.value());
        state.save(writer);
        bars.save(writer);
        venue.save(writer);
    }

    /** Replaces the whole state by what {@link #save} wrote. */
    public void load(final StateReader reader)
    {
        nextSequence = reader.getLong();
        digest.value(reader.getLong());
        state.load(reader);
        bars.load(reader);
        venue.load(reader);
        orders.onOrderChanged();
    }

    private void begin(final MutableDirectBuffer input, final int offset)
    {
        final long timeNs = Math.max(state.engineTimeNs(), header.wrap(input, offset).receiveTimeNs());
        transaction.begin(input, offset, nextSequence, timeNs);
        state.engineTimeNs(timeNs);
    }

    /** What follows from the passing of time, and from what the input did to the market. */
    private void derive()
    {
        bars.onTime();
        funding.settle();
        orders.expire();
        boolean isBusy = true;
        while (isBusy)
        {
            isBusy = venue.step(reports);
        }
    }

    private void onEvent(final UnsafeBuffer buffer, final int offset)
    {
        application.onEvent(buffer, offset);
        stages.onEvent(buffer, offset);
    }

    private void finish(final MutableDirectBuffer record, final int offset, final int lengthBytes)
    {
        final int first = offset + RecordHeader.LENGTH_BYTES;
        final int followsAt = first + header.wrap(record, first).lengthBytes();
        digest.update(record, followsAt, offset + lengthBytes - followsAt);
    }
}
