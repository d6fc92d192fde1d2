package io.vstru.journal.chronicle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory for the files of one measurement; gone when it is closed. */
public final class ScratchDirectory implements AutoCloseable
{
    private final Path path;

    /** Makes one below {@code java.io.tmpdir}. */
    public ScratchDirectory()
    {
        try
        {
            path = Files.createTempDirectory("vstru-benchmark-");
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is. */
    public Path path()
    {
        return path;
    }

    @Override
    public void close()
    {
        try (Stream<Path> below = Files.walk(path))
        {
            final List<Path> deepestFirst = below.sorted(Comparator.reverseOrder()).toList();
            for (final Path each : deepestFirst)
            {
                Files.delete(each);
            }
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException("path=" + path, e);
        }
    }
}
