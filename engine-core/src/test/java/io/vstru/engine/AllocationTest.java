package io.vstru.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.vstru.event.EventHeader;
import io.vstru.event.EventType;
import io.vstru.event.OrderStatus;
import io.vstru.event.OrderUpdateFlyweight;
import io.vstru.journal.RecordHeader;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * In steady state the engine's thread allocates nothing: not for inputs, not for what follows from them.
 * <p>
 * While the optimising compiler replaces code, some tens of bytes of its own are counted on the thread, in some rounds
 * and not in others; with the interpreter or the first compiler alone there are none. What the engine allocated would
 * be there in every round, because everything it does is done in every round. So one round without a byte is the
 * proof.
 */
class AllocationTest
{
    private static final int INPUTS = 100_000;
    private static final int MAX_ROUNDS = 30;
    private static final int TYPES = 128;

    private final ThreadMXBean threads = (ThreadMXBean)ManagementFactory.getThreadMXBean();
    private final EventHeader header = new EventHeader();
    private final OrderUpdateFlyweight update = new OrderUpdateFlyweight();
    private final int[] counts = new int[TYPES];
    private int triggeredCount;

    @ParameterizedTest
    @ValueSource(strings = {"market", "limit"})
    void shouldAllocateNothing(final String entryType)
    {
        final EngineRun run = new EngineRun(Desk.START_MS);
        run.start("market.timeframe", "1s", "paper.startBalance", "1000000", "risk.perTrade", "0.00001",
            "order.entryType", entryType, "strategy.ema-cross.fast", "1", "strategy.ema-cross.slow", "2",
            "strategy.ema-cross.adxLength", "1", "strategy.ema-cross.adxThreshold", "0",
            "strategy.ema-cross.atrLength", "1", "strategy.ema-cross.warmUpBars", "0", "strategy.ema-cross.stopAtr",
            "0.5", "strategy.order-flow.window", "2", "strategy.order-flow.entryZ", "0.5",
            "strategy.order-flow.maxSpreadTicks", "6", "strategy.order-flow.atrLength", "1");
        final WaveMarket market = new WaveMarket(run.nowMs());
        long leastBytes = Long.MAX_VALUE;
        for (int i = 0; i < MAX_ROUNDS && leastBytes != 0; i++)
        {
            Arrays.fill(counts, 0);
            triggeredCount = 0;
            leastBytes = Math.min(leastBytes, allocatedBytes(run.engine(), market));
            checkThatEverythingHappened();
        }
        assertEquals(0, leastBytes, "bytes in " + INPUTS + " inputs");
    }

    private void checkThatEverythingHappened()
    {
        for (final EventType type : new EventType[] {EventType.BAR, EventType.SIGNAL, EventType.RISK_VERDICT,
            EventType.ORDER_COMMAND, EventType.EXECUTION, EventType.POSITION_CHANGE, EventType.FUNDING})
        {
            assertTrue(counts[type.id()] > 50, type + "=" + counts[type.id()]);
        }
        assertTrue(triggeredCount > 100, "triggered=" + triggeredCount);
    }

    private long allocatedBytes(final TradingEngine engine, final WaveMarket market)
    {
        final long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < INPUTS; i++)
        {
            market.next();
            engine.process(market.buffer(), 0);
            count(engine.transaction());
            engine.transaction().seal(1);
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private void count(final TransactionBuffer transaction)
    {
        int at = RecordHeader.LENGTH_BYTES;
        while (at < transaction.lengthBytes())
        {
            final int typeId = header.wrap(transaction.buffer(), at).typeId();
            counts[typeId]++;
            if (typeId == EventType.ORDER_UPDATE.id() &&
                update.wrap(transaction.buffer(), at).status() == OrderStatus.TRIGGERED)
            {
                triggeredCount++;
            }
            at += header.lengthBytes();
        }
    }
}
