package io.vstru.bybit.simulator;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What a simulator plays, and how fast.
 *
 * @param feed                recording to replay; null for the seeded synthetic market
 * @param symbol              the one symbol that is served, such as BTCUSDT
 * @param speed               1.0 for real time, N for N times as fast, 0 for as fast as the clients read
 * @param seed                seed of the synthetic market and of the connection ids
 * @param barIntervalMs       length of the bars of the kline topic, milliseconds; lengths Bybit has no interval code
 *                            for (below a minute, for example) mean that no kline topic is served
 * @param port                port on loopback; 0 for any free one
 * @param resumeAfterSequence sequence of the last frame a client has seen; the feed goes on after it; 0 to start anew
 * @param syntheticStartMs    venue time of the first synthetic frame, epoch milliseconds
 * @param syntheticDurationMs length of the synthetic market in venue time, milliseconds; 0 for one without end
 */
public record SimulatorConfig(
    Path feed,
    String symbol,
    double speed,
    long seed,
    long barIntervalMs,
    int port,
    long resumeAfterSequence,
    long syntheticStartMs,
    long syntheticDurationMs)
{
    /** Greatest speed: beyond it the clock no longer tells frames apart, and 0 is what is meant. */
    public static final double MAX_SPEED = 1_000_000.0;
    /** Latest start of a synthetic market, epoch milliseconds: the year 9999. */
    public static final long MAX_START_MS = 253_370_764_800_000L;

    private static final Pattern SYMBOL = Pattern.compile("[A-Z0-9-]{2,24}");
    private static final int MAX_PORT = 65_535;

    /** Refuses values out of range, naming them. */
    public SimulatorConfig
    {
        if (symbol == null || !SYMBOL.matcher(symbol).matches())
        {
            throw new IllegalArgumentException("symbol=" + symbol + " is not a symbol: capital letters, digits and" +
                " hyphens, 2 to 24 of them, such as BTCUSDT");
        }
        if (!(speed >= 0 && speed <= MAX_SPEED))
        {
            throw new IllegalArgumentException("speed=" + speed + " is not within 0 and " + MAX_SPEED +
                ": 1 is real time, 0 is as fast as the clients read");
        }
        requireRange("barIntervalMs", barIntervalMs, 1, Long.MAX_VALUE);
        requireRange("port", port, 0, MAX_PORT);
        requireRange("resumeAfterSequence", resumeAfterSequence, 0, Long.MAX_VALUE);
        requireRange("syntheticStartMs", syntheticStartMs, 0, MAX_START_MS);
        requireRange("syntheticDurationMs", syntheticDurationMs, 0, MAX_START_MS);
    }

    private static void requireRange(final String name, final long value, final long least, final long greatest)
    {
        if (value < least || value > greatest)
        {
            throw new IllegalArgumentException(name + "=" + value + " is not within " + least + " and " + greatest);
        }
    }
}
