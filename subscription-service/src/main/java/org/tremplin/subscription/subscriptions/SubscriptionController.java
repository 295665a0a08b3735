package org.tremplin.subscription.subscriptions;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tremplin.platform.commanding.IdempotencyKey;
import org.tremplin.subscription.grants.Codes;
import org.tremplin.subscription.grants.Grant;
import org.tremplin.subscription.grants.Grants;
import org.tremplin.subscription.sending.Answer;
import org.tremplin.web.Actor;

/** Subscriptions, in the shape of the CloudEvents Subscriptions API. */
@RestController
@RequestMapping("/api/subscriptions/v1/subscriptions")
class SubscriptionController {

    private static final String BASE = "/api/subscriptions/v1/subscriptions/";
    private static final int MOST = 100;

    private final Subscribing subscribing;
    private final SubscriptionsSeen seen;
    private final Steering steering;
    private final Grants grants;

    SubscriptionController(Subscribing subscribing, SubscriptionsSeen seen, Steering steering, Grants grants) {
        this.subscribing = subscribing;
        this.seen = seen;
        this.steering = steering;
        this.grants = grants;
    }

    /** Which programmes and partners the events are of; all that are granted where it says nothing. */
    record Filters(
            @Nullable @Size(max = MOST) Set<@NotNull @Codes.CodeOrAll String> programmes,
            @Nullable @Size(max = MOST) Set<@NotNull @Codes.CodeOrAll String> partners) {}

    /**
     * @param grant name of the grant; {@code default} where it says nothing
     * @param name code to tell the subscription apart by
     * @param protocol HTTP where events are brought, FEED where they are fetched
     * @param sink address that events are brought to
     * @param types types of events; all that are granted where it says nothing
     * @param filters further conditions
     * @param from {@code now}, or {@code beginning} for all events there are
     */
    record SubscriptionRequest(
            @Nullable @Codes.Name String grant,

            @NotNull(message = "{subscription.code-needed}") @Codes.Name
            String name,

            @NotNull(message = "{subscription.protocol}")
            @Pattern(regexp = "HTTP|FEED", message = "{subscription.protocol}")
            String protocol,

            @Nullable @Size(max = 2000) String sink,
            @Nullable @Size(max = MOST) Set<@NotNull @Codes.TypeOrAll String> types,
            @Nullable @Valid Filters filters,

            @Nullable @Pattern(regexp = "now|beginning", message = "{subscription.from}")
            String from) {}

    /**
     * @param sink address that events are brought to
     * @param types types of events
     * @param filters further conditions
     */
    record ChangeRequest(
            @NotNull(message = "{subscription.version}") Long version,
            @Nullable @Size(max = 2000) String sink,
            @Nullable @Size(max = MOST) Set<@NotNull @Codes.TypeOrAll String> types,
            @Nullable @Valid Filters filters) {}

    /** A subscription as it is shown; the secret only when it was just made. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            String id,
            String source,
            String grant,
            String holder,
            String name,
            String protocol,
            @Nullable URI sink,
            Set<String> types,
            Map<String, Set<String>> filters,
            String status,
            @Nullable String reason,
            long version,
            Instant createdAt,
            @Nullable Map<String, String> sinkcredential) {}

    @Operation(summary = "The subscriptions that the caller may see, newest first")
    @GetMapping
    Map<String, List<Shown>> all(Actor actor) {
        return Map.of(
                "subscriptions",
                seen.all(actor).stream().map(it -> shown(it, null)).toList());
    }

    @Operation(summary = "Subscribe; the answer holds the secret that deliveries are signed with")
    @PostMapping
    ResponseEntity<Shown> subscribe(@Valid @RequestBody SubscriptionRequest request, IdempotencyKey key, Actor actor) {
        Subscribing.Made made = subscribing.subscribe(
                new Subscribing.Wish(
                        Objects.requireNonNullElse(request.grant(), "default"),
                        request.name(),
                        Subscription.Protocol.valueOf(request.protocol()),
                        request.sink(),
                        filter(request.types(), request.filters()),
                        "beginning".equals(request.from())),
                key,
                actor);
        String location = BASE + made.subscription().id();
        return ResponseEntity.status(made.created() ? 201 : 200)
                .header(HttpHeaders.LOCATION, location)
                .body(shown(made.subscription(), made.secret()));
    }

    @GetMapping("/{id}")
    Shown one(@PathVariable String id, Actor actor) {
        return shown(seen.find(id, actor), null);
    }

    @Operation(summary = "Change what is asked for and where it is brought to")
    @PutMapping("/{id}")
    Shown change(@PathVariable String id, @Valid @RequestBody ChangeRequest request, Actor actor) {
        return shown(
                subscribing.change(
                        seen.find(id, actor),
                        request.sink(),
                        filter(request.types(), request.filters()),
                        request.version(),
                        actor),
                null);
    }

    @Operation(summary = "End a subscription and forget its deliveries")
    @DeleteMapping("/{id}")
    ResponseEntity<Void> end(@PathVariable String id, Actor actor) {
        steering.end(seen.find(id, actor), actor);
        return ResponseEntity.noContent().build();
    }

    @Operation(summary = "Ask the sink again whether it wants events")
    @PostMapping("/{id}/verification")
    Shown verify(@PathVariable String id, Actor actor) {
        steering.verify(seen.find(id, actor), actor);
        return one(id, actor);
    }

    @Operation(summary = "Send nothing until it is resumed")
    @PostMapping("/{id}/pause")
    Shown pause(@PathVariable String id, Actor actor) {
        steering.pause(seen.find(id, actor), actor);
        return one(id, actor);
    }

    @Operation(summary = "Go on after a pause, with what waits first")
    @PostMapping("/{id}/resumption")
    Shown resume(@PathVariable String id, Actor actor) {
        steering.resume(seen.find(id, actor), actor);
        return one(id, actor);
    }

    @Operation(summary = "A new secret; deliveries carry signatures with both for a while")
    @PostMapping("/{id}/secret")
    Shown rotate(@PathVariable String id, Actor actor) {
        String secret = steering.rotate(seen.find(id, actor), actor);
        return shown(seen.find(id, actor), secret);
    }

    @Operation(summary = "Send a test event at once; what came back")
    @PostMapping("/{id}/test")
    Answer test(@PathVariable String id, Actor actor) {
        return steering.test(seen.find(id, actor), actor);
    }

    private Shown shown(Subscription subscription, @Nullable String secret) {
        Filter filter = subscription.filter();
        return new Shown(
                subscription.id().toString(),
                BASE + subscription.id(),
                grants.find(subscription.grant()).map(Grant::name).orElse(""),
                subscription.holder(),
                subscription.name(),
                subscription.protocol().code(),
                subscription.sink(),
                new TreeSet<>(filter.types()),
                Map.of(
                        "programmes", new TreeSet<>(filter.programmes()),
                        "partners", new TreeSet<>(filter.partners())),
                subscription.status().code(),
                subscription.reason(),
                subscription.version(),
                subscription.createdAt(),
                secret == null ? null : Map.of("credentialtype", "STANDARD-WEBHOOKS", "secret", secret));
    }

    private static Filter filter(@Nullable Set<String> types, @Nullable Filters filters) {
        return new Filter(
                orAll(types),
                orAll(filters == null ? null : filters.programmes()),
                orAll(filters == null ? null : filters.partners()));
    }

    private static Set<String> orAll(@Nullable Set<String> codes) {
        return codes == null || codes.isEmpty() ? Set.of(Grant.ALL) : codes;
    }
}
