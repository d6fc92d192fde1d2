package io.vstru.ops.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.timeout.ReadTimeoutHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.vstru.ops.live.LiveView;
import io.vstru.ops.metrics.EngineMetrics;
import io.vstru.status.EngineCounters;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The HTTP server, on 127.0.0.1 only. One event loop thread; started and closed by any thread. */
public final class OpsServer implements AutoCloseable
{
    private static final int MAX_CONNECTIONS = 64;
    private static final int MAX_LINE_BYTES = 2048;
    private static final int MAX_HEADER_BYTES = 8192;
    private static final int MAX_CHUNK_BYTES = 8192;
    private static final int READ_TIMEOUT_S = 30;
    private static final int BACKLOG = 64;
    private static final int CLOSE_TIMEOUT_S = 5;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final EventLoopGroup eventLoop;
    private final ChannelGroup connections;
    private final EngineMetrics metrics;
    private final Routes routes;
    private final EngineCounters counters;
    private Channel channel;

    private OpsServer(final OpsConfig config)
    {
        metrics = new EngineMetrics(config.tail(), config.health(), config.counters());
        routes = new Routes(new HealthView(config.tail(), config.health(), System::nanoTime),
            new LiveView(config.tail(), config.health()), metrics);
        counters = config.counters();
        eventLoop = new MultiThreadIoEventLoopGroup(
            1, new DefaultThreadFactory("vstru-http", true), NioIoHandler.newFactory());
        connections = new DefaultChannelGroup(eventLoop.next());
    }

    /**
     * Starts to listen.
     *
     * @throws PortException when the port can not be had; the message names the holder where it can be found
     */
    public static OpsServer start(final OpsConfig config)
    {
        final OpsServer server = new OpsServer(config);
        try
        {
            server.bind(config.port());
            return server;
        }
        catch (final RuntimeException e)
        {
            server.close();
            throw e;
        }
    }

    /** The port it listens on. */
    public int port()
    {
        return ((InetSocketAddress)channel.localAddress()).getPort();
    }

    /** Address of the page. */
    public String url()
    {
        return "http://127.0.0.1:" + port() + "/";
    }

    /** Stops listening and closes every connection. */
    @Override
    public void close()
    {
        if (channel != null)
        {
            channel.close().awaitUninterruptibly(CLOSE_TIMEOUT_S, TimeUnit.SECONDS);
        }
        connections.close().awaitUninterruptibly(CLOSE_TIMEOUT_S, TimeUnit.SECONDS);
        eventLoop.shutdownGracefully(0, CLOSE_TIMEOUT_S, TimeUnit.SECONDS)
            .awaitUninterruptibly(CLOSE_TIMEOUT_S, TimeUnit.SECONDS);
        metrics.close();
    }

    private void bind(final int port)
    {
        final ChannelFuture bound = new ServerBootstrap()
            .group(eventLoop)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(new ConnectionInitializer())
            .bind(new InetSocketAddress(loopback(), port))
            .awaitUninterruptibly();
        if (!bound.isSuccess())
        {
            throw refused(port, bound.cause());
        }
        channel = bound.channel();
    }

    private static PortException refused(final int port, final Throwable cause)
    {
        final String holder = new PortHolder(Path.of("/proc")).describe(port);
        final String who = holder == null ? cause.getMessage() : "it is held by " + holder;
        return new PortException("can not listen on 127.0.0.1 port=" + port + ": " + who +
            "; end that process or choose another port with --port N", cause);
    }

    /** By its bytes, so that no name is looked up. */
    private static InetAddress loopback()
    {
        try
        {
            return InetAddress.getByAddress(LOOPBACK);
        }
        catch (final UnknownHostException e)
        {
            throw new IllegalStateException("an IPv4 address has 4 bytes lengthBytes=" + LOOPBACK.length, e);
        }
    }

    /** Sets up a connection, or closes it when there are too many. */
    private final class ConnectionInitializer extends ChannelInitializer<SocketChannel>
    {
        @Override
        protected void initChannel(final SocketChannel connection)
        {
            if (connections.size() >= MAX_CONNECTIONS)
            {
                connection.close();
                return;
            }
            connections.add(connection);
            connection.pipeline()
                .addLast(new ReadTimeoutHandler(READ_TIMEOUT_S))
                .addLast(new HttpServerCodec(new HttpDecoderConfig().setMaxInitialLineLength(MAX_LINE_BYTES)
                    .setMaxHeaderSize(MAX_HEADER_BYTES).setMaxChunkSize(MAX_CHUNK_BYTES)))
                .addLast(new RequestHandler(routes, counters));
        }
    }
}
