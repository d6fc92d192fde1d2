package io.vstru.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.build.BuildHash;
import io.vstru.engine.Replayer;
import io.vstru.engine.TradingEngine;
import io.vstru.engine.TransactionBuffer;
import io.vstru.event.TradeFlyweight;
import io.vstru.journal.chronicle.ChronicleJournal;
import io.vstru.journal.chronicle.ScanningReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After an input that failed the engine only reduces positions, over every restart, until a person says go on. */
class FailedInputTest
{
    @TempDir
    private Path directory;

    @Test
    void shouldOnlyReduceUntilItIsToldToResume()
    {
        final Path feed = directory.resolve("market.gz");
        RecordedMarket.write(feed, 3, 4);
        run(feed);
        assertFalse(replayed().state().isReduceOnly());
        failAnInput();
        assertTrue(replayed().state().isReduceOnly());
        run(feed);
        assertTrue(replayed().state().isReduceOnly());
        run(feed, "--resume");
        assertFalse(replayed().state().isReduceOnly());
    }

    private void failAnInput()
    {
        final TradingEngine engine = replayed();
        try (ChronicleJournal journal = ChronicleJournal.open(directory.resolve("data/journal")))
        {
            final UnsafeBuffer input = new UnsafeBuffer(ByteBuffer.allocateDirect(TradeFlyweight.lengthBytes()));
            new TradeFlyweight().begin(input, 0).instrumentId(15);
            engine.fail(input, 0, "no such instrument");
            final TransactionBuffer transaction = engine.transaction();
            transaction.seal(journal.journalId());
            journal.append(transaction.buffer(), 0, transaction.lengthBytes());
        }
    }

    private TradingEngine replayed()
    {
        final TradingEngine engine = new TradingEngine();
        try (ScanningReader reader = new ScanningReader(directory.resolve("data/journal")))
        {
            reader.poll(new Replayer(engine, BuildHash.ofEngine()), Integer.MAX_VALUE);
            reader.checkEnd();
        }
        return engine;
    }

    private void run(final Path feed, final String... more)
    {
        final String[] all = java.util.Arrays.copyOf(new String[] {"run", "--feed", feed.toString(), "--speed", "max",
            "--data-dir", directory.resolve("data").toString(), "--port", "0", "--exit-at-end"}, 10 + more.length);
        System.arraycopy(more, 0, all, 10, more.length);
        final StringWriter text = new StringWriter();
        final var command = Vstru.commandLine();
        command.setErr(new PrintWriter(text, true));
        command.setOut(new PrintWriter(text, true));
        assertEquals(0, command.execute(all), text::toString);
    }
}
