package io.vstru.ops.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostRuleTest
{
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.1:8080", "localhost", "LocalHost:1"})
    void shouldAllowTheLoopback(final String host)
    {
        assertTrue(HostRule.allows(host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "evil.example", "evil.example:8080", "127.0.0.1.evil.example", "localhost.evil.example",
        "evil.example#127.0.0.1", "user@127.0.0.1", "127.0.0.1:", "127.0.0.1:123456", "127.0.0.1:80,evil", "127.0.0.2",
        "0.0.0.0", " localhost", "localhost\n"})
    void shouldRefuseEveryOtherName(final String host)
    {
        assertFalse(HostRule.allows(host));
    }
}
