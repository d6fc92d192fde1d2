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
 * A window of 4 bars, of which one is away from the others, gives a z of the square root of 3 or -3. Only the quantity
 * of the bid moves: from b to b' beside an ask of 5 it makes a flow of 2 (b' - b) / (b' + 5).
 */
class OrderFlowStrategyTest
{
    private static final long ONE = FixedPoint.ONE;
    private static final long BID = 100 * ONE;
    private static final long BOUGHT = 3 * ONE / 2;
    private static final long SOLD = ONE / 2;
    private static final String LONG = "ENTER_LONG at 100 stop 97: flow and takers buy";
    private static final String SHORT = "ENTER_SHORT at 100 stop 103: flow and takers sell";

    private final Market market = new Market();
    private final SignalLog log = new SignalLog();
    private OrderFlowStrategy strategy = strategy(1.5, 3);
    private long askE8 = BID + ONE;

    @Test
    void shouldEnterLongWhenFlowAndTakersBuy()
    {
        quietBars(4);
        bar(15, BOUGHT);
        assertEquals(List.of(LONG), log.lines());
        assertEquals(List.of("orderFlow=1.0 z=" + 0.75 / StrictMath.sqrt(0.1875) +
            " tradeDelta=1.0 atr=2.0 barsHeld=0.0 spreadTicks=2.0"), log.indicators());
    }

    @Test
    void shouldEnterShortWhenFlowAndTakersSell()
    {
        quietBars(4);
        bar(1, SOLD);
        assertEquals(List.of(SHORT), log.lines());
    }

    @Test
    void shouldNotEnterWhenTakersDoNotGoWithTheFlow()
    {
        quietBars(4);
        bar(15, SOLD);
        assertEquals(List.of(), log.lines());

        restart();
        quietBars(4);
        bar(15, ONE);
        assertEquals(List.of(), log.lines());

        restart();
        quietBars(4);
        bar(1, BOUGHT);
        assertEquals(List.of(), log.lines());
    }

    @Test
    void shouldNotEnterWhenTheFlowIsNotFarEnoughOut()
    {
        strategy = strategy(1.7320, 3);
        quietBars(4);
        bar(15, BOUGHT);
        assertEquals(1, log.lines().size());

        log.lines().clear();
        restart();
        strategy = strategy(1.7320, 3);
        quietBars(2);
        bar(6, BOUGHT);
        quietBars(1);
        bar(15, BOUGHT);
        assertEquals(List.of(), log.lines());
    }

    @Test
    void shouldNotEnterWhenTheSpreadIsWiderThanAllowed()
    {
        askE8 = BID + ONE + 1;
        quietBars(4);
        bar(15, BOUGHT);
        assertEquals(List.of(), log.lines());
    }

    @Test
    void shouldNotEnterWhenTheBookIsNotToBeTrusted()
    {
        quietBars(4);
        quotes(15);
        market.book().markStale();
        close(BOUGHT);
        assertEquals(List.of(), log.lines());

        restart();
        quietBars(4);
        quotes(15);
        market.book().clear();
        close(BOUGHT);
        assertEquals(List.of(), log.lines());
    }

    @Test
    void shouldNotEnterDuringTheWarmUp()
    {
        quietBars(3);
        bar(15, BOUGHT);
        assertEquals(List.of(), log.lines());
    }

    @Test
    void shouldNotEnterWhenThePositionAlreadyHasTheDirection()
    {
        market.hold(1);
        strategy = strategy(1.5, 100);
        quietBars(4);
        bar(15, BOUGHT);
        assertEquals(List.of(), log.lines());
    }

    @Test
    void shouldExitWhenTheScoreCrossesZeroAgainstThePosition()
    {
        quietBars(4);
        bar(15, BOUGHT);
        market.hold(ONE);
        bar(15, BOUGHT);
        assertEquals(List.of(LONG, "EXIT at 100 stop 0: z crossed 0 against position"), log.lines());
        assertEquals("orderFlow=0.0 z=" + -0.25 / StrictMath.sqrt(0.1875) + " tradeDelta=1.0 atr=2.0 barsHeld=1.0",
            log.indicators().get(1));
    }

    @Test
    void shouldExitWhenHeldForAsManyBarsAsAllowedAndAgainUntilItIsFlat()
    {
        quietBars(4);
        bar(15, BOUGHT);
        market.hold(ONE);
        bar(60, BOUGHT);
        bar(300, BOUGHT);
        assertEquals(List.of(LONG), log.lines());
        bar(3000, BOUGHT);
        bar(60_000, BOUGHT);
        market.hold(0);
        bar(60_000, ONE);
        assertEquals(List.of(LONG, "EXIT at 100 stop 0: held as long as allowed",
            "EXIT at 100 stop 0: held as long as allowed"), log.lines());
    }

    @Test
    void shouldCountTheBarsAnewWhenThePositionHasTurned()
    {
        quietBars(4);
        market.hold(ONE);
        bar(15, ONE);
        bar(60, ONE);
        market.hold(-ONE);
        bar(1, ONE);
        bar(1, ONE);
        assertEquals(List.of("EXIT at 100 stop 0: z crossed 0 against position"), log.lines());
        assertTrue(log.indicators().get(0).endsWith("barsHeld=2.0"), log.indicators().get(0));
    }

    @Test
    void shouldExitAndEnterInOneDecisionWhenTheFlowTurns()
    {
        quietBars(4);
        bar(15, BOUGHT);
        market.hold(ONE);
        bar(5, SOLD);
        assertEquals(List.of(LONG, "EXIT at 100 stop 0: z crossed 0 against position", SHORT), log.lines());
    }

    @Test
    void shouldSayTheSameWhenSavedAndLoadedAtEveryBar()
    {
        final long seed = 22;
        final List<String> whole = randomWalk(seed, false);
        assertEquals(whole, randomWalk(seed, true), "seed=" + seed);
        assertTrue(whole.size() > 40, "signals=" + whole.size());
        for (final String part : new String[]{"ENTER_LONG", "ENTER_SHORT", "crossed 0", "as long as allowed"})
        {
            assertTrue(whole.stream().anyMatch(line -> line.contains(part)), part);
        }
        assertEquals(List.of(), whole.stream().filter(line -> barOf(line) < 288).toList());
    }

    /** The default strategy over 2000 bars, every signal filled at once; lines begin with the index of the bar. */
    private static List<String> randomWalk(final long seed, final boolean isInterrupted)
    {
        final OrderFlowStrategy.Parameters parameters =
            OrderFlowStrategy.Parameters.read(new StrategyParameters("s.", Map.of()));
        final Random random = new Random(seed);
        final Market market = new Market();
        final SignalLog log = new SignalLog();
        final List<String> lines = new ArrayList<>();
        OrderFlowStrategy strategy = new OrderFlowStrategy(parameters);
        long bidE8 = 60_000 * ONE;
        double pressure = 0;
        for (int i = 0; i < 2000; i++)
        {
            pressure = pressure * 0.8 + random.nextGaussian();
            for (int update = 0; update < 20; update++)
            {
                bidE8 += Math.round(pressure / 4 + random.nextGaussian()) * ONE / 2;
                strategy.onBook(market.quotes(bidE8, ONE + random.nextInt(900) * ONE, bidE8 + ONE / 2,
                    ONE + random.nextInt(900) * ONE));
                strategy = isInterrupted ? reloaded(strategy, parameters) : strategy;
            }
            final BarFlyweight bar = market.bar(bidE8 + random.nextInt(20) * ONE, bidE8 - random.nextInt(20) * ONE,
                bidE8, 100 * ONE, random.nextInt(101) * ONE);
            final int before = log.lines().size();
            strategy.onBar(bar, market, log);
            for (final SignalAction action : log.actions().subList(before, log.actions().size()))
            {
                lines.add(i + " " + log.lines().get(lines.size()) + " " + log.indicators().get(lines.size()));
                market.follow(action);
            }
            strategy = isInterrupted ? reloaded(strategy, parameters) : strategy;
        }
        return lines;
    }

    private static OrderFlowStrategy reloaded(
        final OrderFlowStrategy strategy, final OrderFlowStrategy.Parameters parameters)
    {
        final OrderFlowStrategy loaded = new OrderFlowStrategy(parameters);
        StateCopy.copy(strategy::save, loaded::load);
        return loaded;
    }

    private static int barOf(final String line)
    {
        return Integer.parseInt(line.substring(0, line.indexOf(' ')));
    }

    private static OrderFlowStrategy strategy(final double entryZ, final int maxBars)
    {
        return new OrderFlowStrategy(new OrderFlowStrategy.Parameters(4, entryZ, 2, maxBars, 1, 1.5));
    }

    private void restart()
    {
        strategy = strategy(1.5, 3);
        market.hold(0);
    }

    /** Bars without flow; the first of them sees the first quotes. */
    private void quietBars(final int count)
    {
        for (int i = 0; i < count; i++)
        {
            bar(5, BOUGHT);
        }
    }

    /** A bar with one update that leaves this quantity at the bid. */
    private void bar(final long bidQuantity, final long buyVolumeE8)
    {
        quotes(bidQuantity);
        close(buyVolumeE8);
    }

    private void quotes(final long bidQuantity)
    {
        strategy.onBook(market.quotes(BID, bidQuantity * ONE, askE8, 5 * ONE));
    }

    private void close(final long buyVolumeE8)
    {
        strategy.onBar(market.bar(101 * ONE, 99 * ONE, 100 * ONE, 2 * ONE, buyVolumeE8), market, log);
    }
}
