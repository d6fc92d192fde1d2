package io.vstru.engine;

import io.vstru.event.BookFlyweight;
import io.vstru.event.Command;
import io.vstru.event.EventHeader;
import io.vstru.event.InstrumentFlyweight;
import io.vstru.event.InstrumentStatus;
import io.vstru.event.OperatorCommandFlyweight;
import io.vstru.event.Side;
import io.vstru.event.StopFlyweight;
import io.vstru.event.StreamStateFlyweight;
import io.vstru.event.StreamStatus;
import io.vstru.event.TickerFlyweight;
import io.vstru.event.TradeFlyweight;
import io.vstru.event.VenueBarFlyweight;
import io.vstru.numeric.FixedPoint;
import java.nio.ByteBuffer;
import java.util.Random;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Everything that can happen to an engine, by chance: two instruments that walk and jump, thin books, deltas that
 * cross, updates in parts, gaps, funding, commands, and starts with other settings. Equal seeds give equal inputs.
 */
final class RandomMarket
{
    private static final int INSTRUMENTS = 2;
    private static final int STRATEGIES = 4;
    private static final long TICK_E8 = FixedPoint.ONE / 10;
    private static final long NANOS_PER_MS = 1_000_000;
    private static final long FUNDING_INTERVAL_MS = 60_000;
    private static final int LEAST_TICKS = 500;
    private static final int MOST_TICKS = 2_000;

    private final Random random;
    private final EngineRun run;
    private final UnsafeBuffer input = new UnsafeBuffer(ByteBuffer.allocateDirect(4096));
    private final EventHeader header = new EventHeader();
    private final int[] midTicks = {1_000, 1_500};
    private long updateId;

    RandomMarket(final long seed, final EngineRun run)
    {
        random = new Random(seed);
        this.run = run;
    }

    /** Starts the engine as this build, with settings by chance; parameters change only while nothing is open. */
    RandomMarket start(final String buildHash)
    {
        final EngineState state = run.engine().state();
        final String slow = state.account().isExposed() ? state.settings().texts().get("strategy.ema-cross.slow") :
            chance(500) ? "2" : "3";
        run.startAs(buildHash, "market.symbols", "BTCUSDT,ETHUSDT", "market.timeframe", "1s", "market.bookDepth", "5",
            "paper.startBalance", "1000000", "risk.perTrade", "0.0001", "risk.maxDataAge", "1s",
            "strategy.ema-cross.fast", "1", "strategy.ema-cross.slow", slow, "strategy.ema-cross.adxLength", "1",
            "strategy.ema-cross.adxThreshold", "0", "strategy.ema-cross.atrLength", "2",
            "strategy.ema-cross.warmUpBars", "0", "strategy.order-flow.window", "2", "strategy.order-flow.entryZ",
            "0.5", "strategy.order-flow.maxSpreadTicks", "6", "strategy.order-flow.atrLength", "1",
            "order.limitLifetime", "2s", "order.entryType", chance(500) ? "limit" : "market",
            "order.limitOffsetTicks", chance(500) ? "0" : "3", "order.triggerBy", chance(500) ? "last" : "mark",
            "paper.latency", chance(200) ? "0ms" : "70ms", "risk.takeProfitRatio", chance(200) ? "0" : "1.5");
        instrument(1, InstrumentStatus.TRADING);
        return this;
    }

    /** So many more inputs, those of starts not counted. */
    RandomMarket run(final int inputs)
    {
        for (int i = 0; i < inputs; i++)
        {
            step();
        }
        return this;
    }

    /** One more input, or a start. */
    void step()
    {
        run.after(random.nextInt(200));
        final int instrumentId = random.nextInt(INSTRUMENTS);
        walk(instrumentId);
        final int dice = random.nextInt(1_000);
        if (dice < 400)
        {
            trade(instrumentId);
        }
        else if (dice < 850)
        {
            book(instrumentId);
        }
        else if (dice < 930)
        {
            ticker(instrumentId);
        }
        else if (dice < 960)
        {
            run.timer();
        }
        else
        {
            rareStep(instrumentId);
        }
    }

    private void rareStep(final int instrumentId)
    {
        final int dice = random.nextInt(40);
        if (dice < 10)
        {
            final StreamStatus status = StreamStatus.values()[random.nextInt(StreamStatus.values().length)];
            new StreamStateFlyweight().begin(input, 0).instrumentId(instrumentId).status(status);
            send();
        }
        else if (dice < 30)
        {
            final Command command = dice < 20 ? Command.RESUME : Command.values()[random.nextInt(4)];
            final boolean isOfStrategy = command == Command.STRATEGY_ON || command == Command.STRATEGY_OFF;
            command(command, isOfStrategy ? random.nextInt(STRATEGIES) : -1);
            command(Command.STRATEGY_ON, random.nextInt(STRATEGIES));
        }
        else if (dice < 33)
        {
            instrument(instrumentId, chance(300) ? InstrumentStatus.CLOSED : InstrumentStatus.TRADING);
        }
        else if (dice < 36)
        {
            new VenueBarFlyweight().begin(input, 0).instrumentId(instrumentId);
            send();
        }
        else if (dice < 38)
        {
            // Longer than all the empty bars that a gap gives.
            run.after(random.nextInt(30_000));
        }
        else
        {
            new StopFlyweight().begin(input, 0);
            send();
            start(run.engine().state().buildHash());
        }
    }

    private void walk(final int instrumentId)
    {
        final int step = chance(20) ? random.nextInt(81) - 40 : random.nextInt(7) - 3;
        midTicks[instrumentId] = Math.max(LEAST_TICKS, Math.min(MOST_TICKS, midTicks[instrumentId] + step));
    }

    private void trade(final int instrumentId)
    {
        final int offset = random.nextInt(5) - 2;
        // Now and then a trade is late.
        new TradeFlyweight().begin(input, 0).instrumentId(instrumentId).side(chance(500) ? Side.BUY : Side.SELL)
            .priceE8((midTicks[instrumentId] + offset) * TICK_E8).quantityE8(quantityE8())
            .tradeTimeMs(run.nowMs() - random.nextInt(chance(100) ? 1_500 : 50)).isBlockTrade(chance(30))
            .venueSequence(++updateId);
        send();
    }

    private void book(final int instrumentId)
    {
        final boolean isSnapshot = chance(600);
        final int parts = chance(100) ? 2 : 1;
        updateId++;
        for (int part = 1; part <= parts; part++)
        {
            final BookFlyweight book = new BookFlyweight().begin(input, 0).instrumentId(instrumentId).depth(5)
                .isSnapshot(isSnapshot).isLastPart(part == parts && !chance(10)).updateId(updateId)
                .venueSequence(updateId).pushTimeMs(run.nowMs());
            final int spread = 1 + random.nextInt(2);
            for (int i = 0; i < 1 + random.nextInt(6); i++)
            {
                book.appendBid((midTicks[instrumentId] - spread - i) * TICK_E8, levelE8(isSnapshot));
            }
            for (int i = 0; i < 1 + random.nextInt(6); i++)
            {
                book.appendAsk((midTicks[instrumentId] + spread + i) * TICK_E8, levelE8(isSnapshot));
            }
            send();
        }
    }

    private void ticker(final int instrumentId)
    {
        final long next = run.nowMs() - run.nowMs() % FUNDING_INTERVAL_MS + FUNDING_INTERVAL_MS;
        new TickerFlyweight().begin(input, 0).instrumentId(instrumentId)
            .markPriceE8(chance(50) ? 0 : midTicks[instrumentId] * TICK_E8 + random.nextInt(1_000))
            .fundingRateE8(random.nextInt(40_001) - 20_000).nextFundingTimeMs(next).venueSequence(++updateId);
        send();
    }

    private void command(final Command command, final int strategyId)
    {
        new OperatorCommandFlyweight().begin(input, 0).command(command).strategyId(strategyId).user("chance");
        send();
    }

    private void instrument(final int instrumentId, final InstrumentStatus status)
    {
        new InstrumentFlyweight().begin(input, 0).instrumentId(instrumentId).status(status)
            .symbol(instrumentId == 0 ? "BTCUSDT" : "ETHUSDT").tickSizeE8(TICK_E8)
            .quantityStepE8(FixedPoint.ONE / 1_000).minQuantityE8(FixedPoint.ONE / 1_000)
            .maxMarketQuantityE8(200 * FixedPoint.ONE).minNotionalE8(5 * FixedPoint.ONE);
        send();
    }

    private void send()
    {
        header.wrap(input, 0).receiveTimeNs(run.nowMs() * NANOS_PER_MS);
        run.input(input, 0);
    }

    private long levelE8(final boolean isSnapshot)
    {
        return !isSnapshot && chance(300) ? 0 : quantityE8();
    }

    private long quantityE8()
    {
        return (1 + random.nextInt(chance(300) ? 100_000 : 2_000)) * (FixedPoint.ONE / 1_000);
    }

    private boolean chance(final int inThousand)
    {
        return random.nextInt(1_000) < inThousand;
    }
}
