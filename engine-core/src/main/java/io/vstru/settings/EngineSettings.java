package io.vstru.settings;

import io.vstru.event.OrderType;
import io.vstru.event.TriggerBy;
import io.vstru.risk.PositionSizer;
import io.vstru.risk.RiskLimits;
import io.vstru.strategy.Strategy;
import io.vstru.strategy.catalog.StrategyCatalog;
import io.vstru.strategy.catalog.StrategyParameters;
import io.vstru.text.NearestWord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** All settings of the engine, checked. Immutable. */
public final class EngineSettings
{
    private static final String STRATEGY_PREFIX = "strategy.";

    private static final long NANOS_PER_MS = 1_000_000;

    private final SortedMap<String, String> texts = new TreeMap<>();
    private final EnumMap<SettingKey, Long> numbers = new EnumMap<>(SettingKey.class);
    private final List<String> symbols;
    private final List<String> strategies;
    private final RiskLimits riskLimits;
    private final PositionSizer positionSizer;
    private final OrderType entryType;
    private final TriggerBy triggerBy;

    private EngineSettings(final Map<String, String> given)
    {
        for (final SettingKey key : SettingKey.values())
        {
            texts.put(key.key(), given.getOrDefault(key.key(), key.defaultText()));
        }
        for (final Map.Entry<String, String> each : given.entrySet())
        {
            if (SettingKey.of(each.getKey()) == null && !isOfStrategy(each.getKey()))
            {
                throw new SettingException("unknown setting " + each.getKey() + "=" + each.getValue() +
                    ": the nearest known is " + nearest(each.getKey()));
            }
            texts.put(each.getKey(), each.getValue());
        }
        for (final SettingKey key : SettingKey.values())
        {
            check(key, texts.get(key.key()));
        }
        symbols = SettingValue.words(SettingKey.SYMBOLS, text(SettingKey.SYMBOLS));
        strategies = SettingValue.words(SettingKey.STRATEGIES, text(SettingKey.STRATEGIES));
        checkStrategies();
        riskLimits = new RiskLimits(number(SettingKey.RISK_PER_TRADE), number(SettingKey.LEVERAGE),
            number(SettingKey.MAX_ORDER_VALUE), number(SettingKey.MAX_POSITION_VALUE));
        positionSizer = new PositionSizer(riskLimits);
        entryType = text(SettingKey.ENTRY_TYPE).equals("limit") ? OrderType.LIMIT : OrderType.MARKET;
        triggerBy = text(SettingKey.TRIGGER_BY).equals("mark") ? TriggerBy.MARK_PRICE : TriggerBy.LAST_PRICE;
    }

    /**
     * The settings from what was given; every other key has its default.
     *
     * @throws SettingException on an unknown key or a value outside its limits
     */
    public static EngineSettings of(final Map<String, String> given)
    {
        return new EngineSettings(given);
    }

    /** Every key with its text, sorted: what enters the journal. */
    public SortedMap<String, String> texts()
    {
        return new TreeMap<>(texts);
    }

    /** The value in units of 1e-8, as a whole number or in milliseconds, by the kind of the key. */
    public long number(final SettingKey key)
    {
        return numbers.get(key);
    }

    /** A duration in nanoseconds. */
    public long nanos(final SettingKey key)
    {
        return number(key) * NANOS_PER_MS;
    }

    /** The text of a setting. */
    public String text(final SettingKey key)
    {
        return texts.get(key.key());
    }

    /** Symbols; their places are the instrument ids. */
    public List<String> symbols()
    {
        return symbols;
    }

    /** Names of the strategies. */
    public List<String> strategies()
    {
        return strategies;
    }

    /** Limits of pre-trade risk. */
    public RiskLimits riskLimits()
    {
        return riskLimits;
    }

    /** Sizes entries by these limits. */
    public PositionSizer positionSizer()
    {
        return positionSizer;
    }

    /** Kind of order an entry is. */
    public OrderType entryType()
    {
        return entryType;
    }

    /** Price that fires stops and targets. */
    public TriggerBy triggerBy()
    {
        return triggerBy;
    }

    /** Start of the keys of the parameters of a strategy. */
    public static String strategyPrefix(final String strategy)
    {
        return STRATEGY_PREFIX + strategy + '.';
    }

    /** A new strategy, cold, with its parameters. */
    public Strategy newStrategy(final String strategy)
    {
        return StrategyCatalog.create(strategy, new StrategyParameters(strategyPrefix(strategy), texts));
    }

    /** SHA-256 over the sorted settings, in hexadecimal. */
    public String hash()
    {
        try
        {
            final MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (final Map.Entry<String, String> each : texts.entrySet())
            {
                digest.update((each.getKey() + '=' + each.getValue() + '\n').getBytes(StandardCharsets.US_ASCII));
            }
            return HexFormat.of().formatHex(digest.digest());
        }
        catch (final NoSuchAlgorithmException e)
        {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /** Of the known keys, and of this parameter of every strategy: its name may be the slip of the pen. */
    private static String nearest(final String key)
    {
        final List<String> known = new ArrayList<>();
        for (final SettingKey each : SettingKey.values())
        {
            known.add(each.key());
        }
        StrategyCatalog.names().forEach(name -> known.add(strategyPrefix(name) + key.substring(
            key.lastIndexOf('.') + 1)));
        return NearestWord.of(key, known);
    }

    private static boolean isOfStrategy(final String key)
    {
        return StrategyCatalog.names().stream().anyMatch(name -> key.startsWith(strategyPrefix(name)));
    }

    private void checkStrategies()
    {
        for (final String strategy : strategies)
        {
            try
            {
                newStrategy(strategy);
            }
            catch (final IllegalArgumentException e)
            {
                throw new SettingException(e.getMessage());
            }
        }
    }

    private void check(final SettingKey key, final String text)
    {
        switch (key.kind())
        {
            case WORDS -> SettingValue.words(key, text);
            case CHOICE -> SettingValue.choice(key, text);
            default -> numbers.put(key, SettingValue.number(key, text));
        }
    }
}
