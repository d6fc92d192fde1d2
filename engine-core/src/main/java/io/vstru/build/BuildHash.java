package io.vstru.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * SHA-256 over the class files of the engine, by name and content: the same for the jar and for a folder, and on every
 * Java. A journal is executed again only by the build that wrote it.
 */
public final class BuildHash
{
    private static final String SUFFIX = ".class";

    private BuildHash()
    {
    }

    /** The hash of the engine that is running, in hexadecimal. */
    public static String ofEngine()
    {
        try
        {
            return of(Path.of(BuildHash.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
        }
        catch (final URISyntaxException e)
        {
            throw new IllegalStateException("the place of the engine's classes is no path", e);
        }
    }

    /** The hash of the classes in a jar or a folder, in hexadecimal. */
    static String of(final Path place)
    {
        try
        {
            if (Files.isDirectory(place))
            {
                return hash(classes(place));
            }
            try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + place.toUri()), Map.of()))
            {
                return hash(classes(jar.getPath("/")));
            }
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException("can not read the engine's classes place=" + place, e);
        }
    }

    private static TreeMap<String, Path> classes(final Path root) throws IOException
    {
        final TreeMap<String, Path> classes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root))
        {
            files.filter(file -> file.toString().endsWith(SUFFIX))
                .forEach(file -> classes.put(root.relativize(file).toString().replace('\\', '/'), file));
        }
        return classes;
    }

    private static String hash(final TreeMap<String, Path> classes) throws IOException
    {
        try
        {
            final MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (final Map.Entry<String, Path> each : classes.entrySet())
            {
                digest.update(each.getKey().getBytes(StandardCharsets.UTF_8));
                digest.update((byte)0);
                digest.update(Files.readAllBytes(each.getValue()));
            }
            return HexFormat.of().formatHex(digest.digest());
        }
        catch (final NoSuchAlgorithmException e)
        {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
