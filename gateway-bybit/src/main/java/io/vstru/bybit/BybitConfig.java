package io.vstru.bybit;

import io.vstru.bybit.codec.PublicTopics;
import io.vstru.event.Category;
import io.vstru.event.ClockMode;
import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * What to take from which Bybit. Checked when made; nothing is contacted.
 *
 * @param publicUri     address of the public stream of the category, such as
 *                      {@code wss://stream.bybit.com/v5/public/linear}
 * @param restUri       address of the REST API without path, such as {@code https://api.bybit.com}
 * @param symbols       symbols at the venue; the place in the list is the instrument's number in events
 * @param category      market of all symbols
 * @param bookDepth     levels a side of the book stream: 1, 50, 200 or 1000
 * @param klineInterval bars of the venue: 1 3 5 15 30 60 120 240 360 720 D W M; empty for none
 * @param clock         whose time goes into the events
 * @param pauseWhenFull for recordings: stop reading when the engine is busy, lose nothing; otherwise, for live, drop
 *                      what finds no room, mark the stream stale and ask for a snapshot
 */
public record BybitConfig(
    URI publicUri,
    URI restUri,
    List<String> symbols,
    Category category,
    int bookDepth,
    String klineInterval,
    ClockMode clock,
    boolean pauseWhenFull)
{
    /** Depths of the book streams of spot and futures. */
    public static final Set<Integer> BOOK_DEPTHS = Set.of(1, 50, 200, 1000);
    /** The venue takes this much text of topics on one connection. */
    public static final int MAX_TOPIC_CHARACTERS = 21_000;

    /** Refuses what can not work, naming the setting and the remedy. */
    public BybitConfig
    {
        checkUri("publicUri", publicUri, Set.of("ws", "wss"));
        checkUri("restUri", restUri, Set.of("http", "https"));
        symbols = List.copyOf(symbols);
        if (!BOOK_DEPTHS.contains(bookDepth))
        {
            throw new IllegalArgumentException("bookDepth=" + bookDepth + ": use 1, 50, 200 or 1000");
        }
        if (category == null || clock == null)
        {
            throw new IllegalArgumentException("category=" + category + " clock=" + clock + ": name both");
        }
        final int characters = topicCharacters(new PublicTopics(symbols, bookDepth, klineInterval));
        if (characters > MAX_TOPIC_CHARACTERS)
        {
            throw new IllegalArgumentException("symbols=" + symbols.size() + " need topicCharacters=" + characters +
                ", the venue takes " + MAX_TOPIC_CHARACTERS + " on one connection: name fewer symbols");
        }
    }

    private static void checkUri(final String name, final URI uri, final Set<String> schemes)
    {
        if (uri == null || uri.getHost() == null || !schemes.contains(String.valueOf(uri.getScheme())))
        {
            throw new IllegalArgumentException(name + "=" + uri + ": write scheme and host, the scheme one of " +
                String.join(" ", schemes.stream().sorted().toList()));
        }
    }

    private static int topicCharacters(final PublicTopics topics)
    {
        int characters = 0;
        for (int i = 0; i < topics.instrumentCount(); i++)
        {
            for (final String topic : topics.topics(i))
            {
                characters += topic.length() + "\"\",".length();
            }
        }
        return characters;
    }
}
