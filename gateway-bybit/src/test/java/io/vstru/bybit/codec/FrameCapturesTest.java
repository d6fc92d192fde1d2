package io.vstru.bybit.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.bybit.Captures;
import io.vstru.bybit.CapturingSink;
import io.vstru.event.ClockMode;
import io.vstru.event.EventType;
import io.vstru.event.Side;
import io.vstru.market.OrderBook;
import io.vstru.numeric.FixedPoint;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Frames as the venue sent them, and what their source says comes out. */
class FrameCapturesTest
{
    @Test
    void shouldEndWithTheBookOfTheXrpUsdtRecording()
    {
        final ParserFixture fixture = new ParserFixture(500, ClockMode.VENUE, "XRPUSDT");
        final OrderBook book = new OrderBook(500);
        for (final String line : Captures.lines("ws-public/linear-orderbook500-xrpusdt-20241201-part1.jsonl"))
        {
            assertEquals(ParseResult.EVENTS, fixture.parse(line), line);
            apply(fixture.sink, book);
            assertFalse(book.isStale());
            assertEquals(500, book.size(Side.BUY));
            assertEquals(500, book.size(Side.SELL));
        }
        assertEquals(20_254_902, book.updateId());
        assertTop(book, "1.9535", "9324", "1.9536", "3654");
    }

    @Test
    void shouldEndWithTheBookOfTheSpotRecording()
    {
        final ParserFixture fixture = new ParserFixture(200, ClockMode.VENUE, "BTCUSDT");
        final OrderBook book = new OrderBook(200);
        final List<String> lines = Captures.lines("ws-public/spot-orderbook200-btcusdt-20231224.jsonl");
        assertEquals(ParseResult.ACK, fixture.parse(lines.get(0)));
        for (final String line : lines.subList(1, lines.size()))
        {
            assertEquals(ParseResult.EVENTS, fixture.parse(line), line);
            apply(fixture.sink, book);
        }
        assertEquals(5_179_080, book.updateId());
        assertEquals(200, book.size(Side.BUY));
        assertEquals(200, book.size(Side.SELL));
        assertTop(book, "43732.01", "0.049391", "43732.02", "7.191274");
    }

    @Test
    void shouldReadSpotTradesWithNumericIds()
    {
        final ParserFixture fixture = new ParserFixture(200, ClockMode.VENUE, "BTCUSDT");
        final List<String> lines = Captures.lines("ws-public/spot-publictrade-btcusdt-20231224.jsonl");
        assertEquals(ParseResult.ACK, fixture.parse(lines.get(0)));
        fixture.parse(lines.get(1));
        fixture.parse(lines.get(2));
        assertEquals(2_290_000_000_090_712_222L, fixture.sink.trade(0).tradeIdLow());
        assertEquals(2_290_000_000_090_712_223L, fixture.sink.trade(1).tradeIdLow());
        assertEquals(0, fixture.sink.trade(1).tradeIdHigh());
        assertEquals(FixedPoint.parse("43774"), fixture.sink.trade(0).priceE8());
        assertEquals(FixedPoint.parse("0.009516"), fixture.sink.trade(1).quantityE8());
        assertEquals(Side.SELL, fixture.sink.trade(0).side());
        assertEquals(1_703_430_745_370L, fixture.sink.trade(1).tradeTimeMs());
    }

    @Test
    void shouldReadTheMixedLinearRecording()
    {
        final ParserFixture bbo = new ParserFixture(1, ClockMode.VENUE, "BTCUSDT");
        final ParserFixture deep = new ParserFixture(50, ClockMode.VENUE, "BTCUSDT");
        for (final String line : Captures.lines("ws-public/linear-mixed-btcusdt-20250925-recvns.txt"))
        {
            final String frame = line.substring(line.indexOf(' ') + 1);
            bbo.parse(frame);
            deep.parse(frame);
        }
        assertEquals(List.of(EventType.BOOK, EventType.TRADE), bbo.sink.types());
        assertEquals(FixedPoint.parse("6.278"), bbo.sink.book(0).askQuantityE8(0));
        assertEquals(0x2a74ac78691c5b54L, bbo.sink.trade(1).tradeIdHigh());
        assertEquals(457_514_743_450L, bbo.sink.trade(1).venueSequence());
        assertEquals(List.of(EventType.TRADE), deep.sink.types(), "a delta without snapshot says nothing");
    }

    @Test
    void shouldMergeTheTickerRecording()
    {
        final ParserFixture fixture = ParserFixture.linear("BTCUSDT");
        for (final String line : Captures.lines("ws-public/linear-tickers-btcusdt-20240515.jsonl"))
        {
            assertEquals(ParseResult.EVENTS, fixture.parse(line));
        }
        assertEquals(2, fixture.sink.count());
        assertEquals(FixedPoint.parse("61875.06"), fixture.sink.ticker(1).markPriceE8());
        assertEquals(FixedPoint.parse("61903.59"), fixture.sink.ticker(1).indexPriceE8());
        assertEquals(FixedPoint.parse("61874.00"), fixture.sink.ticker(1).lastPriceE8());
        assertEquals(FixedPoint.parse("0.00008055"), fixture.sink.ticker(1).fundingRateE8());
        assertEquals(FixedPoint.parse("3.543"), fixture.sink.ticker(1).bidQuantityE8());
        assertEquals(FixedPoint.parse("16.278"), fixture.sink.ticker(1).askQuantityE8());
        assertEquals(1_715_760_000_000L, fixture.sink.ticker(1).nextFundingTimeMs());
        assertEquals(176_530_004_279L, fixture.sink.ticker(1).venueSequence());
    }

    @Test
    void shouldReadOldAndInverseFrames()
    {
        final ParserFixture fixture = new ParserFixture(1, ClockMode.VENUE, "BTCUSDT", "BTCUSD", "LTCUSDT");
        int unknown = 0;
        for (final String line : Captures.lines("ws-public/derivatives-mixed-20230405-a.jsonl"))
        {
            final ParseResult result = fixture.parse(line);
            unknown += result == ParseResult.UNKNOWN_TOPIC ? 1 : 0;
            assertTrue(result == ParseResult.EVENTS || result == ParseResult.UNKNOWN_TOPIC, line);
        }
        assertEquals(2, unknown, "the two liquidations");
        assertTrue(fixture.sink.types().contains(EventType.TICKER));
        assertTrue(fixture.states.isLive(0), "a level-1 delta of the old era is accepted");
    }

    @Test
    void shouldReadEmptyOptionBooksAndKnowOnlyItsTopics()
    {
        final ParserFixture fixture = new ParserFixture(25, ClockMode.VENUE, "SOL-28APR23-30-C", "BTC-30JUN23-45000-P");
        for (final String line : Captures.lines("ws-public/option-mixed-20230404-a.jsonl"))
        {
            fixture.parse(line);
        }
        assertEquals(List.of(EventType.BOOK, EventType.BOOK, EventType.BOOK), fixture.sink.types());
        assertEquals(0, fixture.sink.book(0).updateId());
        assertEquals(24_642, fixture.sink.book(2).updateId());
    }

    @Test
    void shouldReadTheSampleBarAndTheRefusal()
    {
        final ParserFixture fixture = ParserFixture.linear("BTCUSDT");
        final String bar = new String(
            Captures.bytes("ws-public/kline-5-btcusdt-docsample.json"), StandardCharsets.UTF_8);
        assertEquals(ParseResult.EVENTS, fixture.parse(bar));
        assertFalse(fixture.sink.bar(0).isConfirmed());
        assertEquals(FixedPoint.parse("34666.4005"), fixture.sink.bar(0).turnoverE8());
        final String refusal = new String(
            Captures.bytes("ws-public/subscribe-error-args-size.json"), StandardCharsets.UTF_8);
        assertEquals(ParseResult.REFUSAL, fixture.parse(refusal));
    }

    private static void assertTop(
        final OrderBook book, final String bid, final String bidQuantity, final String ask, final String askQuantity)
    {
        assertEquals(FixedPoint.parse(bid), book.bestBidE8());
        assertEquals(FixedPoint.parse(bidQuantity), book.quantityE8(Side.BUY, 0));
        assertEquals(FixedPoint.parse(ask), book.bestAskE8());
        assertEquals(FixedPoint.parse(askQuantity), book.quantityE8(Side.SELL, 0));
    }

    private static void apply(final CapturingSink sink, final OrderBook book)
    {
        for (int i = 0; i < sink.count(); i++)
        {
            book.apply(sink.book(i));
        }
        sink.clear();
    }
}
