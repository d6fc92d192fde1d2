package io.vstru.ops.live;

import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;

/** Escapes what HTML gives a meaning to, so that no text in the JSON can become markup wherever it ends up. */
final class HtmlSafeEscapes extends CharacterEscapes
{
    private static final long serialVersionUID = 1L;

    private final int[] ascii = standardAsciiEscapesForJSON();

    HtmlSafeEscapes()
    {
        for (final char c : new char[] {'<', '>', '&', '\''})
        {
            ascii[c] = ESCAPE_STANDARD;
        }
    }

    @Override
    public int[] getEscapeCodesForAscii()
    {
        return ascii.clone();
    }

    @Override
    public SerializableString getEscapeSequence(final int c)
    {
        return null;
    }
}
