package io.vstru.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.build.BuildHash;
import io.vstru.engine.Replayer;
import io.vstru.engine.StateDigest;
import io.vstru.engine.TradingEngine;
import io.vstru.event.EventHeader;
import io.vstru.event.EventType;
import io.vstru.event.ExecutionFlyweight;
import io.vstru.event.OrderCommandFlyweight;
import io.vstru.event.OrderCommandKind;
import io.vstru.event.TradeFlyweight;
import io.vstru.journal.RecordHeader;
import io.vstru.journal.chronicle.ScanningReader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.agrona.MutableDirectBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the engine at random moments and looks, each time, at what is left: the journal verifies, an engine that takes
 * the same inputs without interruption makes the same records, no order or execution id comes twice, and no trade of
 * the feed is lost or taken twice. {@code -Dvstru.kills=200} for a longer campaign, {@code -Dvstru.seed=N} for another.
 */
class KillCampaignTest
{
    private static final int KILLS = Integer.getInteger("vstru.kills", 25);
    private static final long SEED = Long.getLong("vstru.seed", 20261125);
    private static final int SECONDS_A_KILL = 30;
    private static final int SPEED = 30;
    /** One kill in so many comes at any moment of the start, the others while the feed runs. */
    private static final int ONE_IN = 5;
    private static final int MAX_LIFE_MS = 1_500;

    @TempDir
    private Path directory;

    @Test
    void shouldLoseNothingAndRepeatNothingHoweverOftenItIsKilled()
    {
        System.err.println("kill campaign kills=" + KILLS + " seed=" + SEED);
        final SplittableRandom random = new SplittableRandom(SEED);
        final Path feed = directory.resolve("market.gz");
        final int trades = RecordedMarket.write(feed, SEED, SECONDS_A_KILL * KILLS);
        long lastSequence = 0;
        int growths = 0;
        for (int i = 0; i < KILLS; i++)
        {
            try (VstruProcess process = run(feed, "out-" + i, SPEED + ""))
            {
                if (random.nextInt(ONE_IN) != 0)
                {
                    process.awaitText("trading on paper");
                }
                assertTrue(!process.endsWithin(random.nextInt(MAX_LIFE_MS)), process.text());
                process.kill();
            }
            final Journalled journalled = new Journalled(directory.resolve("data/journal"));
            assertTrue(journalled.nextSequence > lastSequence, "went back to " + journalled.nextSequence);
            growths += journalled.nextSequence > lastSequence + 1 && lastSequence > 0 ? 1 : 0;
            lastSequence = journalled.nextSequence - 1;
        }
        final VstruProcess last = run(feed, "out-last", "max");
        assertEquals(0, last.exitCode(), last::text);
        final Journalled journalled = new Journalled(directory.resolve("data/journal"));
        assertTrue(last.text().contains(String.format("digest    0x%016x", journalled.digest)), last::text);
        assertEquals(trades, journalled.trades);
        System.err.println("kills=" + KILLS + " with news=" + growths + " starts=" + journalled.starts + " events=" +
            lastSequence + " orders=" + journalled.orderIds.size() + " executions=" + journalled.executions.size() +
            " trades=" + journalled.trades + " state=" + journalled.state);
        assertTrue(growths > KILLS / 3, "too many kills came before anything happened growths=" + growths);
        assertTrue(journalled.executions.size() > 0, "nothing was traded");
    }

    private VstruProcess run(final Path feed, final String output, final String speed)
    {
        return VstruProcess.start(directory.resolve(output), "run", "--feed", feed.toString(), "--speed", speed,
            "--timeframe", "1s", "--data-dir", directory.resolve("data").toString(), "--port", "0", "--exit-at-end",
            "--set", "strategy.ema-cross.fast=3", "--set", "strategy.ema-cross.slow=8",
            "--set", "strategy.ema-cross.warmUpBars=30", "--set", "strategy.order-flow.window=30");
    }

    /** A journal read to its end, executed again on the way. */
    private static final class Journalled
    {
        private final Set<Long> orderIds = new HashSet<>();
        private final Set<String> executions = new HashSet<>();
        private final EventHeader header = new EventHeader();
        private final OrderCommandFlyweight command = new OrderCommandFlyweight();
        private final ExecutionFlyweight execution = new ExecutionFlyweight();
        private final TradeFlyweight trade = new TradeFlyweight();
        private final long nextSequence;
        private final long digest;
        private final String state;
        private int starts;
        private int trades;
        private long lastTradeSequence;

        Journalled(final Path journal)
        {
            final TradingEngine engine = new TradingEngine();
            final Replayer replayer = new Replayer(engine, BuildHash.ofEngine());
            try (ScanningReader reader = new ScanningReader(journal))
            {
                int count = 1;
                while (count > 0)
                {
                    count = reader.poll((buffer, offset, lengthBytes) ->
                    {
                        replayer.onRecord(buffer, offset, lengthBytes);
                        look(buffer, offset, lengthBytes);
                    }, 1024);
                }
                reader.checkEnd();
                nextSequence = reader.nextSequence();
            }
            assertEquals(replayer.eventCount(), replayer.executedEventCount());
            assertEquals(0, replayer.failedCount());
            digest = engine.digest();
            state = StateDigest.of(engine);
        }

        private void look(final MutableDirectBuffer buffer, final int offset, final int lengthBytes)
        {
            for (int at = offset + RecordHeader.LENGTH_BYTES; at < offset + lengthBytes;
                at += header.wrap(buffer, at).lengthBytes())
            {
                switch (EventType.of(header.wrap(buffer, at).typeId()))
                {
                    case ORDER_COMMAND -> onCommand(command.wrap(buffer, at));
                    case EXECUTION -> onExecution(execution.wrap(buffer, at));
                    case START -> starts++;
                    case TRADE -> onTrade(trade.wrap(buffer, at));
                    default ->
                    {
                        continue;
                    }
                }
            }
        }

        private void onCommand(final OrderCommandFlyweight order)
        {
            if (order.kind() == OrderCommandKind.NEW)
            {
                assertTrue(orderIds.add(order.orderId()), "order id twice " + order.orderId());
                assertTrue(order.stopOrderId() == 0 || orderIds.add(order.stopOrderId()), "stop id twice");
                assertTrue(order.targetOrderId() == 0 || orderIds.add(order.targetOrderId()), "target id twice");
            }
        }

        private void onExecution(final ExecutionFlyweight fill)
        {
            assertTrue(executions.add(fill.executionIdHigh() + "-" + fill.executionIdLow()), "execution id twice");
        }

        private void onTrade(final TradeFlyweight seen)
        {
            assertTrue(seen.venueSequence() > lastTradeSequence, "a trade twice " + seen.venueSequence());
            lastTradeSequence = seen.venueSequence();
            trades++;
        }
    }
}
