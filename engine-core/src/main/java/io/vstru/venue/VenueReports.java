package io.vstru.venue;

import io.vstru.event.ExecutionFlyweight;
import io.vstru.event.OrderUpdateFlyweight;

/** How a venue inside the engine reports: begin, fill in, commit. */
public interface VenueReports
{
    /** Starts an order update; valid until it is committed. */
    OrderUpdateFlyweight beginOrderUpdate();

    /** Sends the order update: the venue has been told of it when this returns. */
    void commitOrderUpdate();

    /** Starts an execution; valid until it is committed. */
    ExecutionFlyweight beginExecution();

    /** Sends the execution: the venue has been told of it when this returns. */
    void commitExecution();
}
