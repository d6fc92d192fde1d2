package io.vstru.bybit.codec;

import static io.vstru.bybit.codec.ParserFixture.book;
import static io.vstru.bybit.codec.ParserFixture.level;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.event.EventType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class MutatedFramesTest
{
    private static final long SEED = Long.getLong("vstru.seed", 20260101L);
    private static final int FRAMES = 100_000;
    private static final int MAX_INSERT = 12;

    private static final String[] GOOD = {
        book("snapshot", 1000, level("100.5", "1") + "," + level("100", "2e-3"), level("101", "0.5")),
        book("delta", 1001, level("100.5", "0"), level("101", "0.25") + "," + level("102.10", "1000000")),
        "{\"topic\":\"publicTrade.BTCUSDT\",\"type\":\"snapshot\",\"ts\":1758841135824,\"data\":[" +
            "{\"T\":1758841135823,\"s\":\"BTCUSDT\",\"S\":\"Buy\",\"v\":\"0.020\",\"p\":\"109378.90\"," +
            "\"L\":\"ZeroPlusTick\",\"i\":\"2a74ac78-691c-5b54-9dbe-5aafe8364627\"," +
            "\"BT\":false,\"RPI\":false,\"seq\":457514743450}," +
            "{\"i\":\"17\",\"T\":1,\"p\":\"1\",\"v\":\"1\",\"S\":\"Sell\",\"s\":\"BTCUSDT\",\"BT\":true}]}",
        "{\"topic\":\"tickers.BTCUSDT\",\"type\":\"snapshot\",\"data\":{\"symbol\":\"BTCUSDT\"," +
            "\"lastPrice\":\"61874.00\",\"fundingRate\":\"-0.00008055\",\"nextFundingTime\":\"1715760000000\"," +
            "\"bid1Price\":\"\"},\"cs\":176530003895,\"ts\":1715748762463}",
        "{\"topic\":\"kline.5.BTCUSDT\",\"data\":[{\"start\":1672324800000,\"end\":1672325099999,\"interval\":\"5\"," +
            "\"open\":\"16649.5\",\"close\":\"16677\",\"high\":\"16677\",\"low\":\"16608\",\"volume\":\"2.081\"," +
            "\"turnover\":\"34666.4005\",\"confirm\":false,\"timestamp\":1672324988882}],\"ts\":1672324988882," +
            "\"type\":\"snapshot\"}",
        "{\"success\":true,\"ret_msg\":\"subscribe\",\"conn_id\":\"c\",\"req_id\":\"12\",\"op\":\"subscribe\"}",
        "{\"args\":[\"1672916271846\"],\"op\":\"pong\"}",
    };
    private static final byte[] BYTES_OF_JSON =
        "{}[]\",:\\.-+eE0123456789tfnu ".getBytes(StandardCharsets.US_ASCII);

    @Test
    void shouldNeverThrowAndPublishNothingOfAMalformedFrame()
    {
        System.out.println("MutatedFramesTest seed=" + SEED);
        final Random random = new Random(SEED);
        final Map<ParseResult, Integer> results = new EnumMap<>(ParseResult.class);
        final ParserFixture fixture = ParserFixture.linear("BTCUSDT");
        for (int i = 0; i < FRAMES; i++)
        {
            byte[] frame = GOOD[random.nextInt(GOOD.length)].getBytes(StandardCharsets.US_ASCII);
            for (int mutations = 1 + random.nextInt(3); mutations > 0; mutations--)
            {
                frame = mutate(frame, random);
            }
            fixture.sink.clear();
            final ParseResult result = fixture.parser.parse(
                new UnsafeBuffer(frame), 0, frame.length, ParserFixture.RECEIVE_TIME_NS);
            results.merge(result, 1, Integer::sum);
            check(fixture, result, frame);
        }
        assertTrue(results.get(ParseResult.MALFORMED) > FRAMES / 4, results::toString);
        assertTrue(results.get(ParseResult.EVENTS) > FRAMES / 50, results::toString);
        for (final String good : GOOD)
        {
            assertTrue(fixture.parse(good) != ParseResult.MALFORMED, good);
        }
    }

    /** The sink itself refuses events longer than their claim or a slot. */
    private static void check(final ParserFixture fixture, final ParseResult result, final byte[] frame)
    {
        final String text = new String(frame, StandardCharsets.ISO_8859_1);
        assertTrue(result != ParseResult.NO_ROOM, text);
        if (result == ParseResult.BOOK_GAP)
        {
            assertEquals(EventType.STREAM_STATE, fixture.sink.type(0), text);
            assertEquals(1, fixture.sink.count(), text);
        }
        else if (result != ParseResult.EVENTS)
        {
            assertEquals(0, fixture.sink.count(), text);
        }
    }

    private static byte[] mutate(final byte[] frame, final Random random)
    {
        if (frame.length == 0)
        {
            return frame;
        }
        final int at = random.nextInt(frame.length);
        switch (random.nextInt(6))
        {
            case 0:
                frame[at] ^= (byte)(1 << random.nextInt(Byte.SIZE));
                return frame;
            case 1:
                frame[at] = BYTES_OF_JSON[random.nextInt(BYTES_OF_JSON.length)];
                return frame;
            case 2:
                return Arrays.copyOf(frame, at);
            case 3:
                return replace(frame, at, at + random.nextInt(frame.length - at), new byte[0]);
            case 4:
                final byte[] inserted = new byte[1 + random.nextInt(MAX_INSERT)];
                for (int i = 0; i < inserted.length; i++)
                {
                    inserted[i] = BYTES_OF_JSON[random.nextInt(BYTES_OF_JSON.length)];
                }
                return replace(frame, at, at, inserted);
            default:
                final int end = at + random.nextInt(frame.length - at);
                return replace(frame, at, at, Arrays.copyOfRange(frame, at, end));
        }
    }

    private static byte[] replace(final byte[] frame, final int start, final int end, final byte[] by)
    {
        final byte[] result = new byte[frame.length - (end - start) + by.length];
        System.arraycopy(frame, 0, result, 0, start);
        System.arraycopy(by, 0, result, start, by.length);
        System.arraycopy(frame, end, result, start + by.length, frame.length - end);
        return result;
    }
}
