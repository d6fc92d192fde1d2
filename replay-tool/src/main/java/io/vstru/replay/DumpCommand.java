package io.vstru.replay;

import io.vstru.journal.JournalException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints the events of a journal, one a line. */
@Command(
    name = "dump",
    description = "Prints the events of the journal, one a line.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:printed", "1:a journal that can not be read", "2:bad arguments"})
final class DumpCommand implements Callable<Integer>
{
    @Spec
    private CommandSpec spec;

    @Mixin
    private JournalPlace place;

    @Mixin
    private EventFilter filter;

    @Option(names = "--limit", paramLabel = "N", description = "The most events to print.")
    private long limit = Long.MAX_VALUE;

    @Option(names = "--json", description = "One JSON object a line; money is a string.")
    private boolean isJson;

    @Override
    public Integer call()
    {
        if (limit < 1)
        {
            throw new ParameterException(spec.commandLine(), "--limit " + limit + " prints nothing: use 1 or more");
        }
        filter.prepare();
        final EventDump dump = new EventDump(filter, new LineOutput(place.out()), limit, isJson);
        try (JournalFiles files = JournalFiles.open(place.directory()))
        {
            files.walk(dump, dump::hasEnough, place.progressWhenAsked());
            return CommandLine.ExitCode.OK;
        }
        catch (final JournalException e)
        {
            return place.fail(e);
        }
        finally
        {
            dump.flush();
        }
    }
}
