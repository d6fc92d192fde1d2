package io.vstru.bybit.simulator;

import static io.vstru.bybit.simulator.Recordings.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.bybit.simulator.FeedCounters.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingLinesTest
{
    @TempDir
    private Path folder;

    private final FeedCounters counters = new FeedCounters();

    @Test
    void shouldReadEveryFormOfReceiveTime()
    {
        assertEquals(List.of("{1}", "{2}", "{3}", "{4}", "{5}"), read(write(folder, "a.txt",
            "1723161255030314667 {1}", "1680652700423575 {2}", "1626992741.06217: {3}", "{4}", "", "x {9}", "12",
            "7 {5}\r")));
        assertEquals(7, counters.lines());
        assertEquals(2, counters.count(Reason.MALFORMED));
    }

    @Test
    void shouldReadALastLineWithoutEnd() throws IOException
    {
        final Path file = folder.resolve("a.txt");
        Files.writeString(file, "{1}\n{2}");
        assertEquals(List.of("{1}", "{2}"), read(file));
    }

    @Test
    void shouldReadLinesOfEveryLengthAroundTheChunk()
    {
        final List<String> lines = new ArrayList<>();
        for (int length = 65_530; length < 65_545; length++)
        {
            lines.add("{" + "x".repeat(length) + "}");
        }
        assertEquals(lines, read(write(folder, "a.gz", lines.toArray(new String[0]))));
        assertEquals(lines, read(write(folder, "a.txt", lines.toArray(new String[0]))));
    }

    @Test
    void shouldReadSeveralCompressedFilesInOne() throws IOException
    {
        final byte[] first = Files.readAllBytes(write(folder, "1.gz", "{1}"));
        final byte[] second = Files.readAllBytes(write(folder, "2.gz", "{2}"));
        final Path both = folder.resolve("both.gz");
        final byte[] bytes = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, bytes, first.length, second.length);
        Files.write(both, bytes);
        assertEquals(List.of("{1}", "{2}"), read(both));
    }

    @Test
    void shouldSkipALineThatIsTooLong()
    {
        final String overlong = "{" + "x".repeat(RecordingLines.MAX_LINE_BYTES) + "}";
        assertEquals(List.of("{1}", "{2}"), read(write(folder, "a.gz", "{1}", overlong, "{2}")));
        assertEquals(1, counters.count(Reason.MALFORMED));
    }

    @Test
    void shouldEndWhereTheCompressionIsDamaged() throws IOException
    {
        final String[] lines = new String[5_000];
        for (int i = 0; i < lines.length; i++)
        {
            lines[i] = "{" + i * 7919L * i + "}";
        }
        final byte[] whole = Files.readAllBytes(write(folder, "whole.gz", lines));
        final Path cut = folder.resolve("cut.gz");
        Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
        final int read = read(cut).size();
        assertTrue(read > 1_000 && read < 4_000, "read=" + read);
        assertEquals(1, counters.count(Reason.TRUNCATED));

        whole[whole.length / 2] ^= 0x55;
        final Path flipped = folder.resolve("flipped.gz");
        Files.write(flipped, whole);
        read(flipped);
        assertEquals(2, counters.count(Reason.TRUNCATED));
    }

    @Test
    void shouldNameTheFileWhenItCanNotBeOpened()
    {
        final UncheckedIOException e = assertThrows(UncheckedIOException.class,
            () -> new RecordingLines(folder.resolve("absent"), counters));
        assertTrue(e.getMessage().contains("absent can not be opened"), e::getMessage);
    }

    private List<String> read(final Path file)
    {
        final List<String> texts = new ArrayList<>();
        try (RecordingLines lines = new RecordingLines(file, counters))
        {
            for (byte[] json = lines.nextJson(); json != null; json = lines.nextJson())
            {
                texts.add(new String(json, StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
