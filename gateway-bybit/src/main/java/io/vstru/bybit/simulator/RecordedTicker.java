package io.vstru.bybit.simulator;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a client of a recorded tickers topic holds, for clients that subscribe later. NOT thread safe. */
final class RecordedTicker
{
    private final String topic;
    private ObjectNode fields;

    RecordedTicker(final String topic)
    {
        this.topic = topic;
    }

    /** Takes a recorded message; null when it is a delta without a snapshot before it. */
    FrameKind on(final JsonNode message)
    {
        if (!(message.path("data") instanceof final ObjectNode data))
        {
            throw new IllegalArgumentException("no ticker member=data");
        }
        final boolean isSnapshot = JsonMembers.text(message, "type").equals("snapshot");
        if (isSnapshot)
        {
            fields = JsonNodeFactory.instance.objectNode();
        }
        if (fields == null)
        {
            return null;
        }
        for (final Map.Entry<String, JsonNode> field : data.properties())
        {
            fields.set(field.getKey(), field.getValue());
        }
        return isSnapshot ? FrameKind.SNAPSHOT : FrameKind.DELTA;
    }

    /** The ticker as a snapshot message; null when it is not known. */
    byte[] snapshot(final long timeMs, final long sequence)
    {
        if (fields == null)
        {
            return null;
        }
        final ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("topic", topic).put("type", "snapshot").set("data", fields);
        return JsonMembers.bytes(message.put("cs", sequence).put("ts", timeMs));
    }
}
