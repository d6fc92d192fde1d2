package io.vstru.ops.live;

import java.util.List;

/** What the node knows of its own health beyond the journal. Asked by any thread; must not block. */
public interface HealthSource
{
    /** Journal open, replay finished, gateway up: the engine can trade. */
    boolean isReady();

    /** The gate is closed for new orders. */
    boolean isHalted();

    /** Why it is not ready or halted, one sentence each; empty when all is well. */
    List<String> reasons();
}
