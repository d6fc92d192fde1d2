package io.vstru.node;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, with the flags that its Java needs, as the launcher starts it. */
final class VstruProcess implements AutoCloseable
{
    private static final int FIRST_WITH_OTHER_FLAGS = 24;
    private static final long PATIENCE_S = 120;

    private final Process process;
    private final Path output;

    private VstruProcess(final Process process, final Path output)
    {
        this.process = process;
        this.output = output;
    }

    /** Starts {@code vstru} with these arguments on the Java that runs the tests. */
    static VstruProcess start(final Path output, final String... arguments)
    {
        return start(Path.of(System.getProperty("java.home")), Runtime.version().feature(), List.of(), output,
            arguments);
    }

    /** Starts it on another Java, with more options for it. */
    static VstruProcess start(
        final Path javaHome, final int feature, final List<String> options, final Path output,
        final String... arguments)
    {
        final String root = System.getProperty("vstru.root");
        final String flags = feature >= FIRST_WITH_OTHER_FLAGS ? "jvm-24.args" : "jvm-17.args";
        final List<String> command = new ArrayList<>(List.of(javaHome.resolve("bin/java").toString(),
            "@" + root + "/deploy/jvm/" + flags, "-Xmx512m", "-ea", "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of("-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "io.vstru.node.Vstru"));
        command.addAll(List.of(arguments));
        try
        {
            return new VstruProcess(new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null"))).start(), output);
        }
        catch (final IOException e)
        {
            throw new AssertionError(e);
        }
    }

    /** Waits for so long; whether it has ended. */
    boolean endsWithin(final long ms)
    {
        try
        {
            return process.waitFor(ms, TimeUnit.MILLISECONDS);
        }
        catch (final InterruptedException e)
        {
            throw new AssertionError(e);
        }
    }

    /** Its exit code; it must end by itself. */
    int exitCode()
    {
        if (!endsWithin(TimeUnit.SECONDS.toMillis(PATIENCE_S)))
        {
            close();
            throw new AssertionError("did not end: " + text());
        }
        return process.exitValue();
    }

    /** Ends it without a word. */
    void kill()
    {
        process.destroyForcibly();
        endsWithin(TimeUnit.SECONDS.toMillis(PATIENCE_S));
    }

    /** Asks it to end. */
    void terminate()
    {
        process.destroy();
    }

    /** All that it has written. */
    String text()
    {
        try
        {
            return Files.readString(output);
        }
        catch (final IOException e)
        {
            throw new AssertionError(e);
        }
    }

    /** Waits until it has written this. */
    void awaitText(final String wanted)
    {
        for (long waitedMs = 0; !text().contains(wanted); waitedMs += 50)
        {
            if (endsWithin(50) && !text().contains(wanted) || waitedMs > TimeUnit.SECONDS.toMillis(PATIENCE_S))
            {
                close();
                throw new AssertionError("never said '" + wanted + "': " + text());
            }
        }
    }

    @Override
    public void close()
    {
        kill();
    }
}
