package io.vstru.strategy.catalog;

import io.vstru.numeric.FixedPoint;
import io.vstru.text.NearestWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Typed reading of the settings of one strategy. What was read is remembered, so that a setting nobody asked for, most
 * likely a slip of the pen, can be refused. For one strategy and one thread.
 */
public final class StrategyParameters
{
    private final String prefix;
    private final TreeMap<String, String> values = new TreeMap<>();
    private final List<String> readNames = new ArrayList<>();

    /**
     * Takes the settings whose key begins with the prefix and leaves the others alone.
     *
     * @param prefix   such as {@code strategy.ema-cross.}
     * @param settings keys and values, such as {@code strategy.ema-cross.fast} and {@code 12}
     */
    public StrategyParameters(final String prefix, final Map<String, String> settings)
    {
        this.prefix = prefix;
        settings.forEach((key, value) ->
        {
            if (key.startsWith(prefix))
            {
                values.put(key.substring(prefix.length()), value);
            }
        });
    }

    /**
     * A whole number.
     *
     * @throws IllegalArgumentException when it is none, or not within the range, ends included
     */
    public int whole(final String name, final int defaultValue, final int min, final int max)
    {
        final String text = read(name);
        if (text == null)
        {
            return defaultValue;
        }
        final String wanted = "a whole number from " + min + " to " + max;
        final int value;
        try
        {
            value = Integer.parseInt(text);
        }
        catch (final NumberFormatException e)
        {
            throw new IllegalArgumentException(message(name, text, wanted), e);
        }
        if (value < min || value > max)
        {
            throw new IllegalArgumentException(message(name, text, wanted));
        }
        return value;
    }

    /**
     * A decimal with at most 8 decimals.
     *
     * @throws IllegalArgumentException when it is none, or not within the range, ends included
     */
    public double decimal(final String name, final double defaultValue, final double min, final double max)
    {
        final String text = read(name);
        if (text == null)
        {
            return defaultValue;
        }
        final String wanted = "a decimal from " + min + " to " + max;
        final double value;
        try
        {
            value = FixedPoint.toDouble(FixedPoint.parse(text));
        }
        catch (final NumberFormatException e)
        {
            throw new IllegalArgumentException(message(name, text, wanted), e);
        }
        if (value < min || value > max)
        {
            throw new IllegalArgumentException(message(name, text, wanted));
        }
        return value;
    }

    /**
     * Ends the reading.
     *
     * @throws IllegalArgumentException when there is a setting that was not read, naming the nearest that was
     */
    void refuseUnread()
    {
        for (final String name : values.keySet())
        {
            if (!readNames.contains(name))
            {
                throw new IllegalArgumentException("unknown setting key=" + prefix + name + " value=" +
                    values.get(name) + ", did you mean " + prefix + NearestWord.of(name, readNames) +
                    "? Known: " + readNames);
            }
        }
    }

    private String read(final String name)
    {
        readNames.add(name);
        final String text = values.get(name);
        return text == null ? null : text.trim();
    }

    private String message(final String name, final String text, final String wanted)
    {
        return "bad setting key=" + prefix + name + " value=" + text + ", use " + wanted;
    }
}
