package io.vstru.bybit.codec;

import static io.vstru.bybit.codec.ParserFixture.book;
import static io.vstru.bybit.codec.ParserFixture.level;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import io.vstru.event.ClockMode;
import io.vstru.event.EventSink;
import io.vstru.status.EngineCounters;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class ParserAllocationTest
{
    private static final int WARM_UP = 20_000;
    private static final int FRAMES = 10_000;
    /** The virtual machine and the measuring itself allocate now and then; a frame that does shows in every round. */
    private static final int ROUNDS = 5;
    private static final int KINDS = 7;

    /** Takes everything and keeps nothing. */
    private static final class NullSink implements EventSink
    {
        private final UnsafeBuffer slot = new UnsafeBuffer(ByteBuffer.allocateDirect(2048));
        private long commits;

        @Override
        public boolean claim(final int lengthBytes)
        {
            return lengthBytes <= slot.capacity();
        }

        @Override
        public MutableDirectBuffer buffer()
        {
            return slot;
        }

        @Override
        public int offset()
        {
            return 0;
        }

        @Override
        public void commit()
        {
            commits++;
        }

        @Override
        public void abort()
        {
        }

        @Override
        public int remaining()
        {
            return 64;
        }
    }

    @Test
    void shouldAllocateNothingPerFrame()
    {
        final NullSink sink = new NullSink();
        final PublicTopics topics = new PublicTopics(List.of("BTCUSDT"), 50, "5");
        final StreamStates states = new StreamStates(1, sink, new EngineCounters(), () -> 0);
        final PublicStreamParser parser = new PublicStreamParser(topics, states, sink, ClockMode.WALL);
        final UnsafeBuffer[] frames = frames();
        run(parser, frames, WARM_UP);

        final ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
        final long threadId = Thread.currentThread().getId();
        long leastAllocated = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && leastAllocated > 0; round++)
        {
            final long commitsBefore = sink.commits;
            final long before = threads.getThreadAllocatedBytes(threadId);
            run(parser, frames, FRAMES);
            leastAllocated = Math.min(leastAllocated, threads.getThreadAllocatedBytes(threadId) - before);
            // Each turn of the frames publishes two books, two trades, a ticker, a bar, and the gap and its end.
            assertEquals(FRAMES / KINDS * 8L, sink.commits - commitsBefore, KINDS);
        }
        assertEquals(0, leastAllocated, "bytes allocated over " + FRAMES + " frames, least of " + ROUNDS + " rounds");
    }

    private static UnsafeBuffer[] frames()
    {
        final String[] texts = {
            book("snapshot", 1000, level("100.5", "1") + "," + level("100", "2e-3"), level("101", "0.5")),
            book("delta", 1001, level("100.5", "0"), level("101", "0.25")),
            "{\"topic\":\"publicTrade.BTCUSDT\",\"type\":\"snapshot\",\"ts\":1758841135824,\"data\":[" +
                "{\"T\":1758841135823,\"s\":\"BTCUSDT\",\"S\":\"Buy\",\"v\":\"0.020\",\"p\":\"109378.90\"," +
                "\"i\":\"2a74ac78-691c-5b54-9dbe-5aafe8364627\",\"BT\":false,\"seq\":457514743450}," +
                "{\"i\":\"other\",\"T\":1,\"p\":\"1\",\"v\":\"1\",\"S\":\"Sell\",\"s\":\"BTCUSDT\",\"BT\":true}]}",
            "{\"topic\":\"tickers.BTCUSDT\",\"type\":\"snapshot\",\"data\":{\"symbol\":\"BTCUSDT\"," +
                "\"lastPrice\":\"61874.00\",\"fundingRate\":\"\"},\"cs\":176530003895,\"ts\":1715748762463}",
            "{\"data\":[{\"start\":1672324800000,\"end\":1672325099999,\"open\":\"16649.5\",\"close\":\"16677\"," +
                "\"high\":\"16677\",\"low\":\"16608\",\"volume\":\"2.081\",\"turnover\":\"34666.4005\"," +
                "\"confirm\":false}],\"ts\":1672324988882,\"type\":\"snapshot\",\"topic\":\"kline.5.BTCUSDT\"}",
            book("delta", 1009, "", "") + " ",
            "{\"topic\":\"tickers.BTCUSDT\",\"type\":\"snapshot\",\"data\":{\"symbol\":\"BTC",
        };
        final UnsafeBuffer[] frames = new UnsafeBuffer[texts.length];
        for (int i = 0; i < texts.length; i++)
        {
            final byte[] bytes = texts[i].getBytes(StandardCharsets.US_ASCII);
            frames[i] = new UnsafeBuffer(ByteBuffer.allocateDirect(bytes.length));
            frames[i].putBytes(0, bytes);
        }
        return frames;
    }

    private static void run(final PublicStreamParser parser, final UnsafeBuffer[] frames, final int count)
    {
        for (int i = 0; i < count; i++)
        {
            final UnsafeBuffer frame = frames[i % frames.length];
            parser.parse(frame, 0, frame.capacity(), i);
        }
    }
}
