package io.vstru.bybit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Real frames of the venue, where they are at hand; a test that needs one that is missing is skipped. */
public final class Captures
{
    private Captures()
    {
    }

    public static List<String> lines(final String file)
    {
        final Path path = path(file);
        try
        {
            return Files.readAllLines(path);
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(final String file)
    {
        try
        {
            return Files.readAllBytes(path(file));
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException(e);
        }
    }

    private static Path path(final String file)
    {
        final Path path = Path.of(System.getProperty("vstru.root", "."), "..", "shared", "data", "bybit", file);
        Assumptions.assumeTrue(Files.isReadable(path), () -> "no capture " + path);
        return path;
    }
}
