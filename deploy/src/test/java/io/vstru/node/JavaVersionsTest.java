package io.vstru.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one Java writes, every other must read and execute to the same digest, in any country, without a warning. */
class JavaVersionsTest
{
    private static final long SEED = 7;
    private static final int SECONDS = 60;
    private static final Pattern RESULT = Pattern.compile("re-executed (\\d+) events, .* state sha256 [0-9a-f]{64}");

    @TempDir
    private Path directory;
    private Path feed;

    @BeforeEach
    void write()
    {
        feed = directory.resolve("market.gz");
        RecordedMarket.write(feed, SEED, SECONDS);
    }

    @Test
    void shouldExecuteAJournalOfEveryJavaOnEveryOther()
    {
        final TreeMap<Integer, Path> javas = javas();
        System.err.println("Java versions " + javas.keySet());
        for (final int writer : javas.keySet())
        {
            final String data = directory.resolve("written-on-" + writer).toString();
            final VstruProcess run = VstruProcess.start(javas.get(writer), writer, List.of(),
                directory.resolve("run-" + writer), run(data));
            assertEquals(0, run.exitCode(), run::text);
            assertFalse(run.text().contains("WARNING:"), run::text);
            final List<String> results = new ArrayList<>();
            for (final int reader : javas.keySet())
            {
                results.add(verify(javas.get(reader), reader, List.of(), data));
            }
            assertEquals(1, results.stream().distinct().count(), results::toString);
        }
    }

    @Test
    void shouldExecuteAJournalTheSameInEveryCountry()
    {
        final Path java = Path.of(System.getProperty("java.home"));
        final int feature = Runtime.version().feature();
        final String data = directory.resolve("data").toString();
        final List<String> abroad = List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=Asia/Kathmandu",
            "-Dfile.encoding=ISO-8859-1");
        final VstruProcess run = VstruProcess.start(java, feature, abroad, directory.resolve("run"), run(data));
        assertEquals(0, run.exitCode(), run::text);
        final String home = verify(java, feature, List.of(), data);
        assertEquals(home, verify(java, feature, abroad, data));
        assertEquals(home, verify(java, feature, List.of("-Duser.language=tr", "-Duser.timezone=America/St_Johns"),
            data));
    }

    private String verify(final Path java, final int feature, final List<String> options, final String data)
    {
        final VstruProcess verify = VstruProcess.start(java, feature, options,
            directory.resolve("verify-" + System.nanoTime()), "replay", "verify", data);
        assertEquals(0, verify.exitCode(), verify::text);
        assertFalse(verify.text().contains("WARNING:"), verify::text);
        final Matcher matcher = RESULT.matcher(verify.text());
        assertTrue(matcher.find() && Integer.parseInt(matcher.group(1)) > SECONDS, verify::text);
        return matcher.group();
    }

    private String[] run(final String data)
    {
        return new String[] {"run", "--feed", feed.toString(), "--speed", "max", "--timeframe", "1s", "--data-dir",
            data, "--port", "0", "--exit-at-end", "--set", "strategy.ema-cross.warmUpBars=10",
            "--set", "strategy.ema-cross.fast=3", "--set", "strategy.ema-cross.slow=8",
            "--set", "strategy.ema-cross.adxLength=5"};
    }

    /** Every Java from 17 on that is installed beside the one that runs, by version. */
    private static TreeMap<Integer, Path> javas()
    {
        final TreeMap<Integer, Path> javas = new TreeMap<>();
        try (Stream<Path> found = Files.isDirectory(Path.of("/usr/lib/jvm")) ? Files.list(Path.of("/usr/lib/jvm")) :
            Stream.empty())
        {
            found.filter(home -> Files.isExecutable(home.resolve("bin/java"))).forEach(home ->
            {
                final int version = version(home);
                if (version >= 17)
                {
                    javas.putIfAbsent(version, home);
                }
            });
        }
        catch (final IOException e)
        {
            throw new AssertionError(e);
        }
        javas.put(Runtime.version().feature(), Path.of(System.getProperty("java.home")));
        return javas;
    }

    private static int version(final Path home)
    {
        try
        {
            final Matcher version = Pattern.compile("JAVA_VERSION=\"(\\d+)").matcher(
                Files.readString(home.resolve("release")));
            return version.find() ? Integer.parseInt(version.group(1)) : 0;
        }
        catch (final IOException e)
        {
            return 0;
        }
    }
}
