package io.vstru.bybit.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever bytes a recording or a client sends: nothing is thrown, and what comes out is still well-formed. */
class DamagedInputTest
{
    private static final long SEED = 4_711;
    private static final int LINES = 30_000;
    private static final long T0 = 1_700_000_000_000L;
    private static final String[] BINANCE =
    {
        Recordings.snapshot(T0, 19, "['99.5','1'],['98','1']", "['101','1'],['102','1']"),
        Recordings.depth(T0 + 5, new long[] {20, 25, 19}, "['99.5','2'],['97','1']", "['101','0']"),
        Recordings.trade(T0 + 6, 501, "100.10", true),
        Recordings.quote(T0 + 7, "99.5", "101"),
        Recordings.mark(T0 + 8, "100.25"),
    };
    private static final String[] BYBIT =
    {
        "{'topic':'orderbook.50.BTCUSDT','type':'snapshot','ts':1000,'data':{'s':'BTCUSDT','b':[['99.90','1']]," +
            "'a':[['100.00','2']],'u':7,'seq':900},'cts':999}",
        "{'topic':'orderbook.50.BTCUSDT','type':'delta','ts':1001,'data':{'s':'BTCUSDT','b':[['99.90','0']]," +
            "'a':[],'u':8,'seq':905},'cts':1000}",
        "{'topic':'publicTrade.BTCUSDT','type':'snapshot','ts':1002,'data':[{'T':1001,'s':'BTCUSDT','S':'Buy'," +
            "'v':'0.5','p':'100.00','i':'x','BT':false}]}",
        "{'topic':'tickers.BTCUSDT','type':'snapshot','data':{'symbol':'BTCUSDT','lastPrice':'1'},'cs':9,'ts':1003}",
    };
    private static final String ALPHABET = "{}[]\":,.-+eE0123456789truefalsn \\u\u0000\u007f";

    private final SplittableRandom random = new SplittableRandom(SEED);

    @TempDir
    private Path folder;

    @Test
    void shouldReplayADamagedRecordingOfBinance() throws IOException
    {
        final RecordingSurvey survey = RecordingSurvey.of(Recordings.write(folder, "whole", BINANCE), "BTCUSDT");
        final MarketFrames frames = new MarketFrames("BTCUSDT", 60_000, 1_000_000);
        try (Feed feed = new BinanceRecording(damaged(BINANCE), survey, frames, "BTCUSDT"))
        {
            check(feed);
        }
    }

    @Test
    void shouldReplayADamagedRecordingOfBybit() throws IOException
    {
        final RecordingSurvey survey = RecordingSurvey.of(Recordings.write(folder, "whole", BYBIT), "BTCUSDT");
        try (Feed feed = new BybitRecording(damaged(BYBIT), survey, "BTCUSDT", Recordings.MINUTE_MS))
        {
            check(feed);
        }
    }

    @Test
    void shouldSurveyADamagedRecording() throws IOException
    {
        assertTrue(RecordingSurvey.of(damaged(BINANCE), "BTCUSDT").isBinance());
        assertTrue(RecordingSurvey.of(damaged(BYBIT), "BTCUSDT").topics().contains("tickers.BTCUSDT"));
    }

    @Test
    void shouldReadDamagedRequests()
    {
        final byte[] request = "{\"req_id\":\"r1\",\"op\":\"subscribe\",\"args\":[\"orderbook.50.BTCUSDT\"]}"
            .getBytes(StandardCharsets.UTF_8);
        int taken = 0;
        for (int i = 0; i < LINES; i++)
        {
            final ClientRequest parsed = ClientRequest.parse(damage(request));
            if (parsed != null)
            {
                assertNotNull(ReplyShape.LINEAR.refusal("c", parsed, parsed.op()));
                taken++;
            }
        }
        assertTrue(taken > LINES / 10 && taken < LINES, "seed=" + SEED + " taken=" + taken);
    }

    private static void check(final Feed feed)
    {
        long count = 0;
        long timeMs = 0;
        long sequence = 0;
        for (FeedFrame frame = feed.next(); frame != null; frame = feed.next())
        {
            assertNotNull(Recordings.json(frame), frame::text);
            assertEquals(++count, frame.position());
            assertTrue(frame.timeMs() >= timeMs && frame.sequence() >= sequence, frame::text);
            timeMs = frame.timeMs();
            sequence = frame.sequence();
        }
        assertTrue(count > LINES / 10, "seed=" + SEED + " frames=" + count);
        assertTrue(feed.counters().count(FeedCounters.Reason.MALFORMED) > LINES / 10, feed.counters()::toString);
    }

    private Path damaged(final String[] lines) throws IOException
    {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < LINES; i++)
        {
            final byte[] line = lines[random.nextInt(lines.length)].replace('\'', '"').getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes(random.nextInt(4) == 0 ? line : damage(line));
            bytes.write('\n');
        }
        return Files.write(folder.resolve("damaged"), bytes.toByteArray());
    }

    /** One to three flips, cuts, inserts or replacements. */
    private byte[] damage(final byte[] whole)
    {
        byte[] bytes = whole;
        for (int i = random.nextInt(1, 4); i > 0 && bytes.length > 1; i--)
        {
            final int index = random.nextInt(bytes.length);
            final String text = new String(bytes, StandardCharsets.ISO_8859_1);
            final char other = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            final String head = text.substring(0, index);
            final String damaged = switch (random.nextInt(5))
            {
                case 0 -> head + (char)(text.charAt(index) ^ 1 << random.nextInt(8)) + text.substring(index + 1);
                case 1 -> head + text.substring(Math.min(text.length(), index + random.nextInt(1, 20)));
                case 2 -> head + String.valueOf(other).repeat(random.nextInt(1, 25)) + text.substring(index);
                case 3 -> head;
                default -> head + other + text.substring(index + 1);
            };
            bytes = damaged.getBytes(StandardCharsets.ISO_8859_1);
        }
        return bytes;
    }
}
