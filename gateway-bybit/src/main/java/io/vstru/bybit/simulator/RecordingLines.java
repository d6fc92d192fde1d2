package io.vstru.bybit.simulator;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The lines of a recording, gzip or plain by what its first bytes say, one at a time and bounded. A line is
 * {@code <receive time> <JSON>} or JSON alone. A recording whose compression is damaged ends there; that is counted.
 * NOT thread safe.
 */
final class RecordingLines implements AutoCloseable
{
    /** Longest line that is read; longer ones are skipped and counted. A full depth snapshot has about 64 KiB. */
    static final int MAX_LINE_BYTES = 4 << 20;

    private static final int CHUNK_BYTES = 1 << 16;
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private final Path file;
    private final FeedCounters counters;
    private final InputStream input;
    private final byte[] chunk = new byte[CHUNK_BYTES];
    private int chunkLength;
    private int chunkIndex;
    private byte[] line = new byte[CHUNK_BYTES];
    private int lineLength;
    private boolean isOverlong;
    private boolean isEnded;
    private long lineNumber;

    RecordingLines(final Path file, final FeedCounters counters)
    {
        this.file = file;
        this.counters = counters;
        try
        {
            input = open(file);
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException("feed=" + file + " can not be opened: check that it is a readable file", e);
        }
    }

    private static InputStream open(final Path file) throws IOException
    {
        final boolean isGzip;
        try (InputStream head = Files.newInputStream(file))
        {
            isGzip = head.read() == GZIP_FIRST && head.read() == GZIP_SECOND;
        }
        final InputStream raw = Files.newInputStream(file);
        if (!isGzip)
        {
            return raw;
        }
        try
        {
            return new GZIPInputStream(raw, CHUNK_BYTES);
        }
        catch (final IOException e)
        {
            raw.close();
            throw e;
        }
    }

    /**
     * Moves to the next line that holds JSON and returns that JSON.
     *
     * @return null at the end
     * @throws UncheckedIOException when the file can no longer be read
     */
    byte[] nextJson()
    {
        while (readLine())
        {
            int start = 0;
            while (start < lineLength && line[start] != '{')
            {
                start++;
            }
            if (lineLength == 0)
            {
                continue;
            }
            counters.onLine();
            if (!isOverlong && start < lineLength && isReceiveTime(start))
            {
                return Arrays.copyOfRange(line, start, lineLength);
            }
            counters.on(FeedCounters.Reason.MALFORMED);
        }
        return null;
    }

    /** Number of the current line, from 1. */
    long lineNumber()
    {
        return lineNumber;
    }

    private boolean isReceiveTime(final int length)
    {
        for (int i = 0; i < length; i++)
        {
            final byte c = line[i];
            if (!(c >= '0' && c <= '9' || c == '.' || c == ':' || c == ' ' || c == '\t'))
            {
                return false;
            }
        }
        return true;
    }

    private boolean readLine()
    {
        lineLength = 0;
        isOverlong = false;
        boolean hasBytes = false;
        while (chunkIndex < chunkLength || fill())
        {
            hasBytes = true;
            int end = chunkIndex;
            while (end < chunkLength && chunk[end] != '\n')
            {
                end++;
            }
            append(end - chunkIndex);
            chunkIndex = end + 1;
            if (end < chunkLength)
            {
                break;
            }
        }
        if (hasBytes)
        {
            lineNumber++;
            while (lineLength > 0 && line[lineLength - 1] <= ' ' && line[lineLength - 1] >= 0)
            {
                lineLength--;
            }
        }
        return hasBytes;
    }

    private void append(final int length)
    {
        if (lineLength + length > MAX_LINE_BYTES)
        {
            isOverlong = true;
            return;
        }
        if (lineLength + length > line.length)
        {
            line = Arrays.copyOf(line, Math.max(lineLength + length, line.length * 2));
        }
        System.arraycopy(chunk, chunkIndex, line, lineLength, length);
        lineLength += length;
    }

    private boolean fill()
    {
        if (isEnded)
        {
            return false;
        }
        chunkIndex = 0;
        chunkLength = 0;
        try
        {
            chunkLength = Math.max(0, input.read(chunk));
        }
        catch (final EOFException | ZipException e)
        {
            counters.on(FeedCounters.Reason.TRUNCATED);
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException("feed=" + file + " can not be read after line=" + lineNumber, e);
        }
        isEnded = chunkLength == 0;
        return !isEnded;
    }

    @Override
    public void close()
    {
        isEnded = true;
        try
        {
            input.close();
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException("feed=" + file + " can not be closed", e);
        }
    }
}
