package io.vstru.replay;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Parent of the commands over journals; alone it only says what there is. */
@Command(
    name = "replay",
    description = "Reads the journal of an engine: executes it again, prints it, counts it.",
    subcommands = {VerifyCommand.class, DumpCommand.class, StatsCommand.class})
public final class ReplayCommand implements Callable<Integer>
{
    @Spec
    private CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean isHelpAsked;

    /** For the launcher that mounts it. */
    public ReplayCommand()
    {
        // The fields are set by the command line.
    }

    @Override
    public Integer call()
    {
        final CommandLine commandLine = spec.commandLine();
        throw new ParameterException(commandLine,
            "name one of the commands: " + String.join(", ", commandLine.getSubcommands().keySet()));
    }
}
