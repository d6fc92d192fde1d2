package io.vstru.node;

import io.vstru.settings.EngineSettings;
import java.nio.file.Path;

/**
 * What a node runs on.
 *
 * @param dataDirectory where journal and simulator state are kept
 * @param feed          recording to play; null for the seeded synthetic market
 * @param speed         1 for real time, N for N times as fast, 0 for as fast as it goes
 * @param seed          seed of the synthetic market
 * @param port          of the HTTP server; 0 for any free one
 * @param isResumed     release an engine that only reduces positions since an input failed
 * @param settings      of the engine
 */
record NodeConfig(
    Path dataDirectory, Path feed, double speed, long seed, int port, boolean isResumed, EngineSettings settings)
{
    private static final int MAX_PORT = 65_535;

    NodeConfig
    {
        if (port < 0 || port > MAX_PORT)
        {
            throw new NodeException("--port " + port + " is refused: use a port from 1 to " + MAX_PORT +
                ", or 0 for any free one");
        }
    }

    /** Where the journal is. */
    Path journalDirectory()
    {
        return dataDirectory.resolve("journal");
    }

    /** The symbol that is traded. */
    String symbol()
    {
        return settings.symbols().get(0);
    }
}
