package io.vstru.bybit.simulator;

/** The fields of the tickers topic that are served, in the order of the message. */
enum TickerField
{
    LAST_PRICE("lastPrice"),
    MARK_PRICE("markPrice"),
    INDEX_PRICE("indexPrice"),
    FUNDING_RATE("fundingRate"),
    /** Epoch milliseconds, unlike the others, which are scaled 1e8. */
    NEXT_FUNDING_TIME("nextFundingTime"),
    BID_PRICE("bid1Price"),
    BID_QUANTITY("bid1Size"),
    ASK_PRICE("ask1Price"),
    ASK_QUANTITY("ask1Size");

    private final String member;

    TickerField(final String member)
    {
        this.member = member;
    }

    /** Name of the member in the message. */
    String member()
    {
        return member;
    }
}
