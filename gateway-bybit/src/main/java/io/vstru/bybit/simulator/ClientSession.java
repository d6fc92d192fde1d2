package io.vstru.bybit.simulator;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client of a public stream: its subscriptions, and the answers to its requests. A request is taken as a whole or
 * not at all. A client that does not read is not read from either, so answers can not pile up.
 */
final class ClientSession extends SimpleChannelInboundHandler<WebSocketFrame>
{
    private static final Logger LOG = LoggerFactory.getLogger(ClientSession.class);
    private static final String BOOK_TOPICS = "orderbook.";

    private final FeedPacer pacer;
    private final String connectionId;
    private final AtomicLong framesSent;
    /** Topic, and the last feed position that needs no sending because a snapshot held it or it is past. */
    private final Map<String, Long> subscriptions = new TreeMap<>();
    private ReplyShape shape;
    private ChannelHandlerContext context;
    private ChannelFuture lastWrite;
    private int books;

    ClientSession(final FeedPacer pacer, final String connectionId, final AtomicLong framesSent)
    {
        this.pacer = pacer;
        this.connectionId = connectionId;
        this.framesSent = framesSent;
    }

    @Override
    public void userEventTriggered(final ChannelHandlerContext ctx, final Object event) throws Exception
    {
        if (event instanceof final WebSocketServerProtocolHandler.HandshakeComplete handshake)
        {
            context = ctx;
            shape = ReplyShape.ofPath(new QueryStringDecoder(handshake.requestUri()).path());
            pacer.add(this);
            LOG.info("client connected connectionId={} stream={} from={}", connectionId, shape,
                ctx.channel().remoteAddress());
        }
        super.userEventTriggered(ctx, event);
    }

    @Override
    public void channelInactive(final ChannelHandlerContext ctx) throws Exception
    {
        if (context != null)
        {
            pacer.remove(this);
            LOG.info("client gone connectionId={} subscriptions={}", connectionId, subscriptions.keySet());
        }
        super.channelInactive(ctx);
    }

    @Override
    public void channelWritabilityChanged(final ChannelHandlerContext ctx) throws Exception
    {
        ctx.channel().config().setAutoRead(ctx.channel().isWritable());
        if (ctx.channel().isWritable())
        {
            pacer.wake();
        }
        super.channelWritabilityChanged(ctx);
    }

    @Override
    public void exceptionCaught(final ChannelHandlerContext ctx, final Throwable cause)
    {
        LOG.warn("client closed after an error connectionId={} error={}", connectionId, cause.toString());
        ctx.close();
    }

    @Override
    protected void channelRead0(final ChannelHandlerContext ctx, final WebSocketFrame frame)
    {
        final ClientRequest request = frame instanceof TextWebSocketFrame ?
            ClientRequest.parse(ByteBufUtil.getBytes(frame.content())) : null;
        if (request == null)
        {
            refuse(new ClientRequest("", "", List.of()), "error:request is not JSON with text args");
        }
        else
        {
            onRequest(request);
        }
        flush();
    }

    private void onRequest(final ClientRequest request)
    {
        switch (request.op())
        {
            case "ping" -> write(shape.pong(connectionId, request));
            case "subscribe" -> onSubscribe(request);
            case "unsubscribe" -> onUnsubscribe(request);
            default -> refuse(request, "error:unknown op,op:" + request.op());
        }
    }

    private void onSubscribe(final ClientRequest request)
    {
        final String reason = reasonAgainst(request);
        if (reason != null)
        {
            refuse(request, reason);
            return;
        }
        write(shape.ack(connectionId, request));
        for (final String topic : request.args())
        {
            final FeedFrame snapshot = pacer.snapshot(topic);
            if (snapshot != null)
            {
                write(snapshot.payload());
            }
            subscriptions.put(topic, snapshot == null ? pacer.sentPosition() : snapshot.position());
        }
        onSubscriptions();
    }

    private void onUnsubscribe(final ClientRequest request)
    {
        final String reason = reasonAgainst(request);
        if (reason != null)
        {
            refuse(request, reason);
            return;
        }
        subscriptions.keySet().removeAll(request.args());
        write(shape.ack(connectionId, request));
        onSubscriptions();
    }

    private void onSubscriptions()
    {
        books = (int)subscriptions.keySet().stream().filter(topic -> topic.startsWith(BOOK_TOPICS)).count();
        LOG.info("subscriptions changed connectionId={} subscriptions={}", connectionId, subscriptions.keySet());
        pacer.wake();
    }

    private String reasonAgainst(final ClientRequest request)
    {
        if (request.args().isEmpty())
        {
            return "error:no args";
        }
        if (request.args().size() > shape.maxArgs())
        {
            return "args size >" + shape.maxArgs();
        }
        for (final String topic : request.args())
        {
            if (!pacer.serves(topic))
            {
                return "error:handler not found,topic:" + topic;
            }
        }
        return null;
    }

    private void refuse(final ClientRequest request, final String reason)
    {
        LOG.warn("request refused connectionId={} op={} reason={}", connectionId, request.op(), reason);
        write(shape.refusal(connectionId, request, reason));
    }

    /** Writes a frame of the feed if this client wants it; it is flushed later. */
    void send(final FeedFrame frame)
    {
        final Long after = subscriptions.get(frame.topic());
        if (after != null && frame.position() > after)
        {
            write(frame.payload());
        }
    }

    private void write(final byte[] payload)
    {
        lastWrite = context.write(new TextWebSocketFrame(Unpooled.wrappedBuffer(payload)));
        framesSent.incrementAndGet();
    }

    void flush()
    {
        context.flush();
    }

    /** The write after all others; null before the first. */
    ChannelFuture lastWrite()
    {
        return lastWrite;
    }

    /** Whether it is subscribed to an order book. */
    boolean hasBook()
    {
        return books > 0;
    }

    /** Whether it is subscribed and has not read what it was sent. */
    boolean isFull()
    {
        return !subscriptions.isEmpty() && !context.channel().isWritable();
    }
}
