package io.vstru.ops.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.handler.timeout.ReadTimeoutException;
import io.vstru.status.CounterDescriptor;
import io.vstru.status.EngineCounters;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks a request, answers it, counts it. One for each connection, on the event loop thread. */
final class RequestHandler extends SimpleChannelInboundHandler<HttpObject>
{
    private static final Logger LOGGER = LoggerFactory.getLogger(RequestHandler.class);
    private static final int FIRST_ERROR = 400;
    private static final String ALLOWED_METHODS = "GET, HEAD";
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; " +
        "connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Routes routes;
    private final EngineCounters counters;
    private boolean isClosing;

    RequestHandler(final Routes routes, final EngineCounters counters)
    {
        this.routes = routes;
        this.counters = counters;
    }

    @Override
    protected void channelRead0(final ChannelHandlerContext context, final HttpObject message)
    {
        // Bodies are not read: a request that announces one is refused and its connection closed.
        if (!isClosing && message instanceof HttpRequest request)
        {
            answer(context, request);
        }
    }

    @Override
    public void exceptionCaught(final ChannelHandlerContext context, final Throwable cause)
    {
        if (!(cause instanceof ReadTimeoutException) && !(cause instanceof IOException))
        {
            LOGGER.warn("connection closed after an unexpected failure", cause);
        }
        context.close();
    }

    private void answer(final ChannelHandlerContext context, final HttpRequest request)
    {
        final Reply refusal = refusal(request);
        final Reply reply = refusal != null ? refusal : route(request);
        final boolean isError = reply.status().code() >= FIRST_ERROR;
        counters.increment(CounterDescriptor.HTTP_REQUESTS);
        if (isError)
        {
            counters.increment(CounterDescriptor.HTTP_ERRORS);
        }
        isClosing = refusal != null || !HttpUtil.isKeepAlive(request);
        final FullHttpResponse response = response(request, reply);
        if (isClosing)
        {
            response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
        }
        else
        {
            HttpUtil.setKeepAlive(response, true);
            context.writeAndFlush(response);
        }
    }

    /** Why the request is not even looked at, or null. */
    private static Reply refusal(final HttpRequest request)
    {
        if (request.decoderResult().isFailure())
        {
            return malformed(request.decoderResult().cause());
        }
        final List<String> hosts = request.headers().getAll(HttpHeaderNames.HOST);
        if (hosts.size() != 1)
        {
            return Reply.problem(HttpResponseStatus.BAD_REQUEST, "exactly one Host header is needed");
        }
        if (!HostRule.allows(hosts.get(0)))
        {
            return Reply.problem(HttpResponseStatus.MISDIRECTED_REQUEST,
                "this server answers to 127.0.0.1 and localhost only");
        }
        if (!isReading(request.method()))
        {
            return Reply.problem(HttpResponseStatus.METHOD_NOT_ALLOWED, "everything here is read by GET or HEAD");
        }
        if (HttpUtil.isTransferEncodingChunked(request) || HttpUtil.getContentLength(request, 0L) > 0)
        {
            return Reply.problem(HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE, "a request has no body here");
        }
        return request.uri().startsWith("/")
            ? null
            : Reply.problem(HttpResponseStatus.BAD_REQUEST, "the request target must be a path");
    }

    private static Reply malformed(final Throwable cause)
    {
        if (cause instanceof TooLongHttpLineException)
        {
            return Reply.problem(HttpResponseStatus.REQUEST_URI_TOO_LONG, "the request line is too long");
        }
        if (cause instanceof TooLongHttpHeaderException)
        {
            return Reply.problem(HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "the headers are too long");
        }
        return Reply.problem(HttpResponseStatus.BAD_REQUEST, "the request is not HTTP");
    }

    private Reply route(final HttpRequest request)
    {
        final String uri = request.uri();
        final int query = uri.indexOf('?');
        try
        {
            final Reply reply = routes.find(query < 0 ? uri : uri.substring(0, query));
            return reply != null ? reply : Reply.problem(HttpResponseStatus.NOT_FOUND, "there is nothing here; see /");
        }
        catch (final RuntimeException e)
        {
            LOGGER.error("request failed uri={}", uri, e);
            return Reply.problem(HttpResponseStatus.INTERNAL_SERVER_ERROR, "the answer failed; see the log");
        }
    }

    private static FullHttpResponse response(final HttpRequest request, final Reply reply)
    {
        final boolean isHead = HttpMethod.HEAD.equals(request.method());
        final FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, reply.status(),
            isHead ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(reply.body()));
        final HttpHeaders headers = response.headers();
        headers.set(HttpHeaderNames.CONTENT_TYPE, reply.contentType());
        headers.set(HttpHeaderNames.CONTENT_LENGTH, reply.body().length);
        headers.set(HttpHeaderNames.CACHE_CONTROL, "no-store");
        headers.set(HttpHeaderNames.CONTENT_SECURITY_POLICY, CONTENT_POLICY);
        headers.set(HttpHeaderNames.X_FRAME_OPTIONS, "DENY");
        headers.set("x-content-type-options", "nosniff");
        headers.set("referrer-policy", "no-referrer");
        headers.set("cross-origin-resource-policy", "same-origin");
        headers.set("cross-origin-opener-policy", "same-origin");
        if (HttpResponseStatus.METHOD_NOT_ALLOWED.equals(reply.status()))
        {
            headers.set(HttpHeaderNames.ALLOW, ALLOWED_METHODS);
        }
        return response;
    }

    private static boolean isReading(final HttpMethod method)
    {
        return HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method);
    }
}
