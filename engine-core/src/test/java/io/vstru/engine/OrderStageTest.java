package io.vstru.engine;

import static io.vstru.engine.EngineRun.e8;
import static io.vstru.engine.EngineRun.field;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.vstru.event.EventType;
import io.vstru.event.ExecutionFlyweight;
import io.vstru.event.Side;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** Commands out of verdicts, changes of positions out of executions. The entries of the stories are of 50. */
class OrderStageTest
{
    private static final int BRACKET = 3;

    @Test
    void shouldSendAnEntryWithItsStopAndTargetAndTheirIds()
    {
        final Desk desk = new Desk();
        desk.first().enterLong("98.1");
        final String command = desk.decideOne(EventType.ORDER_COMMAND);
        final long orderId = Long.parseLong(field(command, "orderId"));
        assertEquals(orderId >>> 32, desk.state().account().orderIds().incarnation());
        assertEquals(orderId + 1, Long.parseLong(field(command, "stopOrderId")));
        assertEquals(orderId + 2, Long.parseLong(field(command, "targetOrderId")));
        assertEquals(orderId + BRACKET, desk.state().account().orderIds().next());
        assertEquals(List.of("NEW", "BUY", "MARKET", "IOC", "LAST_PRICE", "false", "50", "0", "98.1", "106.1"),
            fields(command, "kind", "side", "orderType", "timeInForce", "triggerBy", "isReduceOnly", "quantityE8",
                "priceE8", "stopPriceE8", "targetPriceE8"));
        assertEquals(List.of("ACCEPTED " + orderId, "FILLED " + orderId, "UNTRIGGERED " + (orderId + 1),
            "UNTRIGGERED " + (orderId + 2)), updates(desk.arrive(EventType.ORDER_UPDATE)));
    }

    @Test
    void shouldSendNoTargetWhenThereIsNone()
    {
        final Desk desk = new Desk("risk.takeProfitRatio", "0", "order.triggerBy", "mark");
        desk.first().enterShort("101.9");
        final String command = desk.decideOne(EventType.ORDER_COMMAND);
        assertEquals(List.of("SELL", "MARK_PRICE", "0", "0", "101.9"),
            fields(command, "side", "triggerBy", "targetOrderId", "targetPriceE8", "stopPriceE8"));
        assertEquals(Long.parseLong(field(command, "orderId")) + 2, desk.state().account().orderIds().next());
    }

    @Test
    void shouldSayThePositionAndItsProtectionAfterEveryFill()
    {
        final Desk desk = new Desk();
        desk.run.book(new String[] {"99.9", "50"}, new String[] {"100.1", "20", "100.3", "30"});
        desk.first().enterLong("98.1");
        desk.decide();
        final List<String> changes = desk.arrive(EventType.POSITION_CHANGE);
        assertEquals(2, changes.size());
        assertEquals(List.of("0", "20", "20", "100.1", "2002", "0", "1.1011"), fields(changes.get(0), "strategyId",
            "quantityE8", "strategyQuantityE8", "averagePriceE8", "costE8", "realizedE8", "feeE8"));
        // Fees: 2002 * 0.00055 and 3009 * 0.00055
        assertEquals(List.of("50", "50", "100.22", "5011", "1.65495", "9997.24395"), fields(changes.get(1),
            "quantityE8", "strategyQuantityE8", "averagePriceE8", "costE8", "feeE8", "balanceE8"));
        final List<String> protection = desk.run.last(EventType.PROTECTION_CHANGE);
        assertEquals(2, protection.size());
        assertEquals(List.of("ACTIVE", "20", "98.1", "106.1"),
            fields(protection.get(0), "status", "quantityE8", "stopPriceE8", "targetPriceE8"));
        assertEquals(List.of("ACTIVE", "50"), fields(protection.get(1), "status", "quantityE8"));
    }

    @Test
    void shouldTellTheStrategyItsPositionAndCloseExactlyWhatIsOpen()
    {
        final Desk desk = new Desk();
        desk.run.book(new String[] {"99.9", "50"}, new String[] {"100.1", "20.5"});
        desk.first().enterLong("98.1");
        desk.decide();
        desk.arrive();
        desk.first().exit();
        final String command = desk.decideOne(EventType.ORDER_COMMAND);
        assertEquals(e8("20.5"), desk.first().positionSeenE8);
        assertEquals(List.of("NEW", "SELL", "MARKET", "IOC", "true", "20.5", "0"), fields(command, "kind", "side",
            "orderType", "timeInForce", "isReduceOnly", "quantityE8", "stopOrderId"));
        final String change = Desk.one(desk.arrive(EventType.POSITION_CHANGE));
        // 20.5 * (99.9 - 100.1)
        assertEquals(List.of("0", "0", "0", "-4.1"),
            fields(change, "quantityE8", "strategyQuantityE8", "averagePriceE8", "realizedE8"));
        assertEquals("REMOVED", field(Desk.one(desk.run.last(EventType.PROTECTION_CHANGE)), "status"));
        assertFalse(desk.state().account().isExposed());
    }

    @Test
    void shouldTurnThePositionWhenExitAndOppositeEntryComeInOneDecision()
    {
        final Desk desk = new Desk();
        desk.first().enterLong("98.1");
        desk.decide();
        desk.arrive();
        desk.first().exit().enterShort("101.9");
        final List<String> commands = desk.decide(EventType.ORDER_COMMAND);
        assertEquals(List.of("SELL", "true", "50"), fields(commands.get(0), "side", "isReduceOnly", "quantityE8"));
        final String size = field(commands.get(1), "quantityE8");
        assertEquals(List.of("SELL", "false"), fields(commands.get(1), "side", "isReduceOnly"));
        final List<String> changes = desk.arrive(EventType.POSITION_CHANGE);
        assertEquals(List.of("0", "-" + size), changes.stream().map(each -> field(each, "quantityE8")).toList());
        assertEquals(-e8(size), desk.state().strategies().at(0).heldE8());
        assertEquals(2, desk.state().account().orders().liveCount());
    }

    /** An exit that found too little leaves two entries open, one on each side: each is closed on its own. */
    @Test
    void shouldCloseEveryEntryOnItsOwnSide()
    {
        final Desk desk = new Desk();
        desk.first().enterLong("98.1");
        desk.decide();
        desk.arrive();
        desk.first().exit().enterShort("101.9");
        desk.decide();
        desk.run.book(new String[] {"99.9", "10"}, new String[] {"100.1", "1000"});
        desk.arrive();
        assertEquals(e8("30"), desk.state().strategies().at(0).heldE8());
        desk.run.book("99.9", "100.1");
        desk.first().exit();
        final List<String> commands = desk.decide(EventType.ORDER_COMMAND);
        assertEquals(List.of("SELL 40", "BUY 10"),
            commands.stream().map(each -> field(each, "side") + " " + field(each, "quantityE8")).toList());
        desk.arrive();
        assertEquals(0, desk.state().strategies().at(0).heldE8());
        assertFalse(desk.state().account().isExposed());
    }

    @Test
    void shouldCancelAnEntryOnItsWayWhenTheStrategyExits()
    {
        final Desk desk = new Desk("order.entryType", "limit");
        desk.first().enterLong("97.9");
        final String entry = desk.decideOne(EventType.ORDER_COMMAND);
        assertEquals(List.of("LIMIT", "POST_ONLY", "99.9"), fields(entry, "orderType", "timeInForce", "priceE8"));
        desk.arrive();
        desk.first().exit().exit();
        final String cancel = desk.decideOne(EventType.ORDER_COMMAND);
        assertEquals(List.of("CANCEL", field(entry, "orderId")), fields(cancel, "kind", "orderId"));
        assertEquals(List.of("CANCELLED", "CANCELLED", "CANCELLED"), desk.arrive(EventType.ORDER_UPDATE).stream()
            .map(each -> field(each, "status")).toList());
    }

    @Test
    void shouldCancelALimitEntryWhoseTimeIsOver()
    {
        final Desk desk = new Desk("order.entryType", "limit", "order.limitLifetime", "10s");
        desk.first().enterLong("97.9");
        final String entry = desk.decideOne(EventType.ORDER_COMMAND);
        desk.arrive();
        final long sentMs = desk.run.nowMs();
        desk.run.after(9_999).timer();
        assertEquals(List.of(), desk.run.last(EventType.ORDER_COMMAND));
        assertEquals((sentMs + 10_000) * 1_000_000, desk.run.engine().nextDeadlineNs());
        desk.run.after(1).timer();
        assertEquals(List.of("CANCEL", field(entry, "orderId")),
            fields(Desk.one(desk.run.last(EventType.ORDER_COMMAND)), "kind", "orderId"));
        desk.run.after(1).timer();
        assertEquals(List.of(), desk.run.last(EventType.ORDER_COMMAND));
        assertEquals("CANCELLED", field(desk.arrive(EventType.ORDER_UPDATE).get(0), "status"));
        assertFalse(desk.state().account().isExposed());
    }

    /** The mark price may fire the stop of what has filled while the rest of the entry still waits in the book. */
    @Test
    void shouldCancelTheRestOfAnEntryWhoseStopHasExecuted()
    {
        final Desk desk = partlyFilled();
        desk.run.ticker("97.9", "0", 0);
        assertEquals(List.of("TRIGGERED", "FILLED"),
            desk.run.last(EventType.ORDER_UPDATE).stream().map(each -> field(each, "status")).toList());
        assertEquals("CANCEL", field(Desk.one(desk.run.last(EventType.ORDER_COMMAND)), "kind"));
        desk.arrive();
        assertFalse(desk.state().account().isExposed());
    }

    @Test
    void shouldCloseAtOnceWhatAnEntryBuysAfterItsStopHasExecuted()
    {
        final Desk desk = partlyFilled();
        desk.run.ticker("97.9", "0", 0).trade(Side.SELL, "99.8", "1");
        final String exit = Desk.one(desk.run.last(EventType.ORDER_COMMAND));
        assertEquals(List.of("NEW", "SELL", "true", "40"),
            fields(exit, "kind", "side", "isReduceOnly", "quantityE8"));
        desk.arrive();
        assertFalse(desk.state().account().isExposed());
    }

    /** Risk values a position at the last price until the venue tells a mark price; equity must not differ. */
    @Test
    void shouldValueThePositionAtTheLastPriceWhileNoMarkPriceIsKnown()
    {
        final Desk desk = new Desk();
        desk.first().enterLong("98.1");
        desk.decide();
        desk.arrive();
        final long balanceE8 = desk.state().account().ledger().balanceE8();
        desk.run.trade(Side.BUY, "101.1", "1");
        assertEquals(balanceE8 + e8("50"), desk.state().account().ledger().equityE8());
        desk.run.ticker("100.6", "0", 0).trade(Side.BUY, "102", "1").ticker("0", "0", 0);
        assertEquals(balanceE8 + e8("25"), desk.state().account().ledger().equityE8());
    }

    @Test
    void shouldBookAnExecutionOfAnOrderItDoesNotKnowAndSaySo()
    {
        final Desk desk = new Desk();
        desk.run.input(execution(77, "2"), 0);
        assertEquals(List.of("-1", "2", "0"), fields(Desk.one(desk.run.last(EventType.POSITION_CHANGE)),
            "strategyId", "quantityE8", "strategyQuantityE8"));
        assertEquals("UNKNOWN_ORDER", field(Desk.one(desk.run.last(EventType.ALERT)), "code"));
        desk.run.input(execution(77, "2"), 0);
        assertEquals(List.of(), desk.run.last(EventType.POSITION_CHANGE, EventType.ALERT));
        assertEquals(e8("2"), desk.state().account().ledger().position(0).quantityE8());
    }

    @Test
    void shouldBookMoreThanWasOrderedAndSaySo()
    {
        final Desk desk = new Desk();
        desk.first().enterLong("98.1");
        final long orderId = Long.parseLong(field(desk.decideOne(EventType.ORDER_COMMAND), "orderId"));
        desk.run.input(execution(orderId, "51"), 0);
        assertEquals("OVERFILL", field(Desk.one(desk.run.last(EventType.ALERT)), "code"));
        assertEquals(e8("51"), desk.state().strategies().at(0).heldE8());
    }

    /** A limit entry of 50 at 99.9 with a stop by the mark price, 10 of it filled. */
    private static Desk partlyFilled()
    {
        final Desk desk = new Desk("order.entryType", "limit", "order.triggerBy", "mark");
        desk.run.book(new String[] {"99.9", "5"}, new String[] {"100.1", "1000"});
        desk.first().enterLong("97.9");
        desk.decide();
        desk.arrive();
        desk.run.trade(Side.SELL, "99.9", "15");
        assertEquals("10", field(Desk.one(desk.run.last(EventType.POSITION_CHANGE)), "quantityE8"));
        desk.run.book(new String[] {"99.9", "1000"}, new String[] {"100.1", "1000"});
        return desk;
    }

    private static UnsafeBuffer execution(final long orderId, final String quantity)
    {
        final UnsafeBuffer input = new UnsafeBuffer(ByteBuffer.allocateDirect(512));
        new ExecutionFlyweight().begin(input, 0).instrumentId(0).side(Side.BUY).orderId(orderId)
            .executionIdHigh(orderId).executionIdLow(9).priceE8(e8("100")).quantityE8(e8(quantity));
        return input;
    }

    private static List<String> fields(final String event, final String... names)
    {
        return Stream.of(names).map(name -> field(event, name)).toList();
    }

    private static List<String> updates(final List<String> events)
    {
        return events.stream().map(each -> field(each, "status") + " " + field(each, "orderId")).toList();
    }
}
