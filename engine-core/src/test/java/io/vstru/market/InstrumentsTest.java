package io.vstru.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vstru.event.Category;
import io.vstru.event.InstrumentFlyweight;
import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;
import org.agrona.ExpandableArrayBuffer;
import org.junit.jupiter.api.Test;

class InstrumentsTest
{
    private final Instruments instruments = new Instruments(4);

    @Test
    void roundsToTickAndStep()
    {
        final InstrumentSpec spec = instruments.apply(event(1));
        assertEquals(100, spec.roundPriceToTick(104));
        assertEquals(110, spec.roundPriceToTick(105));
        assertEquals(110, spec.roundPriceToTick(110));
        assertEquals(3, spec.roundQuantityDown(5));
        assertEquals(6, spec.roundQuantityDown(6));
    }

    @Test
    void readsBackWhatWasSaved()
    {
        instruments.apply(event(0));
        instruments.apply(event(3));
        final StateWriter writer = new StateWriter();
        instruments.save(writer);
        final Instruments loaded = new Instruments(4);
        final StateReader reader = new StateReader().wrap(writer.buffer(), 0, writer.lengthBytes());
        loaded.load(reader);
        assertEquals(0, reader.remainingBytes());
        assertEquals(2, loaded.count());
        assertEquals(instruments.get(3), loaded.get(3));
        assertEquals("BTCUSDT", loaded.get(0).symbol());
        assertEquals(9, loaded.get(0).maxLeverageE8());
    }

    @Test
    void isBounded()
    {
        assertThrows(IllegalArgumentException.class, () -> instruments.apply(event(4)));
        assertThrows(IllegalArgumentException.class, () -> instruments.apply(event(1).tickSizeE8(0)));
        assertThrows(IllegalArgumentException.class, () -> instruments.get(1));
        assertNull(instruments.find(-1));
    }

    private static InstrumentFlyweight event(final int instrumentId)
    {
        return new InstrumentFlyweight().begin(new ExpandableArrayBuffer(), 0).instrumentId(instrumentId)
            .category(Category.LINEAR).symbol("BTCUSDT").baseCoin("BTC").quoteCoin("USDT").settleCoin("USDT")
            .tickSizeE8(10).quantityStepE8(3).minQuantityE8(5).maxLimitQuantityE8(6).maxMarketQuantityE8(7)
            .minNotionalE8(8).maxLeverageE8(9);
    }
}
