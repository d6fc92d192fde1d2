package io.vstru.bybit.codec;

/** What a public topic carries. */
enum TopicKind
{
    /** Order book. */
    BOOK,
    /** Trades. */
    TRADE,
    /** Ticker. */
    TICKER,
    /** Bars. */
    BAR
}
