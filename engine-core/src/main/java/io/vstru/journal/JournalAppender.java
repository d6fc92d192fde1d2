package io.vstru.journal;

import org.agrona.MutableDirectBuffer;

/** Writes records to the journal, in order. Owned by one thread. */
public interface JournalAppender extends AutoCloseable
{
    /** Id of the journal, part of every record. */
    long journalId();

    /**
     * Appends a sealed record. On return it is in the operating system and survives kill -9.
     *
     * @throws JournalException when it could not be written; the journal is then poisoned and takes no more
     */
    void append(MutableDirectBuffer record, int offset, int lengthBytes);

    @Override
    void close();
}
