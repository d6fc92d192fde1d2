package io.vstru.replay;

import io.vstru.build.BuildHash;
import io.vstru.engine.EngineRun;
import io.vstru.event.EventHeader;
import io.vstru.event.EventType;
import io.vstru.event.ExecutionFlyweight;
import io.vstru.event.Side;
import io.vstru.event.TimerFlyweight;
import io.vstru.journal.RecordHeader;
import io.vstru.journal.chronicle.JournalFixture;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A short day of an engine, as records: EMA cross with lengths of 1 and 3 on bars of a minute goes long at 9000, pays
 * funding, turns at 9000 again, and the day ends.
 */
final class Story
{
    static final long START_MS = 1_764_052_800_000L;

    private static final String[] SETTINGS =
    {
        "strategies", "ema-cross", "market.timeframe", "1m", "strategy.ema-cross.fast", "1",
        "strategy.ema-cross.slow", "3", "strategy.ema-cross.adxLength", "1", "strategy.ema-cross.adxThreshold", "0",
        "strategy.ema-cross.atrLength", "1", "strategy.ema-cross.stopAtr", "1.3",
        "strategy.ema-cross.warmUpBars", "0",
    };
    private static final int[] CLOSES = {10, 10, 10, 8, 9, 12, 13, 9, 9};
    private static final int MINUTE_MS = 60_000;
    private static final int SETTLE_MS = 100;
    /** The position that was opened at 9000 is still held then. */
    private static final int FUNDING_AFTER_MS = 13 * MINUTE_MS;

    private final EngineRun run = new EngineRun(START_MS);

    /** A day of this build. */
    static Story told()
    {
        return new Story().day(BuildHash.ofEngine());
    }

    /** A day of another build. */
    static Story toldByAnotherBuild()
    {
        return new Story().day(EngineRun.BUILD);
    }

    /** One more day, of this build. */
    Story dayOfThisBuild()
    {
        return day(BuildHash.ofEngine());
    }

    EngineRun run()
    {
        return run;
    }

    /** Copies of the records so far, to be changed at will. */
    List<byte[]> records()
    {
        return run.records().stream().map(byte[]::clone).toList();
    }

    /** Writes the records so far into a new journal. */
    Story writeTo(final Path directory)
    {
        write(directory, records());
        return this;
    }

    static void write(final Path directory, final List<byte[]> records)
    {
        try (JournalFixture journal = JournalFixture.open(directory))
        {
            journal.append(records.subList(0, records.size() / 2)).roll()
                .append(records.subList(records.size() / 2, records.size()));
        }
    }

    /** A timer whose processing failed. */
    Story failedInput()
    {
        final UnsafeBuffer input = new UnsafeBuffer(ByteBuffer.allocateDirect(1024));
        new TimerFlyweight().begin(input, 0);
        run.engine().fail(input, 0, "made to fail");
        final var transaction = run.engine().transaction();
        transaction.seal(new RecordHeader().wrap(new UnsafeBuffer(run.records().get(0)), 0).journalId());
        final byte[] record = new byte[transaction.lengthBytes()];
        transaction.buffer().getBytes(0, record);
        run.records().add(record);
        return this;
    }

    /** The venue reports an execution of an order that nobody gave. */
    Story unknownExecution()
    {
        final UnsafeBuffer input = new UnsafeBuffer(ByteBuffer.allocateDirect(1024));
        new ExecutionFlyweight().begin(input, 0).instrumentId(0).side(Side.BUY).orderId(5).executionIdLow(99)
            .priceE8(EngineRun.e8("9000")).quantityE8(EngineRun.e8("0.001")).feeE8(EngineRun.e8("0.25"));
        run.input(input, 0);
        return this;
    }

    /** Place of the first event of a type: which record, and where in it. */
    static int[] find(final List<byte[]> records, final EventType type)
    {
        final EventHeader header = new EventHeader();
        for (int i = 0; i < records.size(); i++)
        {
            final UnsafeBuffer buffer = new UnsafeBuffer(records.get(i));
            for (int at = RecordHeader.LENGTH_BYTES; at < records.get(i).length; at += header.lengthBytes())
            {
                if (header.wrap(buffer, at).typeId() == type.id())
                {
                    return new int[] {i, at};
                }
            }
        }
        throw new AssertionError("no event type=" + type);
    }

    /** Makes the checksum of a record right again. */
    static void reseal(final byte[] record)
    {
        final RecordHeader header = new RecordHeader().wrap(new UnsafeBuffer(record), 0);
        header.seal(header.kind(), record.length, header.eventCount(), header.firstSequence(), header.journalId());
    }

    private Story day(final String buildHash)
    {
        run.startAs(buildHash, SETTINGS);
        final long fundingMs = run.nowMs() + FUNDING_AFTER_MS;
        for (final int close : CLOSES)
        {
            twoMinutes(close * 1000, fundingMs);
        }
        return this;
    }

    private void twoMinutes(final int close, final long fundingMs)
    {
        run.ticker(Integer.toString(close), "0.0001", fundingMs);
        run.book(close + ".0", close + ".1");
        run.trade(Side.SELL, Integer.toString(close - 1000), "1");
        run.trade(Side.BUY, Integer.toString(close + 1000), "1");
        run.trade(Side.BUY, Integer.toString(close), "1");
        run.after(MINUTE_MS).book(close + ".0", close + ".1");
        run.after(SETTLE_MS * 4).timer().after(SETTLE_MS).book(close + ".0", close + ".1");
        run.after(MINUTE_MS - 5 * SETTLE_MS);
    }
}
