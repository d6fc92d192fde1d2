package io.vstru.replay;

import io.vstru.event.EventHeader;
import io.vstru.event.EventType;
import io.vstru.event.Origin;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.agrona.MutableDirectBuffer;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that pick events; an event must pass all that were given. NOT thread safe. */
final class EventFilter
{
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--from", paramLabel = "SEQ", description = "First sequence.")
    private long fromSequence = 1;

    @Option(names = "--to", paramLabel = "SEQ", description = "Last sequence.")
    private long toSequence = Long.MAX_VALUE;

    @Option(names = "--type", paramLabel = "TYPE", split = ",", converter = TypeConverter.class,
        description = "Types of events, by commas, such as TRADE,ORDER_COMMAND.")
    private List<EventType> types;

    @Option(names = "--origin", paramLabel = "ORIGIN", split = ",", converter = OriginConverter.class,
        description = "Origins of events, by commas: external, derived, egress.")
    private List<Origin> origins;

    @Option(names = "--strategy", paramLabel = "ID", description = "Events that name this strategy.")
    private Integer strategyId;

    @Option(names = "--order", paramLabel = "ID",
        description = "Events that name this order, also as the parent, stop or target of another.")
    private Long orderId;

    @Option(names = "--since", paramLabel = "TIME",
        description = "Earliest engine time, as 2026-01-31T12:00:00Z.")
    private Instant since;

    @Option(names = "--until", paramLabel = "TIME", description = "Latest engine time.")
    private Instant until;

    private final EventFields fields = new EventFields();
    private long sinceNs = Long.MIN_VALUE;
    private long untilNs = Long.MAX_VALUE;

    /** Reads the name of a type. */
    static final class TypeConverter implements ITypeConverter<EventType>
    {
        @Override
        public EventType convert(final String word)
        {
            return KnownWord.of("type", word, EventType.values());
        }
    }

    /** Reads the name of an origin. */
    static final class OriginConverter implements ITypeConverter<Origin>
    {
        @Override
        public Origin convert(final String word)
        {
            return KnownWord.of("origin", word, Origin.values());
        }
    }

    /**
     * To be called once, before the first event.
     *
     * @throws ParameterException when a range is empty
     */
    void prepare()
    {
        if (fromSequence > toSequence)
        {
            throw new ParameterException(command.commandLine(),
                "--from " + fromSequence + " is behind --to " + toSequence + ": no sequence is between them");
        }
        if (since != null && until != null && since.isAfter(until))
        {
            throw new ParameterException(command.commandLine(),
                "--since " + since + " is behind --until " + until + ": no time is between them");
        }
        sinceNs = since == null ? sinceNs : nanos(since);
        untilNs = until == null ? untilNs : nanos(until);
    }

    /** Whether neither this event nor any behind it can pass: sequence and engine time never go back. */
    boolean isBehind(final EventHeader header)
    {
        return header.sequence() > toSequence || header.engineTimeNs() > untilNs;
    }

    /** Whether the event passes. */
    boolean passes(final EventHeader header, final MutableDirectBuffer buffer, final int offset)
    {
        return header.sequence() >= fromSequence && header.sequence() <= toSequence &&
            header.engineTimeNs() >= sinceNs && header.engineTimeNs() <= untilNs &&
            (types == null || types.contains(EventType.of(header.typeId()))) &&
            (origins == null || origins.contains(header.origin())) &&
            (strategyId == null || fields.namesStrategy(header, buffer, offset, strategyId)) &&
            (orderId == null || fields.namesOrder(header, buffer, offset, orderId));
    }

    /** A time further away than nanoseconds reach stands for the end of their range. */
    private static long nanos(final Instant time)
    {
        try
        {
            return Math.addExact(
                Math.multiplyExact(time.getEpochSecond(), TimeUnit.SECONDS.toNanos(1)), time.getNano());
        }
        catch (final ArithmeticException e)
        {
            return time.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }
}
