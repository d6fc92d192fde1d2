package io.vstru.bybit.simulator;

import io.vstru.numeric.FixedPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A made-up market as a feed: about 20 frames a second of venue time, 50 levels a side, the same bytes for the same
 * seed. A step moves the book, then come trades against it and now and then a ticker.
 */
final class SyntheticFeed implements Feed
{
    private static final int DEPTH = MarketFrames.DEPTH;
    /** Value of the quantity that a level holds on average, about, scaled 1e8. */
    private static final long LEVEL_VALUE_E8 = 10_000L * 100_000_000L;
    private static final int REFRESHED_LEVELS = 3;
    private static final int TICKER_STEPS = 4;
    private static final int PERCENT = 100;
    private static final int QUIET_TRADE_PERCENT = 75;
    private static final int TREND_LEAN_PERCENT = 12;
    private static final int BURST_LEAN_PERCENT = 35;
    private static final int MAX_BURST_TRADES = 4;
    private static final int TRADE_PARTS = 4;

    private enum Part
    {
        BOOK, TRADES, TICKER
    }

    private final Instrument instrument;
    private final SplittableRandom random;
    private final SyntheticMarket market;
    private final MarketFrames frames;
    private final DepthBook book = new DepthBook();
    private final FeedCounters counters = new FeedCounters();
    private final long startMs;
    private final long durationMs;
    private Part part = Part.BOOK;
    private long passedMs;
    private long steps;
    private long tradeId;

    /** Duration in venue time, milliseconds; 0 for a market without end. */
    SyntheticFeed(final Instrument instrument, final MarketFrames frames, final SimulatorConfig config)
    {
        this.instrument = instrument;
        this.frames = frames;
        random = new SplittableRandom(config.seed());
        market = new SyntheticMarket(random, instrument.syntheticPriceE8());
        startMs = config.syntheticStartMs();
        durationMs = config.syntheticDurationMs();
    }

    @Override
    public FeedFrame next()
    {
        FeedFrame frame = frames.poll();
        while (frame == null && (durationMs == 0 || passedMs < durationMs))
        {
            advance();
            frame = frames.poll();
        }
        return frame;
    }

    /** One part of a step at a time: the frames of one must be taken before the next changes state. */
    private void advance()
    {
        final long timeMs = startMs + passedMs;
        final long half = SyntheticMarket.STEP_MS / 2;
        switch (part)
        {
            case BOOK ->
            {
                market.step();
                moveBook();
                frames.onBook(book, timeMs, timeMs, false);
                part = Part.TRADES;
            }
            case TRADES ->
            {
                trade(timeMs + half);
                part = Part.TICKER;
            }
            case TICKER ->
            {
                tellTicker(timeMs + half);
                passedMs += SyntheticMarket.STEP_MS;
                part = Part.BOOK;
            }
        }
    }

    private void tellTicker(final long timeMs)
    {
        if (steps++ % TICKER_STEPS == 0)
        {
            frames.onQuote(timeMs, new MarketQuote(book.bestPriceE8(true), book.bestQuantityE8(true),
                book.bestPriceE8(false), book.bestQuantityE8(false)));
        }
    }

    private void moveBook()
    {
        final long tickE8 = instrument.tickSizeE8();
        final long bestBidE8 = market.priceE8() / tickE8 * tickE8;
        moveSide(true, bestBidE8);
        moveSide(false, bestBidE8 + tickE8);
    }

    private void moveSide(final boolean isBid, final long bestE8)
    {
        final long stepE8 = isBid ? -instrument.tickSizeE8() : instrument.tickSizeE8();
        final long worstE8 = bestE8 + stepE8 * (DEPTH - 1);
        final List<Long> left = new ArrayList<>();
        for (final long priceE8 : book.side(isBid).keySet())
        {
            final boolean isInside = isBid ? priceE8 <= bestE8 && priceE8 >= worstE8 :
                priceE8 >= bestE8 && priceE8 <= worstE8;
            if (!isInside)
            {
                left.add(priceE8);
            }
        }
        left.forEach(priceE8 -> book.set(isBid, priceE8, 0));
        for (int i = 0; i < DEPTH; i++)
        {
            final long priceE8 = bestE8 + stepE8 * i;
            if (!book.side(isBid).containsKey(priceE8))
            {
                book.set(isBid, priceE8, levelQuantityE8(isBid));
            }
        }
        for (int i = 0; i < REFRESHED_LEVELS; i++)
        {
            book.set(isBid, bestE8 + stepE8 * random.nextInt(DEPTH), levelQuantityE8(isBid));
        }
    }

    /** The side that a burst comes from is twice as deep: flow shows in the book too. */
    private long levelQuantityE8(final boolean isBid)
    {
        final long stepValueE8 = Math.max(1, FixedPoint.multiply(market.priceE8(), instrument.quantityStepE8()));
        final long averageSteps = Math.max(1, LEVEL_VALUE_E8 / stepValueE8);
        final boolean isPressing = market.burst() == (isBid ? 1 : -1);
        return (1 + random.nextLong(2 * averageSteps)) * (isPressing ? 2 : 1) * instrument.quantityStepE8();
    }

    private void trade(final long timeMs)
    {
        final int burst = market.burst();
        final int count = burst != 0 ? 1 + random.nextInt(MAX_BURST_TRADES) :
            random.nextInt(PERCENT) < QUIET_TRADE_PERCENT ? 1 : 0;
        for (int i = 0; i < count; i++)
        {
            final int buyPercent = PERCENT / 2 + market.trend() * TREND_LEAN_PERCENT + burst * BURST_LEAN_PERCENT;
            final boolean isBuy = random.nextInt(PERCENT) < buyPercent;
            final long restingSteps = book.bestQuantityE8(!isBuy) / instrument.quantityStepE8();
            final long most = Math.max(1, burst != 0 ? restingSteps : restingSteps / TRADE_PARTS);
            final long quantityE8 = (1 + random.nextLong(most)) * instrument.quantityStepE8();
            final long priceE8 = book.bestPriceE8(!isBuy);
            counters.onTrades(1);
            frames.onTrade(new MarketTrade(timeMs, timeMs, ++tradeId, isBuy, priceE8, quantityE8));
            book.set(!isBuy, priceE8, Math.max(0, book.bestQuantityE8(!isBuy) - quantityE8));
            if (book.side(!isBuy).isEmpty())
            {
                return;
            }
        }
    }

    @Override
    public long position()
    {
        return frames.position();
    }

    @Override
    public boolean serves(final String topic)
    {
        return frames.serves(topic);
    }

    @Override
    public FeedFrame snapshot(final String topic)
    {
        return frames.snapshot(topic);
    }

    @Override
    public FeedCounters counters()
    {
        return counters;
    }

    @Override
    public void close()
    {
        // Nothing is open: the market is made in memory.
    }
}
