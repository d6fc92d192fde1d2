package io.vstru.bybit.transport;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutor;
import io.vstru.bybit.session.PublicSession;
import io.vstru.bybit.session.SessionLink;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLException;
import org.agrona.concurrent.EpochNanoClock;
import org.agrona.concurrent.NanoClock;
import org.agrona.concurrent.SystemNanoClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The socket of a public session, its event loop and its timer. {@link #start} and {@link #close} by the owner, the
 * {@link SessionLink} by the session on the event loop.
 */
public final class PublicConnection implements SessionLink, AutoCloseable
{
    /** Longest frame: a book of 1000 levels a side is some 60 kB, a burst of 1024 trades some 250 kB. */
    public static final int MAX_FRAME_BYTES = 1 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(PublicConnection.class);
    private static final int MAX_RESPONSE_BYTES = 1 << 16;
    private static final int PLAIN_PORT = 80;
    private static final int TLS_PORT = 443;
    private static final long WORK_INTERVAL_MS = 50;
    private static final int OPEN_TIMEOUT_MS = 10_000;
    private static final long CLOSE_TIMEOUT_S = 5;

    private final URI uri;
    private final int port;
    private final SslContext tls;
    private final EpochNanoClock receiveClock;
    private final NanoClock clock = SystemNanoClock.INSTANCE;
    private final AtomicLong framesTaken = new AtomicLong();
    private EventLoopGroup group;
    private PublicSession session;
    private Channel channel;
    private FrameHandler handler;
    private boolean isClosed;

    /**
     * @param uri          {@code ws} or {@code wss} address of the stream
     * @param receiveClock stamps the frames
     * @throws IllegalStateException when this Java has no TLS
     */
    public PublicConnection(final URI uri, final EpochNanoClock receiveClock)
    {
        final boolean isTls = "wss".equals(uri.getScheme());
        this.uri = uri;
        this.receiveClock = receiveClock;
        port = uri.getPort() >= 0 ? uri.getPort() : isTls ? TLS_PORT : PLAIN_PORT;
        tls = isTls ? newTls() : null;
    }

    /**
     * Starts the event loop, and on it the session.
     *
     * @throws IllegalStateException when it has been started before
     */
    public void start(final PublicSession newSession)
    {
        if (group != null)
        {
            throw new IllegalStateException("already started uri=" + uri + ": make a new one");
        }
        session = newSession;
        group = new MultiThreadIoEventLoopGroup(
            1, new DefaultThreadFactory("bybit-public", true), NioIoHandler.newFactory());
        group.next().scheduleAtFixedRate(this::work, 0, WORK_INTERVAL_MS, TimeUnit.MILLISECONDS);
    }

    /** Frames that were taken, on all sockets so far; one that is held for want of room does not count yet. */
    public long framesTaken()
    {
        return framesTaken.get();
    }

    @Override
    public void connect()
    {
        final FrameHandler frames = new FrameHandler(session, receiveClock, clock, framesTaken);
        handler = frames;
        final ChannelFuture opening = new Bootstrap()
            .group(group)
            .channel(NioSocketChannel.class)
            .option(ChannelOption.TCP_NODELAY, true)
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, OPEN_TIMEOUT_MS)
            .handler(new ChannelInitializer<>()
            {
                @Override
                protected void initChannel(final Channel opened)
                {
                    fill(opened.pipeline(), frames);
                }
            })
            .connect(uri.getHost(), port);
        channel = opening.channel();
        opening.addListener(result ->
        {
            if (!result.isSuccess())
            {
                frames.onConnectFailed(result.cause());
            }
        });
    }

    @Override
    public void send(final String text)
    {
        channel.writeAndFlush(new TextWebSocketFrame(text));
    }

    @Override
    public void disconnect()
    {
        if (handler != null)
        {
            handler.abandon();
            handler = null;
            channel.close();
        }
    }

    /** Closes the session and the socket, and waits for the event loop to end. Once closed it stays closed. */
    @Override
    public void close()
    {
        if (group == null || isClosed)
        {
            return;
        }
        isClosed = true;
        final EventExecutor loop = group.next();
        loop.execute(() -> session.close(clock.nanoTime()));
        group.shutdownGracefully(0, CLOSE_TIMEOUT_S, TimeUnit.SECONDS);
        if (!loop.inEventLoop() && !group.terminationFuture().awaitUninterruptibly(2 * CLOSE_TIMEOUT_S,
            TimeUnit.SECONDS))
        {
            LOG.warn("the event loop did not end in time uri={}", uri);
        }
    }

    private void fill(final ChannelPipeline pipeline, final FrameHandler frames)
    {
        if (tls != null)
        {
            pipeline.addLast(tls.newHandler(pipeline.channel().alloc(), uri.getHost(), port));
        }
        final WebSocketClientProtocolConfig config = WebSocketClientProtocolConfig.newBuilder()
            .webSocketUri(uri)
            .version(WebSocketVersion.V13)
            .allowExtensions(false)
            .maxFramePayloadLength(MAX_FRAME_BYTES)
            .handshakeTimeoutMillis(OPEN_TIMEOUT_MS)
            .handleCloseFrames(true)
            .dropPongFrames(true)
            .build();
        pipeline.addLast(
            new HttpClientCodec(),
            new HttpObjectAggregator(MAX_RESPONSE_BYTES),
            new WebSocketClientProtocolHandler(config),
            new WebSocketFrameAggregator(MAX_FRAME_BYTES),
            frames);
    }

    private void work()
    {
        try
        {
            session.doWork(clock.nanoTime());
        }
        catch (final RuntimeException e)
        {
            // The timer would end silently otherwise, and the session with it.
            LOG.error("a step of the session failed uri={}", uri, e);
        }
    }

    private static SslContext newTls()
    {
        try
        {
            return SslContextBuilder.forClient()
                .sslProvider(SslProvider.JDK)
                .endpointIdentificationAlgorithm("HTTPS")
                .build();
        }
        catch (final SSLException e)
        {
            throw new IllegalStateException("TLS is not available: check javax.net.ssl.trustStore and the Java", e);
        }
    }
}
