package io.vstru.node;

import io.vstru.build.BuildHash;
import io.vstru.bybit.BybitConfig;
import io.vstru.bybit.BybitGateway;
import io.vstru.bybit.codec.KlineIntervals;
import io.vstru.bybit.simulator.BybitSimulator;
import io.vstru.bybit.simulator.SimulatorConfig;
import io.vstru.engine.EngineState;
import io.vstru.engine.TradingEngine;
import io.vstru.event.Category;
import io.vstru.event.ClockMode;
import io.vstru.journal.chronicle.ChronicleJournal;
import io.vstru.journal.chronicle.ScanningReader;
import io.vstru.ops.http.OpsConfig;
import io.vstru.ops.http.OpsServer;
import io.vstru.ops.live.JournalTail;
import io.vstru.order.OrderIds;
import io.vstru.pipeline.Pipeline;
import io.vstru.pipeline.PipelineConfig;
import io.vstru.projection.ServiceProjection;
import io.vstru.settings.SettingKey;
import io.vstru.status.EngineCounters;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import org.agrona.concurrent.SystemEpochNanoClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All wiring, in reading order: journal, HTTP face, recovery, engine thread, simulator, gateway. Closes in reverse.
 */
final class TradingNode implements AutoCloseable
{
    private static final Logger LOG = LoggerFactory.getLogger(TradingNode.class);
    private static final long MS_PER_SECOND = 1000;

    private final NodeConfig config;
    private final EngineCounters counters = new EngineCounters();
    private final NodeHealth health = new NodeHealth();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private ChronicleJournal journal;
    private JournalTail tail;
    private OpsServer server;
    private Pipeline pipeline;
    private BybitSimulator simulator;
    private BybitGateway gateway;
    private boolean isClosed;

    private TradingNode(final NodeConfig config)
    {
        this.config = config;
    }

    /** Starts everything; on a failure closes what was started and throws. */
    static TradingNode start(final NodeConfig config)
    {
        final TradingNode node = new TradingNode(config);
        try
        {
            node.start();
            return node;
        }
        catch (final RuntimeException | Error e)
        {
            node.close();
            throw e;
        }
    }

    private void start()
    {
        final long nowMs = System.currentTimeMillis();
        journal = keep(ChronicleJournal.open(config.journalDirectory()));
        if (journal.mended() != null)
        {
            LOG.warn("the last record of the journal was torn; it was cut off and is kept in {}", journal.mended());
        }
        tail = keep(new JournalTail(new ScanningReader(config.journalDirectory()),
            new ServiceProjection(SettingKey.START_BALANCE.key())));
        server = keep(OpsServer.start(new OpsConfig(config.port(), tail, health, counters)));
        tail.start();
        final FeedIdentity feed = FeedIdentity.of(config, nowMs);

        final String buildHash = BuildHash.ofEngine();
        final TradingEngine engine = new TradingEngine();
        Recovery.replay(engine, config.journalDirectory(), buildHash);
        final EngineState state = engine.state();
        final boolean isReduceOnly = state.isReduceOnly();
        state.checkChange(config.settings());
        final long incarnation =
            OrderIds.nextIncarnation(state.account().orderIds().incarnation(), nowMs / MS_PER_SECOND);
        final long resumeAfter = state.marketCount() == 0 ? 0 : state.market(0).venueSequence();

        pipeline = keep(new Pipeline(engine, journal, counters, PipelineConfig.eco(ClockMode.VENUE),
            SystemEpochNanoClock.INSTANCE));
        pipeline.start();
        health.pipeline(pipeline);
        final Inputs inputs = new Inputs(pipeline.newPriorityPublisher(), health::isHalted);
        inputs.start(incarnation, journal.journalId(), buildHash, config.settings(), nowMs);
        open.push(() -> inputs.stop("stopped"));
        if (config.isResumed())
        {
            inputs.resume(System.getProperty("user.name"));
        }
        else if (isReduceOnly)
        {
            LOG.warn("an input failed before: entries are refused, positions are only reduced; look at it with" +
                " 'vstru replay dump --type INPUT_FAILED', then start with --resume");
        }

        simulator = keep(BybitSimulator.start(simulatorConfig(feed, resumeAfter)));
        health.simulator(simulator);
        gateway = keep(new BybitGateway(gatewayConfig(), pipeline.newMarketDataPublisher(), counters));
        gateway.loadInstruments();
        gateway.start();
        health.gateway(gateway);
    }

    /** Address of the page. */
    String url()
    {
        return server.url();
    }

    /** Why the engine halted; null while all is well. */
    String haltReason()
    {
        return pipeline.haltReason();
    }

    /** Whether every frame of the feed has been sent, received, processed and journalled. */
    boolean isFeedDone()
    {
        return simulator.isFeedEnded() && gateway.framesReceived() >= simulator.framesSent() &&
            pipeline.backlog() == 0;
    }

    /** What the session has come to so far. */
    RunSummary summary()
    {
        return RunSummary.of(tail, pipeline, counters);
    }

    /** Closes in reverse of the start. */
    @Override
    public synchronized void close()
    {
        if (isClosed)
        {
            return;
        }
        isClosed = true;
        while (!open.isEmpty())
        {
            final AutoCloseable each = open.pop();
            try
            {
                each.close();
            }
            catch (final Exception e)
            {
                LOG.error("closing {} failed", each.getClass().getSimpleName(), e);
            }
        }
    }

    private SimulatorConfig simulatorConfig(final FeedIdentity feed, final long resumeAfter)
    {
        return new SimulatorConfig(config.feed(), config.symbol(), config.speed(), feed.seed(), timeframeMs(), 0,
            resumeAfter, feed.startMs(), 0);
    }

    private BybitConfig gatewayConfig()
    {
        final String place = "127.0.0.1:" + simulator.port();
        return new BybitConfig(URI.create("ws://" + place + "/v5/public/linear"), URI.create("http://" + place),
            config.settings().symbols(), Category.LINEAR, (int)config.settings().number(SettingKey.BOOK_DEPTH),
            KlineIntervals.codeOf(timeframeMs()), ClockMode.VENUE, true);
    }

    private long timeframeMs()
    {
        return config.settings().number(SettingKey.TIMEFRAME);
    }

    private <T extends AutoCloseable> T keep(final T part)
    {
        open.push(part);
        return part;
    }
}
