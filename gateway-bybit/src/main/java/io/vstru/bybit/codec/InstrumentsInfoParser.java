package io.vstru.bybit.codec;

import io.vstru.event.Category;
import io.vstru.event.EventSink;
import io.vstru.event.InstrumentFlyweight;
import io.vstru.event.InstrumentStatus;
import io.vstru.market.InstrumentSpec;
import io.vstru.numeric.FixedPoint;
import java.nio.charset.StandardCharsets;
import org.agrona.concurrent.UnsafeBuffer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an instrument out of the answer of {@code /v5/market/instruments-info}. Cold: once at start. */
public final class InstrumentsInfoParser
{
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private InstrumentsInfoParser()
    {
    }

    /**
     * The instrument of a symbol.
     *
     * @param body         the whole answer
     * @param category     market the answer is about
     * @param symbol       symbol to look for; others in the answer are passed over
     * @param instrumentId number the instrument gets
     * @throws IllegalArgumentException when the answer is an error or no answer, does not list the symbol, or the
     *                                  symbol's filters are missing or finer than 1e-8; names the symbol
     */
    public static InstrumentSpec parse(
        final byte[] body, final Category category, final String symbol, final int instrumentId)
    {
        final JsonNode root = readTree(body, symbol);
        final JsonNode code = root.path("retCode");
        if (!code.isInt() || code.asInt() != 0)
        {
            throw new IllegalArgumentException("the venue did not list symbol=" + symbol + " retCode=" + code +
                " retMsg=" + root.path("retMsg") + ": check symbol and category=" + category);
        }
        for (final JsonNode entry : root.path("result").path("list"))
        {
            if (symbol.equals(text(entry.path("symbol"))))
            {
                return parse(entry, category, symbol, instrumentId);
            }
        }
        throw new IllegalArgumentException("the venue does not list symbol=" + symbol + " in category=" + category +
            ": check spelling and category");
    }

    /** Publishes an instrument; false when the sink has no room. */
    public static boolean publish(final InstrumentSpec spec, final long receiveTimeNs, final EventSink sink)
    {
        if (!sink.claim(InstrumentFlyweight.lengthBytes()))
        {
            return false;
        }
        final InstrumentFlyweight event = new InstrumentFlyweight().begin(sink.buffer(), sink.offset())
            .instrumentId(spec.instrumentId()).category(spec.category()).status(spec.status())
            .fundingIntervalMinutes(spec.fundingIntervalMinutes()).symbol(spec.symbol()).baseCoin(spec.baseCoin())
            .quoteCoin(spec.quoteCoin()).settleCoin(spec.settleCoin()).tickSizeE8(spec.tickSizeE8())
            .quantityStepE8(spec.quantityStepE8()).minQuantityE8(spec.minQuantityE8())
            .maxLimitQuantityE8(spec.maxLimitQuantityE8()).maxMarketQuantityE8(spec.maxMarketQuantityE8())
            .minNotionalE8(spec.minNotionalE8()).maxLeverageE8(spec.maxLeverageE8());
        event.header().receiveTimeNs(receiveTimeNs);
        sink.commit();
        return true;
    }

    private static JsonNode readTree(final byte[] body, final String symbol)
    {
        try
        {
            return MAPPER.readTree(body);
        }
        catch (final JacksonException e)
        {
            throw new IllegalArgumentException("the answer about symbol=" + symbol + " is not JSON, lengthBytes=" +
                body.length + ": check that the REST address is Bybit's", e);
        }
    }

    private static InstrumentSpec parse(
        final JsonNode entry, final Category category, final String symbol, final int instrumentId)
    {
        final JsonNode lot = entry.path("lotSizeFilter");
        final boolean isSpot = category == Category.SPOT;
        final long quantityStepE8 = steps(isSpot ? lot.path("basePrecision") : lot.path("qtyStep"), "qtyStep", symbol);
        final JsonNode maxLimit =
            isSpot ? firstOf(lot.path("maxLimitOrderQty"), lot.path("maxOrderQty")) : lot.path("maxOrderQty");
        final JsonNode maxMarket =
            firstOf(isSpot ? lot.path("maxMarketOrderQty") : lot.path("maxMktOrderQty"), maxLimit);
        final JsonNode minNotional = isSpot ? lot.path("minOrderAmt") : lot.path("minNotionalValue");
        final String quoteCoin = required(entry, "quoteCoin", symbol);
        return new InstrumentSpec(
            instrumentId,
            category,
            "Trading".equals(text(entry.path("status"))) ? InstrumentStatus.TRADING : InstrumentStatus.CLOSED,
            entry.path("fundingInterval").asInt(0),
            symbol,
            required(entry, "baseCoin", symbol),
            quoteCoin,
            isSpot ? quoteCoin : required(entry, "settleCoin", symbol),
            steps(entry.path("priceFilter").path("tickSize"), "tickSize", symbol),
            quantityStepE8,
            decimal(lot.path("minOrderQty"), "minOrderQty", symbol, quantityStepE8),
            limit(maxLimit, "maxOrderQty", symbol),
            limit(maxMarket, "maxMarketOrderQty", symbol),
            decimal(minNotional, "minNotional", symbol, 0),
            decimal(entry.path("leverageFilter").path("maxLeverage"), "maxLeverage", symbol, FixedPoint.ONE));
    }

    private static JsonNode firstOf(final JsonNode preferred, final JsonNode other)
    {
        return preferred.isString() ? preferred : other;
    }

    private static String required(final JsonNode entry, final String field, final String symbol)
    {
        final String value = text(entry.path(field));
        if (value.isEmpty())
        {
            throw new IllegalArgumentException("symbol=" + symbol + " has no " + field + ": it can not be traded");
        }
        return value;
    }

    private static long steps(final JsonNode node, final String field, final String symbol)
    {
        final long stepE8 = decimal(node, field, symbol, 0);
        if (stepE8 <= 0)
        {
            throw new IllegalArgumentException("symbol=" + symbol + " has no " + field + ": it can not be traded");
        }
        return stepE8;
    }

    private static long decimal(final JsonNode node, final String field, final String symbol, final long missing)
    {
        final String text = text(node);
        if (text.isEmpty())
        {
            return missing;
        }
        try
        {
            return FixedPoint.parse(text);
        }
        catch (final NumberFormatException e)
        {
            throw new IllegalArgumentException("symbol=" + symbol + " " + field + "=" + text +
                " is finer than 1e-8, too great or no number: take the symbol out of the configuration", e);
        }
    }

    /** An upper bound: what is above the range of our numbers bounds nothing that we can write. */
    private static long limit(final JsonNode node, final String field, final String symbol)
    {
        final String text = text(node);
        if (text.isEmpty())
        {
            return Long.MAX_VALUE;
        }
        final UnsafeBuffer bytes = new UnsafeBuffer(text.getBytes(StandardCharsets.US_ASCII));
        final DecimalScan scan = new DecimalScan();
        final DecimalScan.Outcome outcome = scan.scan(bytes, 0, bytes.capacity());
        if (outcome == DecimalScan.Outcome.INVALID || scan.end() != bytes.capacity())
        {
            throw new IllegalArgumentException("symbol=" + symbol + " " + field + "=" + text +
                " is no number: take the symbol out of the configuration");
        }
        return outcome == DecimalScan.Outcome.OVERFLOW ? Long.MAX_VALUE : scan.valueE8();
    }

    private static String text(final JsonNode node)
    {
        return node.isString() ? node.stringValue() : node.isNumber() ? node.asString() : "";
    }
}
