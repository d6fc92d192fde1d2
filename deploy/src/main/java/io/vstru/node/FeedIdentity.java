package io.vstru.node;

import io.vstru.bybit.simulator.BybitSimulator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;

/**
 * Which market the embedded simulator plays for a data directory: a journal can only go on with the same one. Kept in a
 * file of its own beside the journal, as an exchange would keep its own state.
 *
 * @param source  {@code synthetic}, or the SHA-256 of the recording
 * @param name    file name of the recording; for people
 * @param seed    seed of the synthetic market
 * @param startMs venue time at which the synthetic market begins
 */
record FeedIdentity(String source, String name, long seed, long startMs)
{
    /** Name of the file in the data directory. */
    static final String FILE_NAME = "simulator.properties";

    private static final String SYNTHETIC = "synthetic";
    private static final int BUFFER_BYTES = 1 << 16;

    /**
     * The identity kept in the data directory, or a new one that is written there.
     *
     * @param nowMs where a new synthetic market begins
     * @throws NodeException            when the directory belongs to another feed
     * @throws IllegalArgumentException when a new directory would be begun on a recording that can not be played
     */
    static FeedIdentity of(final NodeConfig config, final long nowMs)
    {
        final Path file = config.dataDirectory().resolve(FILE_NAME);
        final FeedIdentity wanted = wanted(config, nowMs);
        if (!Files.exists(file))
        {
            if (config.feed() != null)
            {
                BybitSimulator.requirePlayable(config.feed(), config.symbol());
            }
            wanted.write(file);
            return wanted;
        }
        final FeedIdentity kept = read(file);
        if (!kept.source.equals(wanted.source) || kept.source.equals(SYNTHETIC) && kept.seed != wanted.seed)
        {
            throw new NodeException("the data directory " + config.dataDirectory().toAbsolutePath() +
                " holds a session on " + kept.text() + ", not on " + wanted.text() +
                ": go on with that feed, or name another directory with --data-dir");
        }
        return kept;
    }

    /** For people. */
    String text()
    {
        return source.equals(SYNTHETIC) ? "the synthetic market with seed " + seed :
            "the recording " + name + " (sha256 " + source.substring(0, 12) + "…)";
    }

    private static FeedIdentity wanted(final NodeConfig config, final long nowMs)
    {
        if (config.feed() == null)
        {
            return new FeedIdentity(SYNTHETIC, "", config.seed(), nowMs);
        }
        return new FeedIdentity(sha256(config.feed()), config.feed().getFileName().toString(), config.seed(), 0);
    }

    private static FeedIdentity read(final Path file)
    {
        final Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file))
        {
            properties.load(in);
            return new FeedIdentity(properties.getProperty("source", ""), properties.getProperty("name", ""),
                Long.parseLong(properties.getProperty("seed")), Long.parseLong(properties.getProperty("startMs")));
        }
        catch (final IOException | IllegalArgumentException e)
        {
            throw new NodeException("can not read " + file.toAbsolutePath() + " (" + e +
                "): restore it from a backup, or begin another --data-dir", e);
        }
    }

    private void write(final Path file)
    {
        final Path next = file.resolveSibling(FILE_NAME + ".next");
        try
        {
            Files.createDirectories(file.getParent());
            Files.writeString(next, "# The market this data directory was begun on. Do not edit.\nsource=" + source +
                "\nname=" + name + "\nseed=" + seed + "\nstartMs=" + startMs + "\n");
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        catch (final IOException e)
        {
            throw new NodeException("can not write " + file.toAbsolutePath() + " (" + e +
                "): make the directory writable for this user", e);
        }
    }

    private static String sha256(final Path feed)
    {
        try (InputStream in = Files.newInputStream(feed))
        {
            final MessageDigest digest = MessageDigest.getInstance("SHA-256");
            final byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer))
            {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        }
        catch (final IOException e)
        {
            throw new NodeException("can not read the feed " + feed + " (" + e + "): name a file that exists with" +
                " --feed", e);
        }
        catch (final NoSuchAlgorithmException e)
        {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
