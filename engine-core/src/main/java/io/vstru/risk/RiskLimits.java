package io.vstru.risk;

import io.vstru.numeric.FixedPoint;

/**
 * The limits of pre-trade risk. All are set and finite, or there is no engine.
 *
 * @param riskPerTradeE8     part of the equity an entry may lose at its stop, in 1e-8; above 0, at most 0.1
 * @param leverageE8         greatest exposure of all instruments as a multiple of equity, in 1e-8; 1 to 100
 * @param maxOrderValueE8    greatest value of one order in settle coin, in 1e-8
 * @param maxPositionValueE8 greatest value of one position in settle coin, in 1e-8
 */
public record RiskLimits(long riskPerTradeE8, long leverageE8, long maxOrderValueE8, long maxPositionValueE8)
{
    /** 1 % of equity. */
    public static final long DEFAULT_RISK_PER_TRADE_E8 = FixedPoint.ONE / 100;
    /** Ten times equity. */
    public static final long DEFAULT_LEVERAGE_E8 = 10 * FixedPoint.ONE;

    private static final long MAX_RISK_PER_TRADE_E8 = FixedPoint.ONE / 10;
    private static final long MAX_LEVERAGE_E8 = 100 * FixedPoint.ONE;

    public RiskLimits
    {
        check("riskPerTrade", riskPerTradeE8, 1, MAX_RISK_PER_TRADE_E8);
        check("leverage", leverageE8, FixedPoint.ONE, MAX_LEVERAGE_E8);
        check("maxOrderValue", maxOrderValueE8, 1, Long.MAX_VALUE);
        check("maxPositionValue", maxPositionValueE8, 1, Long.MAX_VALUE);
    }

    private static void check(final String name, final long valueE8, final long fromE8, final long toE8)
    {
        if (valueE8 < fromE8 || valueE8 > toE8)
        {
            throw new IllegalArgumentException(name + "=" + FixedPoint.format(valueE8) + " allowed=" +
                FixedPoint.format(fromE8) + " to " + FixedPoint.format(toE8));
        }
    }
}
