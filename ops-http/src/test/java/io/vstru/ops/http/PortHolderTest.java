package io.vstru.ops.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortHolderTest
{
    private static final String HEAD = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt\n";

    @TempDir
    private Path proc;

    @BeforeEach
    void makeUpProcesses() throws IOException
    {
        Files.createDirectories(proc.resolve("net"));
        Files.writeString(proc.resolve("net/tcp"), HEAD +
            "   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 4242 1\n" +
            "   1: 0100007F:1F91 0100007F:C350 01 00000000:00000000 00:00000000 00000000  1000        0 4243 1\n" +
            "   2: garbage\n");
        addProcess("77", "socket:[4242]", "java\0-cp\0vstru.jar\0\u0007start\0");
        addProcess("78", "socket:[4243]", "client\0");
    }

    @Test
    void shouldNameTheProcessThatListens()
    {
        assertEquals("pid=77 command=\"java -cp vstru.jar ?start\"", new PortHolder(proc).describe(0x1f90));
    }

    @Test
    void shouldNotNameAProcessThatOnlyTalksThroughThePort()
    {
        assertNull(new PortHolder(proc).describe(0x1f91));
    }

    @Test
    void shouldKnowNothingWhereNothingIsTold() throws IOException
    {
        assertNull(new PortHolder(proc.resolve("absent")).describe(0x1f90));
        assertNull(new PortHolder(proc).describe(1));
        Files.delete(proc.resolve("77/fd/3"));
        assertNull(new PortHolder(proc).describe(0x1f90));
    }

    @Test
    void shouldCutALongCommand() throws IOException
    {
        Files.writeString(proc.resolve("77/cmdline"), "x".repeat(1_000));
        final String holder = new PortHolder(proc).describe(0x1f90);
        assertTrue(holder.endsWith("x...\"") && holder.length() < 200, holder);
    }

    @Test
    void shouldFindThisVeryProcess() throws IOException
    {
        Assumptions.assumeTrue(Files.isReadable(Path.of("/proc/net/tcp")), "needs Linux");
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1")))
        {
            final String holder = new PortHolder(Path.of("/proc")).describe(socket.getLocalPort());
            assertTrue(holder.startsWith("pid=" + ProcessHandle.current().pid() + " command=\""), holder);
        }
    }

    private void addProcess(final String pid, final String target, final String command) throws IOException
    {
        Files.createDirectories(proc.resolve(pid + "/fd"));
        Files.createSymbolicLink(proc.resolve(pid + "/fd/3"), Path.of(target));
        Files.writeString(proc.resolve(pid + "/cmdline"), command);
    }
}
