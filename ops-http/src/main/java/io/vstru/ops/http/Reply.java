package io.vstru.ops.http;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vstru.ops.live.JsonOutput;
import java.nio.charset.StandardCharsets;

/**
 * An answer.
 *
 * @param status      status
 * @param contentType type of the body
 * @param body        body; never changed after
 */
record Reply(HttpResponseStatus status, String contentType, byte[] body)
{
    static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    static Reply json(final HttpResponseStatus status, final byte[] body)
    {
        return new Reply(status, JSON, body);
    }

    static Reply text(final String contentType, final String body)
    {
        return new Reply(HttpResponseStatus.OK, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    /** A refusal with the reason in words. */
    static Reply problem(final HttpResponseStatus status, final String detail)
    {
        return new Reply(status, PROBLEM, JsonOutput.object(json -> json.text("type", "about:blank")
            .text("title", status.reasonPhrase())
            .number("status", status.code())
            .text("detail", detail)));
    }
}
