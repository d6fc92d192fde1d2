package io.vstru.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.event.EventHeader;
import io.vstru.event.EventType;
import io.vstru.event.ExecutionFlyweight;
import io.vstru.event.FundingFlyweight;
import io.vstru.event.Origin;
import io.vstru.event.PositionChangeFlyweight;
import io.vstru.event.RiskDecision;
import io.vstru.event.RiskVerdictFlyweight;
import io.vstru.event.Side;
import io.vstru.event.TickerFlyweight;
import io.vstru.event.TradeFlyweight;
import io.vstru.journal.RecordHeader;
import io.vstru.numeric.FixedPoint;
import io.vstru.order.Order;
import io.vstru.order.OrderRole;
import io.vstru.order.OrderStore;
import io.vstru.settings.SettingKey;
import java.util.HashMap;
import java.util.Map;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** What must hold at every event of a random run, recomputed from the events alone. */
class EngineInvariantsTest
{
    private static final int INPUTS = 12_000;
    private static final int INSTRUMENTS = 2;
    private static final int ORDERS_OF_AN_ENTRY = 3;

    private final long seed = System.nanoTime();
    private final EngineRun run = new EngineRun(Desk.START_MS);
    private final EventHeader header = new EventHeader();
    private final Map<Long, Integer> verdictsOfSignals = new HashMap<>();
    private final long[] heldE8 = new long[INSTRUMENTS];
    private final long[] markE8 = new long[INSTRUMENTS];
    private long cashE8;
    private long feesE8;
    private long lastSequence;
    private long lastTimeNs;
    private long protectedCount;

    @Test
    void shouldHoldAtEveryEvent()
    {
        final RandomMarket market = new RandomMarket(seed, run).start(EngineRun.BUILD);
        int checked = 0;
        for (int i = 0; i < INPUTS; i++)
        {
            market.step();
            for (; checked < run.records().size(); checked++)
            {
                check(run.records().get(checked));
            }
            checkPositions();
            checkProtection();
            assertTrue(run.engine().nextDeadlineNs() > run.engine().state().engineTimeNs(), this::where);
        }
        verdictsOfSignals.forEach((sequence, count) -> assertEquals(1, count, "signal=" + sequence + where()));
        assertTrue(verdictsOfSignals.size() > 1_000, where() + " signals=" + verdictsOfSignals.size());
        assertTrue(protectedCount > 1_000, where() + " protected=" + protectedCount);
        assertTrue(feesE8 > 0, this::where);
    }

    private void check(final byte[] bytes)
    {
        final UnsafeBuffer record = new UnsafeBuffer(bytes);
        for (int at = RecordHeader.LENGTH_BYTES; at < bytes.length; at += header.wrap(record, at).lengthBytes())
        {
            final boolean isInput = at == RecordHeader.LENGTH_BYTES;
            header.wrap(record, at);
            assertEquals(lastSequence + 1, header.sequence(), this::where);
            assertEquals(isInput, header.causeSequence() == 0, this::where);
            assertEquals(isInput, header.origin() == Origin.EXTERNAL, this::where);
            assertTrue(header.causeSequence() < header.sequence(), this::where);
            assertTrue(header.engineTimeNs() >= lastTimeNs, this::where);
            lastSequence = header.sequence();
            lastTimeNs = header.engineTimeNs();
            apply(EventType.of(header.typeId()), record, at);
        }
    }

    private void apply(final EventType type, final UnsafeBuffer record, final int at)
    {
        switch (type)
        {
            case TICKER -> onPrice(new TickerFlyweight().wrap(record, at).instrumentId());
            case TRADE -> onPrice(new TradeFlyweight().wrap(record, at).instrumentId());
            case EXECUTION -> onExecution(new ExecutionFlyweight().wrap(record, at));
            case FUNDING -> cashE8 += new FundingFlyweight().wrap(record, at).amountE8();
            case SIGNAL -> verdictsOfSignals.put(header.sequence(), 0);
            case RISK_VERDICT -> onVerdict(new RiskVerdictFlyweight().wrap(record, at));
            case POSITION_CHANGE -> onPositionChange(new PositionChangeFlyweight().wrap(record, at));
            default ->
            {
                // Moves no money.
            }
        }
    }

    /** The last price stands for a mark price that is not known, as after a start that made the markets anew. */
    private void onPrice(final int instrumentId)
    {
        final long nowE8 = run.engine().state().market(instrumentId).markPriceE8();
        markE8[instrumentId] = nowE8 != 0 ? nowE8 : markE8[instrumentId];
    }

    private void onExecution(final ExecutionFlyweight execution)
    {
        final int id = execution.instrumentId();
        final long signedE8 = execution.side() == Side.BUY ? execution.quantityE8() : -execution.quantityE8();
        heldE8[id] += signedE8;
        cashE8 -= FixedPoint.multiply(signedE8, execution.priceE8()) + execution.feeE8();
        feesE8 += execution.feeE8();
        markE8[id] = markE8[id] == 0 ? execution.priceE8() : markE8[id];
    }

    private void onVerdict(final RiskVerdictFlyweight verdict)
    {
        verdictsOfSignals.merge(verdict.signalSequence(), 1, Integer::sum);
        if (verdict.decision() == RiskDecision.APPROVED && !verdict.isReduceOnly())
        {
            final long lossE8 = FixedPoint.multiply(
                verdict.quantityE8(), Math.abs(verdict.priceE8() - verdict.stopPriceE8()));
            final var settings = run.engine().state().settings();
            assertTrue(lossE8 <= FixedPoint.multiply(verdict.equityE8(), settings.number(SettingKey.RISK_PER_TRADE)),
                this::where);
            assertTrue(FixedPoint.multiply(verdict.quantityE8(), verdict.priceE8()) <=
                settings.number(SettingKey.MAX_ORDER_VALUE), this::where);
            assertTrue(verdict.quantityE8() > 0 && verdict.stopPriceE8() > 0, this::where);
        }
    }

    private void onPositionChange(final PositionChangeFlyweight change)
    {
        assertEquals(heldE8[change.instrumentId()], change.quantityE8(), this::where);
        assertEquals(equityE8(), change.equityE8(), this::where);
    }

    private long equityE8()
    {
        long sumE8 = run.engine().state().settings().number(SettingKey.START_BALANCE) + cashE8;
        for (int i = 0; i < INSTRUMENTS; i++)
        {
            sumE8 += FixedPoint.multiply(heldE8[i], markE8[i]);
        }
        return sumE8;
    }

    private void checkPositions()
    {
        final EngineState state = run.engine().state();
        final long[] ofStrategiesE8 = new long[INSTRUMENTS];
        for (int i = 0; i < state.strategies().size(); i++)
        {
            ofStrategiesE8[state.strategies().at(i).instrumentId()] += state.strategies().at(i).heldE8();
        }
        final long[] ofEntriesE8 = new long[INSTRUMENTS];
        final OrderStore orders = state.account().orders();
        for (int i = 0; i < orders.size(); i++)
        {
            ofEntriesE8[orders.at(i).terms().instrumentId()] +=
                orders.at(i).terms().signed(orders.at(i).openQuantityE8());
            assertTrue(orders.at(i).openQuantityE8() >= 0, this::where);
        }
        for (int i = 0; i < INSTRUMENTS; i++)
        {
            assertEquals(heldE8[i], state.account().ledger().position(i).quantityE8(), this::where);
            assertEquals(heldE8[i], ofStrategiesE8[i], this::where);
            assertEquals(heldE8[i], ofEntriesE8[i], this::where);
        }
        assertEquals(equityE8(), state.account().ledger().equityE8(), this::where);
        assertTrue(orders.liveCount() <= state.settings().number(SettingKey.MAX_OPEN_ORDERS) + ORDERS_OF_AN_ENTRY,
            this::where);
    }

    /** Whatever an entry holds has a stop in force, or an exit on its way for all of it. */
    private void checkProtection()
    {
        final OrderStore orders = run.engine().state().account().orders();
        for (int i = 0; i < orders.size(); i++)
        {
            final Order entry = orders.at(i);
            if (entry.terms().role() == OrderRole.ENTRY && entry.openQuantityE8() > 0)
            {
                final Order stop = orders.find(entry.orderId() + 1);
                final boolean hasStop = stop != null && !stop.state().isTerminal() &&
                    stop.exposedQuantityE8() >= entry.openQuantityE8();
                assertTrue(hasStop || RiskStage.closableE8(orders, entry) == 0,
                    () -> "entry=" + entry.orderId() + " open=" + entry.openQuantityE8() + where());
                protectedCount++;
            }
        }
    }

    private String where()
    {
        return " seed=" + seed + " sequence=" + lastSequence;
    }
}
