package io.vstru.ops.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vstru.ops.live.FixedHealth;
import io.vstru.ops.live.JournalTail;
import io.vstru.ops.live.JsonTree;
import io.vstru.ops.live.MadeUpDay;
import io.vstru.ops.live.MemoryJournal;
import io.vstru.projection.ServiceProjection;
import io.vstru.status.CounterDescriptor;
import io.vstru.status.EngineCounters;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpsServerTest
{
    private static final long START_MS = 1_767_225_600_000L;
    private static final int TIMEOUT_MS = 10_000;
    private static final String HOST = "Host: localhost\r\n";

    private final ServiceProjection projection = new ServiceProjection(MadeUpDay.BALANCE_KEY);
    private final JournalTail tail = new JournalTail(new MemoryJournal(), projection);
    private final MadeUpDay day = new MadeUpDay(1, START_MS, projection).start();
    private final FixedHealth health = new FixedHealth();
    private final EngineCounters counters = new EngineCounters();
    private final OpsServer server = OpsServer.start(new OpsConfig(0, tail, health, counters));
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close()
    {
        server.close();
        tail.close();
    }

    @Test
    void shouldListenOnTheLoopbackAlone() throws Exception
    {
        assertEquals("http://127.0.0.1:" + server.port() + "/", server.url());
        for (final InetAddress other : InetAddress.getAllByName(InetAddress.getLocalHost().getHostName()))
        {
            if (!other.isLoopbackAddress())
            {
                assertThrows(IOException.class, () -> new Socket(other, server.port()).close(), other.toString());
            }
        }
        assertThrows(IOException.class, () -> new Socket("127.0.0.2", server.port()).close());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/health", "/livez", "/metrics", "/api/live", "/assets/page.js", "/assets/page.css",
        "/assets/icon.svg", "/missing"})
    void shouldSendSecurityHeadersWithEveryAnswer(final String path) throws Exception
    {
        final HttpResponse<String> response = get(path);
        assertEquals("no-store", header(response, "cache-control"));
        assertEquals("nosniff", header(response, "x-content-type-options"));
        assertEquals("DENY", header(response, "x-frame-options"));
        assertEquals("no-referrer", header(response, "referrer-policy"));
        final String policy = header(response, "content-security-policy");
        assertTrue(policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self';"), policy);
        assertFalse(policy.contains("unsafe"), policy);
    }

    @Test
    void shouldServeThePageAndItsFiles() throws Exception
    {
        final HttpResponse<String> page = get("/?from=bookmark");
        assertEquals(200, page.statusCode());
        assertEquals("text/html; charset=utf-8", header(page, "content-type"));
        assertTrue(page.body().contains("/assets/page.js"));
        assertEquals("text/javascript; charset=utf-8", header(get("/assets/page.js"), "content-type"));
    }

    @Test
    void shouldServeTheLiveStateAsJson() throws Exception
    {
        day.bar();
        final HttpResponse<String> response = get("/api/live");
        assertEquals("application/json", header(response, "content-type"));
        final Map<String, Object> live = json(response);
        assertEquals(projection.lastSequence(), live.get("lastSequence"));
        assertEquals("BTCUSDT", JsonTree.rows(live, "markets").get(0).get("symbol"));
    }

    @Test
    void shouldServeMetrics() throws Exception
    {
        final HttpResponse<String> response = get("/metrics");
        assertEquals("text/plain; version=0.0.4; charset=utf-8", header(response, "content-type"));
        final long families = response.body().lines()
            .filter(line -> line.matches("# HELP vstru_[a-z0-9_]+ .*\\S.*")).count();
        assertTrue(families >= 20, "families=" + families);
        assertTrue(response.body().contains("\nvstru_http_requests_total 0.0\n"));
        assertTrue(get("/metrics").body().contains("\nvstru_http_requests_total 1.0\n"));
    }

    @Test
    void shouldBeReadyOnlyWhenTheNodeAndTheJournalAre() throws Exception
    {
        health.set(false, false, "the gateway is not connected");
        final HttpResponse<String> before = get("/readyz");
        assertEquals(503, before.statusCode());
        assertEquals(List.of("the gateway is not connected", "the journal is still being read, lagBytes=0"),
            json(before).get("reasons"));
        assertEquals(200, get("/livez").statusCode());

        health.set(true, false);
        assertEquals(503, get("/readyz").statusCode());
        catchUp();
        final HttpResponse<String> after = get("/readyz");
        assertEquals(200, after.statusCode());
        assertEquals(Map.of("status", "pass", "reasons", List.of()), json(after));
    }

    @Test
    void shouldTellItsHealthInFull() throws Exception
    {
        catchUp();
        final HttpResponse<String> response = get("/health");
        assertEquals(200, response.statusCode());
        final Map<String, Object> body = json(response);
        assertEquals("pass", body.get("status"));
        assertEquals("PAPER", body.get("mode"));
        assertEquals(START_MS, body.get("engineTimeMs"));
        assertEquals(projection.lastSequence(), body.get("lastSequence"));
        assertTrue((long)body.get("uptimeMs") >= 0);

        health.set(true, true, "kill switch");
        final Map<String, Object> halted = json(get("/health"));
        assertEquals("warn", halted.get("status"));
        assertEquals(List.of("halted: the gate is closed for new orders", "kill switch"), halted.get("reasons"));

        health.set(false, true, "kill switch");
        final HttpResponse<String> failed = get("/health");
        assertEquals(503, failed.statusCode());
        assertEquals("fail", json(failed).get("status"));
    }

    @Test
    void shouldAnswerUnknownPathsWith404() throws Exception
    {
        final HttpResponse<String> response = get("/api/unknown");
        assertEquals(404, response.statusCode());
        assertEquals("application/problem+json", header(response, "content-type"));
        assertEquals(404L, json(response).get("status"));
        assertEquals(1, counters.get(CounterDescriptor.HTTP_ERRORS));
    }

    @Test
    void shouldAnswerHeadWithoutABody() throws Exception
    {
        final HttpResponse<String> response = client.send(HttpRequest.newBuilder(uri("/"))
            .method("HEAD", HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, response.statusCode());
        assertTrue(Integer.parseInt(header(response, "content-length")) > 1_000);
        assertEquals("", response.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE"})
    void shouldRefuseOtherMethods(final String method) throws Exception
    {
        final String answer = raw(method + " /api/live HTTP/1.1\r\n" + HOST + "\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 405 "), answer);
        assertTrue(answer.contains("allow: GET, HEAD\r\n"), answer);
    }

    @Test
    void shouldRefuseHostsThatAreNotTheLoopback() throws Exception
    {
        assertStatus(421, "GET /api/live HTTP/1.1\r\nHost: evil.example\r\n\r\n");
        assertStatus(421, "GET /api/live HTTP/1.1\r\nHost: evil.example:" + server.port() + "\r\n\r\n");
        assertStatus(400, "GET /api/live HTTP/1.1\r\n\r\n");
        assertStatus(400, "GET /api/live HTTP/1.0\r\n\r\n");
        assertStatus(400, "GET /api/live HTTP/1.1\r\n" + HOST + "Host: evil.example\r\n\r\n");
        assertStatus(400, "GET http://evil.example/api/live HTTP/1.1\r\n" + HOST + "\r\n");
    }

    @Test
    void shouldRefuseWhatIsTooLongOrNoHttp() throws Exception
    {
        assertStatus(414, "GET /" + "a".repeat(4_000) + " HTTP/1.1\r\n" + HOST + "\r\n");
        assertStatus(431, "GET / HTTP/1.1\r\n" + HOST + "X-Long: " + "a".repeat(10_000) + "\r\n\r\n");
        assertStatus(413, "GET / HTTP/1.1\r\n" + HOST + "Content-Length: 3\r\n\r\nabc");
        assertStatus(413, "GET / HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        assertStatus(400, "GET / HTTP/1.1\r\n" + HOST + "Content-Length: x\r\n\r\n");
        assertStatus(400, "nonsense\r\n\r\n");
        assertStatus(400, "\u0016\u0003\u0001\u0002\u0000\r\n\r\n");
        assertEquals(200, get("/livez").statusCode());
    }

    @Test
    void shouldAnswerRequestsOnOneConnectionInOrder() throws Exception
    {
        final String answers = raw("GET /livez HTTP/1.1\r\n" + HOST + "\r\nGET /missing HTTP/1.1\r\n" + HOST +
            "Connection: close\r\n\r\n");
        assertTrue(answers.startsWith("HTTP/1.1 200 "), answers);
        assertTrue(answers.indexOf("HTTP/1.1 404 ") > 0, answers);
    }

    @Test
    void shouldNameTheHolderOfATakenPort()
    {
        final PortException refused = assertThrows(PortException.class,
            () -> OpsServer.start(new OpsConfig(server.port(), tail, health, counters)));
        final String message = refused.getMessage();
        assertTrue(message.startsWith("can not listen on 127.0.0.1 port=" + server.port() + ": "), message);
        assertTrue(message.endsWith("choose another port with --port N"), message);
        assertTrue(message.contains("pid=" + ProcessHandle.current().pid() + " command=\""), message);
    }

    @Test
    void shouldFreeItsPortWhenClosed() throws Exception
    {
        final int port = server.port();
        assertEquals(200, get("/livez").statusCode());
        server.close();
        try (OpsServer again = OpsServer.start(new OpsConfig(port, tail, health, counters)))
        {
            assertEquals(port, again.port());
        }
    }

    @Test
    void shouldRefuseANumberThatIsNoPort()
    {
        final IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
            () -> new OpsConfig(65_536, tail, health, counters));
        assertTrue(refused.getMessage().startsWith("port=65536"), refused.getMessage());
    }

    /** The journal in memory is empty: the first turn finds its end. */
    private void catchUp() throws InterruptedException
    {
        tail.start();
        while (!tail.isCaughtUp())
        {
            Thread.onSpinWait();
        }
    }

    private URI uri(final String path)
    {
        return URI.create(server.url()).resolve(path);
    }

    private HttpResponse<String> get(final String path) throws Exception
    {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private void assertStatus(final int status, final String request) throws IOException
    {
        final String answer = raw(request);
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), "request=" + request + " answer=" + answer);
    }

    /** Sends bytes as they are and reads until the server closes. */
    private String raw(final String request) throws IOException
    {
        try (Socket socket = new Socket("127.0.0.1", server.port()))
        {
            socket.setSoTimeout(TIMEOUT_MS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static String header(final HttpResponse<String> response, final String name)
    {
        return response.headers().firstValue(name).orElse("");
    }

    private static Map<String, Object> json(final HttpResponse<String> response)
    {
        return JsonTree.parse(response.body().getBytes(StandardCharsets.UTF_8));
    }
}
