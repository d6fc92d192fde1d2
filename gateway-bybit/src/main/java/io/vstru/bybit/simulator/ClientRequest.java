package io.vstru.bybit.simulator;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What a client sent.
 *
 * @param op        operation; empty when there is none
 * @param requestId the client's own id of the request; empty when there is none
 * @param args      arguments
 */
record ClientRequest(String op, String requestId, List<String> args)
{
    /** Reads a message; null when it is not a JSON object with text members. */
    static ClientRequest parse(final byte[] message)
    {
        final JsonNode json = JsonMembers.object(message);
        if (json == null)
        {
            return null;
        }
        final List<String> args = new ArrayList<>();
        final JsonNode list = json.path("args");
        if (!list.isMissingNode() && !list.isArray())
        {
            return null;
        }
        for (final JsonNode arg : list)
        {
            if (!arg.isString())
            {
                return null;
            }
            args.add(arg.stringValue());
        }
        return new ClientRequest(JsonMembers.text(json, "op"), JsonMembers.text(json, "req_id"), args);
    }
}
