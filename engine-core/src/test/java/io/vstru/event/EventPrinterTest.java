package io.vstru.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vstru.numeric.FixedPoint;
import java.nio.ByteBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class EventPrinterTest
{
    private static final int OFFSET = 64;

    private final UnsafeBuffer buffer = new UnsafeBuffer(ByteBuffer.allocateDirect(4096));
    private final EventPrinter printer = new EventPrinter();

    @Test
    void shouldWriteATradeAsOneLine()
    {
        new TradeFlyweight().begin(buffer, OFFSET).instrumentId(3).side(Side.SELL)
            .priceE8(FixedPoint.parse("61800.2")).quantityE8(FixedPoint.parse("0.006"))
            .tradeTimeMs(1_723_161_256_322L).venueSequence(7).tradeIdLow(5_266_583_935L)
            .header().sequence(12).engineTimeNs(1_723_161_256_322_000_000L);

        assertEquals("#12 TRADE at=2024-08-08T23:54:16.322Z instrumentId=3 side=SELL isBlockTrade=false " +
            "priceE8=61800.2 quantityE8=0.006 tradeTimeMs=2024-08-08T23:54:16.322Z venueSequence=7 tradeIdHigh=0 " +
            "tradeIdLow=5266583935", printer.text(new StringBuilder(), buffer, OFFSET).toString());
    }

    @Test
    void shouldWriteBothGroupsOfABook()
    {
        new BookFlyweight().begin(buffer, OFFSET).depth(50).isSnapshot(true).isLastPart(true).updateId(9)
            .appendBid(2 * FixedPoint.ONE, FixedPoint.ONE).appendBid(FixedPoint.ONE, FixedPoint.ONE)
            .appendAsk(3 * FixedPoint.ONE, FixedPoint.ONE / 2);

        assertEquals("#0 BOOK at=1970-01-01T00:00:00Z instrumentId=0 depth=50 isSnapshot=true isLastPart=true " +
            "updateId=9 venueSequence=0 matchTimeMs=none pushTimeMs=none bids=[2:1 1:1] asks=[3:0.5]",
            printer.text(new StringBuilder(), buffer, OFFSET).toString());
    }

    @Test
    void shouldKeepMoneyAsTextAndEscapeInJson()
    {
        new SignalFlyweight().begin(buffer, OFFSET).strategyId(1).action(SignalAction.ENTER_LONG)
            .stopPriceE8(FixedPoint.parse("0.1")).reason("a \"b\" \\")
            .appendIndicator("adx", 21.5).appendIndicator("z", Double.NaN)
            .header().sequence(5).causeSequence(4).origin(Origin.EGRESS);

        assertEquals("{\"sequence\":5,\"type\":\"SIGNAL\",\"origin\":\"EGRESS\",\"causeSequence\":4," +
            "\"engineTime\":\"1970-01-01T00:00:00Z\",\"strategyId\":1,\"instrumentId\":0,\"action\":\"ENTER_LONG\"," +
            "\"intervalMs\":\"0\",\"referencePriceE8\":\"0\",\"stopPriceE8\":\"0.1\",\"targetPriceE8\":\"0\"," +
            "\"reason\":\"a \\\"b\\\" \\\\\",\"indicators\":[{\"name\":\"adx\",\"value\":21.5}," +
            "{\"name\":\"z\",\"value\":\"NaN\"}]}", printer.json(new StringBuilder(), buffer, OFFSET).toString());
    }
}
