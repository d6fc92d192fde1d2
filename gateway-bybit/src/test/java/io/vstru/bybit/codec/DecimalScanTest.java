package io.vstru.bybit.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vstru.numeric.FixedPoint;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class DecimalScanTest
{
    private static final long SEED = Long.getLong("vstru.seed", 20260101L);
    private static final int TEXTS = 200_000;
    private static final String[] EXPONENTS = {"e1", "e-3", "E+2", "e-9", "e8", "e-0", "e9999", "e-9999"};

    private final DecimalScan scan = new DecimalScan();

    @Test
    void shouldAgreeWithFixedPointOnWhatItTakesAndRefuses()
    {
        System.out.println("DecimalScanTest seed=" + SEED);
        final Random random = new Random(SEED);
        int taken = 0;
        for (int i = 0; i < TEXTS; i++)
        {
            final String text = randomText(random);
            final DecimalScan.Outcome outcome = scan(text);
            try
            {
                final long expected = FixedPoint.parse(text);
                assertEquals(DecimalScan.Outcome.EXACT, outcome, text);
                assertEquals(expected, scan.valueE8(), text);
                taken++;
            }
            catch (final NumberFormatException e)
            {
                final boolean isWhole = scan.end() == text.length();
                assertEquals(true, outcome != DecimalScan.Outcome.EXACT || !isWhole, text);
            }
        }
        assertEquals(true, taken > TEXTS / 4, "taken=" + taken);
    }

    @Test
    void shouldCutTowardZeroWhatIsFiner()
    {
        assertEquals(DecimalScan.Outcome.FINER, scan("-1.999999999999999999999999999999"));
        assertEquals(-199_999_999L, scan.valueE8());
        assertEquals(DecimalScan.Outcome.FINER, scan("5e-9"));
        assertEquals(0, scan.valueE8());
        assertEquals(DecimalScan.Outcome.EXACT, scan("9e-8"));
        assertEquals(9, scan.valueE8());
        assertEquals(DecimalScan.Outcome.EXACT, scan("1.50000000000000000000000000000"));
        assertEquals(150_000_000L, scan.valueE8());
    }

    @Test
    void shouldTellOverflowFromFiner()
    {
        assertEquals(DecimalScan.Outcome.OVERFLOW, scan("922337203685477580.8"));
        assertEquals(DecimalScan.Outcome.OVERFLOW, scan("92233720368.547758080000001"));
        assertEquals(DecimalScan.Outcome.OVERFLOW, scan("99999999999999999999999"));
        assertEquals(DecimalScan.Outcome.OVERFLOW, scan("1e9999"));
        assertEquals(DecimalScan.Outcome.EXACT, scan("0e9999"));
    }

    private DecimalScan.Outcome scan(final String text)
    {
        final byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return scan.scan(new UnsafeBuffer(bytes), 0, bytes.length);
    }

    /** Decimals of all lengths; whole parts with an exponent stay short, as the class says. */
    private static String randomText(final Random random)
    {
        final StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "-" : "");
        final boolean hasExponent = random.nextInt(5) == 0;
        appendDigits(text, random, random.nextInt(hasExponent ? 6 : 13));
        if (random.nextInt(3) > 0)
        {
            text.append('.');
            appendDigits(text, random, random.nextInt(hasExponent ? 6 : 12));
            text.append("0".repeat(random.nextInt(3)));
        }
        if (hasExponent)
        {
            text.append(EXPONENTS[random.nextInt(EXPONENTS.length)]);
        }
        if (random.nextInt(50) == 0)
        {
            text.append('x');
        }
        return text.toString();
    }

    private static void appendDigits(final StringBuilder text, final Random random, final int count)
    {
        for (int i = 0; i < count; i++)
        {
            text.append((char)('0' + (random.nextBoolean() ? 0 : random.nextInt(10))));
        }
    }
}
