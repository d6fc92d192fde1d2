package io.vstru.bybit.simulator;

import io.vstru.numeric.FixedPoint;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * The ticker as it is and as the clients have been told. As long as the market gives no mark price, mark and index are
 * the middle of the best prices. NOT thread safe.
 */
final class TickerState
{
    /** Funding rate as long as the market gives none, scaled 1e8: 0.01 %, the base rate of the perpetuals. */
    static final long DEFAULT_FUNDING_RATE_E8 = 10_000L;
    /** Fundings are at 00:00, 08:00 and 16:00 UTC as long as the market gives no time. */
    static final long FUNDING_INTERVAL_MS = 8 * 3_600_000L;

    private static final TickerField[] FIELDS = TickerField.values();
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final long tickSizeE8;
    private final long[] current = new long[FIELDS.length];
    private final long[] told = new long[FIELDS.length];
    private final Set<TickerField> changed = EnumSet.noneOf(TickerField.class);
    private boolean hasMark;

    /** The tick is what the middle of the best prices is rounded to, scaled 1e8. */
    TickerState(final long tickSizeE8)
    {
        this.tickSizeE8 = tickSizeE8;
        Arrays.fill(current, UNKNOWN);
        Arrays.fill(told, UNKNOWN);
    }

    void set(final TickerField field, final long value)
    {
        current[field.ordinal()] = value;
    }

    /** Takes a mark price of the market: from now on none is derived. */
    void mark(final long markPriceE8, final long indexPriceE8, final long fundingRateE8, final long nextFundingMs)
    {
        hasMark = true;
        set(TickerField.MARK_PRICE, markPriceE8);
        set(TickerField.INDEX_PRICE, indexPriceE8);
        set(TickerField.FUNDING_RATE, fundingRateE8);
        set(TickerField.NEXT_FUNDING_TIME, nextFundingMs);
    }

    /** Whether a last price and both best prices are known: without them there is no ticker to tell. */
    boolean isKnown()
    {
        return current[TickerField.LAST_PRICE.ordinal()] != UNKNOWN &&
            current[TickerField.BID_PRICE.ordinal()] != UNKNOWN &&
            current[TickerField.ASK_PRICE.ordinal()] != UNKNOWN;
    }

    /** Whether a ticker has been told. */
    boolean isTold()
    {
        return told[TickerField.LAST_PRICE.ordinal()] != UNKNOWN;
    }

    /** Tells the ticker as it is at this time; true when anything differs from what was told before. */
    boolean tell(final long timeMs)
    {
        if (!hasMark)
        {
            deriveMark(timeMs);
        }
        changed.clear();
        for (final TickerField field : FIELDS)
        {
            final int i = field.ordinal();
            if (current[i] != told[i])
            {
                told[i] = current[i];
                changed.add(field);
            }
        }
        return !changed.isEmpty();
    }

    private void deriveMark(final long timeMs)
    {
        final long bidE8 = current[TickerField.BID_PRICE.ordinal()];
        final long askE8 = current[TickerField.ASK_PRICE.ordinal()];
        final long middleE8 = bidE8 + (askE8 - bidE8) / 2;
        final long roundedE8 = FixedPoint.roundDown(middleE8 + tickSizeE8 / 2, tickSizeE8);
        set(TickerField.MARK_PRICE, roundedE8);
        set(TickerField.INDEX_PRICE, roundedE8);
        set(TickerField.FUNDING_RATE, DEFAULT_FUNDING_RATE_E8);
        set(TickerField.NEXT_FUNDING_TIME, (timeMs / FUNDING_INTERVAL_MS + 1) * FUNDING_INTERVAL_MS);
    }

    /** Appends, each with a comma before it, the members that differed at the last {@link #tell}. */
    void appendChanges(final StringBuilder text)
    {
        append(text, changed);
    }

    /** Appends, each with a comma before it, all members that have been told. */
    void appendTold(final StringBuilder text)
    {
        append(text, EnumSet.allOf(TickerField.class));
    }

    private void append(final StringBuilder text, final Set<TickerField> fields)
    {
        for (final TickerField field : fields)
        {
            final long value = told[field.ordinal()];
            text.append(",\"").append(field.member()).append("\":");
            if (field == TickerField.NEXT_FUNDING_TIME)
            {
                text.append('"').append(value).append('"');
            }
            else
            {
                FrameText.decimal(text, value);
            }
        }
    }
}
