package io.vstru.node;

import io.vstru.event.ClockMode;
import io.vstru.event.Command;
import io.vstru.event.ConfigurationFlyweight;
import io.vstru.event.EventSink;
import io.vstru.event.OperatorCommandFlyweight;
import io.vstru.event.StartFlyweight;
import io.vstru.event.StopFlyweight;
import io.vstru.event.TradingMode;
import io.vstru.settings.EngineSettings;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;

/**
 * The node's own inputs: start, settings, stop. With the venue's clock they carry no time, so that the engine stays at
 * that of the last frame. None is made once the engine has halted.
 */
final class Inputs
{
    /** Name of the engine in order ids. */
    static final String INSTANCE = "vstru";
    /** Version of the product. */
    static final String VERSION = "0.1.0";

    private static final int NO_STRATEGY = -1;

    private final EventSink sink;
    private final BooleanSupplier isHalted;

    /**
     * @param isHalted whether the engine takes nothing any more
     */
    Inputs(final EventSink sink, final BooleanSupplier isHalted)
    {
        this.sink = sink;
        this.isHalted = isHalted;
    }

    /** Opens an epoch: the start and all settings. */
    void start(
        final long incarnation, final long journalId, final String buildHash, final EngineSettings settings,
        final long wallTimeMs)
    {
        if (!claim(StartFlyweight.lengthBytes()))
        {
            return;
        }
        new StartFlyweight().begin(sink.buffer(), sink.offset()).mode(TradingMode.PAPER).clock(ClockMode.VENUE)
            .instance(INSTANCE).incarnation(incarnation).journalId(journalId).buildHash(buildHash)
            .configurationHash(settings.hash()).version(VERSION).wallTimeMs(wallTimeMs);
        sink.commit();
        final SortedMap<String, String> texts = settings.texts();
        for (final Map.Entry<String, String> each : texts.entrySet())
        {
            if (!claim(ConfigurationFlyweight.lengthBytes()))
            {
                return;
            }
            new ConfigurationFlyweight().begin(sink.buffer(), sink.offset()).key(each.getKey())
                .value(each.getValue()).source("start").isLast(each.getKey().equals(texts.lastKey()));
            sink.commit();
        }
    }

    /** Releases an engine that only reduces positions since an input failed, or that was paused. */
    void resume(final String user)
    {
        if (!claim(OperatorCommandFlyweight.lengthBytes()))
        {
            return;
        }
        new OperatorCommandFlyweight().begin(sink.buffer(), sink.offset()).command(Command.RESUME)
            .strategyId(NO_STRATEGY).user(user).reason("run --resume");
        sink.commit();
    }

    /** Says that the engine was stopped in good order. */
    void stop(final String reason)
    {
        if (!claim(StopFlyweight.lengthBytes()))
        {
            return;
        }
        new StopFlyweight().begin(sink.buffer(), sink.offset()).reason(reason);
        sink.commit();
    }

    /** Waits for room, which a running engine makes at once; false when it has halted and makes none. */
    private boolean claim(final int lengthBytes)
    {
        while (!sink.claim(lengthBytes))
        {
            if (isHalted.getAsBoolean())
            {
                return false;
            }
            Thread.onSpinWait();
        }
        return true;
    }
}
