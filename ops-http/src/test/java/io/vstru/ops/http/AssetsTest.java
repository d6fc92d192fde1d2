package io.vstru.ops.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AssetsTest
{
    private static final List<String> SCRIPTS =
        List.of("/assets/page.js", "/assets/tables.js", "/assets/chart.js", "/assets/format.js");

    private final Assets assets = new Assets();

    @Test
    void shouldServeEverythingThePageAsksFor()
    {
        final Set<String> wanted = new TreeSet<>(matches(text("/"), "(?:src|href)=\"(/assets/[^\"]+)\""));
        assertEquals(3, wanted.size());
        for (final String script : SCRIPTS)
        {
            matches(text(script), "from \"\\./([^\"]+)\"").forEach(name -> wanted.add("/assets/" + name));
        }
        wanted.forEach(path -> assertNotNull(assets.find(path), path));
        assertNull(assets.find("/assets/page.html"));
        assertNull(assets.find("/assets/../assets/page.js"));
    }

    @Test
    void shouldKeepToThePolicyOfItsHeaders()
    {
        final String page = text("/");
        assertEquals(0, matches(page, "(<script(?![^>]*\\ssrc=)[^>]*>)").size(), "inline script");
        assertFalse(page.contains("<style") || page.contains(" style=") || page.contains(" onclick"), "inline style");
        for (final String path : List.of("/", "/assets/page.css", "/assets/page.js", "/assets/tables.js",
            "/assets/chart.js", "/assets/format.js"))
        {
            assertEquals(List.of(), matches(text(path), "((?:https?:)?//[a-z0-9.]+\\.[a-z]{2,})"), path);
        }
        for (final String script : SCRIPTS)
        {
            assertFalse(Pattern.compile("innerHTML|insertAdjacentHTML|document\\.write|\\beval\\(")
                .matcher(text(script)).find(), script);
        }
    }

    @Test
    void shouldHaveEveryElementThatTheScriptFills()
    {
        final String page = text("/");
        final List<String> ids = matches(text("/assets/page.js"), "(?:set|byId|money)\\(\"([a-z-]+)\"[,)]");
        assertTrue(ids.size() > 20, ids.toString());
        ids.forEach(id -> assertTrue(page.contains("id=\"" + id + "\""), id));
        matches(text("/assets/tables.js"), "show\\(\"([a-z-]+)\"")
            .forEach(id -> assertTrue(page.contains("id=\"" + id + "\""), id));
    }

    private String text(final String path)
    {
        return new String(assets.find(path).body(), StandardCharsets.UTF_8);
    }

    private static List<String> matches(final String text, final String pattern)
    {
        final Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.results().map(result -> result.group(1)).toList();
    }
}
