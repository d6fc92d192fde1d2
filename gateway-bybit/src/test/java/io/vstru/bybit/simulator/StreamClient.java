package io.vstru.bybit.simulator;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A client of the simulator over loopback, on the JDK's own HTTP and WebSocket. */
final class StreamClient implements WebSocket.Listener, AutoCloseable
{
    private static final long TIMEOUT_SECONDS = 20;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final boolean isReading;
    private final WebSocket socket;

    private StreamClient(final int port, final String stream, final boolean isReading)
    {
        this.isReading = isReading;
        socket = HTTP.newWebSocketBuilder()
            .buildAsync(URI.create("ws://127.0.0.1:" + port + "/v5/public/" + stream), this)
            .orTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS).join();
    }

    static StreamClient connect(final BybitSimulator simulator, final String stream)
    {
        return new StreamClient(simulator.port(), stream, true);
    }

    /** A client that reads only what it is told to. */
    static StreamClient connectUnread(final BybitSimulator simulator, final String stream)
    {
        return new StreamClient(simulator.port(), stream, false);
    }

    static HttpResponse<String> http(final BybitSimulator simulator, final String method, final String path)
        throws Exception
    {
        return HTTP.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + simulator.port() + path))
            .timeout(Duration.ofSeconds(TIMEOUT_SECONDS)).method(method, HttpRequest.BodyPublishers.noBody()).build(),
            HttpResponse.BodyHandlers.ofString());
    }

    static JsonNode get(final BybitSimulator simulator, final String path) throws Exception
    {
        return json(http(simulator, "GET", path).body());
    }

    static JsonNode json(final String text)
    {
        return JsonMembers.object(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a request, single quotes standing for double ones. */
    StreamClient send(final String request)
    {
        socket.sendText(request.replace('\'', '"'), true).join();
        return this;
    }

    StreamClient subscribe(final String... topics)
    {
        return send("{'req_id':'r1','op':'subscribe','args':['" + String.join("','", topics) + "']}");
    }

    void read(final long count)
    {
        socket.request(count);
    }

    String next() throws InterruptedException
    {
        final String message = messages.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        if (message == null)
        {
            throw new AssertionError("no message within seconds=" + TIMEOUT_SECONDS);
        }
        return message;
    }

    List<String> next(final int count) throws InterruptedException
    {
        final List<String> taken = new ArrayList<>();
        for (int i = 0; i < count; i++)
        {
            taken.add(next());
        }
        return taken;
    }

    boolean hasNext()
    {
        return !messages.isEmpty();
    }

    void awaitClosed() throws InterruptedException
    {
        if (!closed.await(TIMEOUT_SECONDS, TimeUnit.SECONDS))
        {
            throw new AssertionError("not closed within seconds=" + TIMEOUT_SECONDS);
        }
    }

    @Override
    public void onOpen(final WebSocket webSocket)
    {
        if (isReading)
        {
            webSocket.request(Long.MAX_VALUE);
        }
    }

    @Override
    public CompletionStage<?> onText(final WebSocket webSocket, final CharSequence data, final boolean last)
    {
        partial.append(data);
        if (last)
        {
            messages.add(partial.toString());
            partial.setLength(0);
        }
        return null;
    }

    @Override
    public CompletionStage<?> onClose(final WebSocket webSocket, final int statusCode, final String reason)
    {
        closed.countDown();
        return null;
    }

    @Override
    public void onError(final WebSocket webSocket, final Throwable error)
    {
        closed.countDown();
    }

    @Override
    public void close()
    {
        socket.abort();
    }
}
