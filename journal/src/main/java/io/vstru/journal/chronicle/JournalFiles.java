package io.vstru.journal.chronicle;

import io.vstru.journal.JournalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The files of a journal: every start has a folder of its own, named by the second it began in, so that Chronicle never
 * opens a file that another process wrote. Names sort by time.
 */
final class JournalFiles
{
    private static final DateTimeFormatter NAME =
        DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int NAME_LENGTH = 15;
    private static final int MAX_DEPTH = 2;

    private JournalFiles()
    {
    }

    /** All files that hold records, oldest first. */
    static List<Path> list(final Path directory)
    {
        if (!Files.isDirectory(directory))
        {
            throw new JournalException("there is no journal in " + directory.toAbsolutePath() +
                ": name the data directory of an engine");
        }
        try (Stream<Path> all = Files.walk(directory, MAX_DEPTH))
        {
            return all.filter(each -> each.getFileName().toString().endsWith(CycleFile.SUFFIX))
                .sorted(Comparator.comparing(each -> each.getFileName().toString())).toList();
        }
        catch (final IOException e)
        {
            throw new JournalException("can not list directory=" + directory + " (" + e + ")", e);
        }
    }

    /** When a file or a folder of the journal began, by its name, in milliseconds since 1970. */
    static long beganMs(final Path file)
    {
        final String name = file.getFileName().toString();
        try
        {
            return Instant.from(NAME.parse(name.substring(0, Math.min(NAME_LENGTH, name.length())))).toEpochMilli();
        }
        catch (final DateTimeParseException e)
        {
            throw new JournalException("not a file of this journal: " + file.toAbsolutePath() + "; move it away", e);
        }
    }

    /** The folder of a start. */
    static Path folder(final Path directory, final long beganMs)
    {
        return directory.resolve(NAME.format(Instant.ofEpochMilli(beganMs)));
    }
}
