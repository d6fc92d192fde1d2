package io.vstru.ops.live;

import io.vstru.numeric.FixedPoint;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes one JSON object. Money and quantities become strings without loss, times milliseconds since 1970; text is
 * safe inside HTML. NOT thread safe.
 */
public final class JsonOutput
{
    private static final int LAST_ASCII = 0x7e;
    private static final JsonFactory FACTORY = JsonFactory.builder()
        .characterEscapes(new HtmlSafeEscapes()).highestNonEscapedChar(LAST_ASCII).build();

    private final JsonGenerator generator;

    private JsonOutput(final JsonGenerator generator)
    {
        this.generator = generator;
    }

    /** The bytes of an object whose properties the body writes. */
    public static byte[] object(final Consumer<JsonOutput> body)
    {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes))
        {
            generator.writeStartObject();
            body.accept(new JsonOutput(generator));
            generator.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /** A text; null becomes null. */
    public JsonOutput text(final String name, final String value)
    {
        generator.writeStringProperty(name, value);
        return this;
    }

    /** The name of a constant; null becomes null. */
    public JsonOutput constant(final String name, final Enum<?> value)
    {
        return text(name, value == null ? null : value.name());
    }

    /** A truth. */
    public JsonOutput flag(final String name, final boolean value)
    {
        generator.writeBooleanProperty(name, value);
        return this;
    }

    /** A whole number below 2^53. */
    public JsonOutput number(final String name, final long value)
    {
        generator.writeNumberProperty(name, value);
        return this;
    }

    /** A measured number; one that is not finite becomes null. */
    public JsonOutput decimal(final String name, final double value)
    {
        if (Double.isFinite(value))
        {
            generator.writeNumberProperty(name, value);
        }
        else
        {
            generator.writeNullProperty(name);
        }
        return this;
    }

    /** A scaled value as a decimal string. */
    public JsonOutput scaled(final String name, final long valueE8)
    {
        return text(name, FixedPoint.format(valueE8));
    }

    /** A scaled value as a decimal string; 0 means unknown or none and becomes null. */
    public JsonOutput scaledOrNull(final String name, final long valueE8)
    {
        return text(name, valueE8 == 0 ? null : FixedPoint.format(valueE8));
    }

    /** A time in nanoseconds as milliseconds; 0 means never and becomes null. */
    public JsonOutput timeNs(final String name, final long valueNs)
    {
        return timeMs(name, TimeUnit.NANOSECONDS.toMillis(valueNs));
    }

    /** A time in milliseconds; 0 means never and becomes null. */
    public JsonOutput timeMs(final String name, final long valueMs)
    {
        if (valueMs == 0)
        {
            generator.writeNullProperty(name);
        }
        else
        {
            generator.writeNumberProperty(name, valueMs);
        }
        return this;
    }

    /** An object whose properties the body writes. */
    public JsonOutput child(final String name, final Consumer<JsonOutput> body)
    {
        generator.writeName(name);
        generator.writeStartObject();
        body.accept(this);
        generator.writeEndObject();
        return this;
    }

    /** An array of objects, one for each row. */
    public <T> JsonOutput rows(final String name, final List<T> rows, final Consumer<T> body)
    {
        generator.writeName(name);
        generator.writeStartArray();
        for (final T row : rows)
        {
            generator.writeStartObject();
            body.accept(row);
            generator.writeEndObject();
        }
        generator.writeEndArray();
        return this;
    }

    /** An array of texts. */
    public JsonOutput texts(final String name, final List<String> values)
    {
        generator.writeName(name);
        generator.writeStartArray();
        values.forEach(generator::writeString);
        generator.writeEndArray();
        return this;
    }

    /** An array of points: a time in milliseconds, then scaled values as decimal strings. */
    public <T> JsonOutput points(
        final String name, final List<T> rows, final ToLongFunction<T> timeMs, final Function<T, long[]> valuesE8)
    {
        generator.writeName(name);
        generator.writeStartArray();
        for (final T row : rows)
        {
            generator.writeStartArray();
            generator.writeNumber(timeMs.applyAsLong(row));
            for (final long valueE8 : valuesE8.apply(row))
            {
                generator.writeString(FixedPoint.format(valueE8));
            }
            generator.writeEndArray();
        }
        generator.writeEndArray();
        return this;
    }
}
