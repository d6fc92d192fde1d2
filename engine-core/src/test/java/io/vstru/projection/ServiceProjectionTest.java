package io.vstru.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.event.AlertCode;
import io.vstru.event.AlertFlyweight;
import io.vstru.event.ClockMode;
import io.vstru.event.Command;
import io.vstru.event.EventHeader;
import io.vstru.event.EventType;
import io.vstru.event.InputFailedFlyweight;
import io.vstru.event.OperatorCommandFlyweight;
import io.vstru.event.Origin;
import io.vstru.event.Severity;
import io.vstru.event.StartFlyweight;
import io.vstru.event.StopFlyweight;
import io.vstru.event.TimerFlyweight;
import io.vstru.event.TradeFlyweight;
import io.vstru.event.TradingMode;
import io.vstru.event.VenueBarFlyweight;
import io.vstru.journal.RecordHeader;
import java.nio.ByteOrder;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class ServiceProjectionTest
{
    private static final String HASH = "ab".repeat(32);

    private final ServiceProjection projection = new ServiceProjection("paper.balance");
    private final Records records = new Records(5, projection);

    @Test
    void shouldKnowNothingBeforeTheFirstRecord()
    {
        assertEquals(0, projection.lastSequence());
        assertEquals(0, projection.engineTimeNs());
        assertNull(projection.service().start());
        assertFalse(projection.service().isRunning());
        assertEquals(0, projection.counts().total());
    }

    @Test
    void shouldTellOfTheLastStart()
    {
        records.at(4_000).input((buffer, offset) -> new StartFlyweight().begin(buffer, offset)
            .mode(TradingMode.PAPER).clock(ClockMode.VENUE).instance("alpha").incarnation(77).journalId(5)
            .buildHash(HASH).configurationHash(HASH).version("0.1.0").wallTimeMs(123));
        assertEquals(new StartInfo(TradingMode.PAPER, ClockMode.VENUE, "alpha", 77, 5, HASH, HASH, "0.1.0", 123, 1),
            projection.service().start());
        assertTrue(projection.service().isRunning());
        assertEquals(4_000, projection.engineTimeNs());

        records.input((buffer, offset) -> new StopFlyweight().begin(buffer, offset).reason("asked"));
        assertFalse(projection.service().isRunning());
        assertEquals("asked", projection.service().stopReason());
        assertEquals(2, projection.lastSequence());
    }

    @Test
    void shouldCountEventsByType()
    {
        final long cause = records.begin((buffer, offset) -> new TimerFlyweight().begin(buffer, offset));
        records.add(Origin.EGRESS, cause, (buffer, offset) -> new AlertFlyweight().begin(buffer, offset));
        records.add(Origin.EGRESS, cause, (buffer, offset) -> new AlertFlyweight().begin(buffer, offset));
        records.end();
        records.input((buffer, offset) -> new VenueBarFlyweight().begin(buffer, offset));
        assertEquals(1, projection.counts().of(EventType.TIMER));
        assertEquals(2, projection.counts().of(EventType.ALERT));
        assertEquals(1, projection.counts().of(EventType.VENUE_BAR));
        assertEquals(4, projection.counts().total());
        assertEquals(4, projection.lastSequence());
    }

    @Test
    void shouldBePausedUntilResumed()
    {
        command(Command.PAUSE);
        assertTrue(projection.service().isPaused());
        assertEquals("ada", projection.service().pausedBy());
        assertEquals("lunch", projection.service().pauseReason());
        command(Command.STRATEGY_OFF);
        assertTrue(projection.service().isPaused());
        command(Command.RESUME);
        assertFalse(projection.service().isPaused());
        assertEquals("", projection.service().pauseReason());
    }

    @Test
    void shouldHaltOnAFailedInputAndNotApplyIt()
    {
        final long cause = records.begin((buffer, offset) ->
            new TradeFlyweight().begin(buffer, offset).instrumentId(1).priceE8(9));
        records.add(Origin.EGRESS, cause, (buffer, offset) ->
            new InputFailedFlyweight().begin(buffer, offset).detail("overflow at Ledger"));
        records.add(Origin.EGRESS, cause, (buffer, offset) ->
            new AlertFlyweight().begin(buffer, offset).code(AlertCode.INPUT_FAILED).severity(Severity.CRITICAL));
        records.end();
        assertTrue(projection.service().isHalted());
        assertEquals("overflow at Ledger", projection.service().haltDetail());
        assertNull(projection.markets().find(1));
        assertEquals(1, projection.counts().of(EventType.TRADE));
        assertEquals(Severity.CRITICAL, projection.alerts().last().severity());

        records.input((buffer, offset) -> new StartFlyweight().begin(buffer, offset));
        assertTrue(projection.service().isHalted());
        command(Command.RESUME);
        assertFalse(projection.service().isHalted());
    }

    @Test
    void shouldKeepTheLastAlerts()
    {
        for (int i = 0; i < ServiceProjection.MAX_ALERTS + 1; i++)
        {
            final String detail = "alert " + i;
            final long cause = records.begin((buffer, offset) -> new TimerFlyweight().begin(buffer, offset));
            records.add(Origin.EGRESS, cause, (buffer, offset) ->
                new AlertFlyweight().begin(buffer, offset).detail(detail));
            records.end();
        }
        assertEquals(ServiceProjection.MAX_ALERTS, projection.alerts().size());
        assertEquals("alert 1", projection.alerts().get(0).detail());
    }

    @Test
    void shouldSkipWhatItCanNotReadAndGoOn()
    {
        records.input((buffer, offset) -> new TradeFlyweight().begin(buffer, offset).instrumentId(9_999).priceE8(1));
        records.input((buffer, offset) -> new TradeFlyweight().begin(buffer, offset).instrumentId(-1).priceE8(1));
        assertEquals(2, projection.counts().skipped());
        records.input((buffer, offset) ->
        {
            new TimerFlyweight().begin(buffer, offset);
            buffer.putShort(offset + Integer.BYTES, (short)63, ByteOrder.LITTLE_ENDIAN);
        });
        assertEquals(1, projection.counts().unknown());
        records.input((buffer, offset) -> new TradeFlyweight().begin(buffer, offset).instrumentId(1).priceE8(7));
        assertEquals(7, projection.markets().find(1).lastPriceE8());
        assertEquals(2, projection.counts().skipped());
    }

    @Test
    void shouldStopAtALengthThatDoesNotFit()
    {
        final UnsafeBuffer record = new UnsafeBuffer(new byte[4096]);
        final int first = 16 + RecordHeader.LENGTH_BYTES;
        for (final int badBytes : new int[] {0, -8, EventHeader.LENGTH_BYTES - 1, 4096, Integer.MAX_VALUE})
        {
            final long before = projection.counts().skipped();
            new TimerFlyweight().begin(record, first).header().sequence(3);
            final int second = first + TimerFlyweight.lengthBytes();
            new TimerFlyweight().begin(record, second).header().lengthBytes(badBytes);
            projection.onRecord(record, 16, second + TimerFlyweight.lengthBytes() - 16);
            assertEquals(before + 1, projection.counts().skipped(), "badBytes=" + badBytes);
            assertEquals(3, projection.lastSequence());
        }
        assertEquals(5, projection.counts().of(EventType.TIMER));
    }

    private void command(final Command command)
    {
        records.input((buffer, offset) -> new OperatorCommandFlyweight().begin(buffer, offset).command(command)
            .strategyId(-1).user("ada").reason("lunch"));
    }
}
