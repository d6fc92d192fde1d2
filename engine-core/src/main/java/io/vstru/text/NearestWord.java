package io.vstru.text;

import java.util.Collection;

/** The known word that a mistyped one most likely meant: the least number of edits, the first of equals. */
public final class NearestWord
{
    private NearestWord()
    {
    }

    /** The nearest of the known words; they must not be empty. */
    public static String of(final String word, final Collection<String> known)
    {
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (final String each : known)
        {
            final int edits = edits(word, each);
            if (edits < least)
            {
                least = edits;
                nearest = each;
            }
        }
        return nearest;
    }

    /** Levenshtein distance. */
    private static int edits(final String a, final String b)
    {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++)
        {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++)
        {
            final int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++)
            {
                final int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
