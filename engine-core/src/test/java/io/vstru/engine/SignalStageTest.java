package io.vstru.engine;

import static io.vstru.engine.EngineRun.field;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vstru.event.Command;
import io.vstru.event.EventType;
import io.vstru.event.Side;
import io.vstru.event.StrategyStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalStageTest
{
    private static final int FIRST = 0;

    private final Desk desk = new Desk();

    @Test
    void shouldSayWhichStrategiesRunWhenTheConfigurationIsWhole()
    {
        final List<String> states = desk.run.all(EventType.STRATEGY_STATE);
        assertEquals(List.of("0 ON ema-cross", "1 ON order-flow"), states.stream().map(
            each -> field(each, "strategyId") + " " + field(each, "status") + " " + field(each, "name")).toList());
    }

    @Test
    void shouldSwitchOffAStrategyThatThrowsAndDropWhatItSaidWhileTheOthersGoOn()
    {
        desk.first().enterLong("98.1").throwAtBar(new IllegalStateException("it broke"));
        desk.second().enterLong("98.1");
        desk.decide();
        final String failed = Desk.one(desk.run.last(EventType.STRATEGY_STATE));
        assertEquals("0", field(failed, "strategyId"));
        assertEquals("FAILED", field(failed, "status"));
        assertEquals("java.lang.IllegalStateException", field(failed, "detail"));
        assertEquals("1", field(Desk.one(desk.run.last(EventType.SIGNAL)), "strategyId"));
        assertEquals("1", field(Desk.one(desk.run.last(EventType.ORDER_COMMAND)), "strategyId"));
    }

    @Test
    void shouldFeedAFailedStrategyNoMore()
    {
        desk.first().throwAtBar(new IllegalStateException("it broke"));
        desk.decide();
        final int bars = desk.first().barCount;
        final int trades = desk.first().tradeCount;
        final int books = desk.first().bookCount;
        desk.run.book("99.9", "100.1").trade(Side.BUY, "100", "1");
        desk.decide();
        assertEquals(List.of(bars, trades, books),
            List.of(desk.first().barCount, desk.first().tradeCount, desk.first().bookCount));
        assertEquals(bars + 1, desk.second().barCount);
    }

    @Test
    void shouldSwitchOffAStrategyThatThrowsAtATradeOrABook()
    {
        desk.first().throwAtTrade(new AssertionError("price"));
        desk.second().throwAtBook(new StackOverflowError());
        desk.run.trade(Side.BUY, "100", "1");
        assertEquals(StrategyStatus.FAILED, desk.state().strategies().at(FIRST).status());
        assertEquals(StrategyStatus.ON, desk.state().strategies().at(1).status());
        desk.run.book("99.9", "100.1");
        assertEquals(StrategyStatus.FAILED, desk.state().strategies().at(1).status());
    }

    /** Out of memory is no fault of a strategy: nothing may go on after it. */
    @Test
    void shouldNotCatchWhatIsNoFaultOfTheStrategy()
    {
        desk.first().throwAtBar(new OutOfMemoryError("heap"));
        assertThrows(OutOfMemoryError.class, () -> desk.decide());
    }

    @Test
    void shouldSwitchOffAStrategyThatSaysTooMuch()
    {
        desk.first().exit().exit().exit().exit().exit();
        desk.decide();
        assertEquals("FAILED", field(Desk.one(desk.run.last(EventType.STRATEGY_STATE)), "status"));
        assertEquals(List.of(), desk.run.last(EventType.SIGNAL));
    }

    @Test
    void shouldFeedAStrategyThatIsOffButNotHearIt()
    {
        desk.run.command(Command.STRATEGY_OFF, FIRST);
        assertEquals("OFF", field(Desk.one(desk.run.last(EventType.STRATEGY_STATE)), "status"));
        final ScriptedStrategy strategy = desk.first();
        desk.first().enterLong("98.1");
        desk.run.trade(Side.BUY, "100", "1").book("99.9", "100.1");
        assertEquals(List.of(), desk.decide(EventType.SIGNAL));
        assertEquals(List.of(1, 2, 2), List.of(strategy.barCount, strategy.tradeCount, strategy.bookCount));
        desk.run.command(Command.STRATEGY_ON, FIRST);
        assertSame(strategy, desk.first(), "it comes back warm");
        desk.first().enterLong("98.1");
        assertEquals(1, desk.decide(EventType.SIGNAL).size());
    }

    @Test
    void shouldBringAFailedStrategyBackCold()
    {
        final ScriptedStrategy failed = desk.first();
        failed.throwAtBar(new IllegalStateException("it broke"));
        desk.decide();
        desk.run.command(Command.STRATEGY_ON, FIRST);
        assertNotSame(failed, desk.first());
        desk.first().enterLong("98.1");
        assertEquals(1, desk.decide(EventType.SIGNAL).size());
        assertEquals(1, desk.first().barCount);
        assertEquals(StrategyStatus.ON, desk.state().strategies().at(FIRST).status());
    }

    @Test
    void shouldKeepAStrategyThatFailedFailedOverAStart()
    {
        desk.first().throwAtBar(new IllegalStateException("it broke"));
        desk.decide();
        desk.start();
        assertEquals(StrategyStatus.FAILED, desk.state().strategies().at(FIRST).status());
    }

    @Test
    void shouldIgnoreACommandForAStrategyThereIsNone()
    {
        desk.run.command(Command.STRATEGY_OFF, 9);
        assertEquals(List.of(), desk.run.last(EventType.STRATEGY_STATE));
    }

    @Test
    void shouldTellAStrategyNothingOfABookThatCanNotBeTrusted()
    {
        final int before = desk.first().bookCount;
        desk.run.book("100.2", "100.1");
        assertEquals(before, desk.first().bookCount);
        desk.run.book("99.9", "100.1");
        assertEquals(before + 1, desk.first().bookCount);
    }

    @Test
    void shouldCauseEveryDecisionByWhatItAnswers()
    {
        desk.first().enterLong("98.1");
        final List<String> events = desk.decide();
        assertEquals(List.of("TIMER", "BAR", "SIGNAL", "RISK_VERDICT", "ORDER_COMMAND"),
            events.stream().map(each -> each.split(" ")[1]).toList());
        for (int i = 1; i < events.size(); i++)
        {
            assertEquals(events.get(i - 1).split(" ")[0].substring(1), field(events.get(i), "cause"));
        }
    }
}
