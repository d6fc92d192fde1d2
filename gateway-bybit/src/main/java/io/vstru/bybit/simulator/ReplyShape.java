package io.vstru.bybit.simulator;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The public streams and the shape of their replies, which differs between them. */
enum ReplyShape
{
    /** Perpetuals and futures margined in USDT or USDC: req_id is always there, an ack says nothing. */
    LINEAR("/v5/public/linear", Integer.MAX_VALUE),
    /** Spot: req_id only where one was sent, an ack repeats the operation, at most ten topics a request. */
    SPOT("/v5/public/spot", 10);

    private final String path;
    private final int maxArgs;

    ReplyShape(final String path, final int maxArgs)
    {
        this.path = path;
        this.maxArgs = maxArgs;
    }

    /** The stream at a path; null for none. */
    static ReplyShape ofPath(final String path)
    {
        for (final ReplyShape shape : values())
        {
            if (shape.path.equals(path))
            {
                return shape;
            }
        }
        return null;
    }

    /** Topics a request may name. */
    int maxArgs()
    {
        return maxArgs;
    }

    /** Says that a subscription or its end was taken. */
    byte[] ack(final String connectionId, final ClientRequest request)
    {
        return reply(true, this == SPOT ? request.op() : "", connectionId, request);
    }

    /** Answers a ping: the operation stays ping. */
    byte[] pong(final String connectionId, final ClientRequest request)
    {
        return reply(true, "pong", connectionId, request);
    }

    /** Says that a request was not taken, and why. */
    byte[] refusal(final String connectionId, final ClientRequest request, final String reason)
    {
        return reply(false, reason, connectionId, request);
    }

    private byte[] reply(
        final boolean isSuccess,
        final String message,
        final String connectionId,
        final ClientRequest request)
    {
        final ObjectNode reply = JsonNodeFactory.instance.objectNode()
            .put("success", isSuccess).put("ret_msg", message).put("conn_id", connectionId);
        if (this == LINEAR || !request.requestId().isEmpty())
        {
            reply.put("req_id", request.requestId());
        }
        return JsonMembers.bytes(reply.put("op", request.op()));
    }
}
