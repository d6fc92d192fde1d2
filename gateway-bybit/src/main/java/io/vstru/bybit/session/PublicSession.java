package io.vstru.bybit.session;

import io.vstru.bybit.codec.ParseResult;
import io.vstru.bybit.codec.PublicStreamParser;
import io.vstru.bybit.codec.PublicTopics;
import io.vstru.bybit.codec.RequestEncoder;
import io.vstru.bybit.codec.StreamStates;
import io.vstru.event.StreamReason;
import io.vstru.status.CounterDescriptor;
import io.vstru.status.EngineCounters;
import java.util.List;
import org.agrona.DirectBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The state machine of one public connection. Stepped by {@link #doWork} and told by its transport what happens; all
 * times given are of one monotonic clock. NOT thread safe, but for {@link #state()}.
 * <p>
 * Waits for the venue are measured in time during which frames were taken: while a frame is held for want of room, the
 * answer waited for may be right behind it.
 */
public final class PublicSession
{
    private static final Logger LOG = LoggerFactory.getLogger(PublicSession.class);

    private final SessionConfig config;
    private final PublicTopics topics;
    private final PublicStreamParser parser;
    private final StreamStates states;
    private final EngineCounters counters;
    private final SessionLink link;
    private final Subscriptions subscriptions;
    private final Backoff backoff;
    private final long[] lastAskedNs;
    private final boolean[] hasBeenLive;
    private volatile SessionState state = SessionState.DISCONNECTED;
    private boolean isStarted;
    private boolean isHolding;
    private boolean hasHeard;
    private boolean hasSeenBadFrame;
    private long lastWorkNs;
    private long activeNs;
    private long reconnectAtNs;
    private long connectingSinceNs;
    private long lastHeardNs;
    private long nextPingNs;
    private long lastRequestId;

    /**
     * @param config   times
     * @param topics   what to subscribe
     * @param parser   decodes the frames
     * @param states   which books can be trusted; the parser's
     * @param counters counts what happens
     * @param link     the transport
     */
    public PublicSession(
        final SessionConfig config,
        final PublicTopics topics,
        final PublicStreamParser parser,
        final StreamStates states,
        final EngineCounters counters,
        final SessionLink link)
    {
        this.config = config;
        this.topics = topics;
        this.parser = parser;
        this.states = states;
        this.counters = counters;
        this.link = link;
        subscriptions = new Subscriptions(topics);
        backoff = new Backoff(config.minBackoffNs(), config.maxBackoffNs(), config.jitterSeed());
        lastAskedNs = new long[topics.instrumentCount()];
        hasBeenLive = new boolean[topics.instrumentCount()];
    }

    /** Where the session stands. Any thread. */
    public SessionState state()
    {
        return state;
    }

    /**
     * Does what is due. To be called some twenty times a second; the first call connects.
     *
     * @return amount of work done
     */
    public int doWork(final long nowNs)
    {
        advance(nowNs);
        final boolean isAllTold = states.flush();
        return switch (state)
        {
            case DISCONNECTED -> disconnected(nowNs);
            case CONNECTING -> connecting(nowNs);
            case SUBSCRIBING, STREAMING -> connected(nowNs, isAllTold);
            case CLOSED -> 0;
        };
    }

    /** The socket is open and ready for frames. */
    public void onConnected(final long nowNs)
    {
        advance(nowNs);
        if (state != SessionState.CONNECTING)
        {
            return;
        }
        counters.increment(CounterDescriptor.CONNECTS);
        lastHeardNs = activeNs;
        nextPingNs = nowNs + config.pingIntervalNs();
        hasSeenBadFrame = false;
        state(SessionState.SUBSCRIBING, "socket open");
        states.onConnected();
        for (int batch = 0; batch < subscriptions.batchCount(); batch++)
        {
            subscribe(batch);
        }
    }

    /** The socket is gone, or could not be opened. */
    public void onDisconnected(final String reason, final long nowNs)
    {
        advance(nowNs);
        drop(StreamReason.SOCKET, reason, nowNs);
    }

    /**
     * Takes one frame.
     *
     * @param receiveTimeNs when it was received, in nanoseconds since 1970
     * @return false when it is held for want of room: no other may be given until {@link #resume()} says true
     */
    public boolean onFrame(
        final DirectBuffer buffer, final int offset, final int length, final long receiveTimeNs)
    {
        counters.increment(CounterDescriptor.FRAMES_RECEIVED);
        counters.add(CounterDescriptor.FRAME_BYTES, length);
        hasHeard = true;
        return onResult(parser.parse(buffer, offset, length, receiveTimeNs));
    }

    /** Tries again to publish the frame that is held; false when there is still no room. */
    public boolean resume()
    {
        return onResult(parser.resume());
    }

    /** Closes the session for good. */
    public void close(final long nowNs)
    {
        advance(nowNs);
        if (state == SessionState.CLOSED)
        {
            return;
        }
        final boolean wasConnected = isConnected();
        state(SessionState.CLOSED, "closed by us");
        link.disconnect();
        if (wasConnected)
        {
            onLost(StreamReason.NONE);
        }
    }

    private void advance(final long nowNs)
    {
        if (!isStarted)
        {
            isStarted = true;
            lastWorkNs = nowNs;
            reconnectAtNs = nowNs;
        }
        activeNs += isHolding ? 0 : nowNs - lastWorkNs;
        lastWorkNs = nowNs;
        if (hasHeard)
        {
            hasHeard = false;
            lastHeardNs = activeNs;
        }
    }

    private int disconnected(final long nowNs)
    {
        if (nowNs - reconnectAtNs < 0)
        {
            return 0;
        }
        connectingSinceNs = nowNs;
        state(SessionState.CONNECTING, "time to connect");
        link.connect();
        return 1;
    }

    private int connecting(final long nowNs)
    {
        if (nowNs - connectingSinceNs < config.answerTimeoutNs())
        {
            return 0;
        }
        link.disconnect();
        drop(StreamReason.SOCKET, "no socket in time", nowNs);
        return 1;
    }

    private int connected(final long nowNs, final boolean mayResynchronise)
    {
        final Subscriptions.Request overdue = subscriptions.overdue(activeNs);
        if (activeNs - lastHeardNs >= config.silenceTimeoutNs() || overdue != null)
        {
            final String reason = overdue == null ?
                "no frame in silenceTimeoutNs=" + config.silenceTimeoutNs() :
                "no answer to requestId=" + overdue.id() + " topics=" + overdue.topics();
            link.disconnect();
            drop(StreamReason.SILENCE, reason, nowNs);
            return 1;
        }
        return ping(nowNs) + retryRefused() + (mayResynchronise ? resynchronise() : 0);
    }

    private int ping(final long nowNs)
    {
        if (nowNs - nextPingNs < 0)
        {
            return 0;
        }
        nextPingNs = nowNs + config.pingIntervalNs();
        counters.increment(CounterDescriptor.PINGS);
        link.send(RequestEncoder.ping(++lastRequestId));
        return 1;
    }

    private int retryRefused()
    {
        int sent = 0;
        for (int batch = 0; batch < subscriptions.batchCount(); batch++)
        {
            if (subscriptions.isRetryDue(batch, activeNs))
            {
                subscribe(batch);
                sent++;
            }
        }
        return sent;
    }

    /** Asks for the snapshots of stale books by leaving and joining their topics. */
    private int resynchronise()
    {
        int sent = 0;
        for (int i = 0; i < lastAskedNs.length; i++)
        {
            if (states.isStale(i) && subscriptions.isAcked(subscriptions.batchOf(i)) && isResyncDue(i))
            {
                final List<String> book = List.of(topics.bookTopic(i));
                LOG.info("asking for a new snapshot topics={}", book);
                onAsked(i);
                send(Subscriptions.NO_BATCH, book, RequestEncoder.unsubscribe(++lastRequestId, book));
                send(Subscriptions.NO_BATCH, book, RequestEncoder.subscribe(++lastRequestId, book));
                sent++;
            }
        }
        return sent;
    }

    /** A snapshot asked for may take its time; one that came and was of no use for long is asked for again soon. */
    private boolean isResyncDue(final int instrumentId)
    {
        final long waitNs = hasBeenLive[instrumentId] ? config.minBackoffNs() : config.answerTimeoutNs();
        return activeNs - lastAskedNs[instrumentId] >= waitNs;
    }

    private void onAsked(final int instrumentId)
    {
        lastAskedNs[instrumentId] = activeNs;
        hasBeenLive[instrumentId] = false;
    }

    private void subscribe(final int batch)
    {
        final List<String> args = subscriptions.topicsOf(batch);
        send(batch, args, RequestEncoder.subscribe(++lastRequestId, args));
        for (int i = 0; i < lastAskedNs.length; i++)
        {
            if (subscriptions.batchOf(i) == batch)
            {
                onAsked(i);
            }
        }
    }

    private void send(final int batch, final List<String> args, final String text)
    {
        subscriptions.onSent(new Subscriptions.Request(
            lastRequestId, batch, String.join(" ", args), activeNs + config.answerTimeoutNs()));
        link.send(text);
    }

    private boolean onResult(final ParseResult result)
    {
        final boolean wasHolding = isHolding;
        isHolding = result == ParseResult.NO_ROOM && config.pauseWhenFull();
        if (isHolding)
        {
            counters.add(CounterDescriptor.READ_PAUSES, wasHolding ? 0 : 1);
            return false;
        }
        switch (result)
        {
            case EVENTS ->
            {
            }
            case BOOK_GAP -> hasBeenLive[parser.instrumentId()] = true;
            case ACK -> onAck();
            case REFUSAL -> onRefusal();
            case PONG -> counters.increment(CounterDescriptor.PONGS);
            case UNKNOWN_TOPIC -> counters.increment(CounterDescriptor.FRAMES_UNKNOWN_TOPIC);
            case MALFORMED -> onMalformed();
            case NO_ROOM -> onDropped();
        }
        return true;
    }

    private void onAck()
    {
        counters.increment(CounterDescriptor.SUBSCRIBE_ACKS);
        final Subscriptions.Request request = subscriptions.onAnswer(parser.requestId());
        if (request == null || request.batch() == Subscriptions.NO_BATCH)
        {
            return;
        }
        subscriptions.onAcked(request.batch());
        if (state == SessionState.SUBSCRIBING && subscriptions.areAllAcked())
        {
            backoff.reset();
            state(SessionState.STREAMING, "all subscriptions acknowledged");
        }
    }

    private void onRefusal()
    {
        counters.increment(CounterDescriptor.SUBSCRIBE_REFUSALS);
        final Subscriptions.Request request = subscriptions.onAnswer(parser.requestId());
        LOG.error("the venue refused a request: check symbols, depth and category; topics={} message={}",
            request == null ? "unknown" : request.topics(), parser.message());
        if (request == null || request.batch() == Subscriptions.NO_BATCH)
        {
            return;
        }
        subscriptions.onRefused(request.batch(), activeNs + config.maxBackoffNs());
        for (int i = 0; i < lastAskedNs.length; i++)
        {
            if (subscriptions.batchOf(i) == request.batch())
            {
                states.markStale(i, StreamReason.SUBSCRIBE_REFUSED);
            }
        }
    }

    private void onMalformed()
    {
        counters.increment(CounterDescriptor.FRAMES_MALFORMED);
        if (!hasSeenBadFrame)
        {
            hasSeenBadFrame = true;
            LOG.warn("a frame could not be decoded and was skipped; further ones are only counted");
        }
    }

    private void onDropped()
    {
        counters.increment(CounterDescriptor.RING_REFUSALS);
        final int instrumentId = parser.instrumentId();
        hasBeenLive[instrumentId] |= states.isLive(instrumentId);
        states.markStale(instrumentId, StreamReason.RING_FULL);
    }

    private void drop(final StreamReason why, final String reason, final long nowNs)
    {
        if (state == SessionState.DISCONNECTED || state == SessionState.CLOSED)
        {
            return;
        }
        final boolean wasConnected = isConnected();
        final long waitNs = backoff.nextNs();
        reconnectAtNs = nowNs + waitNs;
        isHolding = false;
        parser.reset();
        subscriptions.clear();
        state(SessionState.DISCONNECTED, reason + "; next attempt in waitNs=" + waitNs);
        if (wasConnected)
        {
            onLost(why);
        }
    }

    private void onLost(final StreamReason why)
    {
        counters.increment(CounterDescriptor.DISCONNECTS);
        states.onDisconnected(why);
    }

    private boolean isConnected()
    {
        return state == SessionState.SUBSCRIBING || state == SessionState.STREAMING;
    }

    private void state(final SessionState newState, final String reason)
    {
        LOG.info("public session state={} was={} reason={}", newState, state, reason);
        state = newState;
    }
}
