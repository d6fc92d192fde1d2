package io.vstru.bybit.simulator;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;
import org.agrona.concurrent.EpochNanoClock;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The public REST endpoints: path and query in, document out. The venue's clock, which clients compare theirs with, is
 * the machine's, whatever the times in the feed are.
 */
final class MarketRest
{
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long NANOS_PER_MILLI = 1_000_000L;
    private static final int PARAMETER_ERROR = 10_001;

    private final Instrument instrument;
    private final EpochNanoClock clock;

    MarketRest(final Instrument instrument, final EpochNanoClock clock)
    {
        this.instrument = instrument;
        this.clock = clock;
    }

    /** The document of an endpoint; null when there is none at the path. */
    byte[] get(final String uri)
    {
        final QueryStringDecoder query = new QueryStringDecoder(uri);
        return switch (query.path())
        {
            case "/v5/market/time" -> time();
            case "/v5/market/instruments-info" -> instruments(parameter(query, "category"), parameter(query, "symbol"));
            default -> null;
        };
    }

    private byte[] time()
    {
        final long nowNs = clock.nanoTime();
        return document(0, "OK", JsonNodeFactory.instance.objectNode()
            .put("timeSecond", Long.toString(nowNs / NANOS_PER_SECOND))
            .put("timeNano", Long.toString(nowNs)));
    }

    private byte[] instruments(final String category, final String symbol)
    {
        final boolean isLinear = category.equals("linear");
        if (!isLinear && !category.equals("spot"))
        {
            return refuse("params error: category=" + category + " is not served, linear and spot are");
        }
        if (!symbol.isEmpty() && !symbol.equals(instrument.symbol()))
        {
            return refuse("params error: symbol=" + symbol + " is not served, " + instrument.symbol() + " is");
        }
        final InstrumentsInfo info = new InstrumentsInfo(instrument);
        final ObjectNode result = JsonNodeFactory.instance.objectNode().put("category", category);
        result.putArray("list").add(isLinear ? info.linear() : info.spot());
        if (isLinear)
        {
            result.put("nextPageCursor", "");
        }
        return document(0, "OK", result);
    }

    private byte[] refuse(final String reason)
    {
        return document(PARAMETER_ERROR, reason, JsonNodeFactory.instance.objectNode());
    }

    private byte[] document(final int code, final String message, final ObjectNode result)
    {
        final ObjectNode document = JsonNodeFactory.instance.objectNode().put("retCode", code).put("retMsg", message);
        document.set("result", result);
        document.putObject("retExtInfo");
        return JsonMembers.bytes(document.put("time", clock.nanoTime() / NANOS_PER_MILLI));
    }

    private static String parameter(final QueryStringDecoder query, final String name)
    {
        return query.parameters().getOrDefault(name, List.of("")).get(0);
    }
}
