package io.vstru.engine;

import io.vstru.event.BookFlyweight;
import io.vstru.event.Command;
import io.vstru.event.ConfigurationFlyweight;
import io.vstru.event.FundingFlyweight;
import io.vstru.event.OperatorCommandFlyweight;
import io.vstru.event.StartFlyweight;
import io.vstru.event.StreamStateFlyweight;
import io.vstru.event.TickerFlyweight;
import io.vstru.event.TradeFlyweight;
import io.vstru.market.Instruments;
import io.vstru.market.Market;
import io.vstru.numeric.StateReader;
import io.vstru.numeric.StateWriter;
import io.vstru.order.Order;
import io.vstru.settings.EngineSettings;
import io.vstru.settings.SettingKey;
import io.vstru.strategy.Strategy;
import io.vstru.venue.VenueContext;
import java.util.Arrays;

/**
 * All that the engine knows. It changes only by applying events, one by one in the order of their sequences, and
 * decides nothing: the same events leave the same state, whether the stages made them or a journal holds them. NOT
 * thread safe.
 */
public final class EngineState implements VenueContext
{
    /** The most instruments. */
    public static final int MAX_INSTRUMENTS = 16;

    /** In a stream state: the whole connection. */
    private static final int ALL_INSTRUMENTS = -1;

    private final Instruments instruments = new Instruments(MAX_INSTRUMENTS);
    private final Market[] markets = new Market[MAX_INSTRUMENTS];
    private final Account account = new Account();
    private final SettingsState configured = new SettingsState();
    private final StrategySource strategySource;
    private Strategies strategies = new Strategies();
    private long engineTimeNs;
    private int structure;
    private boolean isPaused;
    private boolean isReduceOnly;
    private String buildHash = "";

    EngineState(final StrategySource strategySource)
    {
        this.strategySource = strategySource;
    }

    /** Engine time of the last event. */
    @Override
    public long engineTimeNs()
    {
        return engineTimeNs;
    }

    /** Settings in force; null before the first configuration was complete. */
    @Override
    public EngineSettings settings()
    {
        return configured.settings();
    }

    /** Instruments. */
    @Override
    public Instruments instruments()
    {
        return instruments;
    }

    /** The market of an instrument that the settings name. */
    @Override
    public Market market(final int instrumentId)
    {
        final Market market = instrumentId >= 0 && instrumentId < MAX_INSTRUMENTS ? markets[instrumentId] : null;
        if (market == null)
        {
            throw new IllegalArgumentException("no market for instrumentId=" + instrumentId);
        }
        return market;
    }

    /** Number of instruments that the settings name. */
    public int marketCount()
    {
        return settings() == null ? 0 : settings().symbols().size();
    }

    @Override
    public long openQuantityE8(final long orderId)
    {
        final Order order = account.orders().find(orderId);
        return order == null ? 0 : order.openQuantityE8();
    }

    /** Orders, positions and money. */
    public Account account()
    {
        return account;
    }

    /** The strategies that run. */
    public Strategies strategies()
    {
        return strategies;
    }

    /**
     * Checks that an engine in this state can go on with other settings.
     *
     * @throws io.vstru.settings.SettingException naming the setting, its value and the remedy
     */
    public void checkChange(final EngineSettings newSettings)
    {
        if (settings() != null && Structure.differs(settings(), newSettings))
        {
            Structure.checkChange(this, newSettings);
        }
    }

    /** Whether entries are paused by a person. */
    public boolean isPaused()
    {
        return isPaused;
    }

    /** Whether entries are closed since an input failed, until a person resumes. */
    public boolean isReduceOnly()
    {
        return isReduceOnly;
    }

    /** Hash of the build that opened the epoch, in hexadecimal; empty before the first start. */
    public String buildHash()
    {
        return buildHash;
    }

    /** A new strategy of this name, cold. */
    Strategy newStrategy(final String name)
    {
        return strategySource.newStrategy(settings(), name);
    }

    /** Changes whenever markets and strategies were made anew. */
    int structure()
    {
        return structure;
    }

    void engineTimeNs(final long newEngineTimeNs)
    {
        engineTimeNs = newEngineTimeNs;
    }

    void onStart(final StartFlyweight start)
    {
        buildHash = start.buildHash();
        account.orderIds().onStart(start.incarnation());
        configured.onStart();
        for (int i = 0; i < marketCount(); i++)
        {
            markets[i].onStart();
        }
    }

    void onConfiguration(final ConfigurationFlyweight configuration)
    {
        configured.onConfiguration(configuration);
        if (configuration.isLast())
        {
            configure(configured.complete());
        }
    }

    void onTrade(final TradeFlyweight trade)
    {
        market(trade.instrumentId()).apply(trade);
        mark(trade.instrumentId());
    }

    void onBook(final BookFlyweight book)
    {
        market(book.instrumentId()).apply(book, engineTimeNs);
    }

    void onTicker(final TickerFlyweight ticker)
    {
        market(ticker.instrumentId()).apply(ticker, engineTimeNs);
        mark(ticker.instrumentId());
    }

    void onStreamState(final StreamStateFlyweight streamState)
    {
        final int instrumentId = streamState.instrumentId();
        if (instrumentId != ALL_INSTRUMENTS)
        {
            market(instrumentId).apply(streamState);
            return;
        }
        for (int i = 0; i < marketCount(); i++)
        {
            markets[i].apply(streamState);
        }
    }

    void onOperatorCommand(final OperatorCommandFlyweight operatorCommand)
    {
        if (operatorCommand.command() == Command.PAUSE)
        {
            isPaused = true;
        }
        else if (operatorCommand.command() == Command.RESUME)
        {
            isPaused = false;
            isReduceOnly = false;
        }
    }

    void onFunding(final FundingFlyweight funding)
    {
        market(funding.instrumentId()).onFunding(funding.fundingTimeMs());
        account.ledger().onFunding(funding.amountE8());
    }

    void onInputFailed()
    {
        isReduceOnly = true;
    }

    /** Writes everything but the strategies' own state first, then that. */
    void save(final StateWriter writer)
    {
        writer.putLong(engineTimeNs).putBoolean(isPaused).putBoolean(isReduceOnly).putAscii(buildHash);
        configured.save(writer);
        instruments.save(writer);
        for (int i = 0; i < marketCount(); i++)
        {
            markets[i].save(writer);
        }
        account.save(writer);
        strategies.save(writer);
    }

    /** Replaces everything by what {@link #save} wrote. */
    void load(final StateReader reader)
    {
        engineTimeNs = reader.getLong();
        isPaused = reader.getBoolean();
        isReduceOnly = reader.getBoolean();
        buildHash = reader.getAscii();
        configured.load(reader);
        Arrays.fill(markets, null);
        if (settings() != null)
        {
            build();
        }
        instruments.load(reader);
        for (int i = 0; i < marketCount(); i++)
        {
            markets[i].load(reader);
        }
        account.load(reader);
        strategies.load(reader);
    }

    /** The ledger values a position as risk does. */
    private void mark(final int instrumentId)
    {
        final long markPriceE8 = markets[instrumentId].markPriceE8();
        if (markPriceE8 != 0)
        {
            account.ledger().onMarkPrice(instrumentId, markPriceE8);
        }
    }

    private void configure(final EngineSettings newSettings)
    {
        final boolean isFirst = settings() == null;
        checkChange(newSettings);
        final boolean isOther = isFirst || Structure.differs(settings(), newSettings);
        configured.settings(newSettings);
        if (isOther)
        {
            build();
        }
        if (isFirst)
        {
            account.fund(newSettings);
        }
    }

    /** Makes the strategies anew, cold, and books of another depth; what else is known of the markets stays. */
    private void build()
    {
        final int depth = (int)settings().number(SettingKey.BOOK_DEPTH);
        for (int i = 0; i < marketCount(); i++)
        {
            markets[i] = markets[i] == null ? new Market(depth) : markets[i].withDepth(depth);
        }
        strategies = Strategies.of(settings(), this);
        structure++;
    }
}
