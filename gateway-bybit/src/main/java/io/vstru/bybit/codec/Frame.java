package io.vstru.bybit.codec;

/** What the envelope of the frame in hand says. Filled by the parser, read by the decoders. */
final class Frame
{
    /** How a topic frame relates to what came before. */
    enum Type
    {
        /** Nothing was said. */
        NONE,
        /** Replaces everything. */
        SNAPSHOT,
        /** Changes something. */
        DELTA
    }

    int instrumentId;
    Type type;
    long pushTimeMs;
    long matchTimeMs;
    long venueSequence;
    long receiveTimeNs;

    void clear()
    {
        instrumentId = -1;
        type = Type.NONE;
        pushTimeMs = -1;
        matchTimeMs = 0;
        venueSequence = 0;
        receiveTimeNs = 0;
    }
}
