package io.vstru.engine;

import static io.vstru.engine.EngineRun.e8;
import static io.vstru.engine.EngineRun.field;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vstru.event.EventType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Funding of a position of 50 at a mark of 102 and a rate of 0.01 %: 50 * 102 * 0.0001 = 0.51. */
class FundingStageTest
{
    private static final long NANOS_PER_MS = 1_000_000;
    private static final long FUNDING_MS = Desk.START_MS + 3_600_000;
    private static final long NEXT_MS = FUNDING_MS + 28_800_000;

    private final Desk desk = new Desk();

    @Test
    void shouldTakeFromALongAtItsTimeAndNotBefore()
    {
        desk.first().enterLong("98.1");
        hold();
        final long before = equityE8();
        at(FUNDING_MS - 1);
        assertEquals(List.of(), desk.run.last(EventType.FUNDING));
        at(FUNDING_MS);
        assertEquals(List.of("0.0001", "102", "50", "-0.51"), fields(Desk.one(desk.run.last(EventType.FUNDING))));
        assertEquals(before - e8("0.51"), equityE8());
        assertEquals(-e8("0.51"), desk.state().account().ledger().fundingE8());
    }

    @Test
    void shouldGiveToAShort()
    {
        desk.first().enterShort("101.9");
        hold();
        at(FUNDING_MS);
        assertEquals(List.of("0.0001", "102", "-50", "0.51"), fields(Desk.one(desk.run.last(EventType.FUNDING))));
    }

    @Test
    void shouldGiveToALongWhenTheRateIsNegative()
    {
        desk.first().enterLong("98.1");
        hold();
        desk.run.ticker("102", "-0.0002", FUNDING_MS);
        at(FUNDING_MS);
        assertEquals(List.of("-0.0002", "102", "50", "1.02"), fields(Desk.one(desk.run.last(EventType.FUNDING))));
    }

    @Test
    void shouldSettleExactlyOnce()
    {
        desk.first().enterLong("98.1");
        hold();
        at(FUNDING_MS);
        desk.run.ticker("102", "0.0001", FUNDING_MS);
        at(FUNDING_MS + 1);
        desk.run.ticker("102", "0.0001", NEXT_MS);
        desk.start();
        at(FUNDING_MS + 2);
        assertEquals(1, desk.run.all(EventType.FUNDING).size());
        at(NEXT_MS);
        assertEquals(2, desk.run.all(EventType.FUNDING).size());
    }

    @Test
    void shouldSettleWithTheOldRateWhenTheFirstInputAfterItsTimeIsATickerOfTheNext()
    {
        desk.first().enterLong("98.1");
        hold();
        desk.run.after(FUNDING_MS + 5 - desk.run.nowMs()).ticker("102", "0.0007", NEXT_MS);
        final String funding = Desk.one(desk.run.last(EventType.FUNDING));
        assertEquals(List.of("0.0001", "102", "50", "-0.51"), fields(funding));
        desk.run.ticker("102", "0.0007", NEXT_MS);
        at(NEXT_MS);
        // 50 * 102 * 0.0007
        assertEquals("-3.57", field(Desk.one(desk.run.last(EventType.FUNDING)), "amountE8"));
    }

    @Test
    void shouldSettleNothingWhenFlat()
    {
        desk.run.ticker("102", "0.0001", FUNDING_MS);
        final long before = equityE8();
        at(FUNDING_MS);
        assertEquals(List.of("0.0001", "102", "0", "0"), fields(Desk.one(desk.run.last(EventType.FUNDING))));
        assertEquals(before, equityE8());
    }

    @Test
    void shouldNameItsTimeAsDeadline()
    {
        desk.run.ticker("102", "0.0001", Desk.START_MS + 400);
        assertEquals((Desk.START_MS + 400) * NANOS_PER_MS, desk.run.engine().nextDeadlineNs());
        at(Desk.START_MS + 400);
        assertEquals((Desk.START_MS + 1_000) * NANOS_PER_MS, desk.run.engine().nextDeadlineNs());
    }

    private void hold()
    {
        desk.decide();
        desk.arrive();
        desk.run.ticker("102", "0.0001", FUNDING_MS);
    }

    private void at(final long timeMs)
    {
        desk.run.after(timeMs - desk.run.nowMs()).timer();
    }

    private long equityE8()
    {
        return desk.state().account().ledger().equityE8();
    }

    private static List<String> fields(final String event)
    {
        return Stream.of("rateE8", "markPriceE8", "positionQuantityE8", "amountE8").map(name -> field(event, name))
            .toList();
    }
}
