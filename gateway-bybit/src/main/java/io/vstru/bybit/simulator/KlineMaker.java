package io.vstru.bybit.simulator;

import io.vstru.bybit.codec.KlineIntervals;
import io.vstru.numeric.FixedPoint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the messages of the kline topic out of trades. An open bar is told at most once a second of venue time, a
 * closed one once, with confirm. As at Bybit a bar opens at the close of the one before, and bars without trades repeat
 * that close. NOT thread safe.
 */
final class KlineMaker
{
    /**
     * A bar is closed by the first trade after it or by any news this long after its end, whichever is first: trades
     * of the last moments may be told a little later than other news.
     */
    static final long CLOSE_DELAY_MS = 500;
    /** Venue time between two messages of an open bar. */
    static final long PUSH_INTERVAL_MS = 1_000;
    /** Bars without trades told at most in a row; after a longer pause the bars start anew. */
    static final int MAX_EMPTY_BARS = 100;

    private final String code;
    private final String topic;
    private final long intervalMs;
    private final List<byte[]> messages = new ArrayList<>();
    private long startMs = -1;
    private long lastPushMs;
    private long lastTradeMs;
    private long openE8;
    private long highE8;
    private long lowE8;
    private long closeE8;
    private BigDecimal volume = BigDecimal.ZERO;
    private BigDecimal turnover = BigDecimal.ZERO;

    KlineMaker(final String symbol, final long intervalMs)
    {
        this.intervalMs = intervalMs;
        code = KlineIntervals.codeOf(intervalMs);
        topic = "kline." + code + "." + symbol;
    }

    /** The topic; null when Bybit has no kline of this length. */
    String topic()
    {
        return code.isEmpty() ? null : topic;
    }

    /** Takes news of any kind at this venue time; the list holds the messages to send and is reused. */
    List<byte[]> onTime(final long timeMs)
    {
        messages.clear();
        if (startMs >= 0)
        {
            closeUntil(timeMs - CLOSE_DELAY_MS, timeMs);
        }
        return messages;
    }

    /** Takes a trade told at this venue time; the list holds the messages to send and is reused. */
    List<byte[]> onTrade(final MarketTrade trade, final long timeMs)
    {
        messages.clear();
        if (code.isEmpty())
        {
            return messages;
        }
        if (startMs >= 0)
        {
            closeUntil(trade.matchTimeMs(), timeMs);
        }
        if (startMs < 0)
        {
            begin(trade.matchTimeMs() - Math.floorMod(trade.matchTimeMs(), intervalMs), trade.priceE8());
        }
        highE8 = Math.max(highE8, trade.priceE8());
        lowE8 = Math.min(lowE8, trade.priceE8());
        closeE8 = trade.priceE8();
        final BigDecimal quantity = BigDecimal.valueOf(trade.quantityE8(), FixedPoint.DECIMALS);
        volume = volume.add(quantity);
        turnover = turnover.add(BigDecimal.valueOf(trade.priceE8(), FixedPoint.DECIMALS).multiply(quantity));
        lastTradeMs = Math.max(lastTradeMs, trade.matchTimeMs());
        if (timeMs - lastPushMs >= PUSH_INTERVAL_MS)
        {
            lastPushMs = timeMs;
            messages.add(message(false, timeMs));
        }
        return messages;
    }

    private void closeUntil(final long limitMs, final long timeMs)
    {
        for (int i = 0; limitMs >= startMs + intervalMs; i++)
        {
            if (i == MAX_EMPTY_BARS)
            {
                startMs = -1;
                return;
            }
            messages.add(message(true, timeMs));
            begin(startMs + intervalMs, closeE8);
        }
    }

    private void begin(final long barStartMs, final long priceE8)
    {
        startMs = barStartMs;
        openE8 = priceE8;
        highE8 = priceE8;
        lowE8 = priceE8;
        closeE8 = priceE8;
        volume = BigDecimal.ZERO;
        turnover = BigDecimal.ZERO;
        lastTradeMs = barStartMs;
        lastPushMs = 0;
    }

    private byte[] message(final boolean isConfirmed, final long timeMs)
    {
        final StringBuilder text = FrameText.open(topic).append(",\"data\":[{\"start\":").append(startMs)
            .append(",\"end\":").append(startMs + intervalMs - 1).append(",\"interval\":\"").append(code);
        FrameText.decimal(text.append("\",\"open\":"), openE8);
        FrameText.decimal(text.append(",\"close\":"), closeE8);
        FrameText.decimal(text.append(",\"high\":"), highE8);
        FrameText.decimal(text.append(",\"low\":"), lowE8);
        text.append(",\"volume\":\"").append(plain(volume))
            .append("\",\"turnover\":\"").append(plain(turnover)).append("\",\"confirm\":").append(isConfirmed)
            .append(",\"timestamp\":").append(lastTradeMs).append("}],\"ts\":").append(timeMs)
            .append(",\"type\":\"snapshot\"}");
        return FrameText.bytes(text);
    }

    private static String plain(final BigDecimal value)
    {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
