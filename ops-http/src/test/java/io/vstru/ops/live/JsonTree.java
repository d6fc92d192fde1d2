package io.vstru.ops.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON strictly into maps, lists, strings, numbers, booleans and nulls; a property twice is an error. */
public final class JsonTree
{
    private JsonTree()
    {
    }

    /** The object that the bytes hold, the whole of them. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> parse(final byte[] json)
    {
        try (JsonParser parser = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build()
            .createParser(ObjectReadContext.empty(), json))
        {
            final Object value = read(parser, parser.nextToken());
            if (parser.nextToken() != null)
            {
                throw new IllegalArgumentException("more than one value in the JSON");
            }
            return (Map<String, Object>)value;
        }
    }

    /** The object of a property. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> child(final Map<String, Object> object, final String name)
    {
        return (Map<String, Object>)object.get(name);
    }

    /** The objects in the array of a property. */
    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> rows(final Map<String, Object> object, final String name)
    {
        return (List<Map<String, Object>>)object.get(name);
    }

    private static Object read(final JsonParser parser, final JsonToken token)
    {
        return switch (token)
        {
            case START_OBJECT -> readObject(parser);
            case START_ARRAY -> readArray(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new IllegalArgumentException("unexpected token=" + token);
        };
    }

    private static Map<String, Object> readObject(final JsonParser parser)
    {
        final Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT)
        {
            final String name = parser.currentName();
            object.put(name, read(parser, parser.nextToken()));
        }
        return object;
    }

    private static List<Object> readArray(final JsonParser parser)
    {
        final List<Object> array = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken())
        {
            array.add(read(parser, token));
        }
        return array;
    }
}
