package io.vstru.event;

/**
 * Every type of event with its number on disk. Numbers are never reused; inputs are below 64, egress from 64 on.
 */
public enum EventType
{
    /** One public trade. */
    TRADE(1),
    /** One part of an order-book snapshot or delta. A book shows only after its last part. */
    BOOK(2),
    /** The ticker of an instrument with all deltas merged; 0 means unknown. */
    TICKER(3),
    /** A bar as the venue computed it. */
    VENUE_BAR(4),
    /** An instrument and its filters. Enters before any other event that names it. */
    INSTRUMENT(5),
    /** What the venue says of an order. */
    ORDER_UPDATE(6),
    /** One execution. Positions are sums of these. */
    EXECUTION(7),
    /** A funding settlement. */
    FUNDING(8),
    /** A market-data stream changed its state. */
    STREAM_STATE(9),
    /** What a person asked for. */
    OPERATOR_COMMAND(10),
    /** One setting. A start is followed by all of them; a change made while running is one of them. */
    CONFIGURATION(11),
    /** The engine started: opens an epoch. */
    START(12),
    /** The engine was stopped in good order. */
    STOP(13),
    /** The wall clock passed a deadline that the engine had declared. */
    TIMER(14),
    /** A bar built from trades has closed. */
    BAR(15),
    /** What a strategy asks for, with the values it was made from. */
    SIGNAL(64),
    /** What risk decided on a signal, with the numbers it saw. */
    RISK_VERDICT(65),
    /** What the venue is asked to do. */
    ORDER_COMMAND(66),
    /** A position changed. */
    POSITION_CHANGE(67),
    /** The stop and target of a position changed. */
    PROTECTION_CHANGE(68),
    /** A strategy was switched. */
    STRATEGY_STATE(69),
    /** Something a person should know. */
    ALERT(70),
    /** The input of this record could not be processed. Every replay skips it. */
    INPUT_FAILED(71);

    /** First number of egress. */
    public static final int FIRST_EGRESS = 64;
    private static final int LIMIT = 128;
    private static final EventType[] BY_ID = new EventType[LIMIT];

    static
    {
        for (final EventType type : values())
        {
            BY_ID[type.id] = type;
        }
    }

    private final short id;

    EventType(final int id)
    {
        this.id = (short)id;
    }

    /** The number on disk. */
    public short id()
    {
        return id;
    }

    /** Whether the engine decided it; otherwise it is an input. */
    public boolean isEgress()
    {
        return id >= FIRST_EGRESS;
    }

    /**
     * The type of a number, or null when this build knows no such type.
     */
    public static EventType of(final int id)
    {
        return id >= 0 && id < LIMIT ? BY_ID[id] : null;
    }
}
