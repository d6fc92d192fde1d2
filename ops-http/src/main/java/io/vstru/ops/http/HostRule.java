package io.vstru.ops.http;

import java.util.regex.Pattern;

/**
 * Which Host headers are answered. A page of somewhere else can make a browser resolve its name to the loopback
 * address and read what is served there; it can not make the browser send another name. So only names of the loopback
 * are answered. Any port is: behind a tunnel the browser sees another one.
 */
final class HostRule
{
    private static final Pattern LOOPBACK = Pattern.compile("(?i)(127\\.0\\.0\\.1|localhost)(:[0-9]{1,5})?");

    private HostRule()
    {
    }

    static boolean allows(final String host)
    {
        return LOOPBACK.matcher(host).matches();
    }
}
