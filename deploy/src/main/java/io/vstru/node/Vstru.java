package io.vstru.node;

import io.vstru.replay.ReplayCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
    name = "vstru",
    mixinStandardHelpOptions = true,
    version = "vstru " + Inputs.VERSION,
    description = "An event-sourced trading engine for Bybit.",
    subcommands = {RunCommand.class, ReplayCommand.class})
public final class Vstru implements Runnable
{
    @Spec
    private CommandSpec spec;

    private Vstru()
    {
    }

    /** Runs a command and ends the process with its exit code: 0 well, 1 failed, 2 wrong usage. */
    public static void main(final String[] args)
    {
        System.exit(commandLine().execute(args));
    }

    /** All commands. */
    static CommandLine commandLine()
    {
        return new CommandLine(new Vstru());
    }

    @Override
    public void run()
    {
        throw new ParameterException(spec.commandLine(), "say what to do: run, or replay");
    }
}
