package io.vstru.node;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A generated page of the documentation: compared with what the code says, or written anew when asked to. */
final class DocsPage
{
    private static final boolean IS_WRITTEN = Boolean.getBoolean("vstru.docs.write");
    private static final String REMEDY = " is not what the code says. Write it anew with:" +
        " mvn -B -pl deploy -am verify -Dtest='*Docs*' -Dsurefire.failIfNoSpecifiedTests=false -Dvstru.docs.write=true";

    private DocsPage()
    {
    }

    /** The folder of the whole project. */
    static Path root()
    {
        return Path.of(System.getProperty("vstru.root"));
    }

    /** The text of a file of the project. */
    static String read(final String name)
    {
        try
        {
            return Files.readString(root().resolve(name));
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException("can not read file=" + root().resolve(name), e);
        }
    }

    /** Compares a page with the text that it should have; writes it when the tests were told to. */
    static void check(final String name, final String text)
    {
        if (IS_WRITTEN)
        {
            write(name, text);
        }
        assertEquals(text, Files.exists(root().resolve(name)) ? read(name) : "", name + REMEDY);
    }

    /** A cell of a table: a bar would end it. */
    static String cell(final String text)
    {
        return text.replace("|", "\\|");
    }

    private static void write(final String name, final String text)
    {
        try
        {
            Files.writeString(root().resolve(name), text);
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException("can not write file=" + root().resolve(name), e);
        }
    }
}
