package io.vstru.engine;

import io.vstru.event.ConfigurationFlyweight;
import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;
import io.vstru.settings.EngineSettings;
import java.util.SortedMap;
import java.util.TreeMap;

/** The settings in force, and those given since the last start. NOT thread safe. */
final class SettingsState
{
    private final TreeMap<String, String> given = new TreeMap<>();
    private EngineSettings settings;

    /** In force; null before the first configuration was complete. */
    EngineSettings settings()
    {
        return settings;
    }

    void settings(final EngineSettings newSettings)
    {
        settings = newSettings;
    }

    /** A start gives all settings anew. */
    void onStart()
    {
        given.clear();
    }

    void onConfiguration(final ConfigurationFlyweight configuration)
    {
        given.put(configuration.key(), configuration.value());
    }

    /** What has been given, checked. */
    EngineSettings complete()
    {
        return EngineSettings.of(given);
    }

    void save(final StateWriter writer)
    {
        save(writer, given);
        writer.putBoolean(settings != null);
        if (settings != null)
        {
            save(writer, settings.texts());
        }
    }

    void load(final StateReader reader)
    {
        given.clear();
        given.putAll(texts(reader));
        settings = reader.getBoolean() ? EngineSettings.of(texts(reader)) : null;
    }

    private static void save(final StateWriter writer, final SortedMap<String, String> texts)
    {
        writer.putInt(texts.size());
        texts.forEach((key, value) -> writer.putAscii(key).putAscii(value));
    }

    private static TreeMap<String, String> texts(final StateReader reader)
    {
        final TreeMap<String, String> texts = new TreeMap<>();
        final int count = reader.getInt();
        for (int i = 0; i < count; i++)
        {
            texts.put(reader.getAscii(), reader.getAscii());
        }
        return texts;
    }
}
