package io.vstru.venue.paper;

import io.vstru.event.BookFlyweight;
import io.vstru.event.ExecutionFlyweight;
import io.vstru.event.InstrumentFlyweight;
import io.vstru.event.InstrumentStatus;
import io.vstru.event.OrderCommandFlyweight;
import io.vstru.event.OrderCommandKind;
import io.vstru.event.OrderReason;
import io.vstru.event.OrderType;
import io.vstru.event.OrderUpdateFlyweight;
import io.vstru.event.Side;
import io.vstru.event.TickerFlyweight;
import io.vstru.event.TimeInForce;
import io.vstru.event.TradeFlyweight;
import io.vstru.event.TriggerBy;
import io.vstru.market.Instruments;
import io.vstru.market.Market;
import io.vstru.numeric.FixedPoint;
import io.vstru.settings.EngineSettings;
import io.vstru.venue.VenueContext;
import io.vstru.venue.VenueReports;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A paper venue with a market, without an engine. What it reports is applied to it at once, as the engine does, and
 * kept as text: {@code ACCEPTED 1}, {@code CANCELLED 1 USER}, {@code AMENDED 2 to 3}, {@code FILL 1 2 at 100.1 TAKER}.
 * Every input moves the venue until nothing is due.
 */
final class VenueRun implements VenueContext, VenueReports
{
    private static final long NANOS_PER_MS = 1_000_000;

    private final EngineSettings settings;
    private final Market market = new Market(5);
    private final Instruments instruments = new Instruments(1);
    private final PaperVenue venue = new PaperVenue(this);
    private final Map<Long, Long> openE8 = new HashMap<>();
    private final Map<Long, Long> parents = new HashMap<>();
    private final UnsafeBuffer input = new UnsafeBuffer(ByteBuffer.allocateDirect(2048));
    private final UnsafeBuffer report = new UnsafeBuffer(ByteBuffer.allocateDirect(512));
    private final OrderUpdateFlyweight update = new OrderUpdateFlyweight();
    private final ExecutionFlyweight execution = new ExecutionFlyweight();
    private final List<String> reports = new ArrayList<>();
    private long nowMs = 1_000_000;
    private long updateId;
    private long lastFeeE8;

    /** A venue with a latency of 50 ms and a book of 10 at 99.9 and 10 at 100.1. */
    VenueRun(final Map<String, String> given)
    {
        settings = EngineSettings.of(given);
        instrument(InstrumentStatus.TRADING);
        book("99.9 10", "100.1 10");
    }

    VenueRun instrument(final InstrumentStatus status)
    {
        instruments.apply(new InstrumentFlyweight().begin(input, 0).instrumentId(0).status(status).symbol("BTCUSDT")
            .tickSizeE8(e8("0.1")).quantityStepE8(e8("0.001")));
        return this;
    }

    VenueRun after(final long ms)
    {
        nowMs += ms;
        return this;
    }

    /** Time passes and nothing else happens. */
    VenueRun pass(final long ms)
    {
        return after(ms).settle();
    }

    /** A snapshot: levels as {@code price quantity}, best first, separated by commas. */
    VenueRun book(final String bids, final String asks)
    {
        final BookFlyweight book = new BookFlyweight().begin(input, 0).instrumentId(0).isSnapshot(true)
            .isLastPart(true).updateId(++updateId);
        for (final String level : bids.split(","))
        {
            book.appendBid(e8(level.split(" ")[0]), e8(level.split(" ")[1]));
        }
        for (final String level : asks.split(","))
        {
            book.appendAsk(e8(level.split(" ")[0]), e8(level.split(" ")[1]));
        }
        market.apply(book, engineTimeNs());
        venue.onBook(book);
        return settle();
    }

    VenueRun trade(final Side taker, final String quantity, final String price)
    {
        return trade(taker, quantity, price, false);
    }

    VenueRun blockTrade(final Side taker, final String quantity, final String price)
    {
        return trade(taker, quantity, price, true);
    }

    VenueRun mark(final String price)
    {
        final TickerFlyweight ticker = new TickerFlyweight().begin(input, 0).instrumentId(0).markPriceE8(e8(price));
        market.apply(ticker, engineTimeNs());
        venue.onTicker(ticker);
        return settle();
    }

    /** The book can not be trusted until the next snapshot. */
    VenueRun stale()
    {
        market.onStart();
        return settle();
    }

    VenueRun market(final long orderId, final Side side, final String quantity)
    {
        return send(command(orderId, side, quantity).orderType(OrderType.MARKET).timeInForce(TimeInForce.IOC));
    }

    VenueRun limit(
        final long orderId, final Side side, final String quantity, final String price, final TimeInForce timeInForce)
    {
        return send(command(orderId, side, quantity).orderType(OrderType.LIMIT).timeInForce(timeInForce)
            .priceE8(e8(price)));
    }

    /** A reduce-only market order against an entry. */
    VenueRun close(final long orderId, final long parentOrderId, final Side side, final String quantity)
    {
        return send(command(orderId, side, quantity).orderType(OrderType.MARKET).timeInForce(TimeInForce.IOC)
            .isReduceOnly(true).parentOrderId(parentOrderId));
    }

    /** An entry to fill in and send. */
    OrderCommandFlyweight command(final long orderId, final Side side, final String quantity)
    {
        final OrderCommandFlyweight command = new OrderCommandFlyweight().begin(input, 0)
            .kind(OrderCommandKind.NEW).orderId(orderId).side(side).quantityE8(e8(quantity));
        command.header().engineTimeNs(engineTimeNs());
        return command;
    }

    /** Attaches a stop with the next id and a target with the one after it, both fired by this price. */
    static OrderCommandFlyweight protect(
        final OrderCommandFlyweight command, final TriggerBy by, final String stop, final String target)
    {
        return command.triggerBy(by).stopOrderId(command.orderId() + 1).stopPriceE8(e8(stop))
            .targetOrderId(command.orderId() + 2).targetPriceE8(e8(target));
    }

    VenueRun send(final OrderCommandFlyweight command)
    {
        final long orderId = command.orderId();
        parents.put(orderId, command.parentOrderId() == 0 ? orderId : command.parentOrderId());
        parents.put(command.stopOrderId(), orderId);
        parents.put(command.targetOrderId(), orderId);
        venue.onOrderCommand(command);
        return settle();
    }

    VenueRun cancel(final long orderId)
    {
        return send(command(orderId, Side.BUY, "0").kind(OrderCommandKind.CANCEL));
    }

    /** What was reported since the last call. */
    List<String> reports()
    {
        final List<String> since = List.copyOf(reports);
        reports.clear();
        return since;
    }

    String lastFee()
    {
        return FixedPoint.format(lastFeeE8);
    }

    long nowNs()
    {
        return engineTimeNs();
    }

    long nextDeadlineNs()
    {
        return venue.nextDeadlineNs();
    }

    @Override
    public Market market(final int instrumentId)
    {
        return market;
    }

    @Override
    public Instruments instruments()
    {
        return instruments;
    }

    @Override
    public EngineSettings settings()
    {
        return settings;
    }

    @Override
    public long openQuantityE8(final long orderId)
    {
        return openE8.getOrDefault(orderId, 0L);
    }

    @Override
    public long engineTimeNs()
    {
        return nowMs * NANOS_PER_MS;
    }

    @Override
    public OrderUpdateFlyweight beginOrderUpdate()
    {
        return update.begin(report, 0);
    }

    @Override
    public void commitOrderUpdate()
    {
        final String amount = switch (update.status())
        {
            case AMENDED, UNTRIGGERED -> " to " + FixedPoint.format(update.quantityE8());
            default -> update.reason() == OrderReason.NONE ? "" : " " + update.reason();
        };
        reports.add(update.status() + " " + update.orderId() + amount);
        venue.onOrderUpdate(update);
    }

    @Override
    public ExecutionFlyweight beginExecution()
    {
        return execution.begin(report, 0);
    }

    @Override
    public void commitExecution()
    {
        reports.add("FILL " + execution.orderId() + " " + FixedPoint.format(execution.quantityE8()) + " at " +
            FixedPoint.format(execution.priceE8()) + " " + execution.liquidity());
        lastFeeE8 = execution.feeE8();
        final long parent = parents.get(execution.orderId());
        final long signE8 = parent == execution.orderId() ? execution.quantityE8() : -execution.quantityE8();
        openE8.merge(parent, signE8, Long::sum);
        venue.onExecution(execution);
    }

    private VenueRun trade(final Side taker, final String quantity, final String price, final boolean isBlockTrade)
    {
        final TradeFlyweight trade = new TradeFlyweight().begin(input, 0).instrumentId(0).side(taker)
            .quantityE8(e8(quantity)).priceE8(e8(price)).isBlockTrade(isBlockTrade);
        market.apply(trade);
        venue.onTrade(trade);
        return settle();
    }

    private VenueRun settle()
    {
        for (int i = 0; venue.step(this); i++)
        {
            if (i == 1000)
            {
                throw new AssertionError("the venue does not come to rest: " + reports);
            }
        }
        return this;
    }

    static long e8(final String decimal)
    {
        return FixedPoint.parse(decimal);
    }
}
