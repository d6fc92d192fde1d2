package io.vstru.node;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a recording as a recorder of Binance streams would: a REST snapshot, then depth updates, trades and best
 * prices of a random walk. The same seed gives the same bytes.
 */
final class RecordedMarket
{
    private static final long START_MS = 1_723_161_600_000L;
    private static final int LEVELS = 60;
    private static final int STEP_MS = 20;
    private static final double TICK = 0.1;

    private final SplittableRandom random;
    private final Writer out;
    private long nowMs = START_MS;
    private long updateId = 1000;
    private long tradeId = 1;
    private long midTicks = 600_000;
    private double drift;

    private RecordedMarket(final long seed, final Writer out)
    {
        random = new SplittableRandom(seed);
        this.out = out;
    }

    /**
     * Writes a recording.
     *
     * @return number of trades in it
     */
    static int write(final Path file, final long seed, final int seconds)
    {
        try (OutputStream raw = Files.newOutputStream(file); OutputStream zip = new GZIPOutputStream(raw);
            Writer out = new OutputStreamWriter(zip, StandardCharsets.US_ASCII))
        {
            return new RecordedMarket(seed, out).write(seconds);
        }
        catch (final IOException e)
        {
            throw new AssertionError(e);
        }
    }

    private int write(final int seconds) throws IOException
    {
        snapshot();
        for (int i = 0; i < seconds * 1000 / STEP_MS; i++)
        {
            nowMs += STEP_MS;
            if (i % 500 == 0)
            {
                drift = random.nextDouble(-0.8, 0.8);
            }
            final long before = midTicks;
            midTicks += Math.round(random.nextDouble(-2, 2) + drift);
            depth(before);
            if (random.nextInt(3) == 0)
            {
                trade();
            }
            quote();
        }
        return (int)tradeId - 1;
    }

    private void snapshot() throws IOException
    {
        line(String.format(Locale.ROOT, "{\"lastUpdateId\":%d,\"E\":%d,\"T\":%d,\"bids\":[%s],\"asks\":[%s]}", updateId,
            nowMs, nowMs, levels(-1, midTicks), levels(1, midTicks)));
    }

    /** The whole ladder around the new price; what the old one had beyond it is taken away. */
    private void depth(final long before) throws IOException
    {
        final long first = updateId + 1;
        updateId += 2;
        line(String.format(Locale.ROOT, "{\"stream\":\"btcusdt@depth@0ms\",\"data\":{\"e\":\"depthUpdate\",\"E\":%d," +
            "\"T\":%d,\"s\":\"BTCUSDT\",\"U\":%d,\"u\":%d,\"pu\":%d,\"b\":[%s],\"a\":[%s]}}", nowMs, nowMs, first,
            updateId, first - 1, cleared(-1, before) + levels(-1, midTicks),
            cleared(1, before) + levels(1, midTicks)));
    }

    private String cleared(final int sign, final long before)
    {
        final StringBuilder text = new StringBuilder();
        for (int i = 1; i <= LEVELS; i++)
        {
            final long price = before + (long)sign * i;
            final boolean isKept = sign * (price - midTicks) >= 1 && sign * (price - midTicks) <= LEVELS;
            if (!isKept)
            {
                text.append(String.format(Locale.ROOT, "[\"%.1f\",\"0.000\"],", price * TICK));
            }
        }
        return text.toString();
    }

    private String levels(final int sign, final long middle)
    {
        final StringBuilder text = new StringBuilder();
        for (int i = 1; i <= LEVELS; i++)
        {
            text.append(i == 1 ? "" : ",").append(String.format(Locale.ROOT, "[\"%.1f\",\"%.3f\"]",
                (middle + (long)sign * i) * TICK, 1 + random.nextInt(9000) / 1000.0));
        }
        return text.toString();
    }

    private void trade() throws IOException
    {
        final boolean isBuyerMaker = random.nextBoolean();
        line(String.format(Locale.ROOT, "{\"stream\":\"btcusdt@trade\",\"data\":{\"e\":\"trade\",\"E\":%d,\"T\":%d," +
            "\"s\":\"BTCUSDT\",\"t\":%d,\"p\":\"%.1f\",\"q\":\"%.3f\",\"X\":\"MARKET\",\"m\":%b}}", nowMs, nowMs,
            tradeId++, (midTicks + (isBuyerMaker ? -1 : 1)) * TICK, 0.001 + random.nextInt(500) / 1000.0,
            isBuyerMaker));
    }

    private void quote() throws IOException
    {
        line(String.format(Locale.ROOT, "{\"stream\":\"btcusdt@bookTicker\",\"data\":{\"e\":\"bookTicker\",\"u\":%d," +
            "\"s\":\"BTCUSDT\",\"b\":\"%.1f\",\"B\":\"2.000\",\"a\":\"%.1f\",\"A\":\"3.000\",\"T\":%d,\"E\":%d}}",
            updateId, (midTicks - 1) * TICK, (midTicks + 1) * TICK, nowMs, nowMs));
    }

    private void line(final String json) throws IOException
    {
        out.append(Long.toString(nowMs * 1_000_000)).append(' ').append(json).append('\n');
    }
}
