package io.vstru.bybit.simulator;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetSocketAddress;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.agrona.concurrent.SystemEpochNanoClock;
import org.agrona.concurrent.SystemNanoClock;

/**
 * The server: one port on loopback for REST and WebSocket, one event loop thread for accepting, clients and the feed
 * clock.
 */
final class SimulatorServer implements AutoCloseable
{
    /** Longest request, HTTP or WebSocket. */
    static final int MAX_REQUEST_BYTES = 1 << 16;
    /** A client that has this much unsent is waited for ... */
    static final int FULL_BYTES = 1 << 18;
    /** ... until it is down to this. */
    static final int ROOM_BYTES = 1 << 16;

    private static final String LOOPBACK = "127.0.0.1";
    private static final String STREAMS = "/v5/public";
    private static final long CLOSE_SECONDS = 5;

    private final OpenedFeed opened;
    private final long seed;
    private final EventLoopGroup group;
    private final FeedPacer pacer;
    private final MarketRest rest;
    private final AtomicLong framesSent = new AtomicLong();
    private final ChannelGroup clients;
    private long connections;
    private Channel acceptor;

    SimulatorServer(final OpenedFeed opened, final SimulatorConfig config)
    {
        this.opened = opened;
        seed = config.seed();
        group = new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory("vstru-simulator", true),
            NioIoHandler.newFactory());
        pacer = new FeedPacer(opened.feed(), new FeedSchedule(config.speed()), SystemNanoClock.INSTANCE, group.next());
        rest = new MarketRest(opened.instrument(), SystemEpochNanoClock.INSTANCE);
        clients = new DefaultChannelGroup(group.next());
    }

    /**
     * Begins to accept clients.
     *
     * @throws IllegalStateException when the port can not be had
     */
    void bind(final int port)
    {
        final ChannelFuture bound = new ServerBootstrap()
            .group(group)
            .channel(NioServerSocketChannel.class)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, new WriteBufferWaterMark(ROOM_BYTES, FULL_BYTES))
            .childHandler(new ChannelInitializer<SocketChannel>()
            {
                @Override
                protected void initChannel(final SocketChannel channel)
                {
                    onClient(channel);
                }
            })
            .bind(LOOPBACK, port)
            .awaitUninterruptibly();
        if (!bound.isSuccess())
        {
            throw new IllegalStateException("port=" + port + " can not be had on " + LOOPBACK + ": end the program" +
                " that has it, or choose another port, 0 for any", bound.cause());
        }
        acceptor = bound.channel();
    }

    private void onClient(final SocketChannel channel)
    {
        clients.add(channel);
        final WebSocketServerProtocolConfig webSocket = WebSocketServerProtocolConfig.newBuilder()
            .websocketPath(STREAMS)
            .checkStartsWith(true)
            .handleCloseFrames(true)
            .dropPongFrames(true)
            .maxFramePayloadLength(MAX_REQUEST_BYTES)
            .build();
        channel.pipeline()
            .addLast(new HttpServerCodec())
            .addLast(new HttpObjectAggregator(MAX_REQUEST_BYTES))
            .addLast(new RestHandler(rest))
            .addLast(new WebSocketServerProtocolHandler(webSocket))
            .addLast(new WebSocketFrameAggregator(MAX_REQUEST_BYTES))
            .addLast(new ClientSession(pacer, new UUID(seed, ++connections).toString(), framesSent));
    }

    int port()
    {
        return ((InetSocketAddress)acceptor.localAddress()).getPort();
    }

    boolean isFeedEnded()
    {
        return pacer.isEnded();
    }

    long framesSent()
    {
        return framesSent.get();
    }

    /** Ends all connections, then the thread, then the feed. */
    @Override
    public void close()
    {
        if (acceptor != null)
        {
            acceptor.close().awaitUninterruptibly();
        }
        clients.close().awaitUninterruptibly();
        final boolean hasStopped =
            group.shutdownGracefully(0, CLOSE_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly(CLOSE_SECONDS,
                TimeUnit.SECONDS);
        if (hasStopped)
        {
            opened.feed().close();
        }
    }
}
