package io.vstru.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class EventLayoutTest
{
    /** Not zero, and dirty memory around, so that a flyweight that forgets its offset or its zeroes shows. */
    private static final int OFFSET = 64;

    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[4096]);

    EventLayoutTest()
    {
        buffer.setMemory(0, buffer.capacity(), (byte)0xa5);
    }

    /** A journal of years ago must stay readable: a change of this resource is a new version of a layout. */
    @Test
    void offsetsAreThoseOnDisk() throws IOException
    {
        try (InputStream resource = EventLayoutTest.class.getResourceAsStream("event-layouts.txt"))
        {
            assertEquals(new String(resource.readAllBytes(), StandardCharsets.US_ASCII), describeAll());
        }
    }

    @Test
    void lengthsAreMultiplesOfEight()
    {
        for (final EventLayout layout : EventLayouts.all())
        {
            assertEquals(0, layout.fixedLengthBytes() % 8, layout.type().name());
            assertEquals(0, layout.entryLengthBytes() % 8, layout.type().name());
            assertEquals(layout.groups().isEmpty(), layout.entryLengthBytes() == 0, layout.type().name());
        }
    }

    @Test
    void fieldsDoNotOverlap()
    {
        for (final EventLayout layout : EventLayouts.all())
        {
            int end = EventHeader.LENGTH_BYTES;
            for (final EventLayout.Field field : layout.fields())
            {
                assertTrue(field.offset() >= end, layout.type() + " " + field);
                assertEquals(0, field.offset() % Math.min(field.lengthBytes(), 8), layout.type() + " " + field);
                end = field.offset() + field.lengthBytes();
            }
            for (final EventLayout.Field field : layout.groups())
            {
                assertTrue(field.offset() >= end, layout.type() + " " + field);
                end = field.offset() + field.lengthBytes();
            }
            assertTrue(end <= layout.fixedLengthBytes(), layout.type().name());
        }
    }

    @Test
    void everyTypeHasItsLayoutAndNumber()
    {
        final Set<Short> ids = new HashSet<>();
        for (final EventType type : EventType.values())
        {
            assertTrue(ids.add(type.id()), type.name());
            assertEquals(type, EventLayouts.of(type.id()).type());
            assertEquals(type, EventType.of(type.id()));
            assertEquals(type.ordinal(), EventLayouts.all().indexOf(EventLayouts.of(type.id())), type.name());
        }
        assertEquals(EventType.values().length, EventLayouts.all().size());
    }

    @Test
    void tradeReadsBack()
    {
        final TradeFlyweight trade = new TradeFlyweight().begin(buffer, OFFSET);
        assertEquals(TradeFlyweight.lengthBytes(), trade.header().lengthBytes());
        assertFalse(trade.isBlockTrade());
        assertEquals(0, trade.tradeIdLow());
        trade.instrumentId(7).side(Side.SELL).isBlockTrade(true).priceE8(1).quantityE8(2).tradeTimeMs(3)
            .venueSequence(4).tradeIdHigh(5).tradeIdLow(-6);
        trade.header().origin(Origin.values()[1]).sequence(8).causeSequence(9).engineTimeNs(10).receiveTimeNs(11);

        final TradeFlyweight read = new TradeFlyweight().wrap(buffer, OFFSET);
        assertEquals(7, read.instrumentId());
        assertEquals(Side.SELL, read.side());
        assertTrue(read.isBlockTrade());
        assertEquals(1, read.priceE8());
        assertEquals(2, read.quantityE8());
        assertEquals(3, read.tradeTimeMs());
        assertEquals(4, read.venueSequence());
        assertEquals(5, read.tradeIdHigh());
        assertEquals(-6, read.tradeIdLow());
        assertEquals(EventType.TRADE.id(), read.header().typeId());
        assertEquals(1, read.header().version());
        assertEquals(Origin.values()[1], read.header().origin());
        assertEquals(8, read.header().sequence());
        assertEquals(9, read.header().causeSequence());
        assertEquals(10, read.header().engineTimeNs());
        assertEquals(11, read.header().receiveTimeNs());
        assertNothingWrittenAround(read.header().lengthBytes());
    }

    @Test
    void bookReadsBack()
    {
        new BookFlyweight().begin(buffer, OFFSET).instrumentId(7).depth(50).isSnapshot(true).isLastPart(true)
            .updateId(1).venueSequence(2).matchTimeMs(3).pushTimeMs(4)
            .appendBid(100, 10).appendBid(99, 11).appendAsk(101, 12).appendAsk(102, 13).appendAsk(103, 0);

        final BookFlyweight read = new BookFlyweight().wrap(buffer, OFFSET);
        assertEquals(BookFlyweight.lengthBytes(5), read.header().lengthBytes());
        assertEquals(7, read.instrumentId());
        assertEquals(50, read.depth());
        assertTrue(read.isSnapshot());
        assertTrue(read.isLastPart());
        assertEquals(1, read.updateId());
        assertEquals(2, read.venueSequence());
        assertEquals(3, read.matchTimeMs());
        assertEquals(4, read.pushTimeMs());
        assertEquals(2, read.bidCount());
        assertEquals(3, read.askCount());
        assertEquals(100, read.bidPriceE8(0));
        assertEquals(10, read.bidQuantityE8(0));
        assertEquals(99, read.bidPriceE8(1));
        assertEquals(11, read.bidQuantityE8(1));
        assertEquals(101, read.askPriceE8(0));
        assertEquals(12, read.askQuantityE8(0));
        assertEquals(103, read.askPriceE8(2));
        assertEquals(0, read.askQuantityE8(2));
        assertNothingWrittenAround(read.header().lengthBytes());
    }

    @Test
    void signalReadsBack()
    {
        new SignalFlyweight().begin(buffer, OFFSET).strategyId(1).instrumentId(2).action(SignalAction.EXIT)
            .intervalMs(60_000).referencePriceE8(3).stopPriceE8(4).targetPriceE8(5).reason("cross\nabove")
            .appendIndicator("ema.fast", 1.5).appendIndicator("a name that is far too long", -0.0);

        final SignalFlyweight read = new SignalFlyweight().wrap(buffer, OFFSET);
        assertEquals(SignalFlyweight.lengthBytes(2), read.header().lengthBytes());
        assertEquals(1, read.strategyId());
        assertEquals(2, read.instrumentId());
        assertEquals(SignalAction.EXIT, read.action());
        assertEquals(60_000, read.intervalMs());
        assertEquals(3, read.referencePriceE8());
        assertEquals(4, read.stopPriceE8());
        assertEquals(5, read.targetPriceE8());
        assertEquals("cross?above", read.reason());
        assertEquals(2, read.indicatorCount());
        assertEquals("ema.fast", read.indicatorName(0));
        assertEquals(1.5, read.indicatorValue(0));
        assertEquals("a name that is f", read.indicatorName(1));
        assertEquals(-0.0, read.indicatorValue(1));
        assertNothingWrittenAround(read.header().lengthBytes());
    }

    private void assertNothingWrittenAround(final int lengthBytes)
    {
        for (int i = 0; i < buffer.capacity(); i++)
        {
            if (i < OFFSET || i >= OFFSET + lengthBytes)
            {
                assertEquals((byte)0xa5, buffer.getByte(i), "index=" + i);
            }
        }
    }

    static String describeAll()
    {
        final StringBuilder text = new StringBuilder();
        for (final EventLayout layout : EventLayouts.all())
        {
            text.append(layout.type()).append(" id=").append(layout.type().id())
                .append(" version=").append(layout.version())
                .append(" length=").append(layout.fixedLengthBytes())
                .append(" entry=").append(layout.entryLengthBytes()).append('\n');
            layout.fields().forEach(field -> describe(text, "  ", field));
            layout.groups().forEach(field -> describe(text, "  # ", field));
            layout.entryFields().forEach(field -> describe(text, "    ", field));
        }
        return text.toString();
    }

    private static void describe(final StringBuilder text, final String indent, final EventLayout.Field field)
    {
        text.append(indent).append(field.offset()).append('+').append(field.lengthBytes()).append(' ')
            .append(field.kind()).append(' ').append(field.name());
        if (!field.constants().isEmpty())
        {
            text.append(' ').append(String.join(",", field.constants()));
        }
        text.append('\n');
    }
}
