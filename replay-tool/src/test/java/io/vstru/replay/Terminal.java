package io.vstru.replay;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;

/** Runs a command line in this process and keeps what it said. */
final class Terminal
{
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private int exitCode;

    static Terminal run(final Object... arguments)
    {
        final Terminal terminal = new Terminal();
        final String[] words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        terminal.exitCode = new CommandLine(new ReplayCommand()).setOut(new PrintWriter(terminal.out))
            .setErr(new PrintWriter(terminal.err)).execute(words);
        return terminal;
    }

    int exitCode()
    {
        return exitCode;
    }

    String out()
    {
        return out.toString();
    }

    List<String> lines()
    {
        return out.toString().lines().toList();
    }

    String err()
    {
        return err.toString();
    }
}
