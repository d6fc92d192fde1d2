package io.vstru.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.event.BarFlyweight;
import io.vstru.event.BookFlyweight;
import io.vstru.event.InstrumentFlyweight;
import io.vstru.event.StartFlyweight;
import io.vstru.event.StreamReason;
import io.vstru.event.StreamStateFlyweight;
import io.vstru.event.StreamStatus;
import io.vstru.event.TickerFlyweight;
import io.vstru.event.TradeFlyweight;
import io.vstru.numeric.FixedPoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MarketsTest
{
    private static final long ONE = FixedPoint.ONE;

    private final ServiceProjection projection = new ServiceProjection("paper.balance");
    private final Records records = new Records(1, projection);

    @BeforeEach
    void addInstrument()
    {
        records.input((buffer, offset) -> new InstrumentFlyweight().begin(buffer, offset).instrumentId(2)
            .symbol("BTCUSDT").tickSizeE8(ONE / 10).quantityStepE8(ONE / 1000));
    }

    @Test
    void shouldShowTheBookOverTheTickerWhenItIsGood()
    {
        ticker(90 * ONE, 91 * ONE, 89 * ONE);
        assertEquals(90 * ONE, market().bidE8());
        assertEquals(91 * ONE, market().askE8());
        assertTrue(market().isStale());

        book(true, 1, 100 * ONE, 101 * ONE);
        assertFalse(market().isStale());
        assertEquals(100 * ONE, market().bidE8());
        assertEquals(101 * ONE, market().askE8());
        assertEquals(3 * ONE, market().bidQuantityE8());
        assertEquals(4 * ONE, market().askQuantityE8());

        book(false, 2, 101 * ONE, 102 * ONE);
        assertTrue(market().isStale());
        assertEquals(90 * ONE, market().bidE8());
        assertEquals(0, market().bidQuantityE8());
    }

    @Test
    void shouldKnowTheInstrumentByItsSymbol()
    {
        assertEquals("BTCUSDT", projection.markets().symbol(2));
        assertEquals(ONE / 10, market().spec().tickSizeE8());
        assertEquals("#7", projection.markets().symbol(7));
        assertNull(projection.markets().find(7));
        assertEquals(1, projection.markets().all().size());
    }

    @Test
    void shouldTakeTheLastPriceFromWhateverCameLast()
    {
        trade(50 * ONE, false);
        assertEquals(50 * ONE, market().lastPriceE8());
        ticker(0, 0, 0);
        assertEquals(50 * ONE, market().lastPriceE8());
        records.input((buffer, offset) ->
            new TickerFlyweight().begin(buffer, offset).instrumentId(2).lastPriceE8(51 * ONE));
        trade(99 * ONE, true);
        assertEquals(51 * ONE, market().lastPriceE8());
        assertEquals(51 * ONE, market().valuationPriceE8());
        ticker(0, 0, 49 * ONE);
        assertEquals(49 * ONE, market().valuationPriceE8());
    }

    @Test
    void shouldBeStaleFromALossToTheNextWholeBook()
    {
        book(true, 1, 100 * ONE, 101 * ONE);
        stream(-1, StreamStatus.DISCONNECTED, StreamReason.SOCKET);
        assertTrue(market().isStale());
        assertEquals(StreamReason.SOCKET, market().streamReason());
        stream(-1, StreamStatus.CONNECTED, StreamReason.NONE);
        book(false, 2, 99 * ONE, 101 * ONE);
        assertTrue(market().isStale());
        assertEquals(StreamStatus.CONNECTED, market().streamStatus());
        book(true, 3, 100 * ONE, 101 * ONE);
        assertFalse(market().isStale());

        stream(2, StreamStatus.STALE, StreamReason.UPDATE_GAP);
        assertTrue(market().isStale());
        stream(2, StreamStatus.RESYNCHRONISED, StreamReason.NONE);
        book(true, 4, 100 * ONE, 101 * ONE);
        assertFalse(market().isStale());
    }

    @Test
    void shouldBeStaleAfterAStart()
    {
        stream(-1, StreamStatus.CONNECTED, StreamReason.NONE);
        book(true, 1, 100 * ONE, 101 * ONE);
        records.input((buffer, offset) -> new StartFlyweight().begin(buffer, offset).incarnation(2));
        assertTrue(market().isStale());
        assertNull(market().streamStatus());
    }

    @Test
    void shouldTakeABookOfAnotherDepthWithItsSnapshot()
    {
        book(true, 1, 100 * ONE, 101 * ONE);
        records.input((buffer, offset) -> new BookFlyweight().begin(buffer, offset).instrumentId(2).depth(200)
            .isSnapshot(true).isLastPart(true).updateId(9).appendBid(7 * ONE, ONE).appendAsk(8 * ONE, ONE));
        assertEquals(7 * ONE, market().bidE8());
    }

    @Test
    void shouldKeepTheLastBarsOfEachInterval()
    {
        for (int i = 0; i < BarSeries.CAPACITY + 5; i++)
        {
            bar(60_000, i);
        }
        bar(300_000, 7);
        for (int i = 0; i < 10; i++)
        {
            bar(1_000 + i, 1);
        }
        assertEquals(InstrumentMarket.MAX_INTERVALS, market().series().size());
        final RecentRows<BarRow> rows = market().series().get(0).rows();
        assertEquals(BarSeries.CAPACITY, rows.size());
        assertEquals(5 * 60_000L, rows.get(0).openTimeMs());
        assertEquals(new BarRow(304 * 60_000L, 10, 12, 9, 11, 5), rows.last());
        assertEquals(300_000, market().series().get(1).intervalMs());
    }

    private InstrumentMarket market()
    {
        return projection.markets().find(2);
    }

    private void ticker(final long bidE8, final long askE8, final long markE8)
    {
        records.input((buffer, offset) -> new TickerFlyweight().begin(buffer, offset).instrumentId(2)
            .bidPriceE8(bidE8).askPriceE8(askE8).markPriceE8(markE8));
    }

    private void book(final boolean isSnapshot, final long updateId, final long bidE8, final long askE8)
    {
        records.input((buffer, offset) -> new BookFlyweight().begin(buffer, offset).instrumentId(2).depth(50)
            .isSnapshot(isSnapshot).isLastPart(true).updateId(updateId)
            .appendBid(bidE8, 3 * ONE).appendAsk(askE8, 4 * ONE));
    }

    private void trade(final long priceE8, final boolean isBlockTrade)
    {
        records.input((buffer, offset) -> new TradeFlyweight().begin(buffer, offset).instrumentId(2)
            .priceE8(priceE8).quantityE8(ONE).isBlockTrade(isBlockTrade));
    }

    private void stream(final int instrumentId, final StreamStatus status, final StreamReason reason)
    {
        records.input((buffer, offset) -> new StreamStateFlyweight().begin(buffer, offset)
            .instrumentId(instrumentId).status(status).reason(reason));
    }

    private void bar(final long intervalMs, final long number)
    {
        records.input((buffer, offset) -> new BarFlyweight().begin(buffer, offset).instrumentId(2)
            .intervalMs(intervalMs).openTimeMs(number * intervalMs).closeTimeMs((number + 1) * intervalMs)
            .openE8(10).highE8(12).lowE8(9).closeE8(11).volumeE8(5));
    }
}
