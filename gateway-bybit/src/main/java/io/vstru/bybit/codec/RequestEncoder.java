package io.vstru.bybit.codec;

import java.util.List;

/** Requests as text. They are few and cold, so plain strings. */
public final class RequestEncoder
{
    /** Topics that every category takes in one request. */
    public static final int MAX_TOPICS = 10;

    private RequestEncoder()
    {
    }

    /** Asks for topics. */
    public static String subscribe(final long requestId, final List<String> topics)
    {
        return withTopics("subscribe", requestId, topics);
    }

    /** Gives topics back. */
    public static String unsubscribe(final long requestId, final List<String> topics)
    {
        return withTopics("unsubscribe", requestId, topics);
    }

    /** Asks for a sign of life. */
    public static String ping(final long requestId)
    {
        return "{\"req_id\":\"" + requestId + "\",\"op\":\"ping\"}";
    }

    private static String withTopics(final String operation, final long requestId, final List<String> topics)
    {
        if (topics.isEmpty() || topics.size() > MAX_TOPICS)
        {
            throw new IllegalArgumentException("topics=" + topics.size() + ": send 1 to " + MAX_TOPICS);
        }
        return "{\"req_id\":\"" + requestId + "\",\"op\":\"" + operation + "\",\"args\":[\"" +
            String.join("\",\"", topics) + "\"]}";
    }
}
