package io.vstru.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.engine.EngineRun;
import io.vstru.engine.StateDigest;
import io.vstru.engine.TradingEngine;
import io.vstru.event.EventHeader;
import io.vstru.event.EventType;
import io.vstru.journal.RecordHeader;
import io.vstru.journal.chronicle.JournalFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerifyCommandTest
{
    @TempDir
    private Path directory;

    @Test
    void shouldSayHowMuchCameOutTheSame()
    {
        final Story story = Story.told().unknownExecution().writeTo(directory);
        final Terminal terminal = Terminal.run("verify", directory);
        final List<String> events = story.run().all();
        final String end = "journal ends at sequence " + events.size() + ", " +
            EngineRun.field(events.get(events.size() - 1), "at");
        assertEquals(List.of(expected(story, story.records()), end), terminal.lines());
        assertEquals("", terminal.err());
        assertEquals(0, terminal.exitCode());
    }

    @Test
    void shouldTakeTheDataDirectoryAsWell() throws IOException
    {
        final Path journal = Files.createDirectories(directory.resolve("journal"));
        final Story story = Story.told().writeTo(journal);
        final String expected = expected(story, story.records());
        assertEquals(expected, Terminal.run("verify", directory).lines().get(0));
        assertEquals(expected, Terminal.run("verify", journal).lines().get(0));
        assertEquals(expected, Terminal.run("verify", "--data-dir", directory).lines().get(0));
    }

    @Test
    void shouldCountWhatAnotherBuildWroteAndWhatFailed()
    {
        final Story other = Story.toldByAnotherBuild();
        final long otherEvents = events(other.records());
        final int otherRecords = other.records().size();
        final Story story = other.dayOfThisBuild();
        final List<byte[]> own = story.records().subList(otherRecords, story.records().size());
        final String first = expected(story, own);
        final Path whole = directory.resolve("whole");
        story.writeTo(whole);
        assertEquals(first, Terminal.run("verify", whole).lines().get(0));

        final Path failed = directory.resolve("failed");
        story.failedInput().writeTo(failed);
        final Terminal terminal = Terminal.run("verify", failed);
        assertEquals(0, terminal.exitCode(), terminal.err());
        assertEquals(counts(first), counts(terminal.lines().get(0)));
        assertTrue(terminal.lines().get(2).startsWith("events only applied because another build wrote them: " +
            otherEvents + "; this build is "), terminal.out());
        assertEquals("records skipped because their input had failed: 1", terminal.lines().get(3));
        assertEquals(4, terminal.lines().size());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.INCLUDE,
        names = {"BAR", "SIGNAL", "RISK_VERDICT", "ORDER_COMMAND", "EXECUTION", "POSITION_CHANGE"})
    void shouldShowBothEventsWhenOneByteOfADecisionIsAnother(final EventType type)
    {
        final List<byte[]> records = Story.told().records();
        final int[] place = Story.find(records, type);
        final byte[] record = records.get(place[0]);
        // The byte is the lowest of instrumentId or of strategyId, which all of these begin with.
        record[place[1] + EventHeader.LENGTH_BYTES] ^= 1;
        Story.reseal(record);
        Story.write(directory, records);
        final long sequence = new EventHeader().wrap(new UnsafeBuffer(record), place[1]).sequence();

        final Terminal terminal = Terminal.run("verify", directory);
        assertEquals(1, terminal.exitCode());
        assertEquals("", terminal.out());
        final List<String> said = terminal.err().lines().toList();
        assertEquals("error: re-execution differs at sequence " + sequence, said.get(0));
        assertTrue(said.get(1).startsWith("  journal:  #" + sequence + " " + type + " "), said.get(1));
        assertTrue(said.get(2).startsWith("  executed: #" + sequence + " " + type + " "), said.get(2));
        assertTrue(said.get(1).contains("Id=1 ") && said.get(2).contains("Id=0 "), terminal.err());
    }

    @Test
    void shouldNameFileAndOffsetWhenARecordIsDamaged() throws IOException
    {
        final Story story = Story.told().writeTo(directory);
        final byte[] record = story.records().get(5);
        final Path file = firstFile();
        final byte[] bytes = Files.readAllBytes(file);
        final int at = indexOf(bytes, record);
        bytes[at + RecordHeader.LENGTH_BYTES + EventHeader.LENGTH_BYTES] ^= 1;
        Files.write(file, bytes);

        final Terminal terminal = Terminal.run("verify", directory);
        assertEquals(1, terminal.exitCode());
        assertEquals("", terminal.out());
        assertTrue(terminal.err().contains("file=" + file + " offset=" + (at - Integer.BYTES) + " "), terminal.err());
    }

    @Test
    void shouldNotHangWhenAnEventHasNoLength()
    {
        final List<byte[]> records = Story.toldByAnotherBuild().records();
        final int[] place = Story.find(records, EventType.SIGNAL);
        Arrays.fill(records.get(place[0]), place[1], place[1] + Integer.BYTES, (byte)0);
        Story.reseal(records.get(place[0]));
        Story.write(directory, records);
        final Terminal terminal = Terminal.run("verify", directory);
        assertEquals(1, terminal.exitCode());
        assertTrue(terminal.err().startsWith("error: malformed record, expected sequence="), terminal.err());
    }

    @Test
    void shouldNameTheRecordWhenTheEngineRefusesIt()
    {
        final List<byte[]> records = Story.told().records();
        // A book of an instrument that no setting names. It is an input, so nothing compares it.
        final int[] place = Story.find(records, EventType.BOOK);
        final UnsafeBuffer buffer = new UnsafeBuffer(records.get(place[0]));
        buffer.putInt(place[1] + EventHeader.LENGTH_BYTES, 77);
        Story.reseal(records.get(place[0]));
        Story.write(directory, records);
        final long sequence = new EventHeader().wrap(buffer, place[1]).sequence();
        final Terminal terminal = Terminal.run("verify", directory);
        assertEquals(1, terminal.exitCode());
        assertTrue(terminal.err().startsWith("error: the record of sequence=" + sequence +
            " can not be executed again ("), terminal.err());
    }

    @Test
    void shouldReadWhatIsThereWhileAnEngineWrites()
    {
        final Story story = Story.told();
        final List<byte[]> records = story.records();
        try (JournalFixture journal = JournalFixture.open(directory))
        {
            journal.append(records.subList(0, 30));
            final Terminal early = Terminal.run("verify", directory);
            assertEquals(0, early.exitCode(), early.err());
            assertTrue(early.out().startsWith("re-executed " + events(records.subList(0, 30)) + " events, "));
            journal.append(records.subList(30, 40)).roll().append(records.subList(40, records.size()));
            assertEquals(expected(story, records), Terminal.run("verify", directory).lines().get(0));
        }
    }

    @Test
    void shouldSayWhatIsWrongWithTheDirectory() throws IOException
    {
        final Path missing = directory.resolve("missing");
        final Terminal none = Terminal.run("verify", missing);
        assertEquals(1, none.exitCode());
        assertTrue(none.err().contains("there is no directory " + missing), none.err());

        final Path empty = Files.createDirectories(directory.resolve("empty"));
        final Terminal nothing = Terminal.run("verify", "--data-dir", empty);
        assertEquals(1, nothing.exitCode());
        assertTrue(nothing.err().contains("there is no journal in " + empty), nothing.err());

        final Path unwritten = Files.createDirectories(directory.resolve("unwritten"));
        Files.createFile(unwritten.resolve("20251125-0640.cq4"));
        final Terminal unsaid = Terminal.run("verify", unwritten);
        assertEquals(1, unsaid.exitCode());
        assertTrue(unsaid.err().contains("holds no record"), unsaid.err());
    }

    @Test
    void shouldRefuseBadArguments()
    {
        assertEquals(2, Terminal.run("verify", directory, "--data-dir", directory).exitCode());
        assertEquals(2, Terminal.run("verify", directory, directory).exitCode());
        assertEquals(2, Terminal.run("verify", "--nonsense").exitCode());
        final Terminal alone = Terminal.run();
        assertEquals(2, alone.exitCode());
        assertTrue(alone.err().contains("verify, dump, stats"), alone.err());
        assertEquals(0, Terminal.run("verify", "--help").exitCode());
    }

    /** Every record has one external input; all that follows from it is made again and compared. */
    private static String expected(final Story story, final List<byte[]> own)
    {
        final TradingEngine engine = story.run().engine();
        return String.format(Locale.ROOT,
            "re-executed %d events, %d decisions identical, digest 0x%016x, state sha256 %s",
            events(own), events(own) - own.size(), engine.digest(), StateDigest.of(engine));
    }

    private static String counts(final String line)
    {
        return line.substring(0, line.indexOf("digest"));
    }

    private static long events(final List<byte[]> records)
    {
        return records.stream()
            .mapToLong(record -> new RecordHeader().wrap(new UnsafeBuffer(record), 0).eventCount()).sum();
    }

    private static int indexOf(final byte[] bytes, final byte[] part)
    {
        int at = 0;
        while (!Arrays.equals(bytes, at, at + part.length, part, 0, part.length))
        {
            at++;
        }
        return at;
    }

    private Path firstFile() throws IOException
    {
        try (Stream<Path> files = Files.list(directory))
        {
            return files.filter(each -> each.toString().endsWith(".cq4")).sorted().findFirst().orElseThrow();
        }
    }
}
