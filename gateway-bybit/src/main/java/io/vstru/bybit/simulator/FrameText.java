package io.vstru.bybit.simulator;

import io.vstru.numeric.FixedPoint;
import java.nio.charset.StandardCharsets;

/** The pieces Bybit's messages are made of: numbers that are prices or quantities travel as quoted decimals. */
final class FrameText
{
    private static final int INITIAL_CHARS = 512;

    private FrameText()
    {
    }

    /** A message with its topic; more members follow. */
    static StringBuilder open(final String topic)
    {
        return new StringBuilder(INITIAL_CHARS).append("{\"topic\":\"").append(topic).append('"');
    }

    /** A quoted decimal without trailing zeros. */
    static StringBuilder decimal(final StringBuilder text, final long valueE8)
    {
        return FixedPoint.append(text.append('"'), valueE8).append('"');
    }

    /** One level, [price, quantity], with a comma before it when it is not the first of its list. */
    static void level(final StringBuilder list, final long priceE8, final long quantityE8)
    {
        list.append(list.isEmpty() ? "[" : ",[");
        decimal(list, priceE8).append(',');
        decimal(list, quantityE8).append(']');
    }

    static byte[] bytes(final StringBuilder text)
    {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
