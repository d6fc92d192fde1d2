package io.vstru.bybit.codec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.agrona.DirectBuffer;

/** The topics of a set of instruments, found by their bytes. Immutable. */
public final class PublicTopics
{
    private static final TopicKind[] KINDS = TopicKind.values();
    private static final int FNV_OFFSET = 0x811c9dc5;
    private static final int FNV_PRIME = 0x01000193;
    private static final int SPARSENESS = 4;
    private static final int EMPTY = -1;

    private final List<String> symbols;
    private final byte[][] symbolBytes;
    private final String[] texts;
    private final byte[][] bytes;
    private final int[] table;
    private final int bookDepth;

    /**
     * @param symbols       symbols at the venue; the place in the list is the instrument's number
     * @param bookDepth     levels a side of the book topic
     * @param klineInterval interval of the bar topic as the venue spells it; empty for no bars
     */
    public PublicTopics(final List<String> symbols, final int bookDepth, final String klineInterval)
    {
        check(symbols, bookDepth, klineInterval);
        this.symbols = List.copyOf(symbols);
        this.bookDepth = bookDepth;
        symbolBytes = new byte[symbols.size()][];
        texts = new String[symbols.size() * KINDS.length];
        bytes = new byte[texts.length][];
        table = new int[Integer.highestOneBit(texts.length * SPARSENESS)];
        Arrays.fill(table, EMPTY);
        for (int i = 0; i < symbolBytes.length; i++)
        {
            final String symbol = symbols.get(i);
            symbolBytes[i] = symbol.getBytes(StandardCharsets.US_ASCII);
            put(i, TopicKind.BOOK, "orderbook." + bookDepth + "." + symbol);
            put(i, TopicKind.TRADE, "publicTrade." + symbol);
            put(i, TopicKind.TICKER, "tickers." + symbol);
            if (!klineInterval.isEmpty())
            {
                put(i, TopicKind.BAR, "kline." + klineInterval + "." + symbol);
            }
        }
    }

    /** Number of instruments. */
    public int instrumentCount()
    {
        return symbolBytes.length;
    }

    /** Symbol of an instrument at the venue. */
    public String symbol(final int instrumentId)
    {
        return symbols.get(instrumentId);
    }

    /** Levels a side of the book topics. */
    public int bookDepth()
    {
        return bookDepth;
    }

    /** Topic of the book of an instrument. */
    public String bookTopic(final int instrumentId)
    {
        return texts[index(instrumentId, TopicKind.BOOK)];
    }

    /** All topics of an instrument. */
    public List<String> topics(final int instrumentId)
    {
        final List<String> topics = new ArrayList<>();
        for (final TopicKind kind : KINDS)
        {
            final String text = texts[index(instrumentId, kind)];
            if (text != null)
            {
                topics.add(text);
            }
        }
        return topics;
    }

    /** The topic with these bytes, or -1. */
    int find(final DirectBuffer buffer, final int offset, final int length)
    {
        int hash = FNV_OFFSET;
        for (int i = 0; i < length; i++)
        {
            hash = (hash ^ buffer.getByte(offset + i)) * FNV_PRIME;
        }
        for (int slot = slot(hash); table[slot] != EMPTY; slot = slot(slot + 1))
        {
            if (isEqual(bytes[table[slot]], buffer, offset, length))
            {
                return table[slot];
            }
        }
        return EMPTY;
    }

    /** What a topic carries. */
    TopicKind kindOf(final int topic)
    {
        return KINDS[topic % KINDS.length];
    }

    /** Whose topic it is. */
    int instrumentOf(final int topic)
    {
        return topic / KINDS.length;
    }

    /** Symbol of an instrument as it stands in frames. */
    byte[] symbolBytes(final int instrumentId)
    {
        return symbolBytes[instrumentId];
    }

    private void put(final int instrumentId, final TopicKind kind, final String text)
    {
        final int index = index(instrumentId, kind);
        texts[index] = text;
        bytes[index] = text.getBytes(StandardCharsets.US_ASCII);
        int hash = FNV_OFFSET;
        for (final byte b : bytes[index])
        {
            hash = (hash ^ b) * FNV_PRIME;
        }
        int slot = slot(hash);
        while (table[slot] != EMPTY)
        {
            slot = slot(slot + 1);
        }
        table[slot] = index;
    }

    private int slot(final int hash)
    {
        return (hash ^ hash >>> Short.SIZE) & table.length - 1;
    }

    private static int index(final int instrumentId, final TopicKind kind)
    {
        return instrumentId * KINDS.length + kind.ordinal();
    }

    private static boolean isEqual(final byte[] text, final DirectBuffer buffer, final int offset, final int length)
    {
        if (text.length != length)
        {
            return false;
        }
        for (int i = 0; i < length; i++)
        {
            if (text[i] != buffer.getByte(offset + i))
            {
                return false;
            }
        }
        return true;
    }

    private static void check(final List<String> symbols, final int bookDepth, final String klineInterval)
    {
        if (symbols.isEmpty() || Set.copyOf(symbols).size() != symbols.size())
        {
            throw new IllegalArgumentException("symbols=" + symbols + ": name at least one, each once");
        }
        for (final String symbol : symbols)
        {
            if (!symbol.matches("[A-Z0-9-]{1,32}"))
            {
                throw new IllegalArgumentException(
                    "symbol=" + symbol + ": write it as the venue does, such as BTCUSDT");
            }
        }
        if (bookDepth < 1 || bookDepth > BookDecoder.MAX_DEPTH)
        {
            throw new IllegalArgumentException("bookDepth=" + bookDepth + ": use 1 to " + BookDecoder.MAX_DEPTH);
        }
        if (!klineInterval.isEmpty() && !KlineIntervals.CODES.contains(klineInterval))
        {
            throw new IllegalArgumentException("klineInterval=" + klineInterval +
                ": use one of " + String.join(" ", KlineIntervals.CODES) + ", or leave it empty");
        }
    }
}
