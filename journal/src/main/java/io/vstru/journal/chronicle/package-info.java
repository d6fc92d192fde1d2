/**
 * The journal on disk. {@link io.vstru.journal.chronicle.ChronicleJournal} writes,
 * {@link io.vstru.journal.chronicle.ScanningReader} reads. The only package that knows Chronicle; may import the event
 * layouts and the journal ports.
 *
 * <pre>
 *   journal/
 *     journal.lock               who writes
 *     high-water                 how far it has come
 *     20261125-094512/           one folder a start
 *       20261125-094510F.cq4     one file a start and a day, named by ten-second steps: catalogue, then records
 *       metadata.cq4t            of Chronicle
 * </pre>
 */
package io.vstru.journal.chronicle;
