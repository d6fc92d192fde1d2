package io.vstru.ops.http;

import io.netty.handler.codec.http.HttpResponseStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files of the page, read from the class path once; nothing else of it can be asked for. */
final class Assets
{
    private static final Map<String, String> TYPES_BY_PATH = Map.of(
        "/assets/page.css", "text/css; charset=utf-8",
        "/assets/page.js", "text/javascript; charset=utf-8",
        "/assets/tables.js", "text/javascript; charset=utf-8",
        "/assets/format.js", "text/javascript; charset=utf-8",
        "/assets/chart.js", "text/javascript; charset=utf-8",
        "/assets/icon.svg", "image/svg+xml");
    private static final String PAGE = "/assets/page.html";

    private final Map<String, Reply> replies = new LinkedHashMap<>();

    Assets()
    {
        replies.put("/", load(PAGE, "text/html; charset=utf-8"));
        TYPES_BY_PATH.forEach((path, type) -> replies.put(path, load(path, type)));
    }

    /** The file of a path, or null when there is none. */
    Reply find(final String path)
    {
        return replies.get(path);
    }

    private static Reply load(final String resource, final String contentType)
    {
        try (InputStream stream = Assets.class.getResourceAsStream(resource))
        {
            if (stream == null)
            {
                throw new IllegalStateException("missing on the class path resource=" + resource +
                    "; the jar of ops-http is incomplete, build it again");
            }
            return new Reply(HttpResponseStatus.OK, contentType, stream.readAllBytes());
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException("resource=" + resource, e);
        }
    }
}
