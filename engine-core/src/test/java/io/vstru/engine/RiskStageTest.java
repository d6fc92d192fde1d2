package io.vstru.engine;

import static io.vstru.engine.EngineRun.field;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.event.Command;
import io.vstru.event.EventType;
import io.vstru.event.InstrumentStatus;
import io.vstru.event.SignalAction;
import io.vstru.event.StreamStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Verdicts. An entry buys at 100.1; with a stop at 98.1 and 1 % of 10000 at risk it buys 100 / 2 = 50. */
class RiskStageTest
{
    @Test
    void shouldSizeAnEntryByTheDistanceToItsStop()
    {
        final Desk desk = new Desk();
        desk.first().enterLong("98.1");
        final String verdict = desk.decideOne(EventType.RISK_VERDICT);
        assertVerdict(verdict, "NONE", "50", "5005", "5");
        assertEquals("APPROVED", field(verdict, "decision"));
        assertEquals("BUY", field(verdict, "side"));
        assertEquals("100.1", field(verdict, "priceE8"));
        assertEquals("98.1", field(verdict, "stopPriceE8"));
        assertEquals("106.1", field(verdict, "targetPriceE8"));
        assertEquals("10000", field(verdict, "equityE8"));
        assertEquals("0", field(verdict, "exposureE8"));
    }

    @Test
    void shouldSizeAShortAndRoundDownToTheStep()
    {
        final Desk desk = new Desk("risk.takeProfitRatio", "0");
        desk.first().enterShort("102.9");
        final String verdict = desk.decideOne(EventType.RISK_VERDICT);
        // 100 / (102.9 - 99.9) = 33.333..., worth 33.333 * 99.9
        assertVerdict(verdict, "NONE", "33.333", "3329.9667", "5");
        assertEquals("SELL", field(verdict, "side"));
        assertEquals("0", field(verdict, "targetPriceE8"));
    }

    @Test
    void shouldKeepTheTargetThatTheStrategyNames()
    {
        final Desk desk = new Desk();
        desk.first().say(SignalAction.ENTER_LONG, "98.1", "103");
        assertEquals("103", field(desk.decideOne(EventType.RISK_VERDICT), "targetPriceE8"));
    }

    @Test
    void shouldPriceALimitEntryBehindTheBestOfItsOwnSide()
    {
        final Desk desk = new Desk("order.entryType", "limit", "order.limitOffsetTicks", "4");
        desk.first().enterLong("97.5");
        // 99.9 - 4 * 0.1 = 99.5; 100 / 2
        final String verdict = desk.decideOne(EventType.RISK_VERDICT);
        assertEquals("99.5", field(verdict, "priceE8"));
        assertEquals("50", field(verdict, "quantityE8"));
        assertEquals("105.5", field(verdict, "targetPriceE8"));
    }

    @Test
    void shouldCutTheSizeToWhatOneOrderMayBeWorth()
    {
        final Desk desk = new Desk("risk.maxOrderValue", "1000");
        desk.first().enterLong("98.1");
        // 1000 / 100.1 = 9.99000...
        assertVerdict(desk.decideOne(EventType.RISK_VERDICT), "NONE", "9.99", "999.999", "5");
    }

    @Test
    void shouldCutTheSizeToTheGreatestMarketOrder()
    {
        final Desk desk = new Desk();
        desk.first().enterLong("99.6");
        assertEquals("100", field(desk.decideOne(EventType.RISK_VERDICT), "quantityE8"));
    }

    @Test
    void shouldRefuseWhilePausedAndTradeAgainAfterwards()
    {
        final Desk desk = new Desk();
        desk.run.command(Command.PAUSE, -1);
        desk.first().enterLong("98.1");
        assertVerdict(desk.decideOne(EventType.RISK_VERDICT), "TRADING_STATE", "0", "0", "0");
        desk.run.command(Command.RESUME, -1);
        desk.first().enterLong("98.1");
        assertVerdict(desk.decideOne(EventType.RISK_VERDICT), "NONE", "50", "5005", "5");
    }

    @Test
    void shouldRefuseWhenTheInstrumentDoesNotTrade()
    {
        final Desk desk = new Desk();
        desk.run.instrument(InstrumentStatus.CLOSED);
        desk.first().enterLong("98.1");
        assertVerdict(desk.decideOne(EventType.RISK_VERDICT), "INSTRUMENT_STATUS", "0", "0", "0");
    }

    @Test
    void shouldRefuseWhenTheBookIsOlderThanAllowed()
    {
        final Desk desk = new Desk();
        desk.run.after(4_001);
        desk.first().enterLong("98.1");
        final List<String> verdicts = desk.decide(EventType.RISK_VERDICT);
        assertVerdict(Desk.one(verdicts), "DATA_AGE", "0", "5.001", "5");
    }

    @Test
    void shouldTakeABookThatIsJustOldEnough()
    {
        final Desk desk = new Desk();
        desk.run.after(4_000);
        desk.first().enterLong("98.1");
        assertEquals("NONE", field(desk.decideOne(EventType.RISK_VERDICT), "rule"));
    }

    @Test
    void shouldRefuseWhenTheBookIsStaleHoweverYoung()
    {
        final Desk desk = new Desk();
        desk.run.stream(StreamStatus.STALE);
        desk.first().enterLong("98.1");
        assertVerdict(desk.decideOne(EventType.RISK_VERDICT), "DATA_AGE", "0", "1", "5");
    }

    @Test
    void shouldRefuseAStopThatIsNotOnTheLosingSide()
    {
        final Desk desk = new Desk();
        desk.first().enterLong("101.1");
        assertVerdict(desk.decideOne(EventType.RISK_VERDICT), "STOP_DISTANCE", "0", "-1", "0.1");
        desk.first().enterShort("99.9");
        assertVerdict(desk.decideOne(EventType.RISK_VERDICT), "STOP_DISTANCE", "0", "0", "0.1");
        desk.first().enterLong("0");
        assertEquals("STOP_DISTANCE", field(desk.decideOne(EventType.RISK_VERDICT), "rule"));
    }

    @Test
    void shouldRefuseASecondEntryWhileOneIsUnderWayOrHeld()
    {
        final Desk desk = new Desk();
        desk.first().enterLong("98.1").enterLong("98.1");
        final List<String> verdicts = desk.decide(EventType.RISK_VERDICT);
        assertVerdict(verdicts.get(0), "NONE", "50", "5005", "5");
        assertVerdict(verdicts.get(1), "NOTHING_TO_DO", "0", "50", "0");
        desk.arrive();
        desk.first().enterShort("102");
        assertVerdict(desk.decideOne(EventType.RISK_VERDICT), "NOTHING_TO_DO", "0", "50", "0");
    }

    @Test
    void shouldRefuseAnExitOfNothing()
    {
        final Desk desk = new Desk();
        desk.first().exit();
        final String verdict = desk.decideOne(EventType.RISK_VERDICT);
        assertVerdict(verdict, "NOTHING_TO_DO", "0", "0", "0");
        assertEquals("REJECTED", field(verdict, "decision"));
    }

    @Test
    void shouldRefuseToGoAgainstAnotherStrategy()
    {
        final Desk desk = new Desk();
        desk.first().enterLong("98.1");
        desk.second().enterShort("101.9");
        final List<String> verdicts = desk.decide(EventType.RISK_VERDICT);
        assertVerdict(verdicts.get(1), "NET_CONFLICT", "0", "50", "0");
        desk.arrive();
        desk.second().enterLong("98.1");
        assertEquals("NONE", field(desk.decideOne(EventType.RISK_VERDICT), "rule"));
    }

    @Test
    void shouldRefuseWhenTooManyOrdersAreOpen()
    {
        final Desk desk = new Desk("risk.maxOpenOrders", "4");
        desk.first().enterLong("98.1");
        assertEquals("NONE", field(desk.decideOne(EventType.RISK_VERDICT), "rule"));
        desk.arrive();
        desk.second().enterLong("98.1");
        // The stop and the target of the first, and three more.
        assertVerdict(desk.decideOne(EventType.RISK_VERDICT), "OPEN_ORDERS", "0", "5", "4");
    }

    @Test
    void shouldRefuseWhenTheRiskBuysLessThanTheLeastQuantity()
    {
        final Desk desk = new Desk("risk.perTrade", "0.00000001");
        desk.first().enterLong("98.1");
        assertVerdict(desk.decideOne(EventType.RISK_VERDICT), "MIN_QUANTITY", "0", "0", "0.001");
    }

    @Test
    void shouldRefuseWhenTheOrderIsWorthLessThanTheLeast()
    {
        final Desk desk = new Desk("risk.perTrade", "0.000001");
        desk.first().enterLong("98.1");
        // 0.01 / 2 = 0.005, worth 0.5005
        assertVerdict(desk.decideOne(EventType.RISK_VERDICT), "MIN_QUANTITY", "0.005", "0.5005", "5");
    }

    @Test
    void shouldRefuseWhenThePositionIsAtItsLimit()
    {
        final Desk desk = new Desk("risk.maxPositionValue", "5000");
        desk.first().enterLong("98.1");
        // 5000 / 100.1 = 49.950...
        assertEquals("49.95", field(desk.decideOne(EventType.RISK_VERDICT), "quantityE8"));
        desk.arrive();
        desk.run.ticker("101", "0", 0);
        desk.second().enterLong("98.1");
        assertVerdict(desk.decideOne(EventType.RISK_VERDICT), "MAX_POSITION", "0", "5044.95", "5000");
    }

    @Test
    void shouldRefuseWhenTheExposureIsAtTheLeverage()
    {
        final Desk desk = new Desk("risk.leverage", "1");
        desk.first().enterLong("99.6");
        // 10000 / 100.1 = 99.90009...
        assertEquals("99.9", field(desk.decideOne(EventType.RISK_VERDICT), "quantityE8"));
        desk.arrive();
        desk.run.ticker("101", "0", 0);
        desk.second().enterLong("98.1");
        // Equity: 10000 - 99.9 * 100.1 * 0.00055 + 99.9 * 0.9
        assertVerdict(desk.decideOne(EventType.RISK_VERDICT), "LEVERAGE", "0", "10089.9", "10084.4100055");
    }

    @Test
    void shouldRefuseEntriesAfterAFailedInputUntilAPersonResumes()
    {
        final Desk desk = new Desk();
        desk.run.failingInput();
        final ScriptedStrategy.Source source = new ScriptedStrategy.Source();
        final TradingEngine engine = new TradingEngine(source);
        EngineRun.replay(desk.run.records(), new Replayer(engine, EngineRun.BUILD));
        final EngineRun again = new EngineRun(engine, desk.run.nowMs());
        again.start("market.timeframe", "1s").book("99.9", "100.1");

        source.of("ema-cross").enterLong("98.1");
        again.after(1_000).timer();
        assertVerdict(Desk.one(again.last(EventType.RISK_VERDICT)), "TRADING_STATE", "0", "0", "0");
        again.command(Command.RESUME, -1);
        source.of("ema-cross").enterLong("98.1");
        again.after(1_000).timer();
        assertVerdict(Desk.one(again.last(EventType.RISK_VERDICT)), "NONE", "50", "5005", "5");
    }

    @Test
    void shouldAllowAnExitWhilePausedAndWithAStaleBook()
    {
        final Desk desk = new Desk();
        desk.first().enterLong("98.1");
        desk.decide();
        desk.arrive();
        desk.run.command(Command.PAUSE, -1).stream(StreamStatus.DISCONNECTED);
        desk.first().exit();
        final String verdict = desk.decideOne(EventType.RISK_VERDICT);
        assertVerdict(verdict, "NONE", "50", "50", "0");
        assertEquals("APPROVED", field(verdict, "decision"));
        assertEquals("SELL", field(verdict, "side"));
        assertEquals("true", field(verdict, "isReduceOnly"));
    }

    @Test
    void shouldRefuseASecondExitWhileOneIsUnderWay()
    {
        final Desk desk = new Desk();
        desk.first().enterShort("101.9");
        desk.decide();
        desk.arrive();
        desk.first().exit().exit();
        final List<String> verdicts = desk.decide(EventType.RISK_VERDICT);
        assertEquals("BUY", field(verdicts.get(0), "side"));
        assertVerdict(verdicts.get(0), "NONE", "50", "-50", "0");
        assertVerdict(verdicts.get(1), "NOTHING_TO_DO", "0", "-50", "0");
    }

    private static void assertVerdict(
        final String verdict, final String rule, final String quantity, final String observed, final String limit)
    {
        assertEquals(List.of(rule, quantity, observed, limit), List.of(field(verdict, "rule"),
            field(verdict, "quantityE8"), field(verdict, "observedE8"), field(verdict, "limitE8")), verdict);
        assertTrue(field(verdict, "decision").equals("APPROVED") == rule.equals("NONE"), verdict);
    }
}
