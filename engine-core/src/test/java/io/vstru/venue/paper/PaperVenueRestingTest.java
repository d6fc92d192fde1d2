package io.vstru.venue.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vstru.event.Side;
import io.vstru.event.TimeInForce;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Waiting in the queue of a price. The order of the stories buys 3 at 99.9, behind 10. */
class PaperVenueRestingTest
{
    private final VenueRun run = new VenueRun(Map.of());

    @BeforeEach
    void rest()
    {
        run.limit(1, Side.BUY, "3", "99.9", TimeInForce.POST_ONLY).pass(50);
        assertEquals(List.of("ACCEPTED 1"), run.reports());
    }

    @Test
    void shouldServeTheQueueFirstThenTheOrder()
    {
        run.trade(Side.SELL, "6", "99.9").trade(Side.SELL, "4", "99.9");
        assertEquals(List.of(), run.reports());
        run.trade(Side.SELL, "1", "99.9");
        assertEquals(List.of("FILL 1 1 at 99.9 MAKER"), run.reports());
        run.trade(Side.SELL, "7", "99.9");
        assertEquals(List.of("FILL 1 2 at 99.9 MAKER", "FILLED 1"), run.reports());
    }

    @Test
    void shouldFillInPartWithinTheTradeThatEndsTheQueue()
    {
        run.trade(Side.SELL, "11.5", "99.9");
        assertEquals(List.of("FILL 1 1.5 at 99.9 MAKER"), run.reports());
    }

    @Test
    void shouldFillWholeWhenATradeGoesThrough()
    {
        run.trade(Side.SELL, "0.001", "99.8");
        assertEquals(List.of("FILL 1 3 at 99.9 MAKER", "FILLED 1"), run.reports());
    }

    @Test
    void shouldFillWholeAtItsPriceWhenTheBookCrossesIt()
    {
        run.book("99.5 10", "99.7 10");
        assertEquals(List.of("FILL 1 3 at 99.9 MAKER", "FILLED 1"), run.reports());
    }

    @Test
    void shouldNotBeServedByTradesOfItsOwnSideOrAboveIt()
    {
        run.trade(Side.BUY, "100", "99.9").trade(Side.SELL, "100", "100");
        assertEquals(List.of(), run.reports());
    }

    @Test
    void shouldMoveForwardWhenLessIsShownThanWasAhead()
    {
        run.book("99.9 2", "100.1 10").trade(Side.SELL, "3", "99.9");
        assertEquals(List.of("FILL 1 1 at 99.9 MAKER"), run.reports());
    }

    @Test
    void shouldNotMoveBackWhenMoreIsShownThanWasAhead()
    {
        run.book("99.9 50", "100.1 10").trade(Side.SELL, "11", "99.9");
        assertEquals(List.of("FILL 1 1 at 99.9 MAKER"), run.reports());
    }

    @Test
    void shouldKeepItsPlaceWhileItsPriceIsNotShown()
    {
        run.book("100.9 1,100.8 1,100.7 1,100.6 1,100.5 1", "101 1").book("99.9 10", "100.1 10");
        run.trade(Side.SELL, "11", "99.9");
        assertEquals(List.of("FILL 1 1 at 99.9 MAKER"), run.reports());
    }

    @Test
    void shouldQueueBehindEverythingWhenItsPriceIsNotShownAtArrival()
    {
        run.book("99.9 10", "100.1 10").limit(2, Side.BUY, "3", "99.5", TimeInForce.POST_ONLY).pass(50).reports();
        run.book("99.5 7,99.4 1", "100.1 10").reports();
        run.trade(Side.SELL, "7", "99.5");
        assertEquals(List.of("FILL 1 3 at 99.9 MAKER", "FILLED 1"), run.reports());
        run.trade(Side.SELL, "1", "99.5");
        assertEquals(List.of("FILL 2 1 at 99.5 MAKER"), run.reports());
    }

    @Test
    void shouldBeFirstAtAPriceWithinTheSpread()
    {
        run.limit(2, Side.SELL, "3", "100", TimeInForce.POST_ONLY).pass(50).reports();
        run.trade(Side.BUY, "1", "100");
        assertEquals(List.of("FILL 2 1 at 100 MAKER"), run.reports());
    }

    @Test
    void shouldShareATradeAmongOwnOrdersAtOnePrice()
    {
        run.limit(2, Side.BUY, "3", "99.9", TimeInForce.POST_ONLY).pass(50).reports();
        run.trade(Side.SELL, "14", "99.9");
        assertEquals(List.of("FILL 1 3 at 99.9 MAKER", "FILLED 1", "FILL 2 1 at 99.9 MAKER"), run.reports());
    }

    @Test
    void shouldIgnoreBlockTrades()
    {
        run.blockTrade(Side.SELL, "100", "99.8").blockTrade(Side.SELL, "100", "99.9");
        assertEquals(List.of(), run.reports());
    }

    @Test
    void shouldFillWhatTradesGiveEvenWhileTheBookCanNotBeTrusted()
    {
        run.stale().trade(Side.SELL, "1", "99.8");
        assertEquals(List.of("FILL 1 3 at 99.9 MAKER", "FILLED 1"), run.reports());
    }
}
