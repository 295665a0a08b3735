package org.tremplin.subscription.delivering;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tremplin.platform.accesslog.Exports;
import org.tremplin.subscription.feed.Cursor;
import org.tremplin.subscription.subscriptions.Facts;
import org.tremplin.subscription.subscriptions.ShownPeople;
import org.tremplin.subscription.subscriptions.Subscription;
import org.tremplin.subscription.subscriptions.SubscriptionsSeen;
import org.tremplin.web.Actor;
import org.tremplin.web.NotFound;

/** The delivery log, health, redelivery and replay of one subscription. */
@RestController
@RequestMapping("/api/subscriptions/v1/subscriptions/{id}")
class DeliveryController {

    /** No database takes what is no letter. */
    private static final String PLAIN = "\\P{Cntrl}*";

    private final SubscriptionsSeen seen;
    private final DeliveryLog log;
    private final Replays replays;
    private final SubscriptionHealth health;
    private final Facts facts;
    private final Dispatch dispatch;
    private final ShownPeople people;

    DeliveryController(
            SubscriptionsSeen seen,
            DeliveryLog log,
            Replays replays,
            SubscriptionHealth health,
            Facts facts,
            Dispatch dispatch,
            ShownPeople people) {
        this.seen = seen;
        this.log = log;
        this.replays = replays;
        this.health = health;
        this.facts = facts;
        this.dispatch = dispatch;
        this.people = people;
    }

    /** A delivery as it is shown. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            String event,
            String type,
            String subject,
            String cursor,
            String state,
            boolean replayed,
            long replay,
            int tried,
            List<Delivery.Attempt> attempts,
            @Nullable Instant nextTry) {

        static Shown of(DeliveryLog.Row row) {
            Delivery delivery = row.delivery();
            return new Shown(
                    row.event(),
                    delivery.type(),
                    delivery.subject(),
                    Cursor.behind(delivery.position()),
                    delivery.state().code(),
                    delivery.replayed(),
                    delivery.run(),
                    delivery.tried(),
                    delivery.attempts(),
                    delivery.nextTry());
        }
    }

    /**
     * From where to replay, in one of three ways, and up to where.
     *
     * @param cursor behind this cursor
     * @param time events that came in at this time or later
     * @param beginning all there are
     * @param until up to and with this cursor; up to the newest delivered where it says nothing
     */
    record ReplayRequest(
            @Nullable @Size(max = 64) String cursor,
            @Nullable Instant time,
            @Nullable Boolean beginning,
            @Nullable @Size(max = 64) String until) {}

    @Operation(summary = "The delivery log, newest events first")
    @GetMapping("/deliveries")
    Map<String, Object> deliveries(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "waiting|delivered|failed|withheld")
                    String state,
            @RequestParam(required = false) @Nullable @Pattern(regexp = PLAIN) @Size(max = 120) String type,
            @RequestParam(required = false) @Nullable @Pattern(regexp = PLAIN) @Size(max = 200) String subject,
            @RequestParam(required = false) @Nullable @Min(0) Long replay,
            @RequestParam(required = false) @Nullable @Size(max = 64) String before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
            Actor actor) {
        Subscription subscription = seen.find(id, actor);
        Long position = before == null ? null : Cursor.positionOf(before);
        List<DeliveryLog.Row> rows =
                log.find(subscription.id(), new DeliveryLog.Question(state, type, subject, replay, position), limit);
        note(rows);
        return Map.of("deliveries", rows.stream().map(Shown::of).toList());
    }

    @GetMapping("/deliveries/{event}")
    Shown delivery(@PathVariable String id, @PathVariable String event, Actor actor) {
        DeliveryLog.Row row = row(seen.find(id, actor), event);
        note(List.of(row));
        return Shown.of(row);
    }

    @Operation(summary = "Deliver one event once more")
    @Exports
    @PostMapping("/deliveries/{event}/redelivery")
    ResponseEntity<Void> again(@PathVariable String id, @PathVariable String event, Actor actor) {
        Subscription subscription = seen.find(id, actor);
        DeliveryLog.Row row = row(subscription, event);
        note(List.of(row));
        log.again(subscription.id(), row.delivery());
        facts.of(subscription, "redelivery-asked", actor.subject(), "event", event);
        dispatch.look();
        return ResponseEntity.accepted().build();
    }

    @Operation(summary = "Deliver once more all that failed")
    @Exports
    @PostMapping("/redelivery")
    ResponseEntity<Map<String, Integer>> againAllFailed(@PathVariable String id, Actor actor) {
        Subscription subscription = seen.find(id, actor);
        int count = log.againAllFailed(subscription.id());
        if (count == 0) {
            throw new RedeliveryRefused.NothingToRedeliver();
        }
        people.count(0);
        facts.of(subscription, "redelivery-asked", actor.subject(), "count", count);
        dispatch.look();
        return ResponseEntity.accepted().body(Map.of("deliveries", count));
    }

    @Operation(summary = "Deliver a part of the log once more, marked as replayed, beside the live stream")
    @Exports
    @PostMapping("/replays")
    ResponseEntity<Replays.Replay> replay(
            @PathVariable String id, @Valid @RequestBody ReplayRequest request, Actor actor) {
        Subscription subscription = seen.find(id, actor);
        if (subscription.protocol() == Subscription.Protocol.FEED) {
            throw new RedeliveryRefused.Fetched();
        }
        long until = request.until() == null ? Long.MAX_VALUE : Cursor.positionOf(request.until());
        people.count(0);
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(replays.begin(subscription, behind(request), until, actor));
    }

    private long behind(ReplayRequest request) {
        boolean beginning = Boolean.TRUE.equals(request.beginning());
        long ways = Stream.of(request.cursor() != null, request.time() != null, beginning)
                .filter(given -> given)
                .count();
        if (ways != 1) {
            throw new RedeliveryRefused.ReplayFrom();
        }
        if (request.cursor() != null) {
            return Cursor.positionOf(request.cursor());
        }
        return request.time() == null ? 0 : replays.behind(request.time());
    }

    @Operation(summary = "The replays of a subscription, newest first")
    @GetMapping("/replays")
    Map<String, List<Replays.Replay>> replays(@PathVariable String id, Actor actor) {
        return Map.of("replays", replays.of(seen.find(id, actor).id()));
    }

    @Operation(summary = "Stop a replay where it is")
    @DeleteMapping("/replays/{number}")
    ResponseEntity<Void> stop(@PathVariable String id, @PathVariable @Min(1) long number, Actor actor) {
        replays.stop(seen.find(id, actor), number, actor);
        return ResponseEntity.noContent().build();
    }

    @Operation(summary = "How the subscription is doing")
    @GetMapping("/health")
    SubscriptionHealth.Shown health(@PathVariable String id, Actor actor) {
        return health.of(seen.find(id, actor));
    }

    private void note(List<DeliveryLog.Row> rows) {
        people.note(rows, row -> row.delivery().type(), row -> row.delivery().subject());
    }

    private DeliveryLog.Row row(Subscription subscription, String event) {
        return log.find(subscription.id(), event).orElseThrow(() -> new NotFound("delivery"));
    }
}
