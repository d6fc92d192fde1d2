package io.vstru.bybit.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class TradeIdTest
{
    private final TradeId id = new TradeId();

    @Test
    void shouldKeepAUuidAsItIs()
    {
        final String text = "2a74ac78-691c-5b54-9dbe-5AAFE8364627";
        read(text);
        assertEquals(UUID.fromString(text).getMostSignificantBits(), id.high());
        assertEquals(UUID.fromString(text).getLeastSignificantBits(), id.low());
    }

    @Test
    void shouldKeepANumberInTheLowerHalf()
    {
        read("2290000000090712222");
        assertEquals(0, id.high());
        assertEquals(2290000000090712222L, id.low());
        read("9223372036854775807");
        assertEquals(Long.MAX_VALUE, id.low());
        assertEquals(0, id.high());
    }

    @Test
    void shouldHashAnythingElse()
    {
        read("9223372036854775808");
        final long high = id.high();
        assertNotEquals(0, high);
        assertNotEquals(high, id.low());
        read("9223372036854775809");
        assertNotEquals(high, id.high());
        read("a");
        assertEquals(0xaf63dc4c8601ec8cL, id.high());
        read("2a74ac78-691c-5b54-9dbe-5aafe836462g");
        assertNotEquals(0x2a74ac78691c5b54L, id.high());
    }

    private void read(final String text)
    {
        final byte[] bytes = ("x" + text).getBytes(StandardCharsets.US_ASCII);
        id.read(new UnsafeBuffer(bytes), 1, bytes.length - 1);
    }
}
