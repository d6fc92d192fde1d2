package io.vstru.order;

import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;

/**
 * Gives every order its id: the incarnation of the engine in the upper half, a number within it in the lower. An
 * incarnation is greater than every one before it and at least the epoch seconds of its start, so that an engine whose
 * journal was rewound or restored can not use an id again. NOT thread safe.
 */
public final class OrderIds
{
    /** Greatest length of an order id as text at the venue. */
    public static final int MAX_TEXT_LENGTH = 36;

    private static final int RADIX = 36;
    private static final int HALF_BITS = 32;
    private static final long HALF_MASK = (1L << HALF_BITS) - 1;
    private static final long MAX_INCARNATION = Integer.MAX_VALUE;

    private long incarnation;
    private long lastNumber;

    /**
     * The incarnation of a start.
     *
     * @param lastIncarnation the last in the journal; 0 when there is none
     * @param epochSeconds    time of the start on the machine
     */
    public static long nextIncarnation(final long lastIncarnation, final long epochSeconds)
    {
        return Math.max(lastIncarnation + 1, epochSeconds);
    }

    /**
     * A start began a new incarnation.
     *
     * @throws IllegalArgumentException when it is not greater than the one before
     */
    public void onStart(final long newIncarnation)
    {
        if (newIncarnation <= incarnation || newIncarnation > MAX_INCARNATION)
        {
            throw new IllegalArgumentException("incarnation=" + newIncarnation + " last=" + incarnation +
                " limit=" + MAX_INCARNATION);
        }
        incarnation = newIncarnation;
        lastNumber = 0;
    }

    /** The id the next order would get; unchanged until {@link #onUsed}. */
    public long next()
    {
        if (incarnation == 0 || lastNumber >= HALF_MASK)
        {
            throw new IllegalStateException("no id left incarnation=" + incarnation + " lastNumber=" + lastNumber);
        }
        return incarnation << HALF_BITS | lastNumber + 1;
    }

    /** An order command with this id was journalled. */
    public void onUsed(final long orderId)
    {
        if (orderId >>> HALF_BITS == incarnation)
        {
            lastNumber = Math.max(lastNumber, orderId & HALF_MASK);
        }
    }

    /** The present incarnation; 0 before the first start. */
    public long incarnation()
    {
        return incarnation;
    }

    /**
     * The id as the venue sees it: instance, incarnation and number, the last two in base 36.
     *
     * @param instance name of the engine, at most 8 letters or digits
     */
    public static String text(final String instance, final long orderId)
    {
        return instance + '-' + Long.toString(orderId >>> HALF_BITS, RADIX) + '-' +
            Long.toString(orderId & HALF_MASK, RADIX);
    }

    /** The id in a text that {@link #text} made for this instance, or 0: the order is not of this engine. */
    public static long parse(final String instance, final CharSequence text)
    {
        final String all = text.toString();
        final int split = all.lastIndexOf('-');
        if (!all.startsWith(instance + '-') || split <= instance.length() + 1)
        {
            return 0;
        }
        try
        {
            final long high = Long.parseLong(all.substring(instance.length() + 1, split), RADIX);
            final long low = Long.parseLong(all.substring(split + 1), RADIX);
            final long orderId = high << HALF_BITS | low;
            return high > 0 && high <= MAX_INCARNATION && low > 0 && low <= HALF_MASK &&
                text(instance, orderId).equals(all) ? orderId : 0;
        }
        catch (final NumberFormatException e)
        {
            return 0;
        }
    }

    /** Writes the state. */
    public void save(final StateWriter writer)
    {
        writer.putLong(incarnation).putLong(lastNumber);
    }

    /** Replaces the state by what {@link #save} wrote. */
    public void load(final StateReader reader)
    {
        incarnation = reader.getLong();
        lastNumber = reader.getLong();
    }
}
