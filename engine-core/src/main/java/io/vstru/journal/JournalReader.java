package io.vstru.journal;

/** Reads the records of a journal in order, checking each, and follows a journal that is being written. */
public interface JournalReader extends AutoCloseable
{
    /**
     * Hands over records that are there.
     *
     * @param handler receives each record
     * @param limit   the most records to hand over
     * @return number of records handed over; 0 at the present end
     * @throws JournalException when a record is damaged or missing
     */
    int poll(RecordHandler handler, int limit);

    /** Bytes of all journal files known, for progress; grows with the journal. */
    long totalBytes();

    /** Bytes read so far. */
    long positionBytes();

    @Override
    void close();
}
