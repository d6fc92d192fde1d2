package io.vstru.bybit.codec;

import static io.vstru.bybit.codec.ParserFixture.book;
import static io.vstru.bybit.codec.ParserFixture.level;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.event.BookFlyweight;
import io.vstru.event.ClockMode;
import io.vstru.event.Side;
import io.vstru.event.TickerFlyweight;
import io.vstru.event.TradeFlyweight;
import io.vstru.event.VenueBarFlyweight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicStreamParserTest
{
    private static final String TRADE =
        "{\"topic\":\"publicTrade.ETHUSDT\",\"type\":\"snapshot\",\"ts\":1758841135824,\"data\":[" +
        "{\"T\":1758841135823,\"s\":\"ETHUSDT\",\"S\":\"Buy\",\"v\":\"0.020\",\"p\":\"4378.90\"," +
        "\"L\":\"ZeroPlusTick\",\"i\":\"2a74ac78-691c-5b54-9dbe-5aafe8364627\",\"BT\":false,\"RPI\":false," +
        "\"seq\":457514743450},{\"i\":\"17\",\"T\":1758841135823,\"p\":\"4378\",\"v\":\"1\",\"S\":\"Sell\"," +
        "\"s\":\"ETHUSDT\",\"BT\":true}]}";

    private final ParserFixture fixture = ParserFixture.linear("BTCUSDT", "ETHUSDT");

    @Test
    void shouldPublishABook()
    {
        final String text = book("snapshot", 7, level("100.5", "1") + "," + level("100", "2"), level("101", "0.5"));
        assertEquals(ParseResult.EVENTS, fixture.parse(text));
        assertEquals(1, fixture.sink.count());
        final BookFlyweight event = fixture.sink.book(0);
        assertEquals(0, event.instrumentId());
        assertEquals(50, event.depth());
        assertTrue(event.isSnapshot());
        assertTrue(event.isLastPart());
        assertEquals(7, event.updateId());
        assertEquals(1007, event.venueSequence());
        assertEquals(1_700_000_000_090L, event.matchTimeMs());
        assertEquals(1_700_000_000_100L, event.pushTimeMs());
        assertEquals(ParserFixture.RECEIVE_TIME_NS, event.header().receiveTimeNs());
        assertEquals(2, event.bidCount());
        assertEquals(1, event.askCount());
        assertEquals(10_050_000_000L, event.bidPriceE8(0));
        assertEquals(200_000_000L, event.bidQuantityE8(1));
        assertEquals(10_100_000_000L, event.askPriceE8(0));
        assertEquals(50_000_000L, event.askQuantityE8(0));
        assertEquals(0, fixture.parser.instrumentId());
    }

    @Test
    void shouldReadByKeyWhateverTheOrder()
    {
        assertEquals(ParseResult.EVENTS, fixture.parse("{\"data\":{\"u\":9,\"a\":[],\"b\":[" + level("1", "2") +
            "],\"s\":\"BTCUSDT\"},\"ts\":\"1700000000100\",\"type\":\"snapshot\",\"topic\":\"orderbook.50.BTCUSDT\"}"));
        assertEquals(9, fixture.sink.book(0).updateId());
        assertEquals(1, fixture.sink.book(0).bidCount());
        assertEquals(0, fixture.sink.book(0).matchTimeMs());
        assertEquals(1_700_000_000_100L, fixture.sink.book(0).pushTimeMs());
    }

    @Test
    void shouldSplitALongBookIntoPartsThatFitASlot()
    {
        final StringBuilder bids = new StringBuilder();
        final StringBuilder asks = new StringBuilder();
        final int levels = 300;
        for (int i = 0; i < levels; i++)
        {
            bids.append(i == 0 ? "" : ",").append(level(String.valueOf(1000 - i), String.valueOf(i + 1)));
            asks.append(i == 0 ? "" : ",").append(level(String.valueOf(1001 + i), String.valueOf(i + 1)));
        }
        fixture.parse(book("snapshot", 7, bids.toString(), asks.toString()));
        final int perPart = BookDecoder.LEVELS_PER_PART;
        final int parts = (2 * levels + perPart - 1) / perPart;
        assertEquals(parts, fixture.sink.count());
        int bidCount = 0;
        int askCount = 0;
        for (int i = 0; i < parts; i++)
        {
            final BookFlyweight part = fixture.sink.book(i);
            assertEquals(i == parts - 1, part.isLastPart());
            assertTrue(part.isSnapshot());
            assertEquals(7, part.updateId());
            for (int level = 0; level < part.bidCount(); level++)
            {
                assertEquals((1000L - bidCount) * 100_000_000L, part.bidPriceE8(level));
                bidCount++;
                assertEquals(bidCount * 100_000_000L, part.bidQuantityE8(level));
            }
            for (int level = 0; level < part.askCount(); level++)
            {
                assertEquals((1001L + askCount) * 100_000_000L, part.askPriceE8(level));
                askCount++;
            }
        }
        assertEquals(levels, bidCount);
        assertEquals(levels, askCount);
    }

    @Test
    void shouldPublishEachTrade()
    {
        assertEquals(ParseResult.EVENTS, fixture.parse(TRADE));
        assertEquals(2, fixture.sink.count());
        final TradeFlyweight first = fixture.sink.trade(0);
        assertEquals(1, first.instrumentId());
        assertEquals(Side.BUY, first.side());
        assertFalse(first.isBlockTrade());
        assertEquals(437_890_000_000L, first.priceE8());
        assertEquals(2_000_000L, first.quantityE8());
        assertEquals(1_758_841_135_823L, first.tradeTimeMs());
        assertEquals(457_514_743_450L, first.venueSequence());
        assertEquals(0x2a74ac78691c5b54L, first.tradeIdHigh());
        assertEquals(0x9dbe5aafe8364627L, first.tradeIdLow());
        final TradeFlyweight second = fixture.sink.trade(1);
        assertEquals(Side.SELL, second.side());
        assertTrue(second.isBlockTrade());
        assertEquals(0, second.venueSequence());
        assertEquals(0, second.tradeIdHigh());
        assertEquals(17, second.tradeIdLow());
    }

    @Test
    void shouldMergeTickerDeltasAndCommitOnlyGoodFrames()
    {
        assertEquals(ParseResult.EVENTS, fixture.parse(ticker("delta", "\"markPrice\":\"1\"", 1)));
        assertEquals(0, fixture.sink.count(), "a delta before the snapshot says nothing");
        fixture.parse(ticker("snapshot", "\"lastPrice\":\"100\",\"markPrice\":\"99\",\"fundingRate\":\"-0.0001\"," +
            "\"nextFundingTime\":\"1715760000000\",\"openInterest\":\"999999999999999\",\"bid1Price\":\"\"", 2));
        assertEquals(ParseResult.MALFORMED,
            fixture.parse(ticker("delta", "\"lastPrice\":\"55\",\"bid1Price\":\"x\"", 3)));
        fixture.parse(ticker("delta", "\"markPrice\":\"98\",\"fundingRate\":\"\",\"bid1Size\":\"3\"", 4));
        assertEquals(2, fixture.sink.count());
        final TickerFlyweight merged = fixture.sink.ticker(1);
        assertEquals(10_000_000_000L, merged.lastPriceE8());
        assertEquals(9_800_000_000L, merged.markPriceE8());
        assertEquals(0, merged.fundingRateE8());
        assertEquals(1_715_760_000_000L, merged.nextFundingTimeMs());
        assertEquals(300_000_000L, merged.bidQuantityE8());
        assertEquals(0, merged.openInterestE8(), "what does not fit is unknown");
        assertEquals(4, merged.venueSequence());
        assertEquals(-10_000L, fixture.sink.ticker(0).fundingRateE8());
        fixture.parse(ticker("snapshot", "\"lastPrice\":\"1\"", 5));
        assertEquals(0, fixture.sink.ticker(2).markPriceE8());
        fixture.parser.reset();
        fixture.parse(ticker("delta", "\"lastPrice\":\"2\"", 6));
        assertEquals(3, fixture.sink.count());
    }

    @Test
    void shouldPublishBarsWithTheEndOutside()
    {
        fixture.parse("{\"topic\":\"kline.5.BTCUSDT\",\"data\":[{\"start\":1672324800000,\"end\":1672325099999," +
            "\"interval\":\"5\",\"open\":\"16649.5\",\"close\":\"16677\",\"high\":\"16678\",\"low\":\"16608\"," +
            "\"volume\":\"2.081\",\"turnover\":\"34666.40051234567\",\"confirm\":true,\"timestamp\":1672324988882}]," +
            "\"ts\":1672324988882,\"type\":\"snapshot\"}");
        final VenueBarFlyweight bar = fixture.sink.bar(0);
        assertEquals(1_672_324_800_000L, bar.openTimeMs());
        assertEquals(1_672_325_100_000L, bar.closeTimeMs());
        assertEquals(300_000, bar.intervalMs());
        assertTrue(bar.isConfirmed());
        assertEquals(1_664_950_000_000L, bar.openE8());
        assertEquals(1_667_800_000_000L, bar.highE8());
        assertEquals(1_660_800_000_000L, bar.lowE8());
        assertEquals(1_667_700_000_000L, bar.closeE8());
        assertEquals(208_100_000L, bar.volumeE8());
        assertEquals(3_466_640_051_234L, bar.turnoverE8());
        assertEquals(1_672_324_988_882L, bar.pushTimeMs());
    }

    @Test
    void shouldTakeTheTimeOfTheFrameWhenTheClockIsTheVenue()
    {
        final ParserFixture venue = new ParserFixture(50, ClockMode.VENUE, "BTCUSDT");
        venue.parse(book("snapshot", 1, "", ""));
        assertEquals(1_700_000_000_100_000_000L, venue.sink.book(0).header().receiveTimeNs());
    }

    @Test
    void shouldTellControlFramesApart()
    {
        control(ParseResult.PONG, "{\"success\":true,\"ret_msg\":\"pong\",\"conn_id\":\"c\",\"op\":\"ping\"}");
        control(ParseResult.PONG,
            "{\"success\":true,\"ret_msg\":\"pong\",\"conn_id\":\"c\",\"req_id\":\"\",\"op\":\"ping\"}");
        control(ParseResult.PONG, "{\"args\":[\"1672916271846\"],\"op\":\"pong\"}");
        control(ParseResult.PONG,
            "{\"req_id\":\"test\",\"op\":\"pong\",\"args\":[\"1675418560633\"],\"conn_id\":\"c\"}");
        control(ParseResult.PONG,
            "{\"retCode\":0,\"retMsg\":\"OK\",\"op\":\"pong\",\"data\":[\"1\"],\"connId\":\"c\"}");
        control(ParseResult.ACK, "{\"success\":true,\"ret_msg\":\"subscribe\",\"conn_id\":\"c\",\"req_id\":\"12\"," +
            "\"op\":\"subscribe\"}");
        assertEquals(12, fixture.parser.requestId());
        control(ParseResult.ACK, "{\"success\":true,\"conn_id\":\"c\",\"data\":{\"failTopics\":[]," +
            "\"successTopics\":[\"a\"]},\"type\":\"COMMAND_RESP\"}");
        assertEquals(-1, fixture.parser.requestId());
        control(ParseResult.REFUSAL,
            "{\"success\":false,\"ret_msg\":\"args size \\u003e10\",\"conn_id\":\"c\",\"op\":\"subscribe\"}");
        assertEquals("args size \\u003e10", fixture.parser.message());
        control(ParseResult.UNKNOWN_TOPIC, "{}");
        control(ParseResult.UNKNOWN_TOPIC, "{\"topic\":\"allLiquidation.BTCUSDT\",\"ts\":1,\"data\":[{\"T\":1}]}");
        control(ParseResult.UNKNOWN_TOPIC, book("snapshot", 1, "", "").replace("BTCUSDT", "SOLUSDT"));
        assertEquals(-1, fixture.parser.instrumentId());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"topic\":\"orderbook.50.BTCUSDT\"}",
        "{\"topic\":\"orderbook.50.BTCUSDT\",\"type\":\"snapshot\",\"ts\":1}",
        "{\"topic\":\"orderbook.50.BTCUSDT\",\"type\":\"snapshot\",\"ts\":1,\"data\":[]}",
        "{\"topic\":\"orderbook.50.BTCUSDT\",\"type\":\"snapshot\",\"ts\":1,\"data\":{\"b\":[],\"a\":[]}}",
        "{\"topic\":\"orderbook.50.BTCUSDT\",\"type\":\"snapshot\",\"ts\":1,\"data\":{\"b\":[],\"u\":1}}",
        "{\"topic\":\"orderbook.50.BTCUSDT\",\"type\":\"other\",\"ts\":1,\"data\":{\"b\":[],\"a\":[],\"u\":1}}",
        "{\"topic\":\"orderbook.50.BTCUSDT\",\"type\":\"snapshot\",\"data\":{\"b\":[],\"a\":[],\"u\":1}}",
        "{\"topic\":\"orderbook.50.BTCUSDT\",\"type\":\"snapshot\",\"ts\":-1,\"data\":{\"b\":[],\"a\":[],\"u\":1}}",
        "{\"topic\":\"orderbook.50.BTCUSDT\",\"type\":\"snapshot\",\"ts\":9223372036855,\"data\":{\"b\":[],\"a\":[]," +
            "\"u\":1}}",
        "{\"topic\":\"orderbook.50.BTCUSDT\",\"type\":\"snapshot\",\"ts\":1,\"data\":{\"s\":\"ETHUSDT\",\"b\":[]," +
            "\"a\":[],\"u\":1}}",
        "{\"topic\":\"publicTrade.BTCUSDT\",\"ts\":1,\"data\":{}}",
        "{\"topic\":\"publicTrade.BTCUSDT\",\"ts\":1,\"data\":[{}]}",
        "{\"topic\":\"tickers.BTCUSDT\",\"ts\":1,\"type\":\"snapshot\",\"data\":{\"lastPrice\":\"-1\"}}",
        "{\"topic\":\"tickers.BTCUSDT\",\"ts\":1,\"data\":{\"lastPrice\":\"1\"}}",
        "{\"topic\":\"kline.5.BTCUSDT\",\"ts\":1,\"data\":[{\"start\":1}]}",
        "[]", "", "7", "null", "{\"success\":tru}", "{\"op\":\"pong\"} x"})
    void shouldPublishNothingWhenMalformed(final String text)
    {
        assertEquals(ParseResult.MALFORMED, fixture.parse(text));
        assertEquals(0, fixture.sink.count());
        assertEquals(ParseResult.EVENTS, fixture.parse(TRADE));
    }

    @Test
    void shouldRefuseLevelsThatCanNotBe()
    {
        for (final String level : new String[]{"[\"0\",\"1\"]", "[\"-1\",\"1\"]", "[\"1\",\"-1\"]", "[\"1\"]", "[]",
            "[\"1\",\"1\",\"1\"]", "[\"1\",\"0.000000001\"]", "[\"99999999999999\",\"1\"]", "[\"\",\"1\"]"})
        {
            assertEquals(ParseResult.MALFORMED, fixture.parse(book("snapshot", 3, level("5", "1") + "," + level, "")),
                level);
        }
        final String many = (level("5", "1") + ",").repeat(BookDecoder.MAX_LEVELS) + level("5", "1");
        assertEquals(ParseResult.MALFORMED, fixture.parse(book("snapshot", 3, many, "")));
        assertEquals(0, fixture.sink.count());
    }

    @Test
    void shouldNotPublishDataOfOneTopicAsAnother()
    {
        final String twoTopics = TRADE.substring(0, TRADE.length() - 1) + ",\"topic\":\"publicTrade.BTCUSDT\"}";
        assertEquals(ParseResult.MALFORMED, fixture.parse(twoTopics));
        assertEquals(0, fixture.sink.count());
    }

    @Test
    void shouldRefuseATradeFrameWithOneBadTradeAsAWhole()
    {
        assertEquals(ParseResult.MALFORMED, fixture.parse(TRADE.replace("\"Sell\"", "\"Hold\"")));
        assertEquals(ParseResult.MALFORMED, fixture.parse(TRADE.replace("\"v\":\"1\"", "\"v\":\"0\"")));
        assertEquals(ParseResult.MALFORMED, fixture.parse(TRADE.replace("\"i\":\"17\"", "\"i\":\"\"")));
        assertEquals(0, fixture.sink.count());
    }

    @Test
    void shouldPublishAllOrNothingWhenThereIsNoRoomAndResume()
    {
        fixture.sink.room(1);
        assertEquals(ParseResult.NO_ROOM, fixture.parse(TRADE));
        assertEquals(0, fixture.sink.count());
        assertEquals(0, fixture.sink.refusals(), "nothing was claimed in vain");
        assertEquals(ParseResult.NO_ROOM, fixture.parser.resume());
        fixture.sink.room(2);
        assertEquals(ParseResult.EVENTS, fixture.parser.resume());
        assertEquals(2, fixture.sink.count());
        assertEquals(17, fixture.sink.trade(1).tradeIdLow());
        assertEquals(ParseResult.EVENTS, fixture.parser.resume());
        assertEquals(2, fixture.sink.count());
    }

    @Test
    void shouldGoOnWhereItStoppedWhenOthersTookTheRoom()
    {
        fixture.sink.refuseClaimsAfter(1);
        assertEquals(ParseResult.NO_ROOM, fixture.parse(TRADE));
        assertEquals(1, fixture.sink.count());
        fixture.sink.refuseClaimsAfter(5);
        assertEquals(ParseResult.EVENTS, fixture.parser.resume());
        assertEquals(2, fixture.sink.count());
        assertEquals(17, fixture.sink.trade(1).tradeIdLow());
    }

    @Test
    void shouldForgetAFrameWithoutRoomWhenTheNextIsParsed()
    {
        fixture.sink.room(0);
        fixture.parse(TRADE);
        fixture.sink.room(10);
        fixture.parse("{\"op\":\"pong\"}");
        assertEquals(ParseResult.EVENTS, fixture.parser.resume());
        assertEquals(0, fixture.sink.count());
    }

    private void control(final ParseResult expected, final String text)
    {
        assertEquals(expected, fixture.parse(text), text);
        assertEquals(0, fixture.sink.count());
    }

    private static String ticker(final String type, final String fields, final long crossSequence)
    {
        return "{\"topic\":\"tickers.BTCUSDT\",\"type\":\"" + type + "\",\"data\":{\"symbol\":\"BTCUSDT\"," +
            "\"tickDirection\":\"ZeroPlusTick\"," + fields + "},\"cs\":" + crossSequence + ",\"ts\":1715748762463}";
    }
}
