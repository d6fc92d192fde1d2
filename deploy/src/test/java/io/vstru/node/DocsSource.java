package io.vstru.node;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Meanings that stand in Javadoc: read from the source, so that they are written once. */
final class DocsSource
{
    private static final String COMMENT = "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*";
    private static final Pattern BEGINS_OF_LINES = Pattern.compile("\\s*\\n\\s*\\*?\\s*");
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+ #?([^}]*)}");

    private final String path;
    private final String text;

    private DocsSource(final String path, final String text)
    {
        this.path = path;
        this.text = text;
    }

    /** The source of a class of the engine. */
    static DocsSource of(final Class<?> type)
    {
        final String path = "engine-core/src/main/java/" + type.getName().replace('.', '/') + ".java";
        return new DocsSource(path, DocsPage.read(path));
    }

    /** The text of the file. */
    String text()
    {
        return text;
    }

    /** What the Javadoc of a constant says. */
    String ofConstant(final String name)
    {
        return find(COMMENT + name + "\\b");
    }

    /** What the Javadoc of an accessor says. */
    String ofAccessor(final String name)
    {
        return find(COMMENT + "public \\w+ " + name + "\\((?:final int index)?\\)");
    }

    /** What the Javadoc of a record says of a component. */
    String ofComponent(final String name)
    {
        return find("\\* @param " + name + "\\s+((?:(?!@param|\\*/).)*)");
    }

    private String find(final String pattern)
    {
        final Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        if (!matcher.find())
        {
            throw new AssertionError("no Javadoc found file=" + path + " pattern=" + pattern);
        }
        final String line = BEGINS_OF_LINES.matcher(matcher.group(1)).replaceAll(" ").trim();
        return DocsPage.cell(INLINE_TAG.matcher(line).replaceAll("`$1`"));
    }
}
