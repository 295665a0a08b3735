package org.tremplin.subscription;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.tremplin.contracts.participant.AgreementSignedV1;
import org.tremplin.contracts.participant.EnrolledV1;
import org.tremplin.platform.publishing.PublishedTypes;
import org.tremplin.test.Api;
import org.tremplin.test.Published;
import org.tremplin.test.TremplinTest;
import tools.jackson.databind.JsonNode;

/** The whole service, with webhooks that may go to this machine and are tried again soon. */
@TremplinTest
@TestPropertySource(
        properties = {
            "logging.structured.format.console=",
            "logging.level.root=warn",
            "tremplin.webhooks.private-addresses=true",
            "tremplin.webhooks.plain-http=true",
            "tremplin.webhooks.connect=1s",
            "tremplin.webhooks.answer=1500ms",
            "tremplin.webhooks.total=2s",
            "tremplin.webhooks.lease=2s",
            "tremplin.webhooks.retries=200ms,300ms,500ms,1s,1s,1s,1s,1s,1s,1s,1s,1s,1s,1s,1s",
            "tremplin.webhooks.breaker.first=500ms",
            "tremplin.webhooks.breaker.longest=1s"
        })
public abstract class SubscriptionsTest {

    protected static final String BASE = "/api/subscriptions/v1";
    protected static final String ENROLLED = PublishedTypes.nameOf(EnrolledV1.class);
    protected static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    protected final Api api;
    protected final Published published;

    protected String partner = "";
    private final List<Receiver> receivers = new ArrayList<>();

    protected SubscriptionsTest(Api api, Published published) {
        this.api = api;
        this.published = published;
    }

    /** Every test has a partner of its own that holds a grant for the pathways of its own events. */
    @BeforeEach
    void grantAll() {
        partner = "p" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        bind(partner, 0);
        grant(
                "default",
                Map.of(
                        "types",
                        List.of("*"),
                        "programmes",
                        List.of("*"),
                        "partners",
                        List.of(partner),
                        "dataClass",
                        "pathway"));
    }

    /** A partner signs the agreement, without which it sees nobody. */
    protected void bind(String code, long sequence) {
        published.tell(code, "/participant/agreement/" + code, sequence, new AgreementSignedV1(code, DAY, null));
    }

    @AfterEach
    void closeReceivers() {
        receivers.forEach(Receiver::close);
        subscriptions()
                .forEach(id -> integration()
                        .delete()
                        .uri(BASE + "/subscriptions/" + id)
                        .exchange());
    }

    private List<String> subscriptions() {
        List<String> ids = new ArrayList<>();
        integration()
                .get()
                .uri(BASE + "/subscriptions")
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .path("subscriptions")
                .forEach(one -> ids.add(one.path("id").asString()));
        return ids;
    }

    protected void grant(String name, Map<String, Object> grant) {
        api.as("coordinator")
                .put()
                .uri(BASE + "/grants/" + partner + "/" + name)
                .body(grant)
                .exchange()
                .expectStatus()
                .isOk();
    }

    protected RestTestClient integration() {
        return api.as("integration", partner);
    }

    protected Receiver receiver() {
        Receiver receiver = new Receiver();
        receivers.add(receiver);
        return receiver;
    }

    /** Subscribes the receiver to the partner's enrolments; the subscription as it was answered. */
    protected JsonNode subscribe(Receiver receiver) {
        JsonNode made = subscribe(Map.of("protocol", "HTTP", "sink", receiver.url(), "types", List.of(ENROLLED)));
        receiver.verifying(made.path("sinkcredential").path("secret").asString());
        return made;
    }

    protected JsonNode subscribe(Map<String, Object> wish) {
        Map<String, Object> body = new HashMap<>(wish);
        body.putIfAbsent("name", "test-" + UUID.randomUUID().toString().substring(0, 8));
        return integration()
                .post()
                .uri(BASE + "/subscriptions")
                .body(body)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    protected JsonNode get(String path) {
        return integration()
                .get()
                .uri(BASE + path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    /** Tells that somebody enrolled, as event number so of her stream. */
    protected void enrol(String participant, long sequence) {
        published.tell(
                participant,
                "/" + partner + "/" + participant,
                sequence,
                new EnrolledV1(participant, "connections", "2026-1", partner, DAY));
    }
}
