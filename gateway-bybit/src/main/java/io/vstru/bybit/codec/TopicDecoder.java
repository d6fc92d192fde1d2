package io.vstru.bybit.codec;

import io.vstru.event.EventSink;

/**
 * One kind of topic in three steps: decode the data aside, accept the whole frame, publish its events one by one. So a
 * frame that turns out wrong at its end has published nothing, and one without room waits where it is.
 */
interface TopicDecoder
{
    /** Reads the data of a frame; the scanner fails when it is wrong. */
    void decode(JsonScanner data, byte[] symbol);

    /** The whole frame was good: decides what it is worth. */
    ParseResult accept(Frame frame);

    /** How many events are still to be published. */
    int eventsLeft();

    /** Publishes the next event; false when the sink refused, then nothing is lost. */
    boolean publishNext(Frame frame, EventSink sink);
}
