package io.vstru.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.engine.EngineRun;
import io.vstru.event.EventHeader;
import io.vstru.event.EventType;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class DumpCommandTest
{
    @TempDir
    private Path directory;
    private final Story story = Story.told();

    @Test
    void shouldPrintEveryEventOnALine()
    {
        story.unknownExecution().failedInput().writeTo(directory);
        assertEquals(story.run().all(), dump());
    }

    @Test
    void shouldPickByTypeInAnyCase()
    {
        story.writeTo(directory);
        final List<String> orders = story.run().all(EventType.ORDER_COMMAND, EventType.TRADE);
        assertFalse(orders.isEmpty());
        assertEquals(orders, dump("--type", "TRADE,ORDER_COMMAND"));
        assertEquals(orders, dump("--type", "order-command", "--type", "trade"));
    }

    @Test
    void shouldPickByOrigin()
    {
        story.writeTo(directory);
        final List<String> derived = picked(line -> Stream.of("BAR", "ORDER_UPDATE", "EXECUTION", "FUNDING")
            .anyMatch(type -> line.split(" ")[1].equals(type)));
        assertTrue(derived.stream().anyMatch(line -> line.contains(" FUNDING ")));
        assertEquals(derived, dump("--origin", "derived"));
        assertEquals(picked(line -> !line.contains(" cause=")), dump("--origin", "external"));
        assertEquals(picked(line -> line.contains(" cause=") && !derived.contains(line)), dump("--origin", "egress"));
        assertEquals(story.run().all(), dump("--origin", "EXTERNAL,derived,Egress"));
    }

    @Test
    void shouldPickBySequenceAndLimit()
    {
        story.writeTo(directory);
        final List<String> all = story.run().all();
        assertEquals(all.subList(9, 20), dump("--from", 10, "--to", 20));
        assertEquals(all.subList(9, 12), dump("--from", 10, "--to", 20, "--limit", 3));
        assertEquals(all.subList(all.size() - 1, all.size()), dump("--from", all.size()));
        assertEquals(List.of(), dump("--from", all.size() + 1));
        assertEquals(all.subList(0, 1), dump("--limit", 1));
    }

    @Test
    void shouldPickByTimeBothEndsIncluded()
    {
        story.writeTo(directory);
        final Instant since = Instant.parse("2025-11-25T06:41:00Z");
        final Instant until = Instant.parse("2025-11-25T06:49:00.400Z");
        final List<String> expected = picked(line ->
            !time(line).isBefore(since) && !time(line).isAfter(until));
        assertTrue(expected.stream().anyMatch(line -> time(line).equals(since)));
        assertTrue(expected.stream().anyMatch(line -> time(line).equals(until)));
        assertEquals(expected, dump("--since", since, "--until", until));
        assertEquals(story.run().all(), dump("--since", "0001-01-01T00:00:00Z", "--until", "9999-01-01T00:00:00Z"));
    }

    @Test
    void shouldPickByStrategyAndOrder()
    {
        story.writeTo(directory);
        final List<String> ofStrategy = picked(line -> line.contains(" strategyId=0 "));
        assertFalse(ofStrategy.isEmpty());
        assertEquals(ofStrategy, dump("--strategy", 0));
        assertEquals(List.of(), dump("--strategy", 1));

        final String entry = EngineRun.field(story.run().all(EventType.ORDER_COMMAND).get(0), "orderId");
        final List<String> ofOrder = picked(line -> line.matches(".* (orderId|parentOrderId)=" + entry + " .*"));
        assertTrue(ofOrder.stream().anyMatch(line -> line.contains("parentOrderId=" + entry)));
        assertEquals(ofOrder, dump("--order", entry));
        final String stop = EngineRun.field(story.run().all(EventType.ORDER_COMMAND).get(0), "stopOrderId");
        assertEquals(picked(line -> line.matches(".* (orderId|stopOrderId)=" + stop + " .*")), dump("--order", stop));
        assertEquals(picked(line -> line.contains(" ORDER_COMMAND ") && line.contains("rderId=" + entry + " ")),
            dump("--order", entry, "--type", "ORDER_COMMAND", "--origin", "egress"));
    }

    @Test
    void shouldPrintJsonObjects()
    {
        story.unknownExecution().writeTo(directory);
        final ObjectMapper mapper = new ObjectMapper();
        final List<JsonNode> events = dump("--json").stream().map(mapper::readTree).toList();
        assertEquals(story.run().all().size(), events.size());
        for (int i = 0; i < events.size(); i++)
        {
            assertEquals(i + 1, events.get(i).get("sequence").longValue());
        }
        final JsonNode execution = events.stream()
            .filter(event -> event.get("type").stringValue().equals("EXECUTION")).findFirst().orElseThrow();
        assertEquals("DERIVED", execution.get("origin").stringValue());
        assertEquals("9000.1", execution.get("priceE8").stringValue());
    }

    @Test
    void shouldNameTheNearestWordWhenAnOptionIsMistyped()
    {
        story.writeTo(directory);
        final Terminal type = Terminal.run("dump", directory, "--type", "TRAED");
        assertEquals(2, type.exitCode());
        assertTrue(type.err().contains("unknown type 'TRAED', the nearest known is TRADE;"), type.err());
        final Terminal origin = Terminal.run("dump", directory, "--origin", "ingress");
        assertEquals(2, origin.exitCode());
        assertTrue(origin.err().contains("unknown origin 'ingress', the nearest known is EGRESS;"), origin.err());
    }

    @Test
    void shouldRefuseRangesThatHoldNothing()
    {
        story.writeTo(directory);
        assertEquals(2, Terminal.run("dump", directory, "--from", 5, "--to", 4).exitCode());
        assertEquals(2, Terminal.run("dump", directory, "--limit", 0).exitCode());
        assertEquals(2, Terminal.run("dump", directory, "--since", "yesterday").exitCode());
        assertEquals(2, Terminal.run("dump", directory, "--since", "2025-01-02T00:00:00Z", "--until",
            "2025-01-01T00:00:00Z").exitCode());
        assertEquals(1, Terminal.run("dump", directory.resolve("missing")).exitCode());
    }

    @Test
    void shouldPrintWhatIsKnownOfAnEventOfAnotherBuild()
    {
        final List<byte[]> records = story.records();
        final int[] place = Story.find(records, EventType.BAR);
        final byte[] record = records.get(place[0]);
        final EventHeader header = new EventHeader().wrap(new UnsafeBuffer(record), place[1]);
        record[place[1] + Integer.BYTES] = 99;
        Story.reseal(record);
        Story.write(directory, records);
        final int index = (int)header.sequence() - 1;
        final List<String> lines = dump();
        assertEquals(story.run().all().size(), lines.size());
        assertEquals("#" + header.sequence() + " unreadable typeId=99 origin=DERIVED lengthBytes=" +
            header.lengthBytes(), lines.get(index));
        assertEquals(story.run().all().get(index + 1), lines.get(index + 1));
        assertEquals(99, new ObjectMapper().readTree(dump("--json").get(index)).get("typeId").intValue());
    }

    @Test
    void shouldPrintWhatIsBeforeTheDamage() throws IOException
    {
        story.writeTo(directory);
        final int all = story.run().all().size();
        final Path last = damageTheEnd();
        final Terminal terminal = Terminal.run("dump", directory);
        assertEquals(1, terminal.exitCode());
        assertTrue(terminal.err().contains("damaged journal file=" + last), terminal.err());
        assertTrue(terminal.lines().size() < all && terminal.lines().size() > all / 2);
        assertEquals(story.run().all().subList(0, terminal.lines().size()), terminal.lines());
    }

    @Test
    void shouldEndQuietlyAndAtOnceWhenTheReaderLeaves() throws IOException
    {
        // Two days are more than is held back; who goes on to the end meets the damage and says so.
        story.dayOfThisBuild().writeTo(directory);
        damageTheEnd();
        final OutputStream left = new OutputStream()
        {
            @Override
            public void write(final int value) throws IOException
            {
                throw new IOException("Broken pipe");
            }
        };
        final StringWriter err = new StringWriter();
        final int exitCode = new CommandLine(new ReplayCommand()).setOut(new PrintWriter(left))
            .setErr(new PrintWriter(err)).execute("dump", directory.toString());
        assertEquals("", err.toString());
        assertEquals(0, exitCode);
    }

    /** Flips a bit of the last byte that is not zero, and returns the file it is in. */
    private Path damageTheEnd() throws IOException
    {
        final Path last;
        try (Stream<Path> files = Files.list(directory))
        {
            last = files.filter(each -> each.toString().endsWith(".cq4")).sorted().reduce((a, b) -> b).orElseThrow();
        }
        final byte[] bytes = Files.readAllBytes(last);
        int at = bytes.length - 1;
        while (bytes[at] == 0)
        {
            at--;
        }
        bytes[at] ^= 1;
        Files.write(last, bytes);
        return last;
    }

    private List<String> dump(final Object... options)
    {
        final Object[] arguments = new Object[options.length + 2];
        arguments[0] = "dump";
        arguments[1] = directory;
        System.arraycopy(options, 0, arguments, 2, options.length);
        final Terminal terminal = Terminal.run(arguments);
        assertEquals("", terminal.err());
        assertEquals(0, terminal.exitCode());
        return terminal.lines();
    }

    private List<String> picked(final Predicate<String> rule)
    {
        return story.run().all().stream().filter(rule).toList();
    }

    private static Instant time(final String line)
    {
        return Instant.parse(EngineRun.field(line, "at"));
    }
}
