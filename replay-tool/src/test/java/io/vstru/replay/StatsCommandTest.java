package io.vstru.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.build.BuildHash;
import io.vstru.engine.EngineRun;
import io.vstru.event.Command;
import io.vstru.event.EventType;
import io.vstru.event.SignalFlyweight;
import io.vstru.numeric.FixedPoint;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class StatsCommandTest
{
    @TempDir
    private Path directory;

    @Test
    void shouldCountRecordsEventsAndBytes()
    {
        final Story story = twoDays().writeTo(directory);
        final JsonNode stats = json();
        final List<byte[]> records = story.records();
        final long bytes = records.stream().mapToLong(record -> record.length).sum();
        final long events = story.run().all().size();
        assertEquals(records.size(), stats.get("records").longValue());
        assertEquals(bytes, stats.get("recordBytes").longValue());
        assertEquals(events, stats.get("events").longValue());
        assertEquals((double)bytes / events, stats.get("bytesPerEvent").doubleValue(), 1e-9);
        assertEquals(2, stats.get("files").intValue());
        assertEquals(0, stats.get("unreadable").intValue());
        assertEquals("2025-11-25T06:40:00Z", stats.get("firstTime").stringValue());
        final String last = story.run().all().get((int)events - 1);
        assertEquals(EngineRun.field(last, "at"), stats.get("lastTime").stringValue());
    }

    @Test
    void shouldCountEveryTypeByOrigin()
    {
        final Story story = twoDays().writeTo(directory);
        final JsonNode types = json().get("types");
        long events = 0;
        long bytes = 0;
        for (final JsonNode each : types)
        {
            final EventType type = EventType.valueOf(each.get("type").stringValue());
            assertEquals(story.run().all(type).size(), each.get("events").longValue(), type.name());
            assertEquals(each.get("events").longValue(), each.get("external").longValue() +
                each.get("derived").longValue() + each.get("egress").longValue());
            assertTrue(!type.isEgress() || each.get("egress").longValue() == each.get("events").longValue());
            events += each.get("events").longValue();
            bytes += each.get("bytes").longValue();
        }
        final int recordHeaders = 32 * story.records().size();
        assertEquals(story.run().all().size(), events);
        assertEquals(json().get("recordBytes").longValue() - recordHeaders, bytes);
        final JsonNode executions = row(types, EventType.EXECUTION);
        assertEquals(1, executions.get("external").intValue());
        assertTrue(executions.get("derived").intValue() > 1);
    }

    @Test
    void shouldNameTheEpochs()
    {
        final Story story = twoDays().writeTo(directory);
        final JsonNode epochs = json().get("epochs");
        final List<String> starts = story.run().all(EventType.START);
        assertEquals(2, epochs.size());
        for (int i = 0; i < 2; i++)
        {
            assertEquals(starts.get(i).substring(1, starts.get(i).indexOf(' ')),
                epochs.get(i).get("sequence").toString());
            assertEquals(EngineRun.field(starts.get(i), "incarnation"), epochs.get(i).get("incarnation").toString());
            assertEquals("PAPER", epochs.get(i).get("mode").stringValue());
            assertEquals("VENUE", epochs.get(i).get("clock").stringValue());
            assertEquals("test", epochs.get(i).get("instance").stringValue());
        }
        assertEquals(EngineRun.BUILD, epochs.get(0).get("buildHash").stringValue());
        assertEquals(BuildHash.ofEngine(), epochs.get(1).get("buildHash").stringValue());
    }

    @Test
    void shouldSumMoneySoThatTheBalanceComesOut()
    {
        final Story story = twoDays().writeTo(directory);
        final JsonNode stats = json();
        final BigDecimal fees = money(stats, "fees");
        final BigDecimal funding = money(stats, "funding");
        final BigDecimal balance = new BigDecimal("10000").add(money(stats, "realized")).subtract(fees).add(funding);
        assertEquals(FixedPoint.parse(balance.toPlainString()), story.run().engine().state().account().ledger()
            .balanceE8());
        assertTrue(fees.signum() > 0);
        assertNotEquals(0, funding.signum());
    }

    @Test
    void shouldCountDecisionsByTheirKind()
    {
        final Story story = twoDays();
        story.run().command(Command.PAUSE, 0);
        story.dayOfThisBuild().failedInput().writeTo(directory);
        final JsonNode stats = json();
        assertEquals(counted(story, EventType.SIGNAL, "action"), stats.get("signals").toString());
        assertEquals(counted(story, EventType.RISK_VERDICT, "decision"), stats.get("verdicts").toString());
        assertEquals("{\"TRADING_STATE\":" + story.run().all(EventType.RISK_VERDICT).stream()
            .filter(line -> line.contains("rule=TRADING_STATE")).count() + "}", stats.get("rejections").toString());
        assertEquals(counted(story, EventType.ORDER_COMMAND, "kind"), stats.get("orderCommands").toString());
        assertEquals(counted(story, EventType.EXECUTION, "kind"), stats.get("executions").toString());
        assertEquals("{\"UNKNOWN_ORDER\":1}", stats.get("alerts").toString());
        assertEquals(1, row(stats.get("types"), EventType.INPUT_FAILED).get("events").intValue());
        for (final String status : List.of("ACCEPTED", "FILLED", "CANCELLED", "UNTRIGGERED"))
        {
            assertEquals(story.run().all(EventType.ORDER_UPDATE).stream()
                .filter(line -> line.contains("status=" + status + " ")).count(),
                stats.get("orderUpdates").get(status).longValue(), status);
        }
    }

    @Test
    void shouldSayTheSameToPeople()
    {
        final Story story = twoDays().writeTo(directory);
        final JsonNode stats = json();
        final Locale before = Locale.getDefault();
        final List<String> lines;
        try
        {
            Locale.setDefault(Locale.GERMANY);
            lines = Terminal.run("stats", directory).lines();
        }
        finally
        {
            Locale.setDefault(before);
        }
        assertEquals("records         " + stats.get("records") + ", " + stats.get("recordBytes") + " bytes",
            lines.get(2));
        assertTrue(lines.get(3).matches("events +" + stats.get("events") + ", [0-9]+\\.[0-9] bytes per event"),
            lines.get(3));
        assertTrue(lines.contains("fees            " + stats.get("fees").stringValue()));
        assertTrue(lines.contains("executions      TRADE " + story.run().all(EventType.EXECUTION).size()));
        assertTrue(lines.contains("rejected by     none"));
        assertEquals(2, lines.stream().filter(line -> line.startsWith("epoch")).count());
        assertTrue(lines.stream().anyMatch(line -> line.matches("TRADE +[0-9]+ +0 +0 +[0-9]+ +96\\.0")));
    }

    @Test
    void shouldCountAnEventOfAnotherBuildByItsNumber()
    {
        final List<byte[]> records = Story.told().records();
        final int[] place = Story.find(records, EventType.BAR);
        records.get(place[0])[place[1] + Integer.BYTES] = 99;
        Story.reseal(records.get(place[0]));
        final int[] signal = Story.find(records, EventType.SIGNAL);
        final int action = SignalFlyweight.LAYOUT.fields().stream()
            .filter(field -> field.name().equals("action")).findFirst().orElseThrow().offset();
        records.get(signal[0])[signal[1] + action] = 50;
        Story.reseal(records.get(signal[0]));
        Story.write(directory, records);
        final JsonNode stats = json();
        assertEquals(2, stats.get("unreadable").intValue());
        final String types = stats.get("types").toString();
        assertTrue(types.contains("{\"type\":\"unknown-99\",\"events\":1,"), types);
    }

    @Test
    void shouldSayWhenThereIsNoJournal()
    {
        final Terminal terminal = Terminal.run("stats", "--data-dir", directory);
        assertEquals(1, terminal.exitCode());
        assertTrue(terminal.err().contains("there is no journal in " + directory), terminal.err());
        assertEquals("", terminal.out());
    }

    private static Story twoDays()
    {
        return Story.toldByAnotherBuild().dayOfThisBuild().unknownExecution();
    }

    private JsonNode json()
    {
        final Terminal terminal = Terminal.run("stats", directory, "--json");
        assertEquals(0, terminal.exitCode(), terminal.err());
        assertEquals(1, terminal.lines().size());
        return new ObjectMapper().readTree(terminal.out());
    }

    private static JsonNode row(final JsonNode types, final EventType type)
    {
        for (final JsonNode each : types)
        {
            if (each.get("type").stringValue().equals(type.name()))
            {
                return each;
            }
        }
        throw new AssertionError("no row type=" + type);
    }

    private static BigDecimal money(final JsonNode stats, final String name)
    {
        return new BigDecimal(stats.get(name).stringValue());
    }

    /** The values of a field over all events of a type, counted, in the alphabet's order, as JSON. */
    private static String counted(final Story story, final EventType type, final String field)
    {
        return story.run().all(type).stream().map(line -> EngineRun.field(line, field))
            .collect(Collectors.groupingBy(value -> value, TreeMap::new, Collectors.counting()))
            .entrySet().stream().map(each -> "\"" + each.getKey() + "\":" + each.getValue())
            .collect(Collectors.joining(",", "{", "}"));
    }
}
