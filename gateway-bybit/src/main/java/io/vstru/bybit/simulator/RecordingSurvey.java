package io.vstru.bybit.simulator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What the first lines of a recording say about the rest: its form, its symbols, the steps of its prices and
 * quantities. Made once, before the replay; reads a bounded number of lines.
 */
final class RecordingSurvey
{
    /** Lines that are looked at; what a recording needs must be within them. */
    static final int MAX_LINES = 20_000;
    /** Lines looked at even when all that is needed has been seen: the steps come from them. */
    static final int MIN_LINES = 2_000;

    private static final String BOOKS = "orderbook.";
    /** Fewer than this part of the depth events may name another symbol: damaged lines do. */
    private static final long MAX_OTHER_PARTS = 10;

    private final Path file;
    private final String symbol;
    private final Set<String> topics = new TreeSet<>();
    /** Depths of Bybit's books that are enough to publish, and of those among them that begin with a snapshot. */
    private final NavigableSet<Integer> depths = new TreeSet<>();
    private final NavigableSet<Integer> wholeDepths = new TreeSet<>();
    private final Set<String> otherSymbols = new TreeSet<>();
    private long brokenLine;
    private long depthEvents;
    private long otherDepthEvents;
    private boolean isBinance;
    private boolean hasSymbol;
    private boolean hasDepthSnapshot;
    private boolean hasTrades;
    private long priceStepE8;
    private long quantityStepE8;

    private RecordingSurvey(final Path file, final String symbol)
    {
        this.file = file;
        this.symbol = symbol;
    }

    /**
     * Looks at a recording.
     *
     * @throws IllegalArgumentException when it can not be replayed, naming file, line and remedy
     */
    static RecordingSurvey of(final Path file, final String symbol)
    {
        if (!Files.isRegularFile(file))
        {
            throw new IllegalArgumentException("feed=" + file + " is not a file: name a recording, or none for the" +
                " synthetic market");
        }
        final RecordingSurvey survey = new RecordingSurvey(file, symbol);
        survey.read();
        survey.require();
        return survey;
    }

    /** Whether it holds Binance's messages; Bybit's otherwise. */
    boolean isBinance()
    {
        return isBinance;
    }

    /** Whether single trades were recorded, so that aggregated ones would tell them twice. */
    boolean hasTrades()
    {
        return hasTrades;
    }

    /** Whether a recording of Binance has a snapshot to begin its book with. */
    boolean hasDepthSnapshot()
    {
        return hasDepthSnapshot;
    }

    /** Recorded depth of the book to take in a recording of Bybit: the least that is enough to publish. */
    int bookDepth()
    {
        return wholeDepths.first();
    }

    /** Topics of the symbol in a recording of Bybit. */
    Set<String> topics()
    {
        return topics;
    }

    /** Greatest common divisor of the prices, scaled 1e8. */
    long priceStepE8()
    {
        return priceStepE8;
    }

    /** Greatest common divisor of the quantities, scaled 1e8. */
    long quantityStepE8()
    {
        return quantityStepE8;
    }

    private void read()
    {
        try (RecordingLines lines = new RecordingLines(file, new FeedCounters()))
        {
            for (byte[] json = lines.nextJson(); json != null; json = lines.nextJson())
            {
                final boolean isEnough = isBinance && hasDepthSnapshot && hasTrades && hasSymbol;
                if (lines.lineNumber() > (isEnough ? MIN_LINES : MAX_LINES))
                {
                    return;
                }
                look(json, lines.lineNumber());
            }
        }
    }

    private void look(final byte[] json, final long lineNumber)
    {
        final JsonNode message = JsonMembers.object(json);
        if (message == null)
        {
            brokenLine = brokenLine == 0 ? lineNumber : brokenLine;
            return;
        }
        try
        {
            if (message.has("topic"))
            {
                lookAtBybit(message);
            }
            else
            {
                lookAtBinance(BinanceRecording.data(message));
            }
        }
        catch (final IllegalArgumentException e)
        {
            return;
        }
    }

    private void lookAtBybit(final JsonNode message)
    {
        final String topic = JsonMembers.text(message, "topic");
        final String topicSymbol = topic.substring(topic.lastIndexOf('.') + 1);
        if (!topicSymbol.equals(symbol))
        {
            otherSymbols.add(topicSymbol);
            return;
        }
        hasSymbol = true;
        topics.add(topic);
        final JsonNode data = message.path("data");
        if (topic.startsWith(BOOKS))
        {
            lookAtLevels(JsonMembers.levelsE8(data, "b"));
            lookAtLevels(JsonMembers.levelsE8(data, "a"));
            lookAtDepth(topic, JsonMembers.text(message, "type").equals("snapshot"));
        }
        else if (topic.startsWith("publicTrade."))
        {
            for (final JsonNode trade : data)
            {
                lookAt(JsonMembers.positiveE8(trade, "p"), JsonMembers.positiveE8(trade, "v"));
            }
        }
    }

    private void lookAtDepth(final String topic, final boolean isSnapshot)
    {
        final int depth = Integer.parseInt(topic.substring(BOOKS.length(), topic.lastIndexOf('.')));
        if (depth >= MarketFrames.DEPTH)
        {
            depths.add(depth);
            if (isSnapshot)
            {
                wholeDepths.add(depth);
            }
        }
    }

    private void lookAtBinance(final JsonNode data)
    {
        if (data.has("lastUpdateId"))
        {
            isBinance = true;
            hasDepthSnapshot = true;
            lookAtLevels(JsonMembers.levelsE8(data, "bids"));
            lookAtLevels(JsonMembers.levelsE8(data, "asks"));
            return;
        }
        final String name = JsonMembers.text(data, "s");
        final String kind = JsonMembers.text(data, "e");
        final boolean isDepth = kind.equals("depthUpdate");
        if (kind.isEmpty() && !data.has("B"))
        {
            return;
        }
        if (!name.equals(symbol))
        {
            if (!name.isEmpty())
            {
                otherSymbols.add(name);
                otherDepthEvents += isDepth ? 1 : 0;
            }
            return;
        }
        isBinance = true;
        hasSymbol = true;
        if (isDepth)
        {
            depthEvents++;
            lookAtLevels(JsonMembers.levelsE8(data, "b"));
            lookAtLevels(JsonMembers.levelsE8(data, "a"));
        }
        else if (kind.equals("trade") || kind.equals("aggTrade"))
        {
            hasTrades |= kind.equals("trade");
            lookAt(JsonMembers.positiveE8(data, "p"), JsonMembers.positiveE8(data, "q"));
        }
    }

    private void lookAtLevels(final long[] pairsE8)
    {
        for (int i = 0; i < pairsE8.length; i += 2)
        {
            lookAt(pairsE8[i], pairsE8[i + 1]);
        }
    }

    private void lookAt(final long priceE8, final long quantityE8)
    {
        priceStepE8 = commonDivisor(priceStepE8, priceE8);
        quantityStepE8 = commonDivisor(quantityStepE8, quantityE8);
    }

    /** Zero is a multiple of everything. */
    static long commonDivisor(final long a, final long b)
    {
        long divisor = a;
        long rest = b;
        while (rest != 0)
        {
            final long next = divisor % rest;
            divisor = rest;
            rest = next;
        }
        return divisor;
    }

    private void require()
    {
        final String head = "feed=" + file + " symbol=" + symbol + ": within its first " + MAX_LINES + " lines ";
        if (!hasSymbol && otherSymbols.isEmpty() && brokenLine != 0)
        {
            throw new IllegalArgumentException("feed=" + file + " line=" + brokenLine + " is not a whole JSON" +
                " message: a recording has one message a line, so write a pretty-printed document on one line");
        }
        if (!hasSymbol)
        {
            throw new IllegalArgumentException(head + "there is no message of this symbol, " +
                (otherSymbols.isEmpty() ? "nor any other of Binance or Bybit: name a recording of their streams" :
                "but of " + otherSymbols + ": name one of them, or another recording"));
        }
        if (isBinance && !topics.isEmpty())
        {
            throw new IllegalArgumentException(head + "there are messages of Binance and of Bybit: separate them");
        }
        if (isBinance)
        {
            requireBinanceBook(head);
        }
        else
        {
            requireBybitBook(head);
        }
        if (priceStepE8 == 0 || quantityStepE8 == 0)
        {
            throw new IllegalArgumentException(head + "there is no price or no quantity: record more of the market");
        }
    }

    private void requireBinanceBook(final String head)
    {
        if (!hasDepthSnapshot && depthEvents == 0)
        {
            throw new IllegalArgumentException(head + "there is no order book, neither a snapshot nor changes: record" +
                " the depth stream as well");
        }
        if (hasDepthSnapshot && otherDepthEvents * MAX_OTHER_PARTS > depthEvents)
        {
            throw new IllegalArgumentException(head + "there are order books of several symbols, also " + otherSymbols +
                ", and a depth snapshot does not say whose it is: keep the lines of one symbol");
        }
    }

    private void requireBybitBook(final String head)
    {
        if (depths.isEmpty())
        {
            throw new IllegalArgumentException(head + "there is no order book of " + MarketFrames.DEPTH +
                " levels or more, only " + topics + ": record orderbook." + MarketFrames.DEPTH + " or a deeper one");
        }
        if (wholeDepths.isEmpty())
        {
            throw new IllegalArgumentException(head + "there is no order book snapshot of depth=" + depths +
                ", only " + topics + ": put the recording before it in front, as in: cat first.gz second.gz > both.gz");
        }
    }
}
