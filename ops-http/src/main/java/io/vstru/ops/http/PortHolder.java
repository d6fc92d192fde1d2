package io.vstru.ops.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the process that listens on a TCP port, from what Linux tells under {@code /proc}. Processes of other users
 * are usually not visible.
 */
final class PortHolder
{
    private static final String LISTENING = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final int HEX = 16;
    private static final int MAX_COMMAND_LENGTH = 160;

    private final Path proc;

    PortHolder(final Path proc)
    {
        this.proc = proc;
    }

    /** {@code pid=… command="…"} of the holder, or null when it can not be found. */
    String describe(final int port)
    {
        final Set<String> sockets = new HashSet<>();
        addSockets(proc.resolve("net/tcp"), port, sockets);
        addSockets(proc.resolve("net/tcp6"), port, sockets);
        if (sockets.isEmpty())
        {
            return null;
        }
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(proc, "[0-9]*"))
        {
            for (final Path process : processes)
            {
                if (holdsAny(process, sockets))
                {
                    return "pid=" + process.getFileName() + " command=\"" + command(process) + '"';
                }
            }
        }
        catch (final IOException e)
        {
            return null;
        }
        return null;
    }

    private static void addSockets(final Path table, final int port, final Set<String> sockets)
    {
        final List<String> lines;
        try
        {
            lines = Files.readAllLines(table, StandardCharsets.US_ASCII);
        }
        catch (final IOException e)
        {
            // No such table: not Linux, or no IPv6. The other table may still tell.
            return;
        }
        for (final String line : lines)
        {
            final String[] fields = line.trim().split("\\s+");
            if (fields.length > INODE && LISTENING.equals(fields[STATE]) && portOf(fields[LOCAL_ADDRESS]) == port)
            {
                sockets.add("socket:[" + fields[INODE] + ']');
            }
        }
    }

    private static int portOf(final String address)
    {
        try
        {
            return Integer.parseInt(address.substring(address.indexOf(':') + 1), HEX);
        }
        catch (final NumberFormatException e)
        {
            return -1;
        }
    }

    private static boolean holdsAny(final Path process, final Set<String> sockets)
    {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd")))
        {
            for (final Path file : files)
            {
                if (Files.isSymbolicLink(file) && sockets.contains(Files.readSymbolicLink(file).toString()))
                {
                    return true;
                }
            }
            return false;
        }
        catch (final IOException e)
        {
            // The process is gone or not ours to look into.
            return false;
        }
    }

    private static String command(final Path process)
    {
        try
        {
            final String raw = Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1);
            final String text = raw.replace('\0', ' ').replaceAll("[^ -~]", "?").trim();
            return text.length() <= MAX_COMMAND_LENGTH ? text : text.substring(0, MAX_COMMAND_LENGTH) + "...";
        }
        catch (final IOException e)
        {
            return "unknown";
        }
    }
}
