package io.vstru.journal.chronicle;

import io.vstru.journal.JournalException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
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

    private JournalFiles()
    {
    }

    /** All files that hold records, oldest first. Other files may come and go meanwhile. */
    static List<Path> list(final Path directory)
    {
        if (!Files.isDirectory(directory))
        {
            throw new JournalException("there is no journal in " + directory.toAbsolutePath() +
                ": name the data directory of an engine");
        }
        final List<Path> files = new ArrayList<>();
        for (final Path entry : entries(directory))
        {
            if (isFile(entry))
            {
                files.add(entry);
            }
            else if (Files.isDirectory(entry))
            {
                entries(entry).stream().filter(JournalFiles::isFile).forEach(files::add);
            }
        }
        files.sort(Comparator.comparing(each -> each.getFileName().toString()));
        return files;
    }

    private static boolean isFile(final Path entry)
    {
        return entry.getFileName().toString().endsWith(CycleFile.SUFFIX);
    }

    /** The names alone: nothing is asked of an entry that may be gone already. */
    private static List<Path> entries(final Path directory)
    {
        try (Stream<Path> entries = Files.list(directory))
        {
            return entries.toList();
        }
        catch (final IOException | UncheckedIOException e)
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
