package io.vstru.node;

import io.vstru.bybit.BybitGateway;
import io.vstru.bybit.simulator.BybitSimulator;
import io.vstru.ops.live.HealthSource;
import io.vstru.pipeline.Pipeline;
import java.util.ArrayList;
import java.util.List;

/** What the node knows of its health; filled in as its parts come up. Any thread. */
final class NodeHealth implements HealthSource
{
    private volatile Pipeline pipeline;
    private volatile BybitGateway gateway;
    private volatile BybitSimulator simulator;

    void pipeline(final Pipeline newPipeline)
    {
        pipeline = newPipeline;
    }

    void gateway(final BybitGateway newGateway)
    {
        gateway = newGateway;
    }

    void simulator(final BybitSimulator newSimulator)
    {
        simulator = newSimulator;
    }

    @Override
    public boolean isReady()
    {
        final BybitGateway connected = gateway;
        return pipeline != null && connected != null && connected.isStreaming() && !isHalted();
    }

    @Override
    public boolean isHalted()
    {
        final Pipeline running = pipeline;
        return running != null && running.haltReason() != null;
    }

    @Override
    public List<String> reasons()
    {
        final List<String> reasons = new ArrayList<>();
        final Pipeline running = pipeline;
        final BybitGateway connected = gateway;
        if (running == null)
        {
            reasons.add("the journal is being replayed");
        }
        else if (running.haltReason() != null)
        {
            reasons.add(running.haltReason());
        }
        if (connected == null || !connected.isStreaming())
        {
            reasons.add("the market data stream is not subscribed");
        }
        final BybitSimulator playing = simulator;
        if (playing != null && playing.isFeedEnded())
        {
            reasons.add("the recording has ended");
        }
        return reasons;
    }
}
