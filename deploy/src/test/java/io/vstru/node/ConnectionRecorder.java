package io.vstru.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.Permission;

/** Lets everything happen and writes down every host that is looked up or connected to, one a line. */
@SuppressWarnings("removal")
public final class ConnectionRecorder extends SecurityManager
{
    private final Path file = Path.of(System.getProperty("vstru.connections"));
    private final ThreadLocal<Boolean> isWriting = ThreadLocal.withInitial(() -> false);

    @Override
    public void checkPermission(final Permission permission)
    {
        // Everything is allowed.
    }

    @Override
    public void checkPermission(final Permission permission, final Object context)
    {
        // Everything is allowed.
    }

    @Override
    public void checkConnect(final String host, final int port)
    {
        if (isWriting.get())
        {
            return;
        }
        isWriting.set(true);
        try
        {
            Files.write(file, (host + ":" + port + "\n").getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException(e);
        }
        finally
        {
            isWriting.set(false);
        }
    }

    @Override
    public void checkConnect(final String host, final int port, final Object context)
    {
        checkConnect(host, port);
    }
}
