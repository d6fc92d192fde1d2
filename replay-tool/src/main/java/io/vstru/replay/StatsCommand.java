package io.vstru.replay;

import io.vstru.journal.JournalException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts what a journal holds. */
@Command(
    name = "stats",
    description = "Counts records, events, orders, executions, money and alerts of the journal.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:counted", "1:a journal that can not be read", "2:bad arguments"})
final class StatsCommand implements Callable<Integer>
{
    @Mixin
    private JournalPlace place;

    @Option(names = "--json", description = "One JSON object; money is a string.")
    private boolean isJson;

    @Override
    public Integer call()
    {
        final JournalStatistics statistics = new JournalStatistics();
        try (JournalFiles files = JournalFiles.open(place.directory()))
        {
            files.walk(statistics, () -> false, place.progress());
            if (isJson)
            {
                new StatisticsJson(place.out()).print(files, statistics);
            }
            else
            {
                new StatisticsText(place.out()).print(files, statistics);
            }
            return CommandLine.ExitCode.OK;
        }
        catch (final JournalException e)
        {
            return place.fail(e);
        }
    }
}
