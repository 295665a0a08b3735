package org.tremplin.subscription.subscriptions;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tremplin.contracts.participant.ParticipantErasedV1;
import org.tremplin.contracts.participant.PartnerLeftV1;
import org.tremplin.contracts.participant.SharingChangedV1;
import org.tremplin.contracts.placement.ErasureConfirmedV1;
import org.tremplin.contracts.placement.InternshipBrokenOffV1;
import org.tremplin.contracts.training.SessionAttendedV1;
import org.tremplin.platform.publishing.PublishedTypes;
import org.tremplin.subscription.Receiver;
import org.tremplin.subscription.SubscriptionsTest;
import org.tremplin.test.Api;
import org.tremplin.test.Published;
import tools.jackson.databind.JsonNode;

/** People who share something with partners whose systems subscribe, and what is told of them. */
abstract class SharingTest extends SubscriptionsTest {

    static final String ATTENDED = PublishedTypes.nameOf(SessionAttendedV1.class);
    static final String BROKEN_OFF = PublishedTypes.nameOf(InternshipBrokenOffV1.class);
    static final String CONFIRMED = PublishedTypes.nameOf(ErasureConfirmedV1.class);
    static final String SHARING = PublishedTypes.nameOf(SharingChangedV1.class);
    static final String LEFT = PublishedTypes.nameOf(PartnerLeftV1.class);
    static final String ERASED = PublishedTypes.nameOf(ParticipantErasedV1.class);

    private final Map<String, Long> sequences = new HashMap<>();

    SharingTest(Api api, Published published) {
        super(api, published);
    }

    void wide(String holder) {
        bind(holder, next("/participant/agreement/" + holder));
        api.as("coordinator")
                .put()
                .uri(BASE + "/grants/" + holder + "/wide")
                .body(Map.of(
                        "types",
                        List.of("*"),
                        "programmes",
                        List.of("*"),
                        "partners",
                        List.of("*"),
                        "dataClass",
                        "sensitive"))
                .exchange()
                .expectStatus()
                .isOk();
    }

    String subscribed(Receiver receiver, String holder, List<String> types) {
        JsonNode made = api.as("integration", holder)
                .post()
                .uri(BASE + "/subscriptions")
                .body(Map.of(
                        "protocol",
                        "HTTP",
                        "sink",
                        receiver.url(),
                        "grant",
                        "wide",
                        "types",
                        types,
                        "name",
                        "test-" + UUID.randomUUID().toString().substring(0, 8)))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        receiver.verifying(made.path("sinkcredential").path("secret").asString());
        return made.path("id").asString();
    }

    String feed(List<String> types) {
        return subscribe(Map.of("protocol", "FEED", "grant", "wide", "types", types))
                .path("id")
                .asString();
    }

    long next(String source) {
        return sequences.merge(source, 1L, Long::sum);
    }

    /** Tells something about somebody; its id. */
    String tell(String person, String type) {
        String source = "/elsewhere/" + person;
        long sequence = next(source);
        published.tellRaw(person, source, sequence, type, "{\"participant\":\"" + person + "\"}");
        return UUID.nameUUIDFromBytes((source + "#" + sequence).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    void share(
            String person,
            String with,
            @Nullable LocalDate existence,
            @Nullable LocalDate contact,
            @Nullable LocalDate pathway,
            @Nullable LocalDate sensitive) {
        String source = "/participant/circle/" + person;
        published.tell(
                person,
                source,
                next(source),
                new SharingChangedV1(person, with, existence, contact, pathway, sensitive));
    }

    /** A partner left; a day long ago was its last. */
    void leave(String holder) {
        String source = "/participant/agreement/" + holder;
        published.tell(holder, source, next(source), new PartnerLeftV1(holder, DAY));
    }

    void erase(String person) {
        String source = "/participant/participant/" + person;
        published.tell(person, source, next(source), new ParticipantErasedV1(person, DAY));
    }

    static List<String> types(Receiver receiver) {
        return receiver.firsts().stream().map(Receiver.Arrival::type).toList();
    }

    static List<String> ids(Receiver receiver, String... types) {
        return receiver.firsts().stream()
                .filter(arrival -> List.of(types).contains(arrival.type()))
                .map(Receiver.Arrival::id)
                .toList();
    }
}
