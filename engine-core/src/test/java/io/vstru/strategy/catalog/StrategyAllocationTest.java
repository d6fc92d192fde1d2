package io.vstru.strategy.catalog;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.vstru.event.SignalAction;
import io.vstru.event.SignalFlyweight;
import io.vstru.numeric.FixedPoint;
import io.vstru.strategy.Signals;
import io.vstru.strategy.Strategy;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrategyAllocationTest
{
    private static final long ONE = FixedPoint.ONE;
    private static final int BARS = 20_000;

    private final ThreadMXBean threads = (ThreadMXBean)ManagementFactory.getThreadMXBean();
    private final Market market = new Market();
    private final CountedSignals signals = new CountedSignals();

    @ParameterizedTest
    @ValueSource(strings = {"ema-cross", "order-flow"})
    void shouldAllocateNothingWhenRunning(final String name)
    {
        final Strategy strategy = StrategyCatalog.create(name, new StrategyParameters("s.", Map.of()));
        run(strategy, BARS);
        final int before = signals.count;
        final long bytesBefore = threads.getCurrentThreadAllocatedBytes();
        run(strategy, BARS);
        final long bytes = threads.getCurrentThreadAllocatedBytes() - bytesBefore;
        assertTrue(signals.count - before > 100, "signals=" + (signals.count - before));
        // The smallest object has 16 bytes; one a bar would make 16 times as many bytes as bars.
        assertTrue(bytes < BARS, "bytes=" + bytes);
    }

    /** Long waves of price and flow, so that both strategies find what they look for. */
    private void run(final Strategy strategy, final int bars)
    {
        for (int i = 0; i < bars; i++)
        {
            final boolean isUp = i / 40 % 2 == 0;
            final long closeE8 = (1000 + (isUp ? i % 40 : 40 - i % 40)) * ONE;
            strategy.onBook(market.quotes(closeE8, (i % 37 == 0 ? 500 : 5) * ONE, closeE8 + ONE / 2, 5 * ONE));
            strategy.onBar(market.bar(closeE8 + ONE, closeE8 - ONE, closeE8, 2 * ONE, isUp ? 2 * ONE : 0), market,
                signals);
        }
    }

    private static final class CountedSignals implements Signals
    {
        private final UnsafeBuffer buffer =
            new UnsafeBuffer(new byte[SignalFlyweight.lengthBytes(Signals.MAX_INDICATORS)]);
        private final SignalFlyweight signal = new SignalFlyweight();
        private int count;

        @Override
        public SignalFlyweight begin(final SignalAction action)
        {
            return signal.begin(buffer, 0).action(action);
        }

        @Override
        public void commit()
        {
            count++;
        }
    }
}
