package io.vstru.bybit.codec;

import io.vstru.event.EventSink;
import io.vstru.event.VenueBarFlyweight;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** {@code kline.INTERVAL.SYMBOL}: one event a bar; the venue's inclusive end becomes the first moment after the bar. */
final class BarDecoder implements TopicDecoder
{
    /** Bars in one frame. */
    static final int MAX_BARS = 64;

    private static final byte[] CONFIRM = "confirm".getBytes(StandardCharsets.US_ASCII);

    /** The numbers of a bar. */
    private enum Field
    {
        START("start"),
        END("end"),
        OPEN("open"),
        HIGH("high"),
        LOW("low"),
        CLOSE("close"),
        VOLUME("volume"),
        TURNOVER("turnover");

        private final byte[] key;

        Field(final String key)
        {
            this.key = key.getBytes(StandardCharsets.US_ASCII);
        }
    }

    private static final Field[] FIELDS = Field.values();
    private static final long MISSING = -1;

    private final VenueBarFlyweight bar = new VenueBarFlyweight();
    private final long[][] bars = new long[MAX_BARS][FIELDS.length];
    private final boolean[] isConfirmed = new boolean[MAX_BARS];
    private int count;
    private int done;

    @Override
    public void decode(final JsonScanner data, final byte[] symbol)
    {
        count = 0;
        done = 0;
        data.beginArray();
        while (data.nextElement())
        {
            if (count == MAX_BARS)
            {
                data.fail();
                return;
            }
            decodeBar(data, bars[count]);
            count++;
        }
    }

    private void decodeBar(final JsonScanner data, final long[] values)
    {
        Arrays.fill(values, MISSING);
        boolean hasConfirm = false;
        data.beginObject();
        while (data.nextKey())
        {
            final Field field = fieldOf(data);
            if (field != null)
            {
                values[field.ordinal()] = read(data, field);
            }
            else if (data.tokenIs(CONFIRM))
            {
                isConfirmed[count] = data.readBoolean();
                hasConfirm = true;
            }
            else
            {
                data.skipValue();
            }
        }
        if (!hasConfirm || !isPlausible(values))
        {
            data.fail();
        }
    }

    private static Field fieldOf(final JsonScanner data)
    {
        for (final Field field : FIELDS)
        {
            if (data.tokenIs(field.key))
            {
                return field;
            }
        }
        return null;
    }

    private static long read(final JsonScanner data, final Field field)
    {
        return switch (field)
        {
            case START, END -> data.readLong();
            // A sum of price times quantity can be finer than either.
            case TURNOVER -> data.readDecimalE8CuttingFiner();
            default -> data.readDecimalE8();
        };
    }

    private static boolean isPlausible(final long[] values)
    {
        final long lowE8 = values[Field.LOW.ordinal()];
        final long highE8 = values[Field.HIGH.ordinal()];
        final long endMs = values[Field.END.ordinal()];
        return values[Field.START.ordinal()] >= 0 && endMs >= values[Field.START.ordinal()] &&
            endMs <= PublicStreamParser.MAX_TIME_MS && lowE8 > 0 &&
            isWithin(values[Field.OPEN.ordinal()], lowE8, highE8) &&
            isWithin(values[Field.CLOSE.ordinal()], lowE8, highE8) &&
            values[Field.VOLUME.ordinal()] >= 0 && values[Field.TURNOVER.ordinal()] >= 0;
    }

    private static boolean isWithin(final long valueE8, final long lowE8, final long highE8)
    {
        return valueE8 >= lowE8 && valueE8 <= highE8;
    }

    @Override
    public ParseResult accept(final Frame frame)
    {
        return ParseResult.EVENTS;
    }

    @Override
    public int eventsLeft()
    {
        return count - done;
    }

    @Override
    public boolean publishNext(final Frame frame, final EventSink sink)
    {
        if (!sink.claim(VenueBarFlyweight.lengthBytes()))
        {
            return false;
        }
        final long[] values = bars[done];
        final long openTimeMs = values[Field.START.ordinal()];
        final long closeTimeMs = values[Field.END.ordinal()] + 1;
        bar.begin(sink.buffer(), sink.offset()).instrumentId(frame.instrumentId).isConfirmed(isConfirmed[done])
            .intervalMs(closeTimeMs - openTimeMs).openTimeMs(openTimeMs).closeTimeMs(closeTimeMs)
            .openE8(values[Field.OPEN.ordinal()]).highE8(values[Field.HIGH.ordinal()])
            .lowE8(values[Field.LOW.ordinal()]).closeE8(values[Field.CLOSE.ordinal()])
            .volumeE8(values[Field.VOLUME.ordinal()]).turnoverE8(values[Field.TURNOVER.ordinal()])
            .pushTimeMs(frame.pushTimeMs);
        bar.header().receiveTimeNs(frame.receiveTimeNs);
        sink.commit();
        done++;
        return true;
    }
}
