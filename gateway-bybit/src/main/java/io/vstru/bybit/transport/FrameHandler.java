package io.vstru.bybit.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.CodecException;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketHandshakeException;
import io.netty.util.ReferenceCountUtil;
import io.vstru.bybit.session.PublicSession;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.agrona.concurrent.EpochNanoClock;
import org.agrona.concurrent.NanoClock;
import org.agrona.concurrent.UnsafeBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the frames of one socket to the session where they lie, without copying.
 * <p>
 * When the session holds a frame for want of room, the socket is not read any more; frames already decoded wait here in
 * order, and so does the news that the socket is gone. How many can wait is bounded by what one read of the socket
 * brings.
 */
final class FrameHandler extends ChannelInboundHandlerAdapter
{
    private static final Logger LOG = LoggerFactory.getLogger(FrameHandler.class);
    private static final long RESUME_AFTER_MICROS = 500;

    private final PublicSession session;
    private final EpochNanoClock receiveClock;
    private final NanoClock clock;
    private final AtomicLong framesTaken;
    private final UnsafeBuffer view = new UnsafeBuffer(0, 0);
    private final ArrayDeque<WaitingFrame> waiting = new ArrayDeque<>();
    private ChannelHandlerContext context;
    private boolean isPaused;
    private boolean isOver;
    private boolean isGone;
    private String goneReason = "closed by the venue";

    /** A frame that came while another was held. */
    private record WaitingFrame(TextWebSocketFrame frame, long receiveTimeNs)
    {
    }

    FrameHandler(
        final PublicSession session,
        final EpochNanoClock receiveClock,
        final NanoClock clock,
        final AtomicLong framesTaken)
    {
        this.session = session;
        this.receiveClock = receiveClock;
        this.clock = clock;
        this.framesTaken = framesTaken;
    }

    /** The session has given up this socket: nothing more is told. */
    void abandon()
    {
        isOver = true;
        releaseWaiting();
    }

    /** The socket could not be opened. */
    void onConnectFailed(final Throwable cause)
    {
        goneReason = String.valueOf(cause);
        onGone();
    }

    @Override
    public void handlerAdded(final ChannelHandlerContext ctx)
    {
        context = ctx;
    }

    @Override
    public void userEventTriggered(final ChannelHandlerContext ctx, final Object event)
    {
        if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE && !isOver)
        {
            session.onConnected(clock.nanoTime());
        }
        ctx.fireUserEventTriggered(event);
    }

    @Override
    public void channelRead(final ChannelHandlerContext ctx, final Object message)
    {
        if (isOver || !(message instanceof TextWebSocketFrame))
        {
            ReferenceCountUtil.release(message);
            return;
        }
        final TextWebSocketFrame frame = (TextWebSocketFrame)message;
        if (isPaused)
        {
            waiting.add(new WaitingFrame(frame, receiveClock.nanoTime()));
        }
        else if (!give(frame, receiveClock.nanoTime()))
        {
            isPaused = true;
            ctx.channel().config().setAutoRead(false);
            resumeLater();
        }
    }

    @Override
    public void channelInactive(final ChannelHandlerContext ctx)
    {
        onGone();
        ctx.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(final ChannelHandlerContext ctx, final Throwable cause)
    {
        if (!isOver)
        {
            if (!isFromOutside(cause))
            {
                LOG.error("the socket is closed because of an error remote={}", ctx.channel().remoteAddress(), cause);
            }
            goneReason = String.valueOf(cause);
        }
        ctx.close();
    }

    /** What the other side or the way to it can cause; anything else is a bug, and its trace is needed. */
    private static boolean isFromOutside(final Throwable cause)
    {
        return cause instanceof IOException || cause instanceof CodecException ||
            cause instanceof WebSocketHandshakeException;
    }

    private void onGone()
    {
        isGone = true;
        if (!isOver && !isPaused)
        {
            isOver = true;
            session.onDisconnected(goneReason, clock.nanoTime());
        }
    }

    /** Hands one frame over and releases it; false when the session holds what was in it. */
    private boolean give(final TextWebSocketFrame frame, final long receiveTimeNs)
    {
        try
        {
            final ByteBuf content = frame.content();
            final int length = content.readableBytes();
            wrap(content, length);
            final boolean isTaken = session.onFrame(view, 0, length, receiveTimeNs);
            countTaken(isTaken);
            return isTaken;
        }
        finally
        {
            frame.release();
        }
    }

    private void wrap(final ByteBuf content, final int length)
    {
        if (content.hasMemoryAddress())
        {
            view.wrap(content.memoryAddress() + content.readerIndex(), length);
        }
        else if (content.hasArray())
        {
            view.wrap(content.array(), content.arrayOffset() + content.readerIndex(), length);
        }
        else
        {
            final ByteBuffer bytes = content.nioBuffer();
            view.wrap(bytes, bytes.position(), length);
        }
    }

    private void countTaken(final boolean isTaken)
    {
        framesTaken.lazySet(framesTaken.get() + (isTaken ? 1 : 0));
    }

    private void resumeLater()
    {
        context.executor().schedule(this::resume, RESUME_AFTER_MICROS, TimeUnit.MICROSECONDS);
    }

    private void resume()
    {
        if (isOver)
        {
            return;
        }
        if (!giveAllWaiting())
        {
            resumeLater();
            return;
        }
        isPaused = false;
        if (isGone)
        {
            onGone();
        }
        else
        {
            context.channel().config().setAutoRead(true);
        }
    }

    private boolean giveAllWaiting()
    {
        try
        {
            boolean isTaken = session.resume();
            countTaken(isTaken);
            while (isTaken && !waiting.isEmpty())
            {
                final WaitingFrame next = waiting.poll();
                isTaken = give(next.frame(), next.receiveTimeNs());
            }
            return isTaken;
        }
        catch (final RuntimeException e)
        {
            // A bug: the rest can not be trusted. Without this nobody would ever resume.
            releaseWaiting();
            exceptionCaught(context, e);
            return true;
        }
    }

    private void releaseWaiting()
    {
        for (WaitingFrame next = waiting.poll(); next != null; next = waiting.poll())
        {
            next.frame().release();
        }
    }
}
