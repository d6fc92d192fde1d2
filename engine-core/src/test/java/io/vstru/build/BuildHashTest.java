package io.vstru.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildHashTest
{
    @TempDir
    private Path directory;

    @Test
    void shouldBeTheSameForAFolderAndForAJarOfIt() throws IOException
    {
        final Path folder = folder("a", "b");
        final Path jar = directory.resolve("engine.jar");
        try (OutputStream file = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(file))
        {
            for (final String name : new String[] {"META-INF/MANIFEST.MF", "io/B.class", "io/A.class"})
            {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.endsWith("A.class") ? 'a' : 'b');
            }
        }
        assertEquals(BuildHash.of(folder), BuildHash.of(jar));
    }

    @Test
    void shouldChangeWithEveryClass() throws IOException
    {
        final String before = BuildHash.of(folder("a", "b"));
        assertNotEquals(before, BuildHash.of(folder("a", "c")));
        assertEquals(before, BuildHash.of(folder("a", "b")));
        assertEquals(64, BuildHash.ofEngine().length());
    }

    private Path folder(final String first, final String second) throws IOException
    {
        final Path folder = directory.resolve("classes");
        Files.createDirectories(folder.resolve("io"));
        Files.writeString(folder.resolve("io/A.class"), first);
        Files.writeString(folder.resolve("io/B.class"), second);
        return folder;
    }
}
