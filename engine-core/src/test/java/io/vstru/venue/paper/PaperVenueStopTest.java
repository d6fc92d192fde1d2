package io.vstru.venue.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vstru.event.OrderCommandFlyweight;
import io.vstru.event.OrderType;
import io.vstru.event.Side;
import io.vstru.event.TimeInForce;
import io.vstru.event.TriggerBy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Stops and targets attached to an entry: order 1, its stop 2 at 98 and its target 3 at 106; for a sell 102 and 94. */
class PaperVenueStopTest
{
    private final VenueRun run = new VenueRun(Map.of());

    @Test
    void shouldBeginToWatchWhenTheEntryFillsWithTheSizeThatFilled()
    {
        run.book("99.9 10", "100.1 1,100.2 1");
        run.send(VenueRun.protect(market(Side.BUY, "5"), TriggerBy.LAST_PRICE, "98", "106")).pass(50);
        assertEquals(List.of("ACCEPTED 1", "FILL 1 1 at 100.1 TAKER", "FILL 1 1 at 100.2 TAKER",
            "CANCELLED 1 NO_LIQUIDITY", "UNTRIGGERED 2 to 2", "UNTRIGGERED 3 to 2"), run.reports());
    }

    @Test
    void shouldGrowWithEveryPartialFill()
    {
        run.send(VenueRun.protect(limit(Side.BUY, "3", "99.9"), TriggerBy.LAST_PRICE, "98", "106")).pass(50);
        run.reports();
        run.trade(Side.SELL, "11", "99.9");
        assertEquals(List.of("FILL 1 1 at 99.9 MAKER", "UNTRIGGERED 2 to 1", "UNTRIGGERED 3 to 1"), run.reports());
        run.trade(Side.SELL, "0.5", "99.9");
        assertEquals(List.of("FILL 1 0.5 at 99.9 MAKER", "AMENDED 2 to 1.5", "AMENDED 3 to 1.5"), run.reports());
    }

    @Test
    void shouldFireTheStopOfALongByTheLastPriceAndTakeTheBook()
    {
        enter(Side.BUY, TriggerBy.LAST_PRICE);
        run.mark("97").trade(Side.SELL, "1", "98.1");
        assertEquals(List.of(), run.reports());
        run.book("97.9 10", "98.1 10").trade(Side.SELL, "1", "98");
        assertEquals(List.of("TRIGGERED 2", "FILL 2 3 at 97.9 TAKER", "FILLED 2", "CANCELLED 3 PARENT_ENDED"),
            run.reports());
    }

    @Test
    void shouldFillAStopNotBetterThanItsTrigger()
    {
        enter(Side.BUY, TriggerBy.LAST_PRICE);
        // The book still shows what was there before the trade.
        run.trade(Side.SELL, "1", "97.5");
        assertEquals(List.of("TRIGGERED 2", "FILL 2 3 at 98 TAKER", "FILLED 2", "CANCELLED 3 PARENT_ENDED"),
            run.reports());
    }

    @Test
    void shouldFillAStopAtTheBookWhenThePriceGaps()
    {
        enter(Side.BUY, TriggerBy.LAST_PRICE);
        run.book("95 1,94.5 10", "95.2 10").trade(Side.SELL, "1", "95");
        assertEquals(List.of("TRIGGERED 2", "FILL 2 1 at 95 TAKER", "FILL 2 2 at 94.5 TAKER", "FILLED 2",
            "CANCELLED 3 PARENT_ENDED"), run.reports());
    }

    @Test
    void shouldFireTheStopOfAShortAboveAndFillItNotBetterThanItsTrigger()
    {
        enter(Side.SELL, TriggerBy.LAST_PRICE);
        run.trade(Side.BUY, "1", "102");
        assertEquals(List.of("TRIGGERED 2", "FILL 2 3 at 102 TAKER", "FILLED 2", "CANCELLED 3 PARENT_ENDED"),
            run.reports());
    }

    @Test
    void shouldFireByTheMarkPriceWhenSoSet()
    {
        enter(Side.BUY, TriggerBy.MARK_PRICE);
        run.trade(Side.SELL, "1", "97").mark("98.1");
        assertEquals(List.of(), run.reports());
        run.mark("98");
        assertEquals(List.of("TRIGGERED 2", "FILL 2 3 at 98 TAKER", "FILLED 2", "CANCELLED 3 PARENT_ENDED"),
            run.reports());
    }

    @Test
    void shouldFireTheTargetAtAProfitAndFillItAtTheBook()
    {
        enter(Side.BUY, TriggerBy.LAST_PRICE);
        run.book("106.3 10", "106.5 10").trade(Side.BUY, "1", "106");
        assertEquals(List.of("TRIGGERED 3", "FILL 3 3 at 106.3 TAKER", "CANCELLED 2 PARENT_ENDED", "FILLED 3"),
            run.reports());
    }

    @Test
    void shouldFireTheTargetOfAShortBelow()
    {
        enter(Side.SELL, TriggerBy.LAST_PRICE);
        run.book("93.8 10", "94 10").trade(Side.SELL, "1", "94");
        assertEquals(List.of("TRIGGERED 3", "FILL 3 3 at 94 TAKER", "CANCELLED 2 PARENT_ENDED", "FILLED 3"),
            run.reports());
    }

    @Test
    void shouldEndWithAnEntryThatNeverFilled()
    {
        run.send(VenueRun.protect(limit(Side.BUY, "3", "99.9"), TriggerBy.LAST_PRICE, "98", "106")).pass(50);
        run.reports();
        run.cancel(1).pass(50);
        assertEquals(List.of("CANCELLED 1 USER", "CANCELLED 2 PARENT_ENDED", "CANCELLED 3 PARENT_ENDED"),
            run.reports());
    }

    @Test
    void shouldShrinkAndEndWithThePositionThatAnExitCloses()
    {
        enter(Side.BUY, TriggerBy.LAST_PRICE);
        run.close(4, 1, Side.SELL, "1").pass(50);
        assertEquals(List.of("ACCEPTED 4", "FILL 4 1 at 99.9 TAKER", "AMENDED 2 to 2", "AMENDED 3 to 2", "FILLED 4"),
            run.reports());
        run.close(5, 1, Side.SELL, "2").pass(50);
        assertEquals(List.of("ACCEPTED 5", "FILL 5 2 at 99.9 TAKER", "CANCELLED 2 PARENT_ENDED",
            "CANCELLED 3 PARENT_ENDED", "FILLED 5"), run.reports());
    }

    @Test
    void shouldWaitWithAFiredStopUntilTheBookCanBeTrusted()
    {
        enter(Side.BUY, TriggerBy.LAST_PRICE);
        run.stale().trade(Side.SELL, "1", "97");
        assertEquals(List.of("TRIGGERED 2"), run.reports());
        run.book("96.5 10", "96.7 10");
        assertEquals(List.of("FILL 2 3 at 96.5 TAKER", "FILLED 2", "CANCELLED 3 PARENT_ENDED"), run.reports());
    }

    /** A position must not lose its stop because the book is thin. */
    @Test
    void shouldGoOnWithTheNextBookWhenTheBookIsTooThinForAStop()
    {
        enter(Side.BUY, TriggerBy.LAST_PRICE);
        run.book("97.9 1", "98.1 10").trade(Side.SELL, "1", "97.9");
        assertEquals(List.of("TRIGGERED 2", "FILL 2 1 at 97.9 TAKER", "AMENDED 3 to 2"), run.reports());
        run.book("97.5 1.5", "97.7 10");
        assertEquals(List.of("FILL 2 1.5 at 97.5 TAKER", "AMENDED 3 to 0.5"), run.reports());
        run.book("97.6 5", "97.8 10");
        assertEquals(List.of("FILL 2 0.5 at 97.6 TAKER", "FILLED 2", "CANCELLED 3 PARENT_ENDED"), run.reports());
    }

    @Test
    void shouldIgnoreBlockTrades()
    {
        enter(Side.BUY, TriggerBy.LAST_PRICE);
        run.blockTrade(Side.SELL, "100", "90").blockTrade(Side.BUY, "100", "110");
        assertEquals(List.of(), run.reports());
    }

    private void enter(final Side side, final TriggerBy by)
    {
        final boolean isBuy = side == Side.BUY;
        run.send(VenueRun.protect(market(side, "3"), by, isBuy ? "98" : "102", isBuy ? "106" : "94")).pass(50);
        assertEquals(List.of("ACCEPTED 1", "FILL 1 3 at " + (isBuy ? "100.1" : "99.9") + " TAKER", "FILLED 1",
            "UNTRIGGERED 2 to 3", "UNTRIGGERED 3 to 3"), run.reports());
    }

    private OrderCommandFlyweight market(final Side side, final String quantity)
    {
        return run.command(1, side, quantity).orderType(OrderType.MARKET).timeInForce(TimeInForce.IOC);
    }

    private OrderCommandFlyweight limit(final Side side, final String quantity, final String price)
    {
        return run.command(1, side, quantity).orderType(OrderType.LIMIT).timeInForce(TimeInForce.POST_ONLY)
            .priceE8(VenueRun.e8(price));
    }
}
