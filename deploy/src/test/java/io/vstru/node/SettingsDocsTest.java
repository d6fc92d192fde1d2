package io.vstru.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vstru.settings.EngineSettings;
import io.vstru.settings.SettingException;
import io.vstru.settings.SettingKey;
import io.vstru.strategy.catalog.EmaCrossStrategy;
import io.vstru.strategy.catalog.OrderFlowStrategy;
import io.vstru.strategy.catalog.StrategyCatalog;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keeps docs/settings.md true. */
class SettingsDocsTest
{
    private static final Map<String, Class<?>> STRATEGIES = strategies();
    private static final Pattern PARAMETER =
        Pattern.compile("settings\\.(whole|decimal)\\(\"(\\w+)\", ([\\d._]+), ([\\d._]+), ([\\d._]+)\\)");
    private static final String HEAD = """
        # Settings

        Generated from the code; a test keeps it true.

        A setting is given, the later over the earlier: its default, a line `key=value` in the file named by `--config`,
        `--set key=value`, and the options `--symbol` and `--timeframe`. Without `--feed` the default of
        `market.timeframe` is 1s instead. A value outside its range, or a key that does not exist, is refused before
        anything starts; the message names the key, the value and what is allowed. At every start all settings enter
        the journal as events.

        `market.symbols` may not change within a data directory. The other `market.` keys, `strategies` and the
        parameters of running strategies may change between two starts only while no order and no position is open. The
        remaining keys may change at any start; `paper.startBalance` counts at the first start alone. The embedded
        simulator plays one symbol and serves books of 50 levels: `run` refuses more symbols and other depths.

        Kinds: *decimal* has at most 8 decimals; *duration* is a whole number with the unit ms, s, m or h; *words* are
        separated by commas, without spaces, and the range is how many there may be; *choice* is one of the words.

        ## Engine

        | key | kind | range | default | meaning |
        |---|---|---|---|---|
        """;

    /** A parameter of a strategy, as its source reads it. */
    private record Parameter(String key, boolean isWhole, String standard, String least, String greatest, String help)
    {
        private String next(final String from, final int direction)
        {
            return new BigDecimal(from).add(new BigDecimal(isWhole ? "1" : "0.00000001")
                .multiply(BigDecimal.valueOf(direction))).toPlainString();
        }
    }

    @Test
    void shouldDescribeEverySetting()
    {
        final StringBuilder page = new StringBuilder(HEAD);
        for (final SettingKey key : SettingKey.values())
        {
            final String range = key.to().isEmpty() ? key.from().replace(",", " or ") : key.from() + " to " + key.to();
            row(page, key.key(), key.kind().name().toLowerCase(java.util.Locale.ROOT), range, key.defaultText(),
                key.help());
        }
        for (final Map.Entry<String, Class<?>> strategy : STRATEGIES.entrySet())
        {
            page.append("\n## Strategy ").append(strategy.getKey()).append("\n\n")
                .append("| key | kind | range | default | meaning |\n|---|---|---|---|---|\n");
            for (final Parameter each : parameters(strategy.getKey(), strategy.getValue()))
            {
                row(page, each.key, each.isWhole ? "integer" : "decimal", each.least + " to " + each.greatest,
                    each.standard, each.help);
            }
        }
        page.append("\nWhat the strategies do with them: [strategies.md](strategies.md).\n");
        DocsPage.check("docs/settings.md", page.toString());
    }

    @Test
    void shouldDescribeTheParametersOfEveryStrategyAsTheyAreChecked()
    {
        assertEquals(StrategyCatalog.names(), new ArrayList<>(STRATEGIES.keySet()));
        for (final Map.Entry<String, Class<?>> strategy : STRATEGIES.entrySet())
        {
            final List<Parameter> parameters = parameters(strategy.getKey(), strategy.getValue());
            final Class<?> components = strategy.getValue().getDeclaredClasses()[0];
            assertEquals(components.getRecordComponents().length, parameters.size(), strategy.getKey());
            for (final Parameter each : parameters)
            {
                EngineSettings.of(Map.of(each.key, each.standard));
                refuses(each.key, each.next(each.greatest, 1));
                refuses(each.key, each.next(each.least, -1));
            }
        }
    }

    private static void refuses(final String key, final String value)
    {
        final SettingException refusal =
            assertThrows(SettingException.class, () -> EngineSettings.of(Map.of(key, value)), key + "=" + value);
        assertEquals("bad setting key=" + key + " value=" + value, refusal.getMessage().split(",")[0]);
    }

    private static void row(
        final StringBuilder page, final String key, final String kind, final String range, final String standard,
        final String help)
    {
        page.append("| `").append(key).append("` | ").append(kind).append(" | ").append(DocsPage.cell(range))
            .append(" | ").append(standard).append(" | ").append(DocsPage.cell(help)).append(" |\n");
    }

    private static List<Parameter> parameters(final String name, final Class<?> strategy)
    {
        final DocsSource source = DocsSource.of(strategy);
        final Matcher matcher = PARAMETER.matcher(source.text());
        final List<Parameter> parameters = new ArrayList<>();
        while (matcher.find())
        {
            parameters.add(new Parameter(EngineSettings.strategyPrefix(name) + matcher.group(2),
                matcher.group(1).equals("whole"), plain(matcher.group(3)), plain(matcher.group(4)),
                plain(matcher.group(5)), source.ofComponent(matcher.group(2))));
        }
        return parameters;
    }

    private static String plain(final String number)
    {
        return number.replace("_", "");
    }

    private static Map<String, Class<?>> strategies()
    {
        final Map<String, Class<?>> strategies = new LinkedHashMap<>();
        strategies.put(EmaCrossStrategy.NAME, EmaCrossStrategy.class);
        strategies.put(OrderFlowStrategy.NAME, OrderFlowStrategy.class);
        return strategies;
    }
}
