package io.vstru.bybit.simulator;

import java.util.SplittableRandom;

/**
 * The price and the mood of a made-up market: regimes with and without a trend, and bursts in which one side takes
 * what it can get. Whole numbers only, so that every machine gets the same market from a seed. NOT thread safe.
 */
final class SyntheticMarket
{
    /** Venue time of a step, milliseconds. */
    static final long STEP_MS = 100;

    /** Prices are kept finer than 1e8, so that a drift far below a tick adds up. */
    private static final long FINE = 1_000;
    /** Parts of a price that a milli-basis-point is. */
    private static final long MILLI_BPS = 10_000_000;
    private static final int NOISE_TERMS = 4;
    /** Uniform terms of ±120 add up to a deviation of 0.14 bp a step, 0.44 bp a second. */
    private static final int NOISE_MILLI_BPS = 120;
    private static final int MIN_DRIFT_MILLI_BPS = 15;
    private static final int MAX_DRIFT_MILLI_BPS = 45;
    private static final int BURST_DRIFT_MILLI_BPS = 60;
    private static final int MIN_REGIME_STEPS = 150;
    private static final int MAX_REGIME_STEPS = 700;
    private static final int MIN_BURST_STEPS = 15;
    private static final int MAX_BURST_STEPS = 45;
    /** A burst starts on average every 30 seconds. */
    private static final int BURST_ODDS = 300;
    private static final int MOODS = 3;
    /** Trends turn back when the price has moved by a fifth, so that a market without end stays a market. */
    private static final long MAX_MOVE_PARTS = 5;

    private final SplittableRandom random;
    private final long startFine;
    private long priceFine;
    private int driftMilliBps;
    private int regimeSteps;
    private int burstDirection;
    private int burstSteps;

    SyntheticMarket(final SplittableRandom random, final long startPriceE8)
    {
        this.random = random;
        startFine = startPriceE8 * FINE;
        priceFine = startFine;
    }

    /** Lets {@link #STEP_MS} pass. */
    void step()
    {
        if (regimeSteps-- == 0)
        {
            turn();
        }
        if (burstSteps > 0)
        {
            burstSteps--;
        }
        else if (random.nextInt(BURST_ODDS) == 0)
        {
            burstSteps = random.nextInt(MIN_BURST_STEPS, MAX_BURST_STEPS);
            burstDirection = random.nextBoolean() ? 1 : -1;
        }
        long move = driftMilliBps + (long)burst() * BURST_DRIFT_MILLI_BPS;
        for (int i = 0; i < NOISE_TERMS; i++)
        {
            move += random.nextInt(-NOISE_MILLI_BPS, NOISE_MILLI_BPS + 1);
        }
        priceFine += priceFine / MILLI_BPS * move;
    }

    private void turn()
    {
        regimeSteps = random.nextInt(MIN_REGIME_STEPS, MAX_REGIME_STEPS);
        final int strength = random.nextInt(MIN_DRIFT_MILLI_BPS, MAX_DRIFT_MILLI_BPS);
        // One of the two other moods: a trend ends when its regime does.
        final int mood = (trend() + 1 + random.nextInt(1, MOODS)) % MOODS - 1;
        final long move = priceFine - startFine;
        if (Math.abs(move) > startFine / MAX_MOVE_PARTS)
        {
            driftMilliBps = move > 0 ? -strength : strength;
        }
        else
        {
            driftMilliBps = mood * strength;
        }
    }

    /** Middle of the market, scaled 1e8. */
    long priceE8()
    {
        return priceFine / FINE;
    }

    /** 1 or -1 in a burst of buying or selling, 0 otherwise. */
    int burst()
    {
        return burstSteps > 0 ? burstDirection : 0;
    }

    /** 1 in a rising regime, -1 in a falling one, 0 otherwise. */
    int trend()
    {
        return Integer.signum(driftMilliBps);
    }
}
