package io.vstru.settings;

import io.vstru.numeric.FixedPoint;
import java.util.List;

/** Reads the text of one setting and checks it against the limits of its key. */
final class SettingValue
{
    private static final String[] UNITS = {"ms", "s", "m", "h"};
    private static final long[] UNIT_MS = {1, 1_000, 60_000, 3_600_000};
    private static final int MAX_TEXT = 128;

    private SettingValue()
    {
    }

    /** Units of 1e-8, a whole number, or milliseconds; 0 for words and choices. */
    static long number(final SettingKey key, final String text)
    {
        try
        {
            final long value = read(key.kind(), text);
            if (value < read(key.kind(), key.from()) || value > read(key.kind(), key.to()))
            {
                throw refused(key, text);
            }
            return value;
        }
        catch (final NumberFormatException e)
        {
            throw refused(key, text);
        }
    }

    static List<String> words(final SettingKey key, final String text)
    {
        final List<String> words = List.of(text.split(",", -1));
        final boolean isPlain = words.stream().allMatch(word -> word.matches("[A-Za-z0-9-]+")) &&
            words.stream().distinct().count() == words.size();
        if (!isPlain || words.size() > Integer.parseInt(key.to()) || text.length() > MAX_TEXT)
        {
            throw refused(key, text);
        }
        return words;
    }

    static String choice(final SettingKey key, final String text)
    {
        if (!List.of(key.from().split(",")).contains(text))
        {
            throw refused(key, text);
        }
        return text;
    }

    private static long read(final SettingKind kind, final String text)
    {
        return switch (kind)
        {
            case DECIMAL -> FixedPoint.parse(text);
            case INTEGER -> Long.parseLong(text);
            case DURATION -> durationMs(text);
            case WORDS, CHOICE -> 0;
        };
    }

    private static long durationMs(final String text)
    {
        final int digits = (int)text.chars().takeWhile(c -> c >= '0' && c <= '9').count();
        for (int i = 0; i < UNITS.length; i++)
        {
            if (digits > 0 && text.substring(digits).equals(UNITS[i]))
            {
                return multiply(Long.parseLong(text.substring(0, digits)), UNIT_MS[i]);
            }
        }
        throw new NumberFormatException("not a duration text=" + text);
    }

    private static long multiply(final long value, final long factor)
    {
        if (value > Long.MAX_VALUE / factor)
        {
            throw new NumberFormatException("duration does not fit value=" + value);
        }
        return value * factor;
    }

    private static SettingException refused(final SettingKey key, final String text)
    {
        final String expected = switch (key.kind())
        {
            case DECIMAL -> "a decimal from " + key.from() + " to " + key.to();
            case INTEGER -> "a whole number from " + key.from() + " to " + key.to();
            case DURATION -> "a duration from " + key.from() + " to " + key.to() + ", such as 250ms, 30s, 5m or 1h";
            case WORDS -> key.from() + " to " + key.to() + " different words separated by commas, without spaces";
            case CHOICE -> "one of " + key.from();
        };
        return new SettingException("setting " + key.key() + "=" + text + " is refused: it must be " + expected +
            " (" + key.help() + ")");
    }
}
