package io.vstru.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixedPointTest
{
    private static final long SEED = Long.getLong("vstru.seed", 20260101L);
    private static final int CASES = 100_000;
    private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

    @ParameterizedTest
    @CsvSource({
        "0, 5, 0",
        "1, 1, 1",
        "61800.2, 0.001, 61.8002",
        "-61800.2, 0.001, -61.8002",
        "-2, -3, 6",
        "0.00000001, 0.5, 0.00000001",
        "-0.00000001, 0.5, -0.00000001",
        "0.00000001, 0.49999999, 0",
        "90000000000, 1, 90000000000",
        "300000, 300000, 90000000000"})
    void multiplies(final String a, final String b, final String expected)
    {
        assertEquals(expected, FixedPoint.format(FixedPoint.multiply(FixedPoint.parse(a), FixedPoint.parse(b))));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 5, 0",
        "1, 3, 0.33333333",
        "2, 3, 0.66666667",
        "-2, 3, -0.66666667",
        "2, -3, -0.66666667",
        "0.00000001, 2, 0.00000001",
        "-0.00000001, 2, -0.00000001",
        "0.00000001, 3, 0",
        "90000000000, 3, 30000000000"})
    void divides(final String a, final String b, final String expected)
    {
        assertEquals(expected, FixedPoint.format(FixedPoint.divide(FixedPoint.parse(a), FixedPoint.parse(b))));
    }

    @Test
    void agreesWithBigDecimal()
    {
        final Random random = seeded();
        for (int i = 0; i < CASES; i++)
        {
            final long a = anyLong(random);
            final long b = anyLong(random);
            final long divisor = anyLong(random);
            check(i, a, b, FixedPoint.ONE, () -> FixedPoint.multiply(a, b));
            check(i, a, FixedPoint.ONE, b, () -> FixedPoint.divide(a, b));
            check(i, a, b, divisor, () -> FixedPoint.multiplyDivide(a, b, divisor));
        }
    }

    @Test
    void roundsHalvesAwayFromZero()
    {
        final Random random = seeded();
        for (int i = 0; i < CASES; i++)
        {
            final long half = 1 + (random.nextLong() >>> (2 + random.nextInt(61)));
            final long a = anyLong(random) >> 32 | 1;
            final long b = half * (random.nextBoolean() ? 1 : -1);
            check(i, a, b, 2 * half, () -> FixedPoint.multiplyDivide(a, b, 2 * half));
        }
    }

    @Test
    void throwsInsteadOfWrapping()
    {
        final long million = 1_000_000 * FixedPoint.ONE;
        assertThrows(ArithmeticException.class, () -> FixedPoint.multiply(million, million));
        assertThrows(ArithmeticException.class, () -> FixedPoint.multiply(-million, million));
        assertThrows(ArithmeticException.class, () -> FixedPoint.divide(million, 1));
        assertThrows(ArithmeticException.class, () -> FixedPoint.divide(FixedPoint.ONE, 0));
        assertThrows(ArithmeticException.class, () -> FixedPoint.multiplyDivide(0, 0, 0));
        assertThrows(ArithmeticException.class,
            () -> FixedPoint.multiplyDivide(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE - 1));
        assertThrows(ArithmeticException.class, () -> FixedPoint.multiplyDivide(Long.MIN_VALUE, -1, 1));
        assertThrows(ArithmeticException.class, () -> FixedPoint.roundUp(Long.MAX_VALUE, FixedPoint.ONE));
        assertThrows(ArithmeticException.class, () -> FixedPoint.fromDouble(1e11));
        assertThrows(ArithmeticException.class, () -> FixedPoint.fromDouble(Double.NaN));
        assertEquals(Long.MAX_VALUE, FixedPoint.multiplyDivide(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "1, 100000000",
        "1., 100000000",
        ".5, 50000000",
        "-0.5, -50000000",
        "61800.20, 6180020000000",
        "0.00000001, 1",
        "0.000000010000, 1",
        "1.5E-7, 15",
        "1e3, 100000000000",
        "1E+2, 10000000000",
        "007, 700000000",
        "92233720368.54775807, 9223372036854775807",
        "-92233720368.54775807, -9223372036854775807"})
    void parses(final String text, final long expected)
    {
        assertEquals(expected, FixedPoint.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "-.", "+1", " 1", "1 ", "1..2", "1.2.3", "e5", "1e", "1e5x", "0x10", "NaN",
        "--1", "1-", "0.000000001", "1.5E-8", "92233720368.54775808", "92233720369", "1e11", "99999999999999999999",
        "1e2000000000", "1e-2000000000"})
    void refusesWhatIsNoScaledDecimal(final String text)
    {
        assertThrows(NumberFormatException.class, () -> FixedPoint.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 0.00000001",
        "-1, -0.00000001",
        "100000000, 1",
        "150000000, 1.5",
        "-50000000, -0.5",
        "9223372036854775807, 92233720368.54775807",
        "-9223372036854775808, -92233720368.54775808"})
    void formats(final long valueE8, final String expected)
    {
        assertEquals(expected, FixedPoint.format(valueE8));
    }

    @Test
    void formatsAndParsesBack()
    {
        final Random random = seeded();
        for (int i = 0; i < CASES; i++)
        {
            final long value = Math.max(anyLong(random), -Long.MAX_VALUE);
            final String text = FixedPoint.format(value);
            assertEquals(value, FixedPoint.parse(text), text);
            final BigDecimal decimal = BigDecimal.valueOf(value, FixedPoint.DECIMALS);
            assertEquals(0, decimal.compareTo(new BigDecimal(text)), text);
            assertEquals(value, FixedPoint.parse(decimal.toString()), () -> "text=" + decimal);
        }
    }

    @Test
    void roundsToSteps()
    {
        final Random random = seeded();
        for (int i = 0; i < CASES; i++)
        {
            final long value = random.nextLong() >>> (2 + random.nextInt(61));
            final long step = 1 + (random.nextLong() >>> (2 + random.nextInt(61)));
            final long down = FixedPoint.roundDown(value, step);
            final long up = FixedPoint.roundUp(value, step);
            assertTrue(down <= value && value - down < step && down % step == 0, () -> value + " by " + step);
            assertTrue(up >= value && up - value < step && up % step == 0, () -> value + " by " + step);
        }
    }

    @Test
    void convertsDoubles()
    {
        assertEquals(10_000_000L, FixedPoint.fromDouble(0.1));
        assertEquals(-10_000_000L, FixedPoint.fromDouble(-0.1));
        assertEquals(0.1, FixedPoint.toDouble(10_000_000L));
    }

    private interface Operation
    {
        long run();
    }

    private static void check(final int i, final long a, final long b, final long divisor, final Operation operation)
    {
        final BigDecimal exact = divisor == 0 ? null : new BigDecimal(BigInteger.valueOf(a)
            .multiply(BigInteger.valueOf(b))).divide(BigDecimal.valueOf(divisor), 0, RoundingMode.HALF_UP);
        final String message = "case=" + i + " a=" + a + " b=" + b + " divisor=" + divisor + " seed=" + SEED;
        if (exact == null || exact.toBigInteger().abs().compareTo(MAX) > 0)
        {
            assertThrows(ArithmeticException.class, operation::run, message);
        }
        else
        {
            assertEquals(exact.longValueExact(), operation.run(), message);
        }
    }

    /** Every length in bits alike, from which {@link Long#MIN_VALUE} is left out. */
    private static long anyLong(final Random random)
    {
        final long value = random.nextLong() >> random.nextInt(Long.SIZE);
        return value == Long.MIN_VALUE ? Long.MAX_VALUE : value;
    }

    private static Random seeded()
    {
        System.out.println("FixedPointTest seed=" + SEED);
        return new Random(SEED);
    }
}
