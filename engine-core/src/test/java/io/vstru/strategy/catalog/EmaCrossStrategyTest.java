package io.vstru.strategy.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.event.BarFlyweight;
import io.vstru.event.SignalAction;
import io.vstru.indicator.StateCopy;
import io.vstru.numeric.FixedPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * With a fast length of 1 the fast average is the close, with a slow length of 3 the slow one moves half way to it, and
 * with lengths of 1 ADX and ATR are those of the bar: small enough to follow with a pencil.
 */
class EmaCrossStrategyTest
{
    private static final long ONE = FixedPoint.ONE;
    private static final String LONG = "ENTER_LONG at 12 stop 6.5: EMA crossed above, ADX confirms";
    private static final String SHORT = "ENTER_SHORT at 9 stop 15.5: EMA crossed below, ADX confirms";

    /** Slow averages of these closes: 10, 9, 9, 10.5. The last is the first to be on the other side. */
    private static final int[] UP_TO_CROSS = {10, 10, 10, 8, 9, 12};

    private final Market market = new Market();
    private final SignalLog log = new SignalLog();
    private EmaCrossStrategy strategy = strategy(1.3, 0);

    @Test
    void shouldEnterLongWhenFastCrossesAboveAndTrendIsStrong()
    {
        closes(UP_TO_CROSS);
        assertEquals(List.of(LONG), log.lines());
        assertEquals(List.of("emaFast=12.0 emaSlow=10.5 adx=100.0 plusDi=75.0 minusDi=0.0 atr=4.0"),
            log.indicators());
    }

    @Test
    void shouldExitAndEnterShortInOneDecisionWhenFastCrossesBelow()
    {
        closes(UP_TO_CROSS);
        market.hold(ONE);
        closes(13, 9);
        assertEquals(List.of(LONG, "EXIT at 9 stop 0: EMA crossed against position", SHORT), log.lines());
        assertEquals("emaFast=9.0 emaSlow=10.375 adx=100.0 plusDi=0.0 minusDi=80.0 atr=5.0", log.indicators().get(1));
    }

    @Test
    void shouldOnlyExitWhenTheTrendIsWeak()
    {
        closes(UP_TO_CROSS);
        closes(13, 9);
        market.hold(-ONE);
        // Reaches 2 beyond the bar before on both sides: no movement in either direction, ADX 0.
        bar(12, 6, 11);
        assertEquals(List.of(LONG, SHORT, "EXIT at 11 stop 0: EMA crossed against position"), log.lines());
    }

    @Test
    void shouldExitAtEachBarWhenThePositionIsAgainstTheAverages()
    {
        closes(UP_TO_CROSS);
        market.hold(-ONE);
        closes(13, 14);
        market.hold(0);
        closes(15);
        assertEquals(List.of(LONG, "EXIT at 13 stop 0: EMA still against position",
            "EXIT at 14 stop 0: EMA still against position"), log.lines());
    }

    @Test
    void shouldNotEnterWhenThePositionAlreadyHasTheDirection()
    {
        market.hold(ONE / 1000);
        closes(UP_TO_CROSS);
        assertEquals(List.of("EXIT at 8 stop 0: EMA still against position",
            "EXIT at 9 stop 0: EMA still against position"), log.lines());
    }

    @Test
    void shouldNotCountATouchAsACross()
    {
        closes(10, 10, 10, 8, 9, 8, 7);
        assertEquals(List.of(), log.lines());
    }

    @Test
    void shouldEnterOnlyAfterTheWarmUpAndExitDuringIt()
    {
        strategy = strategy(1.3, 5);
        closes(UP_TO_CROSS);
        assertEquals(List.of(LONG), log.lines());

        log.lines().clear();
        strategy = strategy(1.3, 6);
        closes(10, 10, 10, 8, 9);
        market.hold(-ONE);
        closes(12);
        assertEquals(List.of("EXIT at 12 stop 0: EMA crossed against position"), log.lines());
    }

    @Test
    void shouldNotEnterWhenTheStopWouldNotBeAboveZero()
    {
        strategy = strategy(3, 0);
        closes(10, 10, 10, 8, 9);
        market.hold(-ONE);
        closes(12);
        assertEquals(List.of("EXIT at 12 stop 0: EMA crossed against position"), log.lines());
    }

    @Test
    void shouldTakeEmptyBarsAsFlatOnes()
    {
        closes(10, 10, 10, 8);
        for (int i = 0; i < 100; i++)
        {
            strategy.onBar(market.bar(9 * ONE, 9 * ONE, 9 * ONE, 0, 0), market, log);
        }
        assertEquals(List.of(), log.lines());
        closes(12);
        // ATR 13 - 9 = 4; the slow average went to 9 and then half way to 12.
        assertEquals(List.of(LONG), log.lines());
        assertEquals("emaFast=12.0 emaSlow=10.5 adx=100.0 plusDi=100.0 minusDi=0.0 atr=4.0", log.indicators().get(0));
    }

    @Test
    void shouldSayTheSameWhenSavedAndLoadedAtEveryBar()
    {
        final long seed = 21;
        final List<String> whole = randomWalk(seed, false);
        assertEquals(whole, randomWalk(seed, true), "seed=" + seed);
        assertTrue(whole.size() > 40, "signals=" + whole.size());
        assertTrue(whole.stream().anyMatch(line -> line.contains("ENTER_LONG")));
        assertTrue(whole.stream().anyMatch(line -> line.contains("ENTER_SHORT")));
        assertTrue(whole.stream().noneMatch(line -> line.contains("still")));
        assertEquals(List.of(), whole.stream().filter(line -> barOf(line) < 150).toList());
    }

    /** The default strategy over 3000 bars, every signal filled at once; lines begin with the index of the bar. */
    private static List<String> randomWalk(final long seed, final boolean isInterrupted)
    {
        final EmaCrossStrategy.Parameters parameters =
            EmaCrossStrategy.Parameters.read(new StrategyParameters("s.", Map.of()));
        final Random random = new Random(seed);
        final Market market = new Market();
        final SignalLog log = new SignalLog();
        final List<String> lines = new ArrayList<>();
        EmaCrossStrategy strategy = new EmaCrossStrategy(parameters);
        long closeE8 = 60_000 * ONE;
        for (int i = 0; i < 3000; i++)
        {
            final long openE8 = closeE8;
            closeE8 = Math.max(1000 * ONE, openE8 + (long)(random.nextGaussian() * 60 * ONE));
            final BarFlyweight bar = market.bar(Math.max(openE8, closeE8) + random.nextInt(20) * ONE,
                Math.min(openE8, closeE8) - random.nextInt(20) * ONE, closeE8);
            final int before = log.lines().size();
            strategy.onBar(bar, market, log);
            for (final SignalAction action : log.actions().subList(before, log.actions().size()))
            {
                lines.add(i + " " + log.lines().get(lines.size()) + " " + log.indicators().get(lines.size()));
                market.follow(action);
            }
            if (isInterrupted)
            {
                final EmaCrossStrategy loaded = new EmaCrossStrategy(parameters);
                StateCopy.copy(strategy::save, loaded::load);
                strategy = loaded;
            }
        }
        return lines;
    }

    private static int barOf(final String line)
    {
        return Integer.parseInt(line.substring(0, line.indexOf(' ')));
    }

    private static EmaCrossStrategy strategy(final double stopAtr, final int warmUpBars)
    {
        return new EmaCrossStrategy(new EmaCrossStrategy.Parameters(1, 3, 1, 100, 1, stopAtr, warmUpBars));
    }

    /** Bars that reach 1 above and below their close. */
    private void closes(final int... closes)
    {
        for (final int close : closes)
        {
            bar(close + 1, close - 1, close);
        }
    }

    private void bar(final long high, final long low, final long close)
    {
        strategy.onBar(market.bar(high * ONE, low * ONE, close * ONE), market, log);
    }
}
