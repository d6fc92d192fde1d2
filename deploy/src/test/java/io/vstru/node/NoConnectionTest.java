package io.vstru.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Watches a whole run from inside: every name that is looked up and every connection that is tried is written down by
 * {@link ConnectionRecorder}. Java 24 took away the means, so this runs on the Java before it.
 */
class NoConnectionTest
{
    private static final int FIRST_WITHOUT_MEANS = 24;

    @TempDir
    private Path directory;

    @Test
    void shouldConnectToNothingButItself() throws IOException
    {
        assumeTrue(Runtime.version().feature() < FIRST_WITHOUT_MEANS);
        final Path feed = directory.resolve("market.gz");
        RecordedMarket.write(feed, 1, 5);
        final Path record = directory.resolve("connections");
        final VstruProcess run = VstruProcess.start(Path.of(System.getProperty("java.home")),
            Runtime.version().feature(), List.of("-Djava.security.manager=" + ConnectionRecorder.class.getName(),
                "-Dvstru.connections=" + record),
            directory.resolve("out"), "run", "--feed", feed.toString(), "--speed", "max", "--data-dir",
            directory.resolve("data").toString(), "--port", "0", "--exit-at-end");
        assertEquals(0, run.exitCode(), run::text);
        final Set<String> hosts = Files.readAllLines(record).stream()
            .map(line -> line.substring(0, line.lastIndexOf(':'))).collect(Collectors.toSet());
        assertTrue(hosts.contains("127.0.0.1"), "the recorder saw nothing: " + hosts);
        hosts.removeAll(Set.of("127.0.0.1", "localhost", "0:0:0:0:0:0:0:1", "::1"));
        assertEquals(Set.of(), hosts);
    }
}
