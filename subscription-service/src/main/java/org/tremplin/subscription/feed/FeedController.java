package org.tremplin.subscription.feed;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tremplin.subscription.log.LoggedEvent;
import org.tremplin.subscription.sending.CloudEventJson;
import org.tremplin.subscription.subscriptions.Gate;
import org.tremplin.subscription.subscriptions.ShownPeople;
import org.tremplin.subscription.subscriptions.Subscription;
import org.tremplin.subscription.subscriptions.Subscriptions;
import org.tremplin.subscription.subscriptions.SubscriptionsSeen;
import org.tremplin.web.Actor;

/**
 * The stream of a subscription for those who fetch it: pages with a cursor and a long poll, or server-sent events. The
 * beginning of an answer leaves at once, so that a door with a time limit sees a service that lives; what may refuse has
 * refused by then.
 */
@RestController
@RequestMapping("/api/subscriptions/v1/subscriptions/{id}/events")
class FeedController {

    private static final String BATCH = "application/cloudevents-batch+json";
    private static final int PAGE = 200;
    private static final long PULSE_SECONDS = 10;

    private final Feed feed;
    private final SubscriptionsSeen seen;
    private final Subscriptions subscriptions;
    private final Gate gate;
    private final ShownPeople people;
    private final Duration streamFor;

    FeedController(
            Feed feed,
            SubscriptionsSeen seen,
            Subscriptions subscriptions,
            Gate gate,
            ShownPeople people,
            @Value("${tremplin.feed.stream-for:50s}") Duration streamFor) {
        this.feed = feed;
        this.seen = seen;
        this.subscriptions = subscriptions;
        this.gate = gate;
        this.people = people;
        this.streamFor = streamFor;
    }

    @Operation(summary = "Events behind a cursor; waits, where there are none, as many seconds as asked")
    @GetMapping
    void page(
            @PathVariable String id,
            @RequestParam(defaultValue = "") @Size(max = 64) String after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @RequestParam(defaultValue = "0") @Min(0) @Max(30) int timeout,
            Actor actor,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        Subscription subscription = seen.find(id, actor);
        long from = start(subscription, after);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Feed.Page page = feed.read(subscription, from, limit);
        if (page.events().isEmpty() && timeout > 0) {
            response.flushBuffer();
            page = feed.await(subscription, page.position(), limit, Duration.ofSeconds(timeout))
                    .behind(page);
        }
        note(page);
        String events = page.events().stream()
                .map(event -> CloudEventJson.write(event, false))
                .collect(Collectors.joining(",", "[", "]"));
        write(
                response.getOutputStream(),
                "{\"cursor\":\"" + Cursor.behind(page.position()) + "\",\"contenttype\":\"" + BATCH + "\",\"events\":"
                        + events + "}");
        subscriptions.fetched(subscription.id(), page.position(), page.notShared());
    }

    @Operation(summary = "The same as server-sent events; goes on behind Last-Event-ID")
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(
            @PathVariable String id,
            @RequestParam(defaultValue = "") @Size(max = 64) String after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            Actor actor,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        Subscription subscription = seen.find(id, actor);
        long position = start(subscription, Objects.requireNonNullElse(last, after));
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        OutputStream out = response.getOutputStream();
        write(out, "retry: 1000\n\n");
        response.flushBuffer();
        long end = System.nanoTime() + streamFor.toNanos();
        while (System.nanoTime() - end < 0) {
            subscription = seen.find(id, actor);
            Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
            Duration pulse = Duration.ofSeconds(PULSE_SECONDS);
            Feed.Page page = feed.await(subscription, position, PAGE, left.compareTo(pulse) < 0 ? left : pulse);
            note(page);
            for (LoggedEvent event : page.events()) {
                write(
                        out,
                        "id: " + Cursor.behind(event.position()) + "\nevent: " + event.type() + "\ndata: "
                                + CloudEventJson.write(event, false).replace("\n", "\ndata: ") + "\n\n");
            }
            if (page.events().isEmpty()) {
                write(out, ": nothing new\n\n");
            }
            response.flushBuffer();
            position = page.position();
            subscriptions.fetched(subscription.id(), position, page.notShared());
        }
    }

    /** Stored before the first byte that tells of them; a look at nothing is no look. */
    private void note(Feed.Page page) {
        if (!page.events().isEmpty()) {
            people.note(page.events(), LoggedEvent::type, LoggedEvent::subject);
        }
    }

    private long start(Subscription subscription, String cursor) {
        if (cursor.isEmpty()) {
            return subscription.startedAt();
        }
        long position = Cursor.positionOf(cursor);
        gate.taken(subscription, position);
        return position;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
