package io.vstru.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every relative link of the documentation leads somewhere, and so does every name of a test in it. */
class LinksDocsTest
{
    private static final int LEAST_LINKS = 40;
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern TEST_NAME = Pattern.compile("`(\\w+Test)`");

    @Test
    void shouldLeadSomewhere() throws IOException
    {
        final List<String> broken = new ArrayList<>();
        int links = 0;
        for (final Path page : pages())
        {
            final Matcher link = LINK.matcher(Files.readString(page));
            while (link.find())
            {
                if (!link.group(1).startsWith("http"))
                {
                    links++;
                    check(page, link.group(1), broken);
                }
            }
        }
        assertEquals(List.of(), broken);
        assertTrue(links >= LEAST_LINKS, "links=" + links);
    }

    @Test
    void shouldNameTestsThatExist() throws IOException
    {
        final List<String> tests = tests();
        final List<String> missing = new ArrayList<>();
        for (final Path page : pages())
        {
            final Matcher name = TEST_NAME.matcher(Files.readString(page));
            while (name.find())
            {
                if (!tests.contains(name.group(1) + ".java"))
                {
                    missing.add(page.getFileName() + ": " + name.group(1));
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    private static void check(final Path page, final String link, final List<String> broken) throws IOException
    {
        final int hash = link.indexOf('#');
        final String path = hash < 0 ? link : link.substring(0, hash);
        final Path target = path.isEmpty() ? page : page.resolveSibling(path).normalize();
        if (!Files.exists(target) || hash >= 0 && !anchors(target).contains(link.substring(hash + 1)))
        {
            broken.add(DocsPage.root().relativize(page) + ": " + link);
        }
    }

    /** As GitHub makes them: small letters, blanks as hyphens, punctuation left out. */
    private static List<String> anchors(final Path page) throws IOException
    {
        return HEADING.matcher(Files.readString(page)).results()
            .map(heading -> heading.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\w -]", "").replace(' ', '-'))
            .toList();
    }

    private static List<Path> pages() throws IOException
    {
        final List<Path> pages = new ArrayList<>(List.of(DocsPage.root().resolve("README.md")));
        try (Stream<Path> docs = Files.walk(DocsPage.root().resolve("docs")))
        {
            docs.filter(each -> each.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }

    private static List<String> tests() throws IOException
    {
        final List<String> tests = new ArrayList<>();
        try (Stream<Path> modules = Files.list(DocsPage.root()))
        {
            for (final Path module : modules.filter(each -> Files.isDirectory(each.resolve("src/test"))).toList())
            {
                try (Stream<Path> files = Files.walk(module.resolve("src/test")))
                {
                    files.map(each -> each.getFileName().toString()).forEach(tests::add);
                }
            }
        }
        return tests;
    }
}
