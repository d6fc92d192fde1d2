package io.vstru.venue.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vstru.event.InstrumentStatus;
import io.vstru.event.OrderType;
import io.vstru.event.Side;
import io.vstru.event.TimeInForce;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Arrival, taking and fees. */
class PaperVenueTest
{
    private final VenueRun run = new VenueRun(Map.of());

    @Test
    void shouldDoNothingBeforeTheOrderArrivesAndMeetTheFirstPriceAtItsArrival()
    {
        run.market(1, Side.BUY, "3").pass(49);
        assertEquals(List.of(), run.reports());
        run.after(1).book("100.4 10", "100.6 10");
        assertEquals(List.of("ACCEPTED 1", "FILL 1 3 at 100.6 TAKER", "FILLED 1"), run.reports());
    }

    @Test
    void shouldMeetThePriceOfBeforeWhenNothingChangedUntilItsArrival()
    {
        run.market(1, Side.SELL, "3").pass(50);
        assertEquals(List.of("ACCEPTED 1", "FILL 1 3 at 99.9 TAKER", "FILLED 1"), run.reports());
    }

    @Test
    void shouldArriveAtOnceWhenThereIsNoLatency()
    {
        final VenueRun near = new VenueRun(Map.of("paper.latency", "0ms"));
        near.market(1, Side.BUY, "3");
        assertEquals(List.of("ACCEPTED 1", "FILL 1 3 at 100.1 TAKER", "FILLED 1"), near.reports());
    }

    @Test
    void shouldNameItsArrivalAsDeadlineOnlyUntilItHasArrived()
    {
        assertEquals(Long.MAX_VALUE, run.nextDeadlineNs());
        run.market(1, Side.BUY, "3");
        assertEquals(run.nowNs() + 50_000_000, run.nextDeadlineNs());
        run.stale().pass(60);
        // It waits for a book now: naming a time that has passed would have the clock called without end.
        assertEquals(Long.MAX_VALUE, run.nextDeadlineNs());
    }

    @Test
    void shouldWalkTheLevelsWithAnExecutionForEach()
    {
        run.book("99.9 10", "100.1 1,100.2 2,100.5 10").market(1, Side.BUY, "4").pass(50);
        assertEquals(List.of("ACCEPTED 1", "FILL 1 1 at 100.1 TAKER", "FILL 1 2 at 100.2 TAKER",
            "FILL 1 1 at 100.5 TAKER", "FILLED 1"), run.reports());
    }

    @Test
    void shouldCancelWhatIsLeftWhenTheBookEnds()
    {
        run.book("99.9 1,99.8 1", "100.1 1").market(1, Side.SELL, "5").pass(50);
        assertEquals(List.of("ACCEPTED 1", "FILL 1 1 at 99.9 TAKER", "FILL 1 1 at 99.8 TAKER",
            "CANCELLED 1 NO_LIQUIDITY"), run.reports());
    }

    @Test
    void shouldChargeTheFeeOfATakerToTheLastUnit()
    {
        run.market(1, Side.BUY, "3").pass(50);
        // 3 * 100.1 * 0.00055
        assertEquals("0.165165", run.lastFee());
    }

    @Test
    void shouldChargeTheFeeOfAMakerAndPayARebate()
    {
        run.limit(1, Side.BUY, "3", "99.9", TimeInForce.POST_ONLY).pass(50).trade(Side.SELL, "13", "99.9");
        // 3 * 99.9 * 0.0002
        assertEquals("0.05994", run.lastFee());

        final VenueRun rebate = new VenueRun(Map.of("paper.makerFee", "-0.0001"));
        rebate.limit(1, Side.SELL, "2", "100.1", TimeInForce.POST_ONLY).pass(50).trade(Side.BUY, "12", "100.1");
        // 2 * 100.1 * -0.0001
        assertEquals("-0.02002", rebate.lastFee());
    }

    @Test
    void shouldWaitWhileTheBookCanNotBeTrusted()
    {
        run.market(1, Side.BUY, "3").stale().pass(1_000);
        assertEquals(List.of(), run.reports());
        run.book("101 10", "101.2 10");
        assertEquals(List.of("ACCEPTED 1", "FILL 1 3 at 101.2 TAKER", "FILLED 1"), run.reports());
    }

    @Test
    void shouldRejectWhenTheInstrumentDoesNotTrade()
    {
        run.instrument(InstrumentStatus.CLOSED).market(1, Side.BUY, "3").pass(50);
        assertEquals(List.of("REJECTED 1 NOT_TRADING"), run.reports());
    }

    @Test
    void shouldCancelAPostOnlyOrderThatWouldTake()
    {
        run.limit(1, Side.BUY, "3", "100.1", TimeInForce.POST_ONLY).pass(50);
        run.limit(2, Side.SELL, "3", "99.8", TimeInForce.POST_ONLY).pass(50);
        assertEquals(List.of("CANCELLED 1 POST_ONLY_WOULD_TAKE", "CANCELLED 2 POST_ONLY_WOULD_TAKE"), run.reports());
    }

    @Test
    void shouldFillAFillOrKillOrderWholeOrNotAtAll()
    {
        run.book("99.9 10", "100.1 1,100.2 2,100.5 10");
        run.limit(1, Side.BUY, "4", "100.2", TimeInForce.FOK).pass(50);
        assertEquals(List.of("CANCELLED 1 NO_LIQUIDITY"), run.reports());
        run.limit(2, Side.BUY, "3", "100.2", TimeInForce.FOK).pass(50);
        assertEquals(List.of("ACCEPTED 2", "FILL 2 1 at 100.1 TAKER", "FILL 2 2 at 100.2 TAKER", "FILLED 2"),
            run.reports());
    }

    @Test
    void shouldTakeWhatAnImmediateLimitOrderFindsAndCancelTheRest()
    {
        run.book("99.9 10", "100.1 1,100.2 2,100.5 10");
        run.limit(1, Side.BUY, "9", "100.2", TimeInForce.IOC).pass(50);
        assertEquals(List.of("ACCEPTED 1", "FILL 1 1 at 100.1 TAKER", "FILL 1 2 at 100.2 TAKER",
            "CANCELLED 1 NO_LIQUIDITY"), run.reports());
    }

    @Test
    void shouldTakeWhatALimitOrderCrossesAndRestWithTheRest()
    {
        run.book("99.9 10", "100.1 1,100.5 10").limit(1, Side.BUY, "3", "100.3", TimeInForce.GTC).pass(50);
        assertEquals(List.of("ACCEPTED 1", "FILL 1 1 at 100.1 TAKER"), run.reports());
        run.trade(Side.SELL, "1.5", "100.3");
        assertEquals(List.of("FILL 1 1.5 at 100.3 MAKER"), run.reports());
    }

    @Test
    void shouldRejectAReduceOnlyOrderWhenNothingIsOpen()
    {
        run.close(2, 1, Side.SELL, "3").pass(50);
        assertEquals(List.of("REJECTED 2 REDUCE_ONLY"), run.reports());
    }

    @Test
    void shouldCloseNoMoreThanIsOpen()
    {
        run.market(1, Side.BUY, "3").pass(50).reports();
        run.close(2, 1, Side.SELL, "5").pass(50);
        assertEquals(List.of("ACCEPTED 2", "FILL 2 3 at 99.9 TAKER", "CANCELLED 2 REDUCE_ONLY"), run.reports());
    }

    @Test
    void shouldCancelAtTheArrivalOfTheCancelAndNotBefore()
    {
        run.limit(1, Side.BUY, "3", "99.9", TimeInForce.GTC).pass(50).cancel(1).pass(49);
        assertEquals(List.of("ACCEPTED 1"), run.reports());
        run.pass(1);
        assertEquals(List.of("CANCELLED 1 USER"), run.reports());
        run.trade(Side.SELL, "100", "99.9").cancel(1).pass(50);
        assertEquals(List.of(), run.reports());
    }

    @Test
    void shouldFillAnOrderThatIsFasterThanItsCancel()
    {
        run.limit(1, Side.BUY, "3", "99.9", TimeInForce.GTC).pass(50).cancel(1);
        run.trade(Side.SELL, "100", "99.8").pass(50);
        assertEquals(List.of("ACCEPTED 1", "FILL 1 3 at 99.9 MAKER", "FILLED 1"), run.reports());
    }

    @Test
    void shouldGiveEveryOrderTheWholeBook()
    {
        // Own orders take nothing away from the recorded market.
        run.send(run.command(1, Side.BUY, "10").orderType(OrderType.MARKET).timeInForce(TimeInForce.IOC));
        run.market(2, Side.BUY, "10").pass(50);
        assertEquals(List.of("ACCEPTED 1", "FILL 1 10 at 100.1 TAKER", "FILLED 1", "ACCEPTED 2",
            "FILL 2 10 at 100.1 TAKER", "FILLED 2"), run.reports());
    }
}
