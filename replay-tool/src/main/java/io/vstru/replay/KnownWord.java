package io.vstru.replay;

import io.vstru.text.NearestWord;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.TypeConversionException;

/** A constant named on the command line: in any case, with dashes or underscores. */
final class KnownWord
{
    private KnownWord()
    {
    }

    /**
     * The constant of a word.
     *
     * @throws TypeConversionException when there is none; it names the nearest
     */
    static <E extends Enum<E>> E of(final String what, final String word, final E[] constants)
    {
        final String name = word.strip().replace('-', '_').toUpperCase(Locale.ROOT);
        final List<String> known = Arrays.stream(constants).map(Enum::name).toList();
        final int index = known.indexOf(name);
        if (index < 0)
        {
            throw new TypeConversionException("unknown " + what + " '" + word + "', the nearest known is " +
                NearestWord.of(name, known) + "; known are " + String.join(", ", known));
        }
        return constants[index];
    }
}
