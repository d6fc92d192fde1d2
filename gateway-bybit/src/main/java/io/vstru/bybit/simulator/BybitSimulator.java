package io.vstru.bybit.simulator;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Bybit v5 server on loopback: the public streams {@code /v5/public/linear} and {@code /v5/public/spot}, and the REST
 * endpoints {@code /v5/market/instruments-info} and {@code /v5/market/time}. It plays one symbol. The feed begins when
 * the first client subscribes to an order book, waits while no client has one, and all clients share its clock. It goes
 * on serving after the end of the feed.
 *
 * <p>Every frame has a position in the feed: 1, 2, 3, ... An order book and a trade carry it as {@code seq}, a ticker
 * as {@code cs}; recordings of Bybit's own frames keep the sequences they have. A later run with the same feed can be
 * told to go on after any of them.
 *
 * <p>All methods may be called from any thread.
 */
public final class BybitSimulator implements AutoCloseable
{
    /** Levels of the one order book topic that is served. */
    public static final int BOOK_DEPTH = MarketFrames.DEPTH;

    private static final Logger LOG = LoggerFactory.getLogger(BybitSimulator.class);

    private final SimulatorServer server;
    private final String symbol;

    private BybitSimulator(final SimulatorServer server, final String symbol)
    {
        this.server = server;
        this.symbol = symbol;
    }

    /**
     * Opens the feed, passes over what is to be resumed after, and begins to accept clients on 127.0.0.1.
     *
     * @throws IllegalArgumentException      when the feed can not be played, naming file, line or setting, and remedy
     * @throws java.io.UncheckedIOException  when the feed can not be read
     * @throws IllegalStateException         when the port can not be had
     */
    public static BybitSimulator start(final SimulatorConfig config)
    {
        final OpenedFeed opened = OpenedFeed.open(config);
        final SimulatorServer server = new SimulatorServer(opened, config);
        try
        {
            server.bind(config.port());
        }
        catch (final RuntimeException e)
        {
            server.close();
            throw e;
        }
        LOG.info("simulator started port={} symbol={} feed={} speed={} position={}", server.port(), config.symbol(),
            config.feed() == null ? "synthetic seed=" + config.seed() : config.feed(), config.speed(),
            opened.feed().position());
        return new BybitSimulator(server, config.symbol());
    }

    /**
     * Looks at the first lines of a recording. For callers that keep something per recording, before they do.
     *
     * @throws IllegalArgumentException      when it can not be played, naming file, line and remedy
     * @throws java.io.UncheckedIOException  when it can not be read
     */
    public static void requirePlayable(final Path recording, final String symbol)
    {
        RecordingSurvey.of(recording, symbol);
    }

    /** Port on loopback. */
    public int port()
    {
        return server.port();
    }

    /** The symbol that is served. */
    public String symbol()
    {
        return symbol;
    }

    /** Whether every frame of the feed has been written to its subscribers and flushed to the network. */
    public boolean isFeedEnded()
    {
        return server.isFeedEnded();
    }

    /** Text frames written to clients so far, acks and pongs included. */
    public long framesSent()
    {
        return server.framesSent();
    }

    /** Ends all connections without farewell, as a venue that goes away does. May be called again. */
    @Override
    public void close()
    {
        server.close();
    }
}
