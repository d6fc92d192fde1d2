package io.vstru.settings;

/**
 * Every setting of the engine. The limits are part of it: a value outside is refused before anything starts.
 * Parameters of a strategy have keys of their own, {@code strategy.<name>.<parameter>}.
 */
public enum SettingKey
{
    /** Instruments traded. */
    SYMBOLS("market.symbols", SettingKind.WORDS, "BTCUSDT", "1", "16", "Symbols of linear instruments, by commas"),
    /** Length of a bar. */
    TIMEFRAME("market.timeframe", SettingKind.DURATION, "5m", "1s", "24h", "Length of the bars strategies decide on"),
    /** Depth of the books. */
    BOOK_DEPTH("market.bookDepth", SettingKind.INTEGER, "50", "1", "200", "Levels kept of each side of a book"),
    /** Strategies. */
    STRATEGIES("strategies", SettingKind.WORDS, "ema-cross,order-flow", "1", "32", "Strategies that run, by commas"),
    /** Risk of an entry. */
    RISK_PER_TRADE("risk.perTrade", SettingKind.DECIMAL, "0.01", "0.00000001", "0.1",
        "Part of the equity that an entry may lose at its stop"),
    /** Leverage. */
    LEVERAGE("risk.leverage", SettingKind.DECIMAL, "10", "1", "100",
        "Greatest value of all positions and open entries, as a multiple of the equity"),
    /** Greatest order. */
    MAX_ORDER_VALUE("risk.maxOrderValue", SettingKind.DECIMAL, "100000", "1", "10000000000",
        "Greatest value of one order, in settle coin"),
    /** Greatest position. */
    MAX_POSITION_VALUE("risk.maxPositionValue", SettingKind.DECIMAL, "100000", "1", "10000000000",
        "Greatest value of the position in one instrument, in settle coin"),
    /** Distance of the target. */
    TAKE_PROFIT_RATIO("risk.takeProfitRatio", SettingKind.DECIMAL, "3", "0", "100",
        "Distance of the take profit as a multiple of the distance of the stop; 0 for none"),
    /** Age of market data. */
    MAX_DATA_AGE("risk.maxDataAge", SettingKind.DURATION, "5s", "100ms", "10m",
        "No entry when the last book of the instrument is older"),
    /** Open orders. */
    MAX_OPEN_ORDERS("risk.maxOpenOrders", SettingKind.INTEGER, "50", "3", "500",
        "No entry when so many orders have not ended, stops and targets included"),
    /** Kind of entry. */
    ENTRY_TYPE("order.entryType", SettingKind.CHOICE, "market", "market,limit", "",
        "market: enter at once; limit: rest at the best price of the own side, post only"),
    /** Offset of a limit entry. */
    LIMIT_OFFSET_TICKS("order.limitOffsetTicks", SettingKind.INTEGER, "0", "0", "1000",
        "Ticks that a limit entry stays behind the best price of its side"),
    /** Life of a limit entry. */
    LIMIT_LIFETIME("order.limitLifetime", SettingKind.DURATION, "60s", "1s", "24h",
        "A limit entry that has not filled by then is cancelled"),
    /** Price that fires stops. */
    TRIGGER_BY("order.triggerBy", SettingKind.CHOICE, "last", "last,mark", "",
        "Price that fires stops and targets"),
    /** Money at the start. */
    START_BALANCE("paper.startBalance", SettingKind.DECIMAL, "10000", "1", "1000000000",
        "Money of a new paper account, in settle coin"),
    /** Latency. */
    LATENCY("paper.latency", SettingKind.DURATION, "50ms", "0ms", "60s",
        "Time from an order leaving the engine to its arrival at the paper venue"),
    /** Maker fee. */
    MAKER_FEE("paper.makerFee", SettingKind.DECIMAL, "0.0002", "-0.001", "0.01", "Fee of resting orders"),
    /** Taker fee. */
    TAKER_FEE("paper.takerFee", SettingKind.DECIMAL, "0.00055", "0", "0.01", "Fee of orders that take");

    private final String key;
    private final SettingKind kind;
    private final String defaultText;
    private final String from;
    private final String to;
    private final String help;

    SettingKey(
        final String key, final SettingKind kind, final String defaultText, final String from, final String to,
        final String help)
    {
        this.key = key;
        this.kind = kind;
        this.defaultText = defaultText;
        this.from = from;
        this.to = to;
        this.help = help;
    }

    /** The key as written in a configuration. */
    public String key()
    {
        return key;
    }

    /** How its text is read. */
    public SettingKind kind()
    {
        return kind;
    }

    /** The value when none is given. */
    public String defaultText()
    {
        return defaultText;
    }

    /** Least value; for words the least number of them, for a choice all of them. */
    public String from()
    {
        return from;
    }

    /** Greatest value; for words the greatest number of them. */
    public String to()
    {
        return to;
    }

    /** One line for people. */
    public String help()
    {
        return help;
    }

    /** The setting of a key, or null. */
    public static SettingKey of(final String key)
    {
        for (final SettingKey each : values())
        {
            if (each.key.equals(key))
            {
                return each;
            }
        }
        return null;
    }
}
