package io.vstru.ops.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.event.AlertCode;
import io.vstru.event.Severity;
import io.vstru.event.StreamReason;
import io.vstru.event.StreamStatus;
import io.vstru.numeric.FixedPoint;
import io.vstru.projection.ServiceProjection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveViewTest
{
    private static final long START_MS = 1_767_225_600_000L;

    private final MemoryJournal journal = new MemoryJournal();
    private final MadeUpDay day = new MadeUpDay(1, START_MS, journal);
    private final JournalTail tail = new JournalTail(journal, new ServiceProjection(MadeUpDay.BALANCE_KEY), () -> 1);
    private final FixedHealth health = new FixedHealth();
    private final LiveView view = new LiveView(tail, health, () -> START_MS + 5);

    @Test
    void shouldBeValidBeforeTheFirstRecord()
    {
        health.set(false, false, "replaying");
        final Map<String, Object> live = render();
        assertEquals(START_MS + 5, live.get("wallTimeMs"));
        assertNull(live.get("engineTimeMs"));
        assertEquals(0L, live.get("lastSequence"));
        assertEquals(List.of("replaying"), JsonTree.child(live, "health").get("reasons"));
        assertNull(JsonTree.child(live, "tail").get("dataAgeMs"));
        assertFalse(JsonTree.child(live, "service").containsKey("mode"));
        assertEquals(List.of(), live.get("markets"));
        assertEquals(false, JsonTree.child(live, "portfolio").get("isKnown"));
    }

    @Test
    void shouldShowADay()
    {
        day.start();
        for (int i = 0; i < 240; i++)
        {
            day.bar();
        }
        final Map<String, Object> live = render();
        assertEquals("PAPER", JsonTree.child(live, "service").get("mode"));
        assertEquals("5eed", JsonTree.child(live, "service").get("journalId"));
        final Map<String, Object> market = JsonTree.rows(live, "markets").get(0);
        assertEquals("BTCUSDT", market.get("symbol"));
        assertEquals("0.1", market.get("tickSize"));
        assertEquals(false, market.get("isStale"));
        assertEquals(240, JsonTree.rows(JsonTree.rows(market, "series").get(0), "bars").size());
        assertEquals(2, JsonTree.rows(live, "strategies").size());
        assertEquals(240, JsonTree.rows(live, "equityCurve").size());

        final Map<String, Object> signal = JsonTree.rows(live, "signals").get(0);
        assertEquals("ema-cross", signal.get("strategy"));
        assertEquals(2, JsonTree.rows(signal, "indicators").size());
        assertTrue(JsonTree.child(signal, "verdict").get("decision") instanceof String);
        final Map<String, Object> execution = JsonTree.rows(live, "executions").get(0);
        assertEquals("0.05", execution.get("quantity"));
        assertTrue(((String)execution.get("order")).startsWith("vstru-"), execution.toString());
        assertEquals(0L, JsonTree.child(live, "counts").get("skipped"));
        assertNewestFirst(JsonTree.rows(live, "signals"), "sequence");
        assertNewestFirst(JsonTree.rows(live, "executions"), "sequence");
        assertNewestFirst(JsonTree.rows(live, "orders"), "commandTimeMs");
    }

    @Test
    void shouldBalanceToTheLastUnit()
    {
        day.start();
        for (int i = 0; i < 240; i++)
        {
            day.bar();
        }
        final Map<String, Object> portfolio = JsonTree.child(render(), "portfolio");
        final long expectedE8 = 10_000 * FixedPoint.ONE + amount(portfolio, "realized") - amount(portfolio, "fees") +
            amount(portfolio, "funding");
        assertTrue(amount(portfolio, "fees") > 0);
        assertEquals(expectedE8, amount(portfolio, "balance"));
        assertEquals(expectedE8 + amount(portfolio, "unrealized"), amount(portfolio, "equity"));
    }

    @Test
    void shouldShowTroubleInWords()
    {
        day.start();
        day.stream(StreamStatus.DISCONNECTED, StreamReason.SILENCE);
        day.alert(Severity.CRITICAL, AlertCode.OVERFILL, "<b>executed more than ordered</b>");
        final Map<String, Object> live = render();
        final Map<String, Object> market = JsonTree.rows(live, "markets").get(0);
        assertEquals(true, market.get("isStale"));
        assertEquals("DISCONNECTED", market.get("streamStatus"));
        assertEquals("SILENCE", market.get("streamReason"));
        assertEquals("<b>executed more than ordered</b>", JsonTree.rows(live, "alerts").get(0).get("detail"));
    }

    private Map<String, Object> render()
    {
        while (tail.doWork() > 0)
        {
            assertNull(tail.failure());
        }
        return JsonTree.parse(view.render());
    }

    private static long amount(final Map<String, Object> object, final String name)
    {
        return FixedPoint.parse((String)object.get(name));
    }

    private static void assertNewestFirst(final List<Map<String, Object>> rows, final String name)
    {
        assertTrue(rows.size() > 1, name);
        for (int i = 1; i < rows.size(); i++)
        {
            assertTrue((long)rows.get(i - 1).get(name) >= (long)rows.get(i).get(name), name + " at " + i);
        }
    }
}
