package io.vstru.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vstru.event.Side;
import io.vstru.numeric.FixedPoint;
import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarBuilderTest
{
    private static final long ONE = FixedPoint.ONE;

    private final List<String> bars = new ArrayList<>();
    private final BarBuilder builder = new BarBuilder(1000, 2, this::add);

    @Test
    void closesWithATradeAtTheEnd()
    {
        builder.onTime(5000);
        builder.onTrade(Side.BUY, 10 * ONE, 2 * ONE, 1500);
        builder.onTrade(Side.SELL, 8 * ONE, ONE, 1999);
        builder.onTime(1999);
        assertEquals(List.of(), bars);
        builder.onTrade(Side.BUY, 9 * ONE, ONE, 2000);
        assertEquals(List.of("1000-2000 n=2 10/10/8/8 v=3 b=2 t=28"), bars);
        builder.onTime(3000);
        assertEquals("2000-3000 n=1 9/9/9/9 v=1 b=1 t=9", bars.get(1));
    }

    @Test
    void fillsAGapAndThenJumps()
    {
        builder.onTrade(Side.BUY, 10 * ONE, ONE, 0);
        builder.onTrade(Side.BUY, 12 * ONE, ONE, 9500);
        assertEquals(List.of("0-1000 n=1 10/10/10/10 v=1 b=1 t=10", "1000-2000 n=0 10/10/10/10 v=0 b=0 t=0",
            "2000-3000 n=0 10/10/10/10 v=0 b=0 t=0"), bars);
        builder.onTime(10_000);
        assertEquals("9000-10000 n=1 12/12/12/12 v=1 b=1 t=12", bars.get(3));
    }

    @Test
    void leavesOutLateTradesAndRefusesImpossibleOnes()
    {
        builder.onTrade(Side.BUY, 10 * ONE, ONE, 0);
        builder.onTime(1000);
        builder.onTrade(Side.BUY, 99 * ONE, ONE, 999);
        assertEquals(1, builder.lateTradeCount());
        assertEquals(0, builder.current().tradeCount());
        assertThrows(IllegalArgumentException.class, () -> builder.onTrade(Side.BUY, 0, ONE, 1000));
    }

    @Test
    void goesOnAfterALoad()
    {
        builder.onTrade(Side.BUY, 10 * ONE, 2 * ONE, 1500);
        final StateWriter writer = new StateWriter();
        builder.save(writer);
        final BarBuilder loaded = new BarBuilder(1000, 2, this::add);
        loaded.load(new StateReader().wrap(writer.buffer(), 0, writer.lengthBytes()));
        builder.onTime(3000);
        loaded.onTime(3000);
        assertEquals(bars.subList(0, 2), bars.subList(2, 4));
    }

    private void add(final Bar bar)
    {
        bars.add(bar.openTimeMs() + "-" + bar.closeTimeMs() + " n=" + bar.tradeCount() + " " + bar.openE8() / ONE +
            "/" + bar.highE8() / ONE + "/" + bar.lowE8() / ONE + "/" + bar.closeE8() / ONE + " v=" +
            bar.volumeE8() / ONE + " b=" + bar.buyVolumeE8() / ONE + " t=" + bar.turnoverE8() / ONE);
    }
}
