package org.tremplin.subscription.sending;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;

/** Sends one request to one sink and says what became of it; it never throws for what a sink does. */
public final class Sender implements AutoCloseable {

    private static final int SHOWN = 300;
    private static final Duration LONGEST_WISH = Duration.ofHours(1);
    private static final ContentType JSON = ContentType.create(CloudEventJson.MEDIA_TYPE, StandardCharsets.UTF_8);

    private final CloseableHttpClient client;
    private final WebhookProperties properties;
    private final Clock clock;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("webhook-watch").daemon().factory());

    Sender(CloseableHttpClient client, WebhookProperties properties, Clock clock) {
        this.client = client;
        this.properties = properties;
        this.clock = clock;
    }

    /** Sends one event, signed. */
    public Answer send(URI sink, List<String> secrets, String id, String body) {
        HttpUriRequestBase request = new HttpUriRequestBase("POST", sink);
        long seconds = clock.instant().getEpochSecond();
        request.setHeader("webhook-id", id);
        request.setHeader("webhook-timestamp", Long.toString(seconds));
        request.setHeader("webhook-signature", Signature.of(secrets, id, seconds, body));
        request.setEntity(new StringEntity(body, JSON));
        return exchange(request, response -> true);
    }

    /** Asks a sink, as CloudEvents' web hooks do, whether it wants events from here. */
    public Answer ask(URI sink) {
        HttpUriRequestBase request = new HttpUriRequestBase("OPTIONS", sink);
        request.setHeader("WebHook-Request-Origin", properties.origin());
        return exchange(request, this::allows);
    }

    private boolean allows(ClassicHttpResponse response) {
        Header allowed = response.getFirstHeader("WebHook-Allowed-Origin");
        return allowed != null
                && (allowed.getValue().strip().equals("*")
                        || allowed.getValue().strip().equalsIgnoreCase(properties.origin()));
    }

    private interface Check {
        boolean accepts(ClassicHttpResponse response);
    }

    private Answer exchange(HttpUriRequestBase request, Check check) {
        Instant at = clock.instant();
        long begun = System.nanoTime();
        AtomicBoolean late = new AtomicBoolean();
        Future<?> alarm = watch.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                properties.total().toMillis(),
                TimeUnit.MILLISECONDS);
        // Opened and not handled, because a handler would read an answer to its end, however long that is.
        try (ClassicHttpResponse response = client.executeOpen(RoutingSupport.determineHost(request), request, null)) {
            return answer(at, begun, response, check);
        } catch (IOException | HttpException | RuntimeException failure) {
            String trouble = late.get() ? "timed-out" : trouble(failure);
            return new Answer(at, since(begun), 0, trouble, "", null);
        } finally {
            alarm.cancel(false);
        }
    }

    private Answer answer(Instant at, long begun, ClassicHttpResponse response, Check check) {
        String body = firstOf(response.getEntity());
        int status = response.getCode();
        boolean refused = status >= 200 && status < 300 && !check.accepts(response);
        return new Answer(
                at,
                since(begun),
                refused ? 0 : status,
                refused ? "origin-not-allowed" : null,
                body,
                retryAfter(response));
    }

    /** The beginning of an answer is enough; a connection with more on it is closed. */
    private static String firstOf(@Nullable HttpEntity entity) {
        if (entity == null) {
            return "";
        }
        try {
            InputStream content = entity.getContent();
            byte[] first = content.readNBytes(SHOWN);
            return printable(new String(first, StandardCharsets.UTF_8));
        } catch (IOException | RuntimeException cut) {
            return "";
        }
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").replace('\uFFFD', '?');
    }

    private static @Nullable Duration retryAfter(ClassicHttpResponse response) {
        Header header = response.getFirstHeader("Retry-After");
        if (header == null || !header.getValue().matches("\\d{1,6}")) {
            return null;
        }
        Duration wish = Duration.ofSeconds(Long.parseLong(header.getValue()));
        return wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
    }

    private static String trouble(Throwable failure) {
        return switch (failure) {
            case AddressGuard.AddressRefused refused -> "address-refused";
            case UnknownHostException unknown -> "name-unknown";
            case ConnectTimeoutException slow -> "no-connection";
            case ConnectException none -> "no-connection";
            case NoRouteToHostException none -> "no-connection";
            case SocketTimeoutException slow -> "timed-out";
            case InterruptedIOException slow -> "timed-out";
            case SSLException tls -> "tls-failed";
            case NoHttpResponseException closed -> "closed-early";
            case SocketException closed -> "closed-early";
            default -> "answer-unreadable";
        };
    }

    private static long since(long begun) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    @Override
    public void close() throws IOException {
        watch.shutdownNow();
        client.close();
    }
}
