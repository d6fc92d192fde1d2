package io.vstru.replay;

import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Options that all commands share: which journal, and whether to show how far it is. */
final class JournalPlace
{
    private static final String DEFAULT_DATA_DIRECTORY = "vstru-data";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @ArgGroup(exclusive = true)
    private Choice choice;

    @Option(names = "--progress", description = "Show the progress on stderr even when no terminal is seen.")
    private boolean isProgressAsked;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean isHelpAsked;

    /** One of the two ways to name a directory. */
    private static final class Choice
    {
        @Option(names = "--data-dir", paramLabel = "DIR",
            description = "Data directory of the engine; " + DEFAULT_DATA_DIRECTORY + " when none is named.")
        private Path dataDirectory;

        @Parameters(index = "0", arity = "0..1", paramLabel = "DIR",
            description = "Data directory of the engine, or its journal directory.")
        private Path directory;
    }

    /** The directory that was named, or the default. */
    Path directory()
    {
        if (choice == null)
        {
            return Path.of(DEFAULT_DATA_DIRECTORY);
        }
        return choice.dataDirectory != null ? choice.dataDirectory : choice.directory;
    }

    /** Progress for a command that prints when it is done: shown on a terminal without being asked for. */
    Progress progress()
    {
        return progress(isProgressAsked || System.console() != null);
    }

    /** Progress for a command whose lines would run into it on a terminal: shown only when asked for. */
    Progress progressWhenAsked()
    {
        return progress(isProgressAsked);
    }

    /** Where results go. */
    PrintWriter out()
    {
        return command.commandLine().getOut();
    }

    /** Tells what went wrong and returns the exit code of it. */
    int fail(final Exception failure)
    {
        command.commandLine().getErr().println("error: " + failure.getMessage());
        return CommandLine.ExitCode.SOFTWARE;
    }

    private Progress progress(final boolean isShown)
    {
        return new Progress(command.commandLine().getErr(), isShown, System::nanoTime);
    }
}
