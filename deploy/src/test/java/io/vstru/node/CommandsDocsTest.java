package io.vstru.node;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Keeps docs/commands.md true. */
class CommandsDocsTest
{
    private static final int WIDTH = 100;
    private static final String HEAD = """
        # Commands

        Generated from the command line itself; a test keeps it true.

        `deploy/bin/vstru` builds the program when there is no build, or a source is newer than it, and then runs it. It
        needs a JDK of version 17 or later, from `JAVA_HOME` or the path. `VSTRU_JAVA_OPTS` adds options for Java.

        Exit codes of every command:

        | code | meaning |
        |---|---|
        | 0 | it did what was asked; for `run` with `--exit-at-end`: the recording has ended and all is journalled |
        | 1 | it could not: the message says what, and how to mend it; for `run` with `--exit-at-end` also: it halted |
        | 2 | wrong usage, or a setting that is refused |
        | 130, 143, 137 | `run` was ended by Ctrl-C, by `kill`, by `kill -9` |
        """;

    @Test
    void shouldShowTheUsageOfEveryCommand()
    {
        final StringBuilder page = new StringBuilder(HEAD);
        append(page, Vstru.commandLine());
        DocsPage.check("docs/commands.md", page.toString());
    }

    private static void append(final StringBuilder page, final CommandLine command)
    {
        command.setUsageHelpWidth(WIDTH);
        page.append("\n## ").append(command.getCommandSpec().qualifiedName()).append("\n\n```\n")
            .append(command.getUsageMessage(Ansi.OFF).replace("\r\n", "\n").stripTrailing()).append("\n```\n");
        command.getSubcommands().values().forEach(each -> append(page, each));
    }
}
