package io.vstru.journal.chronicle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.journal.JournalException;
import io.vstru.journal.RecordHeader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flips every byte of a journal of 64 KiB, its metadata too: found, or it makes no difference. */
class JournalFlipTest
{
    private static final long SEED = 20261125;
    private static final int DATA_BYTES = 64 * 1024;
    private static final long START_MS = 1_764_052_800_000L;
    /** A prime, so that the sample meets every kind of byte. */
    private static final int OPENING_STEP = 997;

    @TempDir
    private Path directory;
    private byte[] good;
    private String goodDigest;
    private Path name;

    @BeforeEach
    void write() throws IOException
    {
        final Path journal = directory.resolve("good");
        final SplittableRandom random = new SplittableRandom(SEED);
        try (ChronicleJournal writer = ChronicleJournal.open(journal, () -> START_MS))
        {
            final UnsafeBuffer record = new UnsafeBuffer(ByteBuffer.allocateDirect(1024));
            for (int written = 0; written < DATA_BYTES;)
            {
                final int lengthBytes = RecordHeader.LENGTH_BYTES + 8 * random.nextInt(5, 100);
                for (int i = RecordHeader.LENGTH_BYTES; i < lengthBytes; i += 8)
                {
                    record.putLong(i, random.nextLong());
                }
                new RecordHeader().wrap(record, 0).seal(
                    RecordHeader.KIND_EVENTS, lengthBytes, 3, writer.nextSequence(), writer.journalId());
                writer.append(record, 0, lengthBytes);
                written += lengthBytes;
            }
        }
        final Path file = JournalFiles.list(journal).get(0);
        name = journal.relativize(file);
        final byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (bytes[end - 1] == 0)
        {
            end--;
        }
        good = Arrays.copyOf(bytes, end + 8);
        goodDigest = read(copy(good, "check"));
    }

    @Test
    void shouldFindEveryFlippedByteOrReadTheSame()
    {
        final int half = good.length / 2;
        final int[] found = IntStream.range(0, 2).parallel().map(
            part -> flipAll(part * half, part == 0 ? half : good.length, "flip-" + part)).toArray();
        final int total = found[0] + found[1];
        System.err.println("bytes flipped=" + good.length + " detected=" + total + " made no difference=" +
            (good.length - total));
        assertTrue(total >= DATA_BYTES, "detected=" + total);
    }

    @Test
    void shouldNeverTakeTheProcessDownWhenAnEngineGoesOnWithIt()
    {
        for (int at = 0; at < good.length; at += OPENING_STEP)
        {
            final byte[] bad = good.clone();
            bad[at] ^= 0x55;
            final Path journal = copy(bad, "open-" + at);
            try (ChronicleJournal writer = ChronicleJournal.open(journal, () -> START_MS + 60_000))
            {
                final UnsafeBuffer record = new UnsafeBuffer(ByteBuffer.allocateDirect(RecordHeader.LENGTH_BYTES));
                new RecordHeader().wrap(record, 0).seal(RecordHeader.KIND_EVENTS, RecordHeader.LENGTH_BYTES, 1,
                    writer.nextSequence(), writer.journalId());
                writer.append(record, 0, RecordHeader.LENGTH_BYTES);
            }
            catch (final JournalException e)
            {
                assertTrue(e.getMessage().length() > 20, e.getMessage());
            }
        }
    }

    private int flipAll(final int from, final int to, final String folder)
    {
        final Path journal = copy(good, folder);
        int detected = 0;
        try (RandomAccessFile file = new RandomAccessFile(journal.resolve(name).toFile(), "rw"))
        {
            for (int at = from; at < to; at++)
            {
                put(file, at, (byte)(good[at] ^ 0x55));
                detected += isDetected(journal, at) ? 1 : 0;
                put(file, at, good[at]);
            }
        }
        catch (final IOException e)
        {
            throw new AssertionError(e);
        }
        return detected;
    }

    private boolean isDetected(final Path journal, final int at)
    {
        try
        {
            assertEquals(goodDigest, read(journal), "silently different, flipped at=" + at);
            return false;
        }
        catch (final JournalException e)
        {
            return true;
        }
    }

    private static void put(final RandomAccessFile file, final int at, final byte value) throws IOException
    {
        file.seek(at);
        file.write(value);
    }

    private Path copy(final byte[] bytes, final String folder)
    {
        try
        {
            final Path journal = directory.resolve(folder);
            final Path file = journal.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            Files.copy(directory.resolve("good").resolve(HighWater.FILE_NAME), journal.resolve(HighWater.FILE_NAME));
            return journal;
        }
        catch (final IOException e)
        {
            throw new AssertionError(e);
        }
    }

    /** What a reader makes of it: number of records and a checksum over all of them. */
    private static String read(final Path journal)
    {
        final CRC32C crc = new CRC32C();
        final long[] count = {0};
        try (ScanningReader reader = new ScanningReader(journal))
        {
            final byte[] bytes = new byte[RecordHeader.MAX_RECORD_BYTES];
            reader.poll((buffer, offset, lengthBytes) ->
            {
                buffer.getBytes(offset, bytes, 0, lengthBytes);
                crc.update(bytes, 0, lengthBytes);
                count[0]++;
            }, Integer.MAX_VALUE);
            reader.checkEnd();
            HighWater.read(journal).check(journal, reader.journalId(), reader.nextSequence() - 1);
        }
        return count[0] + " records, crc " + crc.getValue();
    }
}
