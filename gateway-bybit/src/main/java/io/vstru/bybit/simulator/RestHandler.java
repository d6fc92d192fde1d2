package io.vstru.bybit.simulator;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.util.ReferenceCountUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers HTTP requests; those for a stream go on to the WebSocket handshake. */
final class RestHandler extends SimpleChannelInboundHandler<FullHttpRequest>
{
    private static final Logger LOG = LoggerFactory.getLogger(RestHandler.class);
    private static final byte[] NO_BODY = {};

    private final MarketRest rest;

    RestHandler(final MarketRest rest)
    {
        this.rest = rest;
    }

    @Override
    protected void channelRead0(final ChannelHandlerContext ctx, final FullHttpRequest request)
    {
        if (request.decoderResult().isFailure())
        {
            answer(ctx, request, HttpResponseStatus.BAD_REQUEST, NO_BODY);
        }
        else if (ReplyShape.ofPath(new QueryStringDecoder(request.uri()).path()) != null)
        {
            ctx.fireChannelRead(ReferenceCountUtil.retain(request));
        }
        else if (!request.method().equals(HttpMethod.GET))
        {
            answer(ctx, request, HttpResponseStatus.METHOD_NOT_ALLOWED, NO_BODY);
        }
        else
        {
            final byte[] document = rest.get(request.uri());
            answer(ctx, request, document == null ? HttpResponseStatus.NOT_FOUND : HttpResponseStatus.OK,
                document == null ? NO_BODY : document);
        }
    }

    private static void answer(
        final ChannelHandlerContext ctx,
        final FullHttpRequest request,
        final HttpResponseStatus status,
        final byte[] body)
    {
        final FullHttpResponse response =
            new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(body));
        response.headers().set(HttpHeaderNames.CONTENT_TYPE, "application/json; charset=utf-8");
        HttpUtil.setContentLength(response, body.length);
        final boolean isKept = HttpUtil.isKeepAlive(request) && status.equals(HttpResponseStatus.OK);
        HttpUtil.setKeepAlive(response, isKept);
        final ChannelFuture written = ctx.writeAndFlush(response);
        if (!isKept)
        {
            written.addListener(ChannelFutureListener.CLOSE);
        }
    }

    @Override
    public void exceptionCaught(final ChannelHandlerContext ctx, final Throwable cause)
    {
        LOG.warn("connection closed after an error from={} error={}", ctx.channel().remoteAddress(), cause.toString());
        ctx.close();
    }
}
