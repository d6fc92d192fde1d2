package io.vstru.bybit.codec;

import io.vstru.event.ClockMode;
import io.vstru.event.EventSink;
import java.nio.charset.StandardCharsets;
import org.agrona.DirectBuffer;

/**
 * Decodes the frames of one public connection and publishes their events. NOT thread safe; allocates nothing per frame.
 * <p>
 * All events of a frame are published or none: a frame is decoded aside and only then, if the sink has room for all of
 * them, encoded. A frame without room stays here for {@link #resume()} until the next one is parsed.
 */
public final class PublicStreamParser
{
    /** The latest time that has nanoseconds since 1970 in a long. */
    static final long MAX_TIME_MS = Long.MAX_VALUE / 1_000_000;

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final int MAX_MESSAGE_BYTES = 256;
    private static final int MAX_REQUEST_ID_DIGITS = 18;
    private static final int RADIX = 10;
    private static final byte[] TOPIC = ascii("topic");
    private static final byte[] TYPE = ascii("type");
    private static final byte[] PUSH_TIME = ascii("ts");
    private static final byte[] MATCH_TIME = ascii("cts");
    private static final byte[] CROSS_SEQUENCE = ascii("cs");
    private static final byte[] DATA = ascii("data");
    private static final byte[] SNAPSHOT = ascii("snapshot");
    private static final byte[] DELTA = ascii("delta");
    private static final byte[] OPERATION = ascii("op");
    private static final byte[] SUCCESS = ascii("success");
    private static final byte[] MESSAGE = ascii("ret_msg");
    private static final byte[] REQUEST_ID = ascii("req_id");
    private static final byte[] PING = ascii("ping");
    private static final byte[] PONG = ascii("pong");

    private final PublicTopics topics;
    private final StreamStates states;
    private final EventSink sink;
    private final ClockMode clock;
    private final JsonScanner json = new JsonScanner();
    private final Frame frame = new Frame();
    private final TickerDecoder tickers;
    private final TopicDecoder[] decoders;
    private final byte[] message = new byte[MAX_MESSAGE_BYTES];
    private int messageLength;
    private long requestId;
    private boolean hasTopic;
    private int topic;
    private boolean isDecoded;
    private int dataOffset;
    private int dataLength;
    private boolean hasSuccess;
    private boolean isSuccess;
    private boolean isPing;
    private boolean isPong;
    private boolean saysPong;
    private TopicDecoder held;

    /**
     * @param topics what is subscribed
     * @param states told of update ids; shared with the session
     * @param sink   takes the events
     * @param clock  whose time goes into the events
     */
    public PublicStreamParser(
        final PublicTopics topics, final StreamStates states, final EventSink sink, final ClockMode clock)
    {
        this.topics = topics;
        this.states = states;
        this.sink = sink;
        this.clock = clock;
        tickers = new TickerDecoder(topics.instrumentCount());
        decoders = new TopicDecoder[TopicKind.values().length];
        decoders[TopicKind.BOOK.ordinal()] = new BookDecoder(states, topics.bookDepth());
        decoders[TopicKind.TRADE.ordinal()] = new TradeDecoder();
        decoders[TopicKind.TICKER.ordinal()] = tickers;
        decoders[TopicKind.BAR.ordinal()] = new BarDecoder();
    }

    /**
     * Decodes one frame and publishes its events.
     *
     * @param receiveTimeNs when it was received, in nanoseconds since 1970; with {@link ClockMode#VENUE} the frame's
     *                      own time is taken instead
     */
    public ParseResult parse(
        final DirectBuffer buffer, final int offset, final int length, final long receiveTimeNs)
    {
        clear();
        json.wrap(buffer, offset, length);
        json.beginObject();
        while (json.nextKey())
        {
            readMember();
        }
        if (!json.isGoodToTheEnd())
        {
            return ParseResult.MALFORMED;
        }
        return hasTopic ? onTopic(buffer, receiveTimeNs) : onControl();
    }

    /** Publishes the frame that had no room; {@link ParseResult#EVENTS} also when there is none. */
    public ParseResult resume()
    {
        return held == null ? ParseResult.EVENTS : publish();
    }

    /** Forgets a frame without room and every ticker, as for a new connection. */
    public void reset()
    {
        held = null;
        tickers.reset();
    }

    /** Instrument of the last frame; -1 when it was of none. */
    public int instrumentId()
    {
        return frame.instrumentId;
    }

    /** Number of the request that the last ack or refusal answers; -1 when it says none of ours. */
    public long requestId()
    {
        return requestId;
    }

    /** What the venue said with the last ack or refusal, for people. */
    public String message()
    {
        return new String(message, 0, messageLength, StandardCharsets.UTF_8);
    }

    private void clear()
    {
        frame.clear();
        held = null;
        hasTopic = false;
        topic = -1;
        isDecoded = false;
        dataOffset = -1;
        dataLength = 0;
        hasSuccess = false;
        isSuccess = false;
        isPing = false;
        isPong = false;
        saysPong = false;
        requestId = -1;
        messageLength = 0;
    }

    private void readMember()
    {
        if (json.tokenIs(TOPIC))
        {
            readTopic();
        }
        else if (json.tokenIs(DATA))
        {
            readData();
        }
        else if (json.tokenIs(TYPE))
        {
            json.readString();
            frame.type = json.tokenIs(SNAPSHOT) ? Frame.Type.SNAPSHOT :
                json.tokenIs(DELTA) ? Frame.Type.DELTA : Frame.Type.NONE;
        }
        else if (json.tokenIs(PUSH_TIME))
        {
            frame.pushTimeMs = readTimeMs();
        }
        else if (json.tokenIs(MATCH_TIME))
        {
            frame.matchTimeMs = readTimeMs();
        }
        else if (json.tokenIs(CROSS_SEQUENCE))
        {
            frame.venueSequence = json.readLong();
        }
        else
        {
            readControlMember();
        }
    }

    private void readControlMember()
    {
        if (json.tokenIs(SUCCESS))
        {
            hasSuccess = true;
            isSuccess = json.readBoolean();
        }
        else if (json.tokenIs(OPERATION) && json.isString())
        {
            json.readString();
            isPing = json.tokenIs(PING);
            isPong = json.tokenIs(PONG);
        }
        else if (json.tokenIs(MESSAGE) && json.isString())
        {
            json.readString();
            saysPong = json.tokenIs(PONG);
            messageLength = Math.min(json.tokenLength(), MAX_MESSAGE_BYTES);
            json.buffer().getBytes(json.tokenOffset(), message, 0, messageLength);
        }
        else if (json.tokenIs(REQUEST_ID) && json.isString())
        {
            json.readString();
            requestId = tokenAsNumber();
        }
        else
        {
            json.skipValue();
        }
    }

    private void readTopic()
    {
        json.readString();
        if (hasTopic)
        {
            // What was decoded for the first topic must not be published as the second.
            json.fail();
            return;
        }
        hasTopic = true;
        topic = topics.find(json.buffer(), json.tokenOffset(), json.tokenLength());
    }

    /** Decodes at once when the topic is known already, as it nearly always is; otherwise remembers the place. */
    private void readData()
    {
        if (topic >= 0)
        {
            decoder().decode(json, topics.symbolBytes(topics.instrumentOf(topic)));
            isDecoded = true;
            return;
        }
        dataOffset = json.valueOffset();
        json.skipValue();
        dataLength = json.valueOffset() - dataOffset;
    }

    private long readTimeMs()
    {
        final long timeMs = json.readLong();
        if (timeMs < 0 || timeMs > MAX_TIME_MS)
        {
            json.fail();
        }
        return timeMs;
    }

    private long tokenAsNumber()
    {
        final int length = json.tokenLength();
        if (length == 0 || length > MAX_REQUEST_ID_DIGITS)
        {
            return -1;
        }
        long number = 0;
        for (int i = 0; i < length; i++)
        {
            final int digit = json.buffer().getByte(json.tokenOffset() + i) - '0';
            if (digit < 0 || digit >= RADIX)
            {
                return -1;
            }
            number = number * RADIX + digit;
        }
        return number;
    }

    private ParseResult onControl()
    {
        if (isPong || isPing && saysPong)
        {
            return ParseResult.PONG;
        }
        if (!hasSuccess)
        {
            return ParseResult.UNKNOWN_TOPIC;
        }
        return isSuccess ? ParseResult.ACK : ParseResult.REFUSAL;
    }

    private ParseResult onTopic(final DirectBuffer buffer, final long receiveTimeNs)
    {
        if (topic < 0)
        {
            return ParseResult.UNKNOWN_TOPIC;
        }
        frame.instrumentId = topics.instrumentOf(topic);
        if (!isDecoded && dataOffset >= 0)
        {
            json.wrap(buffer, dataOffset, dataLength);
            decoder().decode(json, topics.symbolBytes(frame.instrumentId));
            isDecoded = json.isGoodToTheEnd();
        }
        if (!isDecoded || frame.pushTimeMs < 0)
        {
            return ParseResult.MALFORMED;
        }
        frame.receiveTimeNs = clock == ClockMode.VENUE ? frame.pushTimeMs * NANOS_PER_MILLI : receiveTimeNs;
        final ParseResult result = decoder().accept(frame);
        if (result != ParseResult.EVENTS)
        {
            return result;
        }
        held = decoder();
        return publish();
    }

    private ParseResult publish()
    {
        if (held.eventsLeft() > 0 && (!states.flush() || sink.remaining() < held.eventsLeft()))
        {
            return ParseResult.NO_ROOM;
        }
        while (held.eventsLeft() > 0)
        {
            if (!held.publishNext(frame, sink))
            {
                return ParseResult.NO_ROOM;
            }
        }
        held = null;
        return ParseResult.EVENTS;
    }

    private TopicDecoder decoder()
    {
        return decoders[topics.kindOf(topic).ordinal()];
    }

    private static byte[] ascii(final String text)
    {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
