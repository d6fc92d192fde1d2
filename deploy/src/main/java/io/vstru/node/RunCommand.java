package io.vstru.node;

import io.vstru.bybit.simulator.BybitSimulator;
import io.vstru.bybit.simulator.SimulatorConfig;
import io.vstru.journal.JournalException;
import io.vstru.ops.http.PortException;
import io.vstru.settings.EngineSettings;
import io.vstru.settings.SettingException;
import io.vstru.settings.SettingKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vstru run}: trades on paper until it is stopped. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Trades on paper against the embedded Bybit simulator and serves a page on 127.0.0.1.",
    footer = {"", "Without --feed a small seeded synthetic market runs.", "Settings: docs/settings.md."})
final class RunCommand implements Callable<Integer>
{
    private static final int OK = 0;
    private static final int FAILED = 1;
    private static final int BAD_USAGE = 2;
    private static final long LOOK_MS = 50;
    /** With bars of five minutes the synthetic market would show its first trade after half a day. */
    private static final String SYNTHETIC_TIMEFRAME = "1s";

    @Spec
    private CommandSpec spec;
    @Option(names = "--feed", paramLabel = "FILE",
        description = "Recording to play: raw Binance stream lines (may be gzip) or Bybit frames, one a line.")
    private Path feed;
    @Option(names = "--speed", paramLabel = "1|N|max", defaultValue = "1",
        description = "How fast the feed is played (default: ${DEFAULT-VALUE}, real time).")
    private String speed;
    @Option(names = "--symbol", paramLabel = "SYMBOL", description = "Same as --set market.symbols=SYMBOL.")
    private String symbol;
    @Option(names = "--timeframe", paramLabel = "LENGTH",
        description = "Same as --set market.timeframe=LENGTH (default: 5m; 1s without --feed).")
    private String timeframe;
    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "One setting; over the file. May be repeated.")
    private Map<String, String> given = new LinkedHashMap<>();
    @Option(names = "--config", paramLabel = "FILE", description = "Settings as key=value lines.")
    private Path configFile;
    @Option(names = "--data-dir", paramLabel = "DIR", defaultValue = "vstru-data",
        description = "Where the journal is kept (default: ${DEFAULT-VALUE}).")
    private Path dataDirectory;
    @Option(names = "--port", paramLabel = "N", defaultValue = "8080",
        description = "Port of the page on 127.0.0.1 (default: ${DEFAULT-VALUE}; 0 for any free one).")
    private int port;
    @Option(names = "--seed", paramLabel = "N", defaultValue = "1",
        description = "Seed of the synthetic market (default: ${DEFAULT-VALUE}).")
    private long seed;
    @Option(names = "--resume",
        description = "Let an engine enter again that only reduces positions since an input failed.")
    private boolean resume;
    @Option(names = "--exit-at-end", description = "End when the recording has ended, instead of serving the page.")
    private boolean exitAtEnd;

    @Override
    public Integer call()
    {
        final NodeConfig config;
        try
        {
            config = new NodeConfig(dataDirectory, checkFeed(), speed(), seed, port, resume, settings());
        }
        catch (final SettingException | NodeException e)
        {
            return fail(e, BAD_USAGE);
        }
        try
        {
            return run(config);
        }
        catch (final SettingException e)
        {
            return fail(e, BAD_USAGE);
        }
        catch (final NodeException | JournalException | PortException | IllegalArgumentException |
            IllegalStateException | java.io.UncheckedIOException e)
        {
            return fail(e, FAILED);
        }
    }

    private int run(final NodeConfig config)
    {
        final PrintWriter out = spec.commandLine().getOut();
        final CountDownLatch stopped = new CountDownLatch(1);
        final TradingNode node = TradingNode.start(config);
        final RunReport report = new RunReport(node, out);
        final Thread onSignal = new Thread(() ->
        {
            stopped.countDown();
            report.tell("stopped");
            node.close();
        }, "shutdown");
        Runtime.getRuntime().addShutdownHook(onSignal);
        try
        {
            out.println("trading on paper: " + config.symbol() + ", bars of " +
                config.settings().text(SettingKey.TIMEFRAME) + ", " +
                String.join(" and ", config.settings().strategies()));
            out.println("page     " + node.url());
            out.println("journal  " + config.journalDirectory().toAbsolutePath());
            out.flush();
            return follow(node, report, stopped);
        }
        catch (final InterruptedException e)
        {
            Thread.currentThread().interrupt();
            return FAILED;
        }
        finally
        {
            node.close();
            if (stopped.getCount() > 0)
            {
                Runtime.getRuntime().removeShutdownHook(onSignal);
            }
        }
    }

    /** Waits for the end of the feed, a halt or a signal. */
    private int follow(final TradingNode node, final RunReport report, final CountDownLatch stopped)
        throws InterruptedException
    {
        final PrintWriter out = spec.commandLine().getOut();
        while (!stopped.await(LOOK_MS, TimeUnit.MILLISECONDS))
        {
            if (!report.isTold() && (node.haltReason() != null || node.isFeedDone()))
            {
                report.tell(node.haltReason() != null ? "halted: " + node.haltReason() : "the recording has ended");
                if (exitAtEnd)
                {
                    return node.haltReason() == null ? OK : FAILED;
                }
                out.println("the page stays at " + node.url() + "; end with Ctrl-C");
                out.flush();
            }
        }
        return OK;
    }

    private int fail(final RuntimeException e, final int code)
    {
        final PrintWriter err = spec.commandLine().getErr();
        err.println("vstru: " + e.getMessage());
        err.flush();
        return code;
    }

    private Path checkFeed()
    {
        if (feed != null && !Files.isReadable(feed))
        {
            throw new NodeException("--feed " + feed + " can not be read: name a recording that exists");
        }
        return feed;
    }

    private double speed()
    {
        try
        {
            final double number = speed.equals("max") ? 0 : Double.parseDouble(speed);
            if (speed.equals("max") || number > 0 && number <= SimulatorConfig.MAX_SPEED)
            {
                return number;
            }
        }
        catch (final NumberFormatException e)
        {
            // Said below, with every other value that is none.
        }
        throw new NodeException("--speed " + speed + " is refused: write 1 for real time, a number for so many times" +
            " as fast, or max");
    }

    private EngineSettings settings()
    {
        final Map<String, String> all = new LinkedHashMap<>();
        if (configFile != null)
        {
            final Properties file = new Properties();
            try (Reader in = Files.newBufferedReader(configFile))
            {
                file.load(in);
            }
            catch (final IOException | IllegalArgumentException e)
            {
                throw new NodeException("--config " + configFile + " can not be read (" + e +
                    "): name a file of key=value lines");
            }
            file.forEach((key, value) -> all.put(key.toString().trim(), value.toString().trim()));
        }
        all.putAll(given);
        put(all, SettingKey.SYMBOLS, symbol);
        put(all, SettingKey.TIMEFRAME, timeframe);
        if (feed == null)
        {
            all.putIfAbsent(SettingKey.TIMEFRAME.key(), SYNTHETIC_TIMEFRAME);
        }
        final EngineSettings settings = EngineSettings.of(all);
        if (settings.symbols().size() != 1)
        {
            throw new SettingException("setting " + SettingKey.SYMBOLS.key() + "=" +
                settings.text(SettingKey.SYMBOLS) + " is refused: the embedded simulator plays one symbol; name one");
        }
        if (settings.number(SettingKey.BOOK_DEPTH) != BybitSimulator.BOOK_DEPTH)
        {
            throw new SettingException("setting " + SettingKey.BOOK_DEPTH.key() + "=" +
                settings.number(SettingKey.BOOK_DEPTH) + " is refused: the embedded simulator serves books of " +
                BybitSimulator.BOOK_DEPTH + " levels; write that number");
        }
        return settings;
    }

    private static void put(final Map<String, String> all, final SettingKey key, final String value)
    {
        if (value != null)
        {
            all.put(key.key(), value);
        }
    }
}
