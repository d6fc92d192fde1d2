package io.vstru.bybit.transport;

import static io.vstru.bybit.transport.Waiting.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.vstru.bybit.CapturingSink;
import io.vstru.bybit.codec.PublicStreamParser;
import io.vstru.bybit.codec.PublicTopics;
import io.vstru.bybit.codec.StreamStates;
import io.vstru.bybit.session.PublicSession;
import io.vstru.bybit.session.SessionConfig;
import io.vstru.bybit.session.SessionState;
import io.vstru.event.ClockMode;
import io.vstru.status.CounterDescriptor;
import io.vstru.status.EngineCounters;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TlsConnectionTest
{
    private static final String PASSWORD = "for-this-test";
    private static final String TRUST_STORE = "javax.net.ssl.trustStore";
    private static final String TRUST_STORE_PASSWORD = "javax.net.ssl.trustStorePassword";

    @TempDir
    private static Path folder;
    private static LoopbackVenue venue;

    private final CapturingSink sink = new CapturingSink();
    private final EngineCounters counters = new EngineCounters();

    /** A venue with a certificate for the name localhost alone, made by the JDK's own tool. */
    @BeforeAll
    static void start() throws Exception
    {
        final Path store = folder.resolve("venue.p12");
        final Process keytool = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "venue",
            "-keyalg", "EC", "-dname", "CN=venue", "-ext", "san=dns:localhost", "-storetype", "PKCS12",
            "-keystore", store.toString(), "-storepass", PASSWORD).redirectErrorStream(true).start();
        final String output = new String(keytool.getInputStream().readAllBytes());
        assertEquals(0, keytool.waitFor(), output);
        venue = new LoopbackVenue(serverContext(store));
    }

    @AfterAll
    static void stop()
    {
        venue.close();
    }

    @Test
    void shouldStreamFromAVenueItTrusts()
    {
        trusting(folder.resolve("venue.p12"), () -> connect(venue.uri(), () ->
        {
            await(() -> counters.get(CounterDescriptor.SUBSCRIBE_ACKS) == 1);
            venue.send("{\"topic\":\"orderbook.50.BTCUSDT\",\"type\":\"snapshot\",\"ts\":1,\"data\":{\"b\":[]," +
                "\"a\":[],\"u\":5}}");
            await(() -> sink.count() == 2);
        }));
    }

    @Test
    void shouldRefuseAVenueOfAnotherName()
    {
        trusting(folder.resolve("venue.p12"), () -> refuses(venue.uri("wss", "127.0.0.1")));
    }

    @Test
    void shouldRefuseAVenueItDoesNotTrust()
    {
        refuses(venue.uri());
    }

    private void refuses(final URI uri)
    {
        final int before = venue.clientCount();
        connect(uri, () ->
        {
        });
        assertEquals(before, venue.clientCount());
        assertEquals(0, counters.get(CounterDescriptor.CONNECTS));
    }

    /** Runs with a connection whose first attempt has ended, well or badly. */
    private void connect(final URI uri, final Runnable then)
    {
        final PublicTopics topics = new PublicTopics(List.of("BTCUSDT"), 50, "");
        final StreamStates states = new StreamStates(1, sink, counters, () -> 0);
        final PublicStreamParser parser = new PublicStreamParser(topics, states, sink, ClockMode.WALL);
        try (PublicConnection connection = new PublicConnection(uri, () -> 0))
        {
            final PublicSession session =
                new PublicSession(SessionConfig.of(1, false), topics, parser, states, counters, connection);
            connection.start(session);
            await(() -> session.state() == SessionState.CONNECTING);
            await(() -> session.state() != SessionState.CONNECTING);
            then.run();
        }
    }

    private static void trusting(final Path store, final Runnable then)
    {
        System.setProperty(TRUST_STORE, store.toString());
        System.setProperty(TRUST_STORE_PASSWORD, PASSWORD);
        try
        {
            then.run();
        }
        finally
        {
            System.clearProperty(TRUST_STORE);
            System.clearProperty(TRUST_STORE_PASSWORD);
        }
    }

    private static SslContext serverContext(final Path store) throws GeneralSecurityException, IOException
    {
        final KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream input = Files.newInputStream(store))
        {
            keys.load(input, PASSWORD.toCharArray());
        }
        final KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD.toCharArray());
        return SslContextBuilder.forServer(factory).build();
    }
}
