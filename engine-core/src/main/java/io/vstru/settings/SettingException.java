package io.vstru.settings;

/** A setting can not be used; the message names key, value and remedy. */
public final class SettingException extends RuntimeException
{
    private static final long serialVersionUID = 1L;

    public SettingException(final String message)
    {
        super(message);
    }
}
