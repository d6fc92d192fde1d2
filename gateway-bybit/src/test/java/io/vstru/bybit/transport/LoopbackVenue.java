package io.vstru.bybit.transport;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.handler.ssl.SslContext;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A real WebSocket server on loopback that acknowledges every request and sends what a test tells it to. */
public final class LoopbackVenue implements AutoCloseable
{
    private static final String PATH = "/v5/public/linear";
    private static final long PATIENCE_S = 20;

    private final EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> pongs = new LinkedBlockingQueue<>();
    private final CopyOnWriteArrayList<Channel> clients = new CopyOnWriteArrayList<>();
    private final SslContext tls;
    private final Channel server;

    /** Plain. */
    public LoopbackVenue()
    {
        this(null);
    }

    /** With TLS when a context is given. */
    public LoopbackVenue(final SslContext tls)
    {
        this.tls = tls;
        server = new ServerBootstrap()
            .group(group)
            .channel(NioServerSocketChannel.class)
            .childHandler(new ChannelInitializer<>()
            {
                @Override
                protected void initChannel(final Channel channel)
                {
                    accept(channel);
                }
            })
            .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)).syncUninterruptibly().channel();
    }

    public URI uri()
    {
        return uri(tls == null ? "ws" : "wss", "localhost");
    }

    public URI uri(final String scheme, final String host)
    {
        return URI.create(scheme + "://" + host + ":" + ((InetSocketAddress)server.localAddress()).getPort() + PATH);
    }

    /** The next request of a client. */
    public String nextRequest()
    {
        return next(requests);
    }

    /** The next WebSocket pong of a client. */
    public String nextPong()
    {
        return next(pongs);
    }

    /** Sends a text frame to the newest client. */
    public void send(final String text)
    {
        send(new TextWebSocketFrame(text));
    }

    /** Sends any frame to the newest client. */
    public void send(final WebSocketFrame frame)
    {
        clients.get(clients.size() - 1).writeAndFlush(frame);
    }

    /** Drops the newest client without a word. */
    public void dropClient()
    {
        clients.get(clients.size() - 1).close().syncUninterruptibly();
    }

    /** How many clients have come so far. */
    public int clientCount()
    {
        return clients.size();
    }

    @Override
    public void close()
    {
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    private static String next(final BlockingQueue<String> queue)
    {
        try
        {
            final String text = queue.poll(PATIENCE_S, TimeUnit.SECONDS);
            if (text == null)
            {
                throw new AssertionError("nothing came within seconds=" + PATIENCE_S);
            }
            return text;
        }
        catch (final InterruptedException e)
        {
            throw new AssertionError(e);
        }
    }

    private void accept(final Channel channel)
    {
        if (tls != null)
        {
            channel.pipeline().addLast(tls.newHandler(channel.alloc()));
        }
        channel.pipeline().addLast(
            new HttpServerCodec(),
            new HttpObjectAggregator(1 << 16),
            new WebSocketServerProtocolHandler(WebSocketServerProtocolConfig.newBuilder()
                .websocketPath(PATH).dropPongFrames(false).build()),
            new SimpleChannelInboundHandler<WebSocketFrame>()
            {
                @Override
                public void userEventTriggered(final ChannelHandlerContext ctx, final Object event)
                {
                    if (event instanceof WebSocketServerProtocolHandler.HandshakeComplete)
                    {
                        clients.add(ctx.channel());
                    }
                }

                @Override
                protected void channelRead0(final ChannelHandlerContext ctx, final WebSocketFrame frame)
                {
                    answer(ctx, frame);
                }
            });
    }

    private void answer(final ChannelHandlerContext ctx, final WebSocketFrame frame)
    {
        if (frame instanceof PongWebSocketFrame)
        {
            pongs.add(frame.content().toString(StandardCharsets.US_ASCII));
            return;
        }
        final String text = ((TextWebSocketFrame)frame).text();
        final String requestId = text.replaceAll(".*\"req_id\":\"(\\d+)\".*", "$1");
        final String operation = text.replaceAll(".*\"op\":\"([a-z]+)\".*", "$1");
        ctx.writeAndFlush(new TextWebSocketFrame("{\"success\":true,\"ret_msg\":\"" +
            (operation.equals("ping") ? "pong" : "") + "\",\"conn_id\":\"c\",\"req_id\":\"" + requestId +
            "\",\"op\":\"" + operation + "\"}"));
        requests.add(text);
    }
}
