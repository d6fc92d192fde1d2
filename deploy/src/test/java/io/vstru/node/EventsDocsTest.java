package io.vstru.node;

import io.vstru.event.EventLayout;
import io.vstru.event.EventLayouts;
import io.vstru.event.EventType;
import io.vstru.event.Origin;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Keeps docs/events.md true. */
class EventsDocsTest
{
    private static final String HEAD = """
        # Events

        Generated from the code; a test keeps it true.

        Every event begins with the header of 40 bytes that [journal-format.md](journal-format.md#event) describes;
        offsets below are from the start of the event, header included. All numbers are little-endian.

        | kind | bytes | how to read it |
        |---|---|---|
        """;

    private final TreeMap<String, Class<?>> enumerations = new TreeMap<>();

    @Test
    void shouldDescribeEveryEvent() throws ReflectiveOperationException
    {
        final StringBuilder page = new StringBuilder(HEAD);
        kinds(page);
        page.append("\n## Inputs\n");
        events(page, false);
        page.append("\n## Egress\n\nWhat the engine decided.\n");
        events(page, true);
        page.append("\n## Enumerations\n\nThe code in an event is the place in the list, from 0. Constants are only" +
            " ever added at the end.\n");
        enumerations.put(Origin.class.getSimpleName(), Origin.class);
        enumerations.values().forEach(each -> enumeration(page, each));
        DocsPage.check("docs/events.md", page.toString());
    }

    private static void kinds(final StringBuilder page)
    {
        final DocsSource source = DocsSource.of(EventLayout.class);
        for (final EventLayout.Kind kind : EventLayout.Kind.values())
        {
            final boolean isText = kind == EventLayout.Kind.ASCII || kind == EventLayout.Kind.BYTES;
            page.append("| ").append(kind).append(" | ").append(isText ? "as given" : bytes(kind)).append(" | ")
                .append(source.ofConstant(kind.name())).append(" |\n");
        }
    }

    /** Width of a field of this kind, as the layouts have it. */
    private static String bytes(final EventLayout.Kind kind)
    {
        return EventLayouts.all().stream().flatMap(layout -> java.util.stream.Stream.of(layout.fields(),
            layout.entryFields()).flatMap(List::stream)).filter(field -> field.kind() == kind).findFirst()
            .map(field -> Integer.toString(field.lengthBytes())).orElse("not used");
    }

    private void events(final StringBuilder page, final boolean isEgress) throws ReflectiveOperationException
    {
        for (final EventLayout layout : EventLayouts.all())
        {
            if (layout.type().isEgress() == isEgress)
            {
                event(page, layout);
            }
        }
    }

    private void event(final StringBuilder page, final EventLayout layout) throws ReflectiveOperationException
    {
        final Class<?> flyweight = Class.forName("io.vstru.event." + camel(layout.type().name()) + "Flyweight");
        final DocsSource source = DocsSource.of(flyweight);
        page.append("\n### ").append(layout.type()).append("\n\n")
            .append(DocsSource.of(EventType.class).ofConstant(layout.type().name()))
            .append(" Type ").append(layout.type().id()).append(", version ").append(layout.version()).append(", ")
            .append(layout.fixedLengthBytes()).append(" bytes");
        if (!layout.groups().isEmpty())
        {
            page.append(" and ").append(layout.entryLengthBytes()).append(" for each entry");
        }
        page.append(".\n\n| offset | field | kind | bytes | meaning |\n|---|---|---|---|---|\n");
        for (final EventLayout.Field field : layout.fields())
        {
            row(page, field, kind(field, flyweight), source.ofAccessor(field.name()));
        }
        for (final EventLayout.Field group : layout.groups())
        {
            row(page, group, group.kind().name(),
                source.ofAccessor(singular(group.name()) + "Count") + " Entries follow the fixed part.");
        }
        if (!layout.entryFields().isEmpty())
        {
            page.append("\nAn entry, here of the first group; offsets from its start:\n\n" +
                "| offset | field | kind | bytes | meaning |\n|---|---|---|---|---|\n");
            final String first = singular(layout.groups().get(0).name());
            for (final EventLayout.Field field : layout.entryFields())
            {
                row(page, field, field.kind().name(), source.ofAccessor(first + capital(field.name())));
            }
        }
    }

    private String kind(final EventLayout.Field field, final Class<?> flyweight) throws ReflectiveOperationException
    {
        if (field.kind() != EventLayout.Kind.ENUM)
        {
            return field.kind().name();
        }
        final Class<?> type = flyweight.getMethod(field.name()).getReturnType();
        enumerations.put(type.getSimpleName(), type);
        return "[" + type.getSimpleName() + "](#" + type.getSimpleName().toLowerCase(Locale.ROOT) + ")";
    }

    private static void row(
        final StringBuilder page, final EventLayout.Field field, final String kind, final String meaning)
    {
        page.append("| ").append(field.offset()).append(" | `").append(field.name()).append("` | ").append(kind)
            .append(" | ").append(field.lengthBytes()).append(" | ").append(meaning).append(" |\n");
    }

    private static void enumeration(final StringBuilder page, final Class<?> type)
    {
        final DocsSource source = DocsSource.of(type);
        page.append("\n### ").append(type.getSimpleName()).append("\n\n| code | constant | meaning |\n|---|---|---|\n");
        for (final Object each : type.getEnumConstants())
        {
            final Enum<?> constant = (Enum<?>)each;
            page.append("| ").append(constant.ordinal()).append(" | ").append(constant.name()).append(" | ")
                .append(source.ofConstant(constant.name())).append(" |\n");
        }
    }

    private static String camel(final String name)
    {
        final StringBuilder camel = new StringBuilder();
        for (final String word : name.toLowerCase(Locale.ROOT).split("_"))
        {
            camel.append(capital(word));
        }
        return camel.toString();
    }

    private static String capital(final String word)
    {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String singular(final String group)
    {
        return group.substring(0, group.length() - 1);
    }
}
