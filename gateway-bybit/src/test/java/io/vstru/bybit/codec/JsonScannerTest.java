package io.vstru.bybit.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonScannerTest
{
    private static final byte[] KEY = {'k'};
    private static final int GUARD = 3;

    private final JsonScanner json = new JsonScanner();

    @Test
    void shouldWalkObjectsAndArraysByKeyWhateverTheOrder()
    {
        wrap(" { \"x\" : [1, {\"y\":null}], \"k\" : [ \"1.5\" , -2 ] , \"z\":\"a\\\"\\u003eb\" } ");
        json.beginObject();
        long sum = 0;
        int others = 0;
        while (json.nextKey())
        {
            if (json.tokenIs(KEY))
            {
                json.beginArray();
                while (json.nextElement())
                {
                    sum += json.readDecimalE8();
                }
            }
            else
            {
                others++;
                json.skipValue();
            }
        }
        assertTrue(json.isGoodToTheEnd());
        assertEquals(2, others);
        assertEquals(-50_000_000L, sum);
    }

    @Test
    void shouldReadNumbersQuotedAndBare()
    {
        wrap("[\"12\",12,\"-3\",\"\",null,\"9.5\",true,false,\"\",null]");
        json.beginArray();
        json.nextElement();
        assertEquals(12, json.readLong());
        json.nextElement();
        assertEquals(12, json.readLong());
        json.nextElement();
        assertEquals(-3, json.readLong());
        json.nextElement();
        assertEquals(0, json.readLongOrUnknown());
        json.nextElement();
        assertEquals(0, json.readLongOrUnknown());
        json.nextElement();
        assertEquals(950_000_000L, json.readDecimalE8OrUnknown());
        json.nextElement();
        assertTrue(json.readBoolean());
        json.nextElement();
        assertFalse(json.readBoolean());
        json.nextElement();
        assertEquals(0, json.readDecimalE8OrUnknown());
        json.nextElement();
        assertEquals(0, json.readDecimalE8OrUnknown());
        assertFalse(json.nextElement());
        assertTrue(json.isGoodToTheEnd());
    }

    @Test
    void shouldTellFinerAndTooGreatFromExact()
    {
        assertFalse(isExact("\"0.000000001\""));
        assertFalse(isExact("\"92233720368.54775808\""));
        assertTrue(isExact("\"92233720368.54775807\""));
        wrap("\"0.123456789\"");
        assertEquals(12_345_678L, json.readDecimalE8CuttingFiner());
        assertTrue(json.isGoodToTheEnd());
        wrap("\"92233720369\"");
        json.readDecimalE8CuttingFiner();
        assertFalse(json.isGood());
        wrap("\"92233720369\"");
        assertEquals(0, json.readDecimalE8OrUnknown());
        assertTrue(json.isGoodToTheEnd());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "{", "}", "[", "{]", "[}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{\"a\":1 \"b\":2}", "[1,]", "[,1]",
        "[1 2]", "{\"a\":tru}", "{\"a\":nul", "{\"a\":\"", "{\"a\":\"\\", "{\"a\":\"\\x\"}", "{\"a\":\"\\u12\"}",
        "{\"a\":\"\\u12g4\"}", "{\"a\":\"\n\"}", "{\"a\":-}", "{\"a\":1e}", "{\"a\":.}", "{\"a\":1}{", "{\"a\":1}x",
        "{a:1}", "{\"a\":1", "nul", "\"", "+1", "{\"a\":\"\\u123"})
    void shouldFailAndStayWithinTheTextWhenItIsWrong(final String text)
    {
        wrap(text);
        json.skipValue();
        assertFalse(json.isGoodToTheEnd(), text);
        assertFalse(json.nextKey());
        assertFalse(json.nextElement());
        assertEquals(0, json.readLong());
        assertEquals(0, json.readDecimalE8());
        assertEquals(0, json.tokenLength());
    }

    @Test
    void shouldBoundTheDepth()
    {
        final int deepest = JsonScanner.MAX_DEPTH;
        wrap("[".repeat(deepest) + "]".repeat(deepest));
        json.skipValue();
        assertTrue(json.isGoodToTheEnd());
        wrap("[".repeat(deepest + 1) + "]".repeat(deepest + 1));
        json.skipValue();
        assertFalse(json.isGoodToTheEnd());
        wrap("[{\"a\":".repeat(100_000));
        json.skipValue();
        assertFalse(json.isGood());
    }

    @Test
    void shouldRefuseATextThatIsNotInTheBuffer()
    {
        json.wrap(new UnsafeBuffer(new byte[4]), 2, 3);
        assertFalse(json.isGood());
        json.skipValue();
        json.wrap(new UnsafeBuffer(new byte[4]), -1, 3);
        assertFalse(json.isGood());
        assertEquals(0, json.readLong());
        assertEquals(0, json.readDecimalE8OrUnknown());
        assertFalse(json.readBoolean());
    }

    private boolean isExact(final String text)
    {
        wrap(text);
        json.readDecimalE8();
        return json.isGoodToTheEnd();
    }

    /** The text between guards that would complete it, so that reading past the end shows. */
    private void wrap(final String text)
    {
        final byte[] bytes = ("111" + text + "]}\"").getBytes(StandardCharsets.UTF_8);
        json.wrap(new UnsafeBuffer(bytes), GUARD, bytes.length - 2 * GUARD);
    }
}
