package io.vstru.bybit.simulator;

import io.vstru.numeric.FixedPoint;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads members of JSON messages; whatever is not as expected is an {@link IllegalArgumentException}. */
final class JsonMembers
{
    /** Highest price that is read, scaled 1e8: a billion. Sums of two prices fit. */
    static final long MAX_PRICE_E8 = 1_000_000_000L * FixedPoint.ONE;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonMembers()
    {
    }

    /** The object in these bytes; null when they hold no object. */
    static JsonNode object(final byte[] json)
    {
        try
        {
            final JsonNode node = MAPPER.readTree(json);
            return node.isObject() ? node : null;
        }
        catch (final JacksonException e)
        {
            return null;
        }
    }

    static byte[] bytes(final JsonNode node)
    {
        return MAPPER.writeValueAsBytes(node);
    }

    static long integer(final JsonNode parent, final String member)
    {
        final JsonNode node = parent.path(member);
        if (!node.isIntegralNumber() || !node.canConvertToLong())
        {
            throw new IllegalArgumentException("not an integer member=" + member + " value=" + node);
        }
        return node.longValue();
    }

    /** An integer, or the default when the member is absent or none. */
    static long integer(final JsonNode parent, final String member, final long defaultValue)
    {
        final JsonNode node = parent.path(member);
        return node.isIntegralNumber() && node.canConvertToLong() ? node.longValue() : defaultValue;
    }

    /** A time in epoch milliseconds; 0 when the member is absent. Times no market has had are refused. */
    static long timeMs(final JsonNode parent, final String member)
    {
        final long timeMs = parent.has(member) ? integer(parent, member) : 0;
        if (timeMs < 0 || timeMs > SimulatorConfig.MAX_START_MS)
        {
            throw new IllegalArgumentException("not a time member=" + member + " value=" + timeMs);
        }
        return timeMs;
    }

    static String text(final JsonNode parent, final String member)
    {
        final JsonNode node = parent.path(member);
        return node.isString() ? node.stringValue() : "";
    }

    /** A quoted decimal, scaled 1e8. */
    static long decimalE8(final JsonNode parent, final String member)
    {
        return decimalE8(parent.path(member));
    }

    /** A price, scaled 1e8, above zero. */
    static long priceE8(final JsonNode parent, final String member)
    {
        return requirePrice(decimalE8(parent, member));
    }

    private static long requirePrice(final long priceE8)
    {
        if (priceE8 <= 0 || priceE8 > MAX_PRICE_E8)
        {
            throw new IllegalArgumentException("not a price valueE8=" + priceE8);
        }
        return priceE8;
    }

    /** A quoted decimal that is above zero, scaled 1e8. */
    static long positiveE8(final JsonNode parent, final String member)
    {
        final long valueE8 = decimalE8(parent, member);
        if (valueE8 <= 0)
        {
            throw new IllegalArgumentException("not above zero member=" + member + " valueE8=" + valueE8);
        }
        return valueE8;
    }

    /** Levels as a flat list of price, quantity, price, quantity, ... scaled 1e8; prices above zero. */
    static long[] levelsE8(final JsonNode parent, final String member)
    {
        final JsonNode list = parent.path(member);
        if (!list.isArray())
        {
            throw new IllegalArgumentException("not a list member=" + member);
        }
        final long[] pairsE8 = new long[list.size() * 2];
        int index = 0;
        for (final JsonNode level : list)
        {
            final long priceE8 = requirePrice(decimalE8(level.path(0)));
            final long quantityE8 = decimalE8(level.path(1));
            if (quantityE8 < 0)
            {
                throw new IllegalArgumentException("not a level member=" + member + " level=" + level);
            }
            pairsE8[index++] = priceE8;
            pairsE8[index++] = quantityE8;
        }
        return pairsE8;
    }

    private static long decimalE8(final JsonNode node)
    {
        if (!node.isString())
        {
            throw new IllegalArgumentException("not a quoted decimal value=" + node);
        }
        return FixedPoint.parse(node.stringValue());
    }
}
