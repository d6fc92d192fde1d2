package io.vstru.bybit.simulator;

import io.vstru.numeric.FixedPoint;
import java.util.List;

/**
 * Instruments: the known ones as facts, others from what a recording shows.
 *
 * <p>Steps, greatest quantities, leverage and launch times are those of the venue's linear instrument list of 2023; the
 * tick of SOLUSDT is the one the venue's prices have had since at least 2025. The prices of synthetic markets are round
 * numbers near those of 2024.
 */
final class InstrumentCatalogue
{
    /** Least value of an order in the quote coin, scaled 1e8. */
    static final long MIN_NOTIONAL_E8 = 5 * FixedPoint.ONE;
    /** Greatest order of an instrument that is not in the list, in quantity steps; the list's have as many or more. */
    static final long INFERRED_MAX_STEPS = 100_000;
    /** Greatest leverage of an instrument that is not in the list. */
    static final int INFERRED_MAX_LEVERAGE = 25;

    private static final List<Instrument> KNOWN = List.of(
        known("BTC", 1_585_526_400_000L, new String[] {"0.1", "0.001", "100"}, 100, "60000"),
        known("ETH", 1_583_193_600_000L, new String[] {"0.01", "0.01", "1500"}, 100, "3000"),
        known("SOL", 1_634_256_000_000L, new String[] {"0.01", "0.1", "17000"}, 50, "150"),
        known("XRP", 1_514_764_800_000L, new String[] {"0.0001", "1", "2100000"}, 50, "0.6"));

    private static final List<String> QUOTE_COINS =
        List.of("USDT", "USDC", "FDUSD", "TUSD", "BUSD", "USD", "EUR", "BTC", "ETH", "BNB");

    private InstrumentCatalogue()
    {
    }

    private static Instrument known(
        final String baseCoin,
        final long launchMs,
        final String[] tickStepMost,
        final int maxLeverage,
        final String syntheticPrice)
    {
        return new Instrument(baseCoin + "USDT", baseCoin, "USDT", launchMs, FixedPoint.parse(tickStepMost[0]),
            FixedPoint.parse(tickStepMost[1]), FixedPoint.parse(tickStepMost[2]), MIN_NOTIONAL_E8, maxLeverage,
            FixedPoint.parse(syntheticPrice));
    }

    /**
     * The instrument of a synthetic market.
     *
     * @throws IllegalArgumentException when the symbol has none
     */
    static Instrument ofSynthetic(final String symbol)
    {
        final Instrument known = find(symbol);
        if (known == null)
        {
            throw new IllegalArgumentException("symbol=" + symbol + " has no synthetic market: choose one of " +
                KNOWN.stream().map(Instrument::symbol).toList() + ", or name a recording of it");
        }
        return known;
    }

    /**
     * The instrument of a recording. A known one keeps its steps unless the recording is finer, as those of other
     * venues and of spot are: every recorded price and quantity must be a multiple of the steps that are served.
     *
     * @throws IllegalArgumentException when the coins can not be told from the symbol
     */
    static Instrument ofRecording(final String symbol, final long priceStepE8, final long quantityStepE8)
    {
        final Instrument known = find(symbol);
        if (known != null)
        {
            return known.withSteps(RecordingSurvey.commonDivisor(known.tickSizeE8(), priceStepE8),
                RecordingSurvey.commonDivisor(known.quantityStepE8(), quantityStepE8));
        }
        final String quoteCoin = quoteCoin(symbol);
        return new Instrument(symbol, symbol.substring(0, symbol.length() - quoteCoin.length()), quoteCoin, 0,
            priceStepE8, quantityStepE8, Instrument.steps(quantityStepE8, INFERRED_MAX_STEPS), MIN_NOTIONAL_E8,
            INFERRED_MAX_LEVERAGE, 0);
    }

    private static Instrument find(final String symbol)
    {
        for (final Instrument instrument : KNOWN)
        {
            if (instrument.symbol().equals(symbol))
            {
                return instrument;
            }
        }
        return null;
    }

    private static String quoteCoin(final String symbol)
    {
        for (final String coin : QUOTE_COINS)
        {
            if (symbol.endsWith(coin) && symbol.length() > coin.length())
            {
                return coin;
            }
        }
        throw new IllegalArgumentException("symbol=" + symbol + " does not end in a known quote coin: it must end in" +
            " one of " + QUOTE_COINS);
    }
}
