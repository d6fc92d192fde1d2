package io.vstru.engine;

import io.vstru.event.FundingFlyweight;
import io.vstru.event.Origin;
import io.vstru.market.Market;
import io.vstru.numeric.FixedPoint;

/**
 * Settles funding on paper: at its time a long pays mark value × rate, a short receives it, and the other way round
 * when the rate is negative. NOT thread safe.
 */
final class FundingStage
{
    private static final long NANOS_PER_MS = 1_000_000;

    private final EngineState state;
    private final Emitter emitter;
    private final FundingFlyweight funding = new FundingFlyweight();

    FundingStage(final EngineState state, final Emitter emitter)
    {
        this.state = state;
        this.emitter = emitter;
    }

    /** Settles what is due at the engine time. */
    void settle()
    {
        for (int i = 0; i < state.marketCount(); i++)
        {
            final Market market = state.market(i);
            final long timeMs = market.fundingTimeMs();
            if (timeMs != 0 && timeMs * NANOS_PER_MS <= state.engineTimeNs())
            {
                final long quantityE8 = state.account().ledger().position(i).quantityE8();
                final long valueE8 = FixedPoint.multiply(quantityE8, market.markPriceE8());
                funding.begin(emitter.buffer(), emitter.claim(FundingFlyweight.lengthBytes())).instrumentId(i)
                    .rateE8(market.fundingRateE8()).markPriceE8(market.markPriceE8()).positionQuantityE8(quantityE8)
                    .amountE8(-FixedPoint.multiply(valueE8, market.fundingRateE8())).fundingTimeMs(timeMs);
                emitter.emit(Origin.DERIVED);
            }
        }
    }

    /** Engine time of the next funding that is known; {@link Long#MAX_VALUE} for none. */
    long nextDeadlineNs()
    {
        long nextNs = Long.MAX_VALUE;
        for (int i = 0; i < state.marketCount(); i++)
        {
            final long timeMs = state.market(i).fundingTimeMs();
            nextNs = timeMs == 0 ? nextNs : Math.min(nextNs, timeMs * NANOS_PER_MS);
        }
        return nextNs;
    }
}
