package io.vstru.settings;

/** How the text of a setting is read. */
public enum SettingKind
{
    /** A decimal, kept in units of 1e-8. */
    DECIMAL,
    /** A whole number. */
    INTEGER,
    /** A number with a unit, ms, s, m or h; kept in milliseconds. */
    DURATION,
    /** Words separated by commas. */
    WORDS,
    /** One of a few words. */
    CHOICE
}
