package io.vstru.ops.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.event.Side;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonOutputTest
{
    @Test
    void shouldWriteNothingThatHtmlUnderstands()
    {
        final String hostile = "</script><img src=x onerror='a()'>&\"\\\u2028\u00e9\u0000";
        final byte[] bytes = JsonOutput.object(json -> json.text("detail", hostile));
        final String text = new String(bytes, StandardCharsets.US_ASCII);
        for (final char c : "<>&'".toCharArray())
        {
            assertEquals(-1, text.indexOf(c), "c=" + c + " text=" + text);
        }
        assertTrue(text.chars().allMatch(c -> c < 0x7f), text);
        assertEquals(Map.of("detail", hostile), JsonTree.parse(bytes));
    }

    @Test
    void shouldKeepMoneyExact()
    {
        assertEquals("{\"a\":\"92233720368.54775807\",\"b\":\"-0.00000001\",\"c\":\"0\",\"d\":null,\"e\":\"1.5\"}",
            text(JsonOutput.object(json -> json.scaled("a", Long.MAX_VALUE).scaled("b", -1).scaled("c", 0)
                .scaledOrNull("d", 0).scaledOrNull("e", 150_000_000))));
    }

    @Test
    void shouldWriteWhatIsUnknownAsNull()
    {
        assertEquals("{\"a\":null,\"b\":null,\"c\":2.5,\"d\":null,\"e\":null,\"f\":1,\"g\":null,\"h\":\"SELL\"}",
            text(JsonOutput.object(json -> json.decimal("a", Double.NaN).decimal("b", Double.POSITIVE_INFINITY)
                .decimal("c", 2.5).timeMs("d", 0).timeNs("e", 0).timeNs("f", 1_999_999).constant("g", null)
                .constant("h", Side.SELL))));
    }

    @Test
    void shouldNestObjectsRowsAndPoints()
    {
        assertEquals("{\"o\":{\"x\":true},\"r\":[{\"n\":1},{\"n\":2}],\"t\":[\"a\"],\"p\":[[5,\"1\",\"2\"]]}",
            text(JsonOutput.object(json -> json.child("o", child -> child.flag("x", true))
                .rows("r", List.of(1, 2), row -> json.number("n", row))
                .texts("t", List.of("a"))
                .points("p", List.of(5L), Long::longValue, row -> new long[] {100_000_000, 200_000_000}))));
    }

    private static String text(final byte[] bytes)
    {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
