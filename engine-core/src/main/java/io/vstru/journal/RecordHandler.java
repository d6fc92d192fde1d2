package io.vstru.journal;

import org.agrona.MutableDirectBuffer;

/** Receives records. */
@FunctionalInterface
public interface RecordHandler
{
    /** One record of events; the bytes are valid during the call only. Catalogue records are not handed over. */
    void onRecord(MutableDirectBuffer buffer, int offset, int lengthBytes);
}
