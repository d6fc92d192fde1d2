package io.vstru.projection;

import io.vstru.event.Command;
import io.vstru.event.InputFailedFlyweight;
import io.vstru.event.OperatorCommandFlyweight;
import io.vstru.event.StartFlyweight;
import io.vstru.event.StopFlyweight;

/**
 * Whether the engine runs, is paused or halted. A pause and a halt outlive a restart: only RESUME ends them.
 */
public final class ServiceState
{
    private StartInfo start;
    private boolean isRunning;
    private String stopReason = "";
    private boolean isPaused;
    private String pausedBy = "";
    private String pauseReason = "";
    private boolean isHalted;
    private String haltDetail = "";

    /** The last start, or null before the first. */
    public StartInfo start()
    {
        return start;
    }

    /** Started and not stopped in good order since; says nothing of a process that was killed. */
    public boolean isRunning()
    {
        return isRunning;
    }

    /** Why it was stopped the last time; empty while it runs. */
    public String stopReason()
    {
        return stopReason;
    }

    /** No new entries, by an operator. */
    public boolean isPaused()
    {
        return isPaused;
    }

    /** Who paused it; empty when it is not paused. */
    public String pausedBy()
    {
        return pausedBy;
    }

    /** Why it was paused; empty when it is not paused. */
    public String pauseReason()
    {
        return pauseReason;
    }

    /** An input failed and nobody has resumed since. */
    public boolean isHalted()
    {
        return isHalted;
    }

    /** What failed; empty when it is not halted. */
    public String haltDetail()
    {
        return haltDetail;
    }

    void onStart(final StartFlyweight event)
    {
        start = StartInfo.of(event);
        isRunning = true;
        stopReason = "";
    }

    void onStop(final StopFlyweight event)
    {
        isRunning = false;
        stopReason = event.reason();
    }

    void onOperatorCommand(final OperatorCommandFlyweight event)
    {
        if (event.command() == Command.PAUSE)
        {
            isPaused = true;
            pausedBy = event.user();
            pauseReason = event.reason();
        }
        else if (event.command() == Command.RESUME)
        {
            isPaused = false;
            pausedBy = "";
            pauseReason = "";
            isHalted = false;
            haltDetail = "";
        }
    }

    void onInputFailed(final InputFailedFlyweight event)
    {
        isHalted = true;
        haltDetail = event.detail();
    }
}
