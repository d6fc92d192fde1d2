package io.vstru.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.journal.chronicle.JournalLock;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a person reads when something is wrong: the thing, the value, the remedy. */
class RunErrorsTest
{
    @TempDir
    private Path directory;

    @Test
    void shouldRefuseABadSettingBeforeAnythingIsMade()
    {
        says(2, "risk.perTrade=5 is refused: it must be a decimal from 0.00000001 to 0.1",
            "--set", "risk.perTrade=5");
        says(2, "unknown setting risk.perTrad=0.01: the nearest known is risk.perTrade",
            "--set", "risk.perTrad=0.01");
        says(2, "market.timeframe=5x is refused", "--timeframe", "5x");
        says(2, "strategy.ema-cross.fas", "--set", "strategy.ema-cross.fas=3");
        says(2, "plays one symbol", "--symbol", "BTCUSDT,ETHUSDT");
        says(2, "market.bookDepth=200 is refused: the embedded simulator serves books of 50 levels",
            "--set", "market.bookDepth=200");
        says(2, "--speed fast is refused", "--speed", "fast");
        says(2, "nowhere.gz can not be read", "--feed", directory.resolve("nowhere.gz").toString());
        says(2, "--port 99999 is refused", "--port", "99999");
        says(2, "Unknown options: '--sped'", "--sped", "3");
        assertTrue(Files.notExists(directory.resolve("data")));
    }

    @Test
    void shouldReadAConfigurationFileAndNameWhatIsWrongInIt() throws IOException
    {
        final Path file = directory.resolve("vstru.properties");
        Files.writeString(file, "risk.leverage = 1000\n");
        says(2, "risk.leverage=1000 is refused", "--config", file.toString());
        says(2, "can not be read", "--config", directory.resolve("none").toString());
    }

    @Test
    void shouldNameTheHolderOfADataDirectory()
    {
        try (JournalLock lock = JournalLock.acquire(directory.resolve("data/journal")))
        {
            says(1, "in use by process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void shouldNameATakenPort() throws IOException
    {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress()))
        {
            says(1, "port=" + taken.getLocalPort(), "--port", "" + taken.getLocalPort());
            says(1, "--port N", "--port", "" + taken.getLocalPort());
        }
    }

    @Test
    void shouldNotGoOnWithAnotherFeed()
    {
        final Path first = directory.resolve("first.gz");
        final Path second = directory.resolve("second.gz");
        RecordedMarket.write(first, 1, 2);
        RecordedMarket.write(second, 2, 2);
        assertEquals(0, run(new StringWriter(), "--feed", first.toString(), "--speed", "max", "--exit-at-end"));
        says(1, "holds a session on the recording first.gz", "--feed", second.toString());
        says(1, "not on the synthetic market");
        says(2, "the journal is of BTCUSDT", "--feed", first.toString(), "--symbol", "ETHUSDT");
    }

    @Test
    void shouldEndAtOnceWhenTheRecordingHasNoBookToServeAndTakeAnother() throws IOException
    {
        final Path best = directory.resolve("best.jsonl");
        Files.writeString(best, """
            {"topic":"orderbook.1.BTCUSDT","type":"snapshot","ts":1000,"data":{"s":"BTCUSDT","b":[["99","1"]],\
            "a":[["100","1"]],"u":7,"seq":9},"cts":999}
            """);
        says(1, "no order book of 50 levels or more, only [orderbook.1.BTCUSDT]", "--feed", best.toString(),
            "--symbol", "BTCUSDT");
        says(1, "no order book of 50 levels or more", "--feed", best.toString(), "--symbol", "BTCUSDT",
            "--exit-at-end");

        final Path whole = directory.resolve("whole.gz");
        RecordedMarket.write(whole, 1, 2);
        final StringWriter text = new StringWriter();
        assertEquals(0, run(text, "--feed", whole.toString(), "--speed", "max", "--exit-at-end"), text::toString);
    }

    private void says(final int exitCode, final String expected, final String... arguments)
    {
        final StringWriter text = new StringWriter();
        assertEquals(exitCode, run(text, arguments), text::toString);
        assertTrue(text.toString().contains(expected), text::toString);
    }

    private int run(final StringWriter text, final String... arguments)
    {
        final String[] all = new String[arguments.length + 5];
        System.arraycopy(arguments, 0, all, 5, arguments.length);
        all[0] = "run";
        all[1] = "--data-dir";
        all[2] = directory.resolve("data").toString();
        all[3] = "--seed";
        all[4] = "1";
        final CommandLine command = Vstru.commandLine();
        command.setErr(new PrintWriter(text, true));
        command.setOut(new PrintWriter(text, true));
        return command.execute(hasPort(arguments) ? all : withPort(all));
    }

    private static boolean hasPort(final String... arguments)
    {
        return java.util.List.of(arguments).contains("--port");
    }

    private static String[] withPort(final String... arguments)
    {
        final String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--port";
        all[arguments.length + 1] = "0";
        return all;
    }
}
