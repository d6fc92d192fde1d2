package io.vstru.engine;

import io.vstru.settings.EngineSettings;
import io.vstru.settings.SettingException;
import io.vstru.settings.SettingKey;
import java.util.SortedMap;

/** The settings that decide which objects there are. A change builds them anew, which must not lose a position. */
final class Structure
{
    private static final SettingKey[] KEYS =
    {
        SettingKey.SYMBOLS, SettingKey.TIMEFRAME, SettingKey.BOOK_DEPTH, SettingKey.STRATEGIES,
    };

    private Structure()
    {
    }

    /** Whether objects would have to be made anew. */
    static boolean differs(final EngineSettings before, final EngineSettings after)
    {
        for (final SettingKey key : KEYS)
        {
            if (!before.text(key).equals(after.text(key)))
            {
                return true;
            }
        }
        return !strategyTexts(before).equals(strategyTexts(after));
    }

    /** Keys and values of all parameters of strategies that run. */
    private static SortedMap<String, String> strategyTexts(final EngineSettings settings)
    {
        final SortedMap<String, String> texts = settings.texts();
        texts.keySet().removeIf(key -> settings.strategies().stream()
            .noneMatch(name -> key.startsWith(EngineSettings.strategyPrefix(name))));
        return texts;
    }

    /**
     * Refuses a change that the state does not allow.
     *
     * @throws SettingException naming the setting, its value and the remedy
     */
    static void checkChange(final EngineState state, final EngineSettings after)
    {
        final EngineSettings before = state.settings();
        if (!before.symbols().equals(after.symbols()))
        {
            throw new SettingException("setting " + SettingKey.SYMBOLS.key() + "=" + after.text(SettingKey.SYMBOLS) +
                " is refused: the journal is of " + before.text(SettingKey.SYMBOLS) + "; use another data directory");
        }
        if (state.account().isExposed())
        {
            throw new SettingException("strategies, their parameters, timeframe and depth can not change while orders" +
                " or positions are open: close them first, or start with the settings they were opened with");
        }
    }
}
