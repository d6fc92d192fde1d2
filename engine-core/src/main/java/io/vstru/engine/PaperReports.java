package io.vstru.engine;

import io.vstru.event.ExecutionFlyweight;
import io.vstru.event.OrderUpdateFlyweight;
import io.vstru.event.Origin;
import io.vstru.venue.VenueReports;

/** Takes the reports of the paper venue into the record in hand, as derived inputs. NOT thread safe. */
final class PaperReports implements VenueReports
{
    private final Emitter emitter;
    private final OrderUpdateFlyweight orderUpdate = new OrderUpdateFlyweight();
    private final ExecutionFlyweight execution = new ExecutionFlyweight();

    PaperReports(final Emitter emitter)
    {
        this.emitter = emitter;
    }

    @Override
    public OrderUpdateFlyweight beginOrderUpdate()
    {
        return orderUpdate.begin(emitter.buffer(), emitter.claim(OrderUpdateFlyweight.lengthBytes()));
    }

    @Override
    public void commitOrderUpdate()
    {
        emitter.emit(Origin.DERIVED);
    }

    @Override
    public ExecutionFlyweight beginExecution()
    {
        return execution.begin(emitter.buffer(), emitter.claim(ExecutionFlyweight.lengthBytes()));
    }

    @Override
    public void commitExecution()
    {
        emitter.emit(Origin.DERIVED);
    }
}
