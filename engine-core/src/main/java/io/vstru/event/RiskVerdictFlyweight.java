package io.vstru.event;

import java.nio.ByteOrder;
import org.agrona.MutableDirectBuffer;

/**
 * What risk decided on a signal, with the numbers it saw. Valid only during the call that hands it out.
 */
public final class RiskVerdictFlyweight
{
    /** Names, kinds and offsets of the fields. */
    public static final EventLayout LAYOUT = new EventLayout(EventType.RISK_VERDICT, 1);

    private static final int STRATEGY_ID = LAYOUT.int32("strategyId");
    private static final int INSTRUMENT_ID = LAYOUT.int32("instrumentId");
    private static final int DECISION = LAYOUT.enumeration("decision", RiskDecision.values());
    private static final int RULE = LAYOUT.enumeration("rule", RiskRule.values());
    private static final int SIDE = LAYOUT.enumeration("side", Side.values());
    private static final int IS_REDUCE_ONLY = LAYOUT.bool("isReduceOnly");
    private static final int SIGNAL_SEQUENCE = LAYOUT.int64("signalSequence");
    private static final int QUANTITY_E8 = LAYOUT.scaledE8("quantityE8");
    private static final int OBSERVED_E8 = LAYOUT.scaledE8("observedE8");
    private static final int LIMIT_E8 = LAYOUT.scaledE8("limitE8");
    private static final int EQUITY_E8 = LAYOUT.scaledE8("equityE8");
    private static final int POSITION_E8 = LAYOUT.scaledE8("positionE8");
    private static final int EXPOSURE_E8 = LAYOUT.scaledE8("exposureE8");
    private static final int PRICE_E8 = LAYOUT.scaledE8("priceE8");
    private static final int STOP_PRICE_E8 = LAYOUT.scaledE8("stopPriceE8");
    private static final int TARGET_PRICE_E8 = LAYOUT.scaledE8("targetPriceE8");
    private static final int FIXED_LENGTH = LAYOUT.seal();

    private final EventHeader header = new EventHeader();
    private MutableDirectBuffer buffer;
    private int offset;

    /** Length of the event in bytes. */
    public static int lengthBytes()
    {
        return FIXED_LENGTH;
    }

    /** Views the event at this offset. */
    public RiskVerdictFlyweight wrap(final MutableDirectBuffer buffer, final int offset)
    {
        this.buffer = buffer;
        this.offset = offset;
        header.wrap(buffer, offset);
        return this;
    }

    /** Starts a new event at this offset: header written, every field zero. */
    public RiskVerdictFlyweight begin(final MutableDirectBuffer buffer, final int offset)
    {
        wrap(buffer, offset);
        header.begin(EventType.RISK_VERDICT, LAYOUT.version(), FIXED_LENGTH);
        return this;
    }

    /** The header of the event. */
    public EventHeader header()
    {
        return header;
    }

    /** Strategy. */
    public int strategyId()
    {
        return buffer.getInt(offset + STRATEGY_ID, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: strategy. */
    public RiskVerdictFlyweight strategyId(final int value)
    {
        buffer.putInt(offset + STRATEGY_ID, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Instrument. */
    public int instrumentId()
    {
        return buffer.getInt(offset + INSTRUMENT_ID, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: instrument. */
    public RiskVerdictFlyweight instrumentId(final int value)
    {
        buffer.putInt(offset + INSTRUMENT_ID, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** What was decided. */
    public RiskDecision decision()
    {
        return RiskDecision.of(buffer.getByte(offset + DECISION));
    }

    /** Sets: what was decided. */
    public RiskVerdictFlyweight decision(final RiskDecision value)
    {
        buffer.putByte(offset + DECISION, value.code());
        return this;
    }

    /** Rule that decided. */
    public RiskRule rule()
    {
        return RiskRule.of(buffer.getByte(offset + RULE));
    }

    /** Sets: rule that decided. */
    public RiskVerdictFlyweight rule(final RiskRule value)
    {
        buffer.putByte(offset + RULE, value.code());
        return this;
    }

    /** Side of the order. */
    public Side side()
    {
        return Side.of(buffer.getByte(offset + SIDE));
    }

    /** Sets: side of the order. */
    public RiskVerdictFlyweight side(final Side value)
    {
        buffer.putByte(offset + SIDE, value.code());
        return this;
    }

    /** The order may only reduce. */
    public boolean isReduceOnly()
    {
        return buffer.getByte(offset + IS_REDUCE_ONLY) != 0;
    }

    /** Sets: the order may only reduce. */
    public RiskVerdictFlyweight isReduceOnly(final boolean value)
    {
        buffer.putByte(offset + IS_REDUCE_ONLY, (byte)(value ? 1 : 0));
        return this;
    }

    /** Signal it is about. */
    public long signalSequence()
    {
        return buffer.getLong(offset + SIGNAL_SEQUENCE, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: signal it is about. */
    public RiskVerdictFlyweight signalSequence(final long value)
    {
        buffer.putLong(offset + SIGNAL_SEQUENCE, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Quantity that may go out. */
    public long quantityE8()
    {
        return buffer.getLong(offset + QUANTITY_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: quantity that may go out. */
    public RiskVerdictFlyweight quantityE8(final long value)
    {
        buffer.putLong(offset + QUANTITY_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Value the rule looked at. */
    public long observedE8()
    {
        return buffer.getLong(offset + OBSERVED_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: value the rule looked at. */
    public RiskVerdictFlyweight observedE8(final long value)
    {
        buffer.putLong(offset + OBSERVED_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Limit of the rule. */
    public long limitE8()
    {
        return buffer.getLong(offset + LIMIT_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: limit of the rule. */
    public RiskVerdictFlyweight limitE8(final long value)
    {
        buffer.putLong(offset + LIMIT_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Equity. */
    public long equityE8()
    {
        return buffer.getLong(offset + EQUITY_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: equity. */
    public RiskVerdictFlyweight equityE8(final long value)
    {
        buffer.putLong(offset + EQUITY_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Signed position of the instrument. */
    public long positionE8()
    {
        return buffer.getLong(offset + POSITION_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: signed position of the instrument. */
    public RiskVerdictFlyweight positionE8(final long value)
    {
        buffer.putLong(offset + POSITION_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Notional of positions and open orders of all instruments. */
    public long exposureE8()
    {
        return buffer.getLong(offset + EXPOSURE_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: notional of positions and open orders of all instruments. */
    public RiskVerdictFlyweight exposureE8(final long value)
    {
        buffer.putLong(offset + EXPOSURE_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Price used for value and size. */
    public long priceE8()
    {
        return buffer.getLong(offset + PRICE_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: price used for value and size. */
    public RiskVerdictFlyweight priceE8(final long value)
    {
        buffer.putLong(offset + PRICE_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Stop of the entry. */
    public long stopPriceE8()
    {
        return buffer.getLong(offset + STOP_PRICE_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: stop of the entry. */
    public RiskVerdictFlyweight stopPriceE8(final long value)
    {
        buffer.putLong(offset + STOP_PRICE_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    /** Target of the entry; 0 for none. */
    public long targetPriceE8()
    {
        return buffer.getLong(offset + TARGET_PRICE_E8, ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets: target of the entry; 0 for none. */
    public RiskVerdictFlyweight targetPriceE8(final long value)
    {
        buffer.putLong(offset + TARGET_PRICE_E8, value, ByteOrder.LITTLE_ENDIAN);
        return this;
    }
}
