package io.vstru.bybit;

import io.vstru.bybit.codec.InstrumentsInfoParser;
import io.vstru.bybit.codec.PublicStreamParser;
import io.vstru.bybit.codec.PublicTopics;
import io.vstru.bybit.codec.StreamStates;
import io.vstru.bybit.session.PublicSession;
import io.vstru.bybit.session.SessionConfig;
import io.vstru.bybit.session.SessionState;
import io.vstru.bybit.transport.PublicConnection;
import io.vstru.event.Category;
import io.vstru.event.ClockMode;
import io.vstru.event.EventSink;
import io.vstru.market.InstrumentSpec;
import io.vstru.status.EngineCounters;
import java.net.URI;
import java.util.Locale;
import org.agrona.concurrent.EpochNanoClock;
import org.agrona.concurrent.SystemEpochNanoClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Public market data of Bybit as events. Used in this order: {@link #loadInstruments()}, {@link #start()},
 * {@link #close()}, by one thread.
 * <p>
 * The sink is used by the calling thread while instruments are loaded, and by the gateway's own thread from start to
 * the end of close; nobody else may use it.
 */
public final class BybitGateway implements AutoCloseable
{
    private static final Logger LOG = LoggerFactory.getLogger(BybitGateway.class);

    private final BybitConfig config;
    private final EventSink sink;
    private final EpochNanoClock clock;
    private final PublicConnection connection;
    private final PublicSession session;

    /**
     * A gateway that stamps with the clock of the machine.
     *
     * @param config   what to take from where
     * @param sink     takes the events
     * @param counters counts what happens
     */
    public BybitGateway(final BybitConfig config, final EventSink sink, final EngineCounters counters)
    {
        this(config, sink, counters, SystemEpochNanoClock.INSTANCE);
    }

    /** The same with another clock for {@link ClockMode#WALL}. */
    public BybitGateway(
        final BybitConfig config, final EventSink sink, final EngineCounters counters, final EpochNanoClock wallClock)
    {
        this.config = config;
        this.sink = sink;
        // Without a frame the venue's time is not known: 0 leaves it to the engine.
        clock = config.clock() == ClockMode.WALL ? wallClock : () -> 0;
        connection = new PublicConnection(config.publicUri(), clock);
        final PublicTopics topics = new PublicTopics(config.symbols(), config.bookDepth(), config.klineInterval());
        final StreamStates states = new StreamStates(config.symbols().size(), sink, counters, clock);
        final PublicStreamParser parser = new PublicStreamParser(topics, states, sink, config.clock());
        final SessionConfig times = SessionConfig.of(SystemEpochNanoClock.INSTANCE.nanoTime(), config.pauseWhenFull());
        session = new PublicSession(times, topics, parser, states, counters, connection);
    }

    /**
     * Asks the venue for every instrument and publishes them in the order of their numbers. Blocks.
     *
     * @throws IllegalStateException    when the venue can not be reached or the sink has no room
     * @throws IllegalArgumentException when it does not list a symbol, or the symbol can not be traded here
     */
    public void loadInstruments()
    {
        final InstrumentsRequest request = new InstrumentsRequest();
        for (int i = 0; i < config.symbols().size(); i++)
        {
            final String symbol = config.symbols().get(i);
            final URI uri = instrumentsUri(symbol);
            final InstrumentSpec spec = parse(request.get(uri), symbol, i, uri);
            if (!InstrumentsInfoParser.publish(spec, clock.nanoTime(), sink))
            {
                throw new IllegalStateException("no room for the instrument symbol=" + symbol + " symbols=" +
                    config.symbols().size() + ": make the ring greater than the number of symbols");
            }
        }
        LOG.info("instruments loaded symbols={}", config.symbols());
    }

    /** Connects and streams until closed, coming back by itself after every loss. Returns at once. */
    public void start()
    {
        connection.start(session);
    }

    /** Whether everything asked for is subscribed now. Any thread. */
    public boolean isStreaming()
    {
        return session.state() == SessionState.STREAMING;
    }

    /**
     * Text frames that came and were dealt with, control frames included, over all sockets. A frame that waits for room
     * does not count yet. Any thread.
     */
    public long framesReceived()
    {
        return connection.framesTaken();
    }

    /** Closes the socket; when it returns, the sink is not used any more. */
    @Override
    public void close()
    {
        connection.close();
    }

    private InstrumentSpec parse(final byte[] body, final String symbol, final int instrumentId, final URI uri)
    {
        try
        {
            return InstrumentsInfoParser.parse(body, config.category(), symbol, instrumentId);
        }
        catch (final IllegalArgumentException e)
        {
            throw new IllegalArgumentException(e.getMessage() + "; url=" + uri, e);
        }
    }

    private URI instrumentsUri(final String symbol)
    {
        return config.restUri().resolve("/v5/market/instruments-info?category=" + name(config.category()) +
            "&symbol=" + symbol);
    }

    private static String name(final Category category)
    {
        return category.name().toLowerCase(Locale.ROOT);
    }
}
