package io.vstru.bybit.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;

/** Recordings that tests write, and what comes out of them. */
final class Recordings
{
    static final String SYMBOL = "BTCUSDT";
    static final String BOOK = "orderbook.50.BTCUSDT";
    static final String TRADES = "publicTrade.BTCUSDT";
    static final String TICKERS = "tickers.BTCUSDT";
    static final long MINUTE_MS = 60_000;

    private Recordings()
    {
    }

    /** Writes lines, single quotes standing for double ones; compressed when the name ends in .gz. */
    static Path write(final Path folder, final String name, final String... lines)
    {
        final Path file = folder.resolve(name);
        try (OutputStream raw = Files.newOutputStream(file);
            OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(raw) : raw)
        {
            for (final String line : lines)
            {
                out.write(line.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            }
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    static String depth(final long timeMs, final long[] ids, final String bids, final String asks)
    {
        return timeMs + "000000 {'stream':'btcusdt@depth@0ms','data':{'e':'depthUpdate','E':" + timeMs + ",'T':" +
            (timeMs - 2) + ",'s':'BTCUSDT','U':" + ids[0] + ",'u':" + ids[1] +
            (ids.length == 3 ? ",'pu':" + ids[2] : "") + ",'b':[" + bids + "],'a':[" + asks + "]}}";
    }

    static String snapshot(final long timeMs, final long lastId, final String bids, final String asks)
    {
        return timeMs + "000000 {'lastUpdateId':" + lastId + ",'E':" + timeMs + ",'T':" + (timeMs - 2) + ",'bids':[" +
            bids + "],'asks':[" + asks + "]}";
    }

    static String trade(final long timeMs, final long id, final String price, final boolean isBuyerMaker)
    {
        return timeMs + "000000 {'stream':'btcusdt@trade','data':{'e':'trade','E':" + timeMs + ",'T':" + (timeMs - 1) +
            ",'s':'BTCUSDT','t':" + id + ",'p':'" + price + "','q':'0.006','X':'MARKET','m':" + isBuyerMaker + "}}";
    }

    static String quote(final long timeMs, final String bid, final String ask)
    {
        return timeMs + "000000 {'stream':'btcusdt@bookTicker','data':{'e':'bookTicker','u':1,'s':'BTCUSDT','b':'" +
            bid + "','B':'2.5','a':'" + ask + "','A':'1.5','T':" + timeMs + ",'E':" + timeMs + "}}";
    }

    static String mark(final long timeMs, final String price)
    {
        return timeMs + "000 {'stream':'btcusdt@markPrice@1s','data':{'e':'markPriceUpdate','E':" + timeMs +
            ",'s':'BTCUSDT','p':'" + price + "','P':'100','i':'99.5','r':'-0.00002754','T':1680652800000}}";
    }

    static SimulatorConfig config(final Path feed, final long resumeAfterSequence)
    {
        return new SimulatorConfig(feed, SYMBOL, 0, 1, MINUTE_MS, 0, resumeAfterSequence, 0, 0);
    }

    static Feed open(final Path file)
    {
        return OpenedFeed.open(config(file, 0)).feed();
    }

    static List<FeedFrame> drain(final Feed feed)
    {
        final List<FeedFrame> frames = new ArrayList<>();
        for (FeedFrame frame = feed.next(); frame != null; frame = feed.next())
        {
            frames.add(frame);
        }
        return frames;
    }

    static List<FeedFrame> frames(final Path folder, final String... lines)
    {
        try (Feed feed = open(write(folder, "recording.gz", lines)))
        {
            return drain(feed);
        }
    }

    static List<String> texts(final List<FeedFrame> frames, final String topic)
    {
        return frames.stream().filter(frame -> frame.topic().equals(topic)).map(FeedFrame::text).toList();
    }

    static JsonNode json(final FeedFrame frame)
    {
        return JsonMembers.object(frame.payload());
    }

    static String quoted(final String text)
    {
        return text.replace('\'', '"');
    }

    static String[] join(final String[] first, final String... second)
    {
        final String[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
