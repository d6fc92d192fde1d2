package io.vstru.bybit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches an answer of the REST API, trying again when the venue or the way to it is in trouble. Blocks. */
final class InstrumentsRequest
{
    /** The first try and three more. */
    static final int ATTEMPTS = 4;

    private static final Logger LOG = LoggerFactory.getLogger(InstrumentsRequest.class);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);
    private static final long WAIT_PER_ATTEMPT_NS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FIRST_SERVER_ERROR = 500;

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();

    /**
     * The body behind an address.
     *
     * @throws IllegalStateException when it can not be had; names the address and the remedy
     */
    byte[] get(final URI uri)
    {
        String trouble = "";
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++)
        {
            try
            {
                final HttpResponse<byte[]> response = client.send(
                    HttpRequest.newBuilder(uri).timeout(ANSWER_TIMEOUT).GET().build(),
                    HttpResponse.BodyHandlers.ofByteArray());
                if (response.statusCode() == OK)
                {
                    return response.body();
                }
                trouble = "status=" + response.statusCode();
                if (!isWorthAnother(response.statusCode()))
                {
                    break;
                }
            }
            catch (final IOException e)
            {
                trouble = e.toString();
            }
            catch (final InterruptedException e)
            {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while asking url=" + uri + ": start again", e);
            }
            LOG.warn("no answer from the venue url={} attempt={} of={} trouble={}", uri, attempt, ATTEMPTS, trouble);
            if (attempt < ATTEMPTS)
            {
                LockSupport.parkNanos(attempt * WAIT_PER_ATTEMPT_NS);
            }
        }
        throw new IllegalStateException("could not load instruments url=" + uri + " " + trouble + ": " +
            remedy(trouble));
    }

    private static boolean isWorthAnother(final int status)
    {
        return status == TOO_MANY_REQUESTS || status >= FIRST_SERVER_ERROR;
    }

    private static String remedy(final String trouble)
    {
        return trouble.equals("status=" + FORBIDDEN) ?
            "the venue refuses this address of the internet; wait ten minutes or use another region" :
            "check the network and the REST address in the configuration, then start again";
    }
}
