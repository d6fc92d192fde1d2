package io.vstru.pipeline;

import io.vstru.event.BookFlyweight;
import io.vstru.event.Category;
import io.vstru.event.ClockMode;
import io.vstru.event.ConfigurationFlyweight;
import io.vstru.event.InstrumentFlyweight;
import io.vstru.event.Side;
import io.vstru.event.StartFlyweight;
import io.vstru.event.TickerFlyweight;
import io.vstru.event.TradeFlyweight;
import io.vstru.event.TradingMode;
import io.vstru.numeric.FixedPoint;
import io.vstru.settings.EngineSettings;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Makes the inputs of one instrument from a seed: a book delta every 20 ms, a ticker every 100 ms, and trades, some
 * alone and some in bursts. The price walks for half of the steps and goes the same way back, so that the mix can be
 * played again and again without a jump. Equal seeds give equal bytes. NOT thread safe.
 *
 * <pre>
 *   share of the inputs: about 61 % book deltas, 27 % trades, 12 % tickers
 *   a book delta: 6 bids and 6 asks; up to 2 ticks of movement, the rest quantities that changed
 *   both strategies on bars of one second; entries at the market, stops and targets on paper
 * </pre>
 */
final class MixGenerator
{
    /** Engine time at which the prologue is told. */
    static final long START_MS = 1_723_161_600_000L;
    /** Entries a side of every delta. */
    static final int ENTRIES_PER_SIDE = 6;

    private static final int STEPS = 40_000;
    private static final long STEP_MS = 20;
    private static final int STEPS_PER_TICKER = 5;
    private static final int DEPTH = 50;
    private static final int PERCENT = 100;
    private static final int MOVE_PERCENT = 20;
    private static final int LEAN_PERCENT = 12;
    private static final int DOUBLE_MOVE_PERCENT = 10;
    private static final int LONE_TRADE_PERCENT = 30;
    private static final int BURST_PERCENT = 5;
    private static final int BURST_TRADES = 3;
    private static final int MIN_REGIME_STEPS = 1_000;
    private static final int MAX_REGIME_STEPS = 3_000;
    private static final int MOST_QUANTITY_STEPS = 2_000;
    private static final int MAX_INPUT_BYTES = 2_048;
    private static final int PROLOGUE_BYTES = 64 * 1_024;
    private static final long TICK_E8 = FixedPoint.parse("0.1");
    private static final long QUANTITY_STEP_E8 = FixedPoint.parse("0.001");
    private static final long START_TICKS = 600_000;
    private static final long FUNDING_AFTER_MS = 8 * 3_600_000L;
    private static final long NANOS_PER_MS = 1_000_000;
    private static final String UNKNOWN_HASH = "00".repeat(32);

    private final SplittableRandom random;
    private final BookFlyweight book = new BookFlyweight();
    private final TradeFlyweight trade = new TradeFlyweight();
    private final TickerFlyweight ticker = new TickerFlyweight();
    private InputTape tape;
    private long bestBidTicks = START_TICKS;
    private long timeMs = START_MS;
    private long venueSequence;

    /** A market that has not moved yet. */
    MixGenerator(final long seed)
    {
        random = new SplittableRandom(seed);
    }

    /** What an engine is told first: start, settings, instrument, a whole book. */
    static InputTape prologue(final long journalId)
    {
        final InputTape prologue = new InputTape(PROLOGUE_BYTES);
        final EngineSettings settings = EngineSettings.of(Map.of("market.timeframe", "1s",
            "strategy.ema-cross.warmUpBars", "30", "strategy.order-flow.window", "60"));
        new StartFlyweight().begin(prologue.buffer(), prologue.endBytes()).mode(TradingMode.PAPER)
            .clock(ClockMode.VENUE).instance("bench").incarnation(START_MS / 1_000).journalId(journalId)
            .buildHash(UNKNOWN_HASH).configurationHash(settings.hash()).version("0").wallTimeMs(START_MS)
            .header().receiveTimeNs(START_MS * NANOS_PER_MS);
        prologue.add();
        final var texts = settings.texts();
        texts.forEach((key, value) ->
        {
            new ConfigurationFlyweight().begin(prologue.buffer(), prologue.endBytes()).key(key).value(value)
                .source("bench").isLast(key.equals(texts.lastKey()));
            prologue.add();
        });
        new InstrumentFlyweight().begin(prologue.buffer(), prologue.endBytes()).instrumentId(0)
            .category(Category.LINEAR).fundingIntervalMinutes(480).symbol("BTCUSDT").baseCoin("BTC")
            .quoteCoin("USDT").settleCoin("USDT").tickSizeE8(TICK_E8).quantityStepE8(QUANTITY_STEP_E8)
            .minQuantityE8(QUANTITY_STEP_E8).maxLimitQuantityE8(FixedPoint.parse("1000"))
            .maxMarketQuantityE8(FixedPoint.parse("100")).minNotionalE8(FixedPoint.parse("5"))
            .maxLeverageE8(FixedPoint.parse("100"));
        prologue.add();
        addSnapshot(prologue);
        return prologue;
    }

    /** The mix; it begins where the snapshot of the prologue is and ends there. */
    InputTape mix()
    {
        final int[] moves = moves();
        tape = new InputTape(STEPS * (BookFlyweight.lengthBytes(2 * ENTRIES_PER_SIDE) +
            TradeFlyweight.lengthBytes() + TickerFlyweight.lengthBytes()) + MAX_INPUT_BYTES);
        for (int i = 0; i < STEPS; i++)
        {
            timeMs += STEP_MS;
            addDelta(moves[i]);
            addTrades(moves[i]);
            if (i % STEPS_PER_TICKER == 0)
            {
                addTicker();
            }
        }
        return tape;
    }

    /** Venue time that one playing of the mix takes. */
    static long durationMs()
    {
        return STEPS * STEP_MS;
    }

    /** Numbers of the venue that one playing of the mix uses at most. */
    static long durationSequences()
    {
        return STEPS * (2L + BURST_TRADES);
    }

    private static void addSnapshot(final InputTape prologue)
    {
        final BookFlyweight snapshot = new BookFlyweight().begin(prologue.buffer(), prologue.endBytes())
            .instrumentId(0).depth(DEPTH).isSnapshot(true).isLastPart(true).matchTimeMs(START_MS)
            .pushTimeMs(START_MS);
        for (int i = 0; i < DEPTH; i++)
        {
            snapshot.appendBid((START_TICKS - i) * TICK_E8, FixedPoint.ONE);
        }
        for (int i = 0; i < DEPTH; i++)
        {
            snapshot.appendAsk((START_TICKS + 1 + i) * TICK_E8, FixedPoint.ONE);
        }
        snapshot.header().receiveTimeNs(START_MS * NANOS_PER_MS);
        prologue.add();
    }

    /** Movement of every step in ticks: regimes that lean up, down or not at all, and then all of it backwards. */
    private int[] moves()
    {
        final int[] moves = new int[STEPS];
        int leftSteps = 0;
        int lean = 0;
        for (int i = 0; i < STEPS / 2; i++)
        {
            if (leftSteps-- == 0)
            {
                leftSteps = random.nextInt(MIN_REGIME_STEPS, MAX_REGIME_STEPS);
                lean = random.nextInt(-1, 2) * LEAN_PERCENT;
            }
            final int luck = random.nextInt(PERCENT);
            final int up = MOVE_PERCENT + lean;
            final int direction = luck < up ? 1 : luck < 2 * MOVE_PERCENT ? -1 : 0;
            moves[i] = random.nextInt(PERCENT) < DOUBLE_MOVE_PERCENT ? 2 * direction : direction;
            moves[STEPS - 1 - i] = -moves[i];
        }
        return moves;
    }

    private void addDelta(final int moveTicks)
    {
        bestBidTicks += moveTicks;
        book.begin(tape.buffer(), tape.endBytes()).instrumentId(0).depth(DEPTH).isLastPart(true)
            .updateId(++venueSequence).venueSequence(venueSequence).matchTimeMs(timeMs).pushTimeMs(timeMs)
            .header().receiveTimeNs(timeMs * NANOS_PER_MS);
        addSide(true, moveTicks);
        addSide(false, -moveTicks);
        tape.add();
    }

    /** Levels that came and went at the best and at the far end; other levels fill up the entries. */
    private void addSide(final boolean isBid, final int betterTicks)
    {
        int entries = 0;
        for (int i = 0; i < betterTicks; i++)
        {
            addLevel(isBid, i, quantityE8());
            addLevel(isBid, DEPTH + i, 0);
            entries += 2;
        }
        for (int i = 1; i <= -betterTicks; i++)
        {
            addLevel(isBid, -i, 0);
            addLevel(isBid, DEPTH - i, quantityE8());
            entries += 2;
        }
        for (; entries < ENTRIES_PER_SIDE; entries++)
        {
            addLevel(isBid, random.nextInt(DEPTH), quantityE8());
        }
    }

    private void addLevel(final boolean isBid, final int index, final long quantityE8)
    {
        if (isBid)
        {
            book.appendBid((bestBidTicks - index) * TICK_E8, quantityE8);
        }
        else
        {
            book.appendAsk((bestBidTicks + 1 + index) * TICK_E8, quantityE8);
        }
    }

    private void addTrades(final int moveTicks)
    {
        final int luck = random.nextInt(PERCENT);
        final int count = luck < LONE_TRADE_PERCENT ? 1 : luck < LONE_TRADE_PERCENT + BURST_PERCENT ? BURST_TRADES : 0;
        final int buyPercent = PERCENT / 2 + Integer.signum(moveTicks) * PERCENT / 4;
        for (int i = 0; i < count; i++)
        {
            final boolean isBuy = random.nextInt(PERCENT) < buyPercent;
            trade.begin(tape.buffer(), tape.endBytes()).instrumentId(0).side(isBuy ? Side.BUY : Side.SELL)
                .priceE8((isBuy ? bestBidTicks + 1 : bestBidTicks) * TICK_E8).quantityE8(quantityE8())
                .tradeTimeMs(timeMs).venueSequence(++venueSequence).tradeIdLow(venueSequence)
                .header().receiveTimeNs(timeMs * NANOS_PER_MS);
            tape.add();
        }
    }

    private void addTicker()
    {
        ticker.begin(tape.buffer(), tape.endBytes()).instrumentId(0).lastPriceE8(bestBidTicks * TICK_E8)
            .markPriceE8(bestBidTicks * TICK_E8).indexPriceE8(bestBidTicks * TICK_E8)
            .fundingRateE8(FixedPoint.parse("0.0001")).nextFundingTimeMs(START_MS + FUNDING_AFTER_MS)
            .bidPriceE8(bestBidTicks * TICK_E8).bidQuantityE8(quantityE8())
            .askPriceE8((bestBidTicks + 1) * TICK_E8).askQuantityE8(quantityE8())
            .venueSequence(++venueSequence).pushTimeMs(timeMs).header().receiveTimeNs(timeMs * NANOS_PER_MS);
        tape.add();
    }

    private long quantityE8()
    {
        return random.nextInt(1, MOST_QUANTITY_STEPS) * QUANTITY_STEP_E8;
    }
}
