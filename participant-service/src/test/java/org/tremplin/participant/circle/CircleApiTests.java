package org.tremplin.participant.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.test.Eventually.soon;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.tremplin.contracts.participant.ConsentGivenV1;
import org.tremplin.contracts.participant.ConsentWithdrawnV1;
import org.tremplin.contracts.participant.ParticipantRegisteredV1;
import org.tremplin.contracts.participant.ReferralAcceptedV1;
import org.tremplin.contracts.participant.ReferralEndedV1;
import org.tremplin.contracts.participant.ReferredV1;
import org.tremplin.contracts.participant.SharingChangedV1;
import org.tremplin.contracts.participant.StepDoneV1;
import org.tremplin.contracts.participant.StepPlannedV1;
import org.tremplin.participant.Backbone;
import org.tremplin.platform.access.Relations;
import org.tremplin.test.Api;
import org.tremplin.test.Heard;
import org.tremplin.test.Published;
import org.tremplin.test.TremplinTest;
import tools.jackson.databind.JsonNode;

/** ASTI registered Amina; CRIA is another partner. */
@TremplinTest
class CircleApiTests {

    private static final String HOUSING = "logement-hebergement--louer-un-logement";
    private static final LocalDate OPEN = Relations.OPEN;

    private final Published published;
    private final RestTestClient asti;
    private final RestTestClient cria;
    private final RestTestClient placement;
    private final String amina;

    CircleApiTests(Api api, Published published) {
        this.published = published;
        Backbone backbone = new Backbone(api);
        backbone.join("stranger");
        this.asti = api.as("adviser");
        this.cria = api.as("adviser", "cria");
        this.placement = api.as("placement");
        this.amina = backbone.register();
    }

    @Test
    void opensTheFileByAReferralUntilItEnds() {
        String referral = refer();
        soon(() -> assertThat(received("waiting")).contains(referral).doesNotContain("Diallo"));
        assertThat(status(cria, "/participants/" + amina + "/circle")).isEqualTo(403);

        post(cria, "/referrals/" + referral + "/acceptance", null)
                .expectStatus()
                .isOk();
        soon(() ->
                assertThat(status(cria, "/participants/" + amina + "/circle")).isEqualTo(200));
        soon(() -> assertThat(received("waiting")).doesNotContain(referral));

        post(cria, "/referrals/" + referral + "/end", null).expectStatus().isOk();
        soon(() -> assertThat(status(cria, "/participants/" + amina)).isEqualTo(404));
        soon(() -> assertThat(received("ended")).doesNotContain(referral));
        soon(() -> assertThat(published.heard("tremplin.participant.v1"))
                .filteredOn(heard -> heard.key().equals(amina))
                .extracting(Heard::event)
                .hasExactlyElementsOfTypes(
                        ParticipantRegisteredV1.class,
                        ReferredV1.class,
                        SharingChangedV1.class,
                        ReferralAcceptedV1.class,
                        SharingChangedV1.class,
                        ReferralEndedV1.class,
                        SharingChangedV1.class)
                .contains(
                        new SharingChangedV1(amina, "cria", OPEN, OPEN, OPEN, null),
                        new SharingChangedV1(amina, "cria", null, null, null, null)));
    }

    @Test
    void refersOnceForEachKey() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> wish = Map.of("receiver", "cria", "need", HOUSING);
        JsonNode first = body(post(asti, "/referrals", wish, key).expectStatus().isCreated());
        JsonNode again = body(post(asti, "/referrals", wish, key).expectStatus().isOk());
        assertThat(again.path("id")).isEqualTo(first.path("id"));
        Map<String, Object> other = Map.of("receiver", "cria", "need", "famille--garde-denfants");
        refused(post(asti, "/referrals", other, key), 422, "idempotency-key-reused");
    }

    @Test
    void letsOnlyTheReceiverAnswer() {
        String referral = refer();
        refused(post(asti, "/referrals/" + referral + "/acceptance", null), 403, "referral-for-another");
        refused(post(cria, "/referrals/" + referral + "/refusal", Map.of("reason", "tired")), 400, "invalid-request");
        post(cria, "/referrals/" + referral + "/refusal", Map.of("reason", "no-place"))
                .expectStatus()
                .isOk();
        soon(() -> assertThat(circle().path("referrals").path(0).path("reason").asString())
                .isEqualTo("no-place"));
    }

    @Test
    void showsAStrangerNothingAndLetsThemDoNothing() {
        refused(post(cria, "/referrals", Map.of("receiver", "asti", "need", HOUSING)), 404, "participant-not-found");
        refused(post(cria, "/consents", consent("cria", "sensitive")), 404, "participant-not-found");
        refused(post(cria, "/steps", step("cria")), 404, "participant-not-found");
        refused(post(cria, "/referrals/" + UUID.randomUUID() + "/acceptance", null), 404, "participant-not-found");
        assertThat(status(cria, "/participants/" + amina + "/circle")).isEqualTo(404);
        refused(post(asti, "/consents/" + UUID.randomUUID() + "/withdrawal", null), 404, "consent-not-found");
    }

    @Test
    void opensTheFileByAStepThatAnotherPartnerPlans() {
        String step = id(post(placement, "/steps", step("cria")).expectStatus().isCreated());
        soon(() ->
                assertThat(status(cria, "/participants/" + amina + "/circle")).isEqualTo(200));
        refused(post(cria, "/steps", step("stranger")), 403, "not-yours-to-share");
        post(cria, "/steps", step("cria")).expectStatus().isCreated();
        post(cria, "/steps/" + step + "/end", Map.of("outcome", "done"))
                .expectStatus()
                .isOk();
        soon(() -> assertThat(status(cria, "/participants/" + amina)).isEqualTo(404));
        soon(() -> assertThat(published.heard("tremplin.participant.v1"))
                .filteredOn(heard -> heard.key().equals(amina))
                .extracting(Heard::event)
                .hasAtLeastOneElementOfType(StepPlannedV1.class)
                .hasAtLeastOneElementOfType(StepDoneV1.class));
    }

    @Test
    void opensOneCategoryByConsentUntilSheWithdrawsIt() {
        String consent = id(post(asti, "/consents", consent("cria", "contact"))
                .expectStatus()
                .isCreated());
        soon(() -> assertThat(get(cria, "/participants/" + amina).path("name").asString())
                .startsWith("Amina"));
        assertThat(status(cria, "/participants/" + amina + "/timeline")).isEqualTo(403);
        refused(post(cria, "/consents", consent("cria", "sensitive")), 403, "access-not-shared");

        post(cria, "/consents/" + consent + "/withdrawal", null).expectStatus().isOk();
        soon(() -> assertThat(status(cria, "/participants/" + amina)).isEqualTo(404));
        post(asti, "/consents/" + consent + "/withdrawal", null).expectStatus().isOk();
        soon(() -> assertThat(published.heard("tremplin.participant.v1"))
                .filteredOn(heard -> heard.key().equals(amina))
                .extracting(Heard::event)
                .hasExactlyElementsOfTypes(
                        ParticipantRegisteredV1.class,
                        ConsentGivenV1.class,
                        SharingChangedV1.class,
                        ConsentWithdrawnV1.class,
                        SharingChangedV1.class));
    }

    @Test
    void tellsWhoAccompaniesHerAndWhoMayKnowWhat() {
        String referral = refer();
        id(post(asti, "/consents", consent("cria", "sensitive")).expectStatus().isCreated());
        id(post(asti, "/steps", step(null)).expectStatus().isCreated());
        soon(() -> {
            JsonNode circle = circle();
            assertThat(circle.path("partners").path("asti").size()).isEqualTo(4);
            assertThat(circle.path("partners").path("cria").valueStream().map(JsonNode::asString))
                    .containsExactly("existence", "sensitive");
            JsonNode asked = circle.path("referrals").path(0);
            assertThat(asked.path("referral").asString()).isEqualTo(referral);
            assertThat(asked.path("note").asString()).isEqualTo("Needs a home by May");
            assertThat(circle.path("steps").path(0).path("partner").asString()).isEqualTo("asti");
            JsonNode given = circle.path("consents").path(0);
            assertThat(given.path("recordedBy").asString()).isEqualTo("asti");
            assertThat(given.path("language").asString()).isEqualTo("ar");
        });
    }

    @Test
    void keepsNotesOutOfWhatIsPublished() {
        refer();
        soon(() -> assertThat(published.heard("tremplin.participant.v1"))
                .filteredOn(heard -> heard.key().equals(amina))
                .hasAtLeastOneElementOfType(Heard.class)
                .allSatisfy(heard -> assertThat(heard.raw()).doesNotContain("May")));
    }

    @ParameterizedTest
    @CsvSource({
        "referrals, receiver, , 400",
        "referrals, receiver, nobody-knows, 422",
        "referrals, need, housing, 400",
        "steps, due, 2017-01-01, 400",
        "steps, kind, , 400",
        "consents, purpose, fun, 400",
        "consents, category, all, 400",
        "consents, how, shouted, 400",
        "consents, language, la, 422",
        "consents, version, 99, 422",
        "consents, until, 2017-01-01, 422",
        "consents, partner, nobody-knows, 422",
    })
    void saysWhatIsWrong(String what, String field, @Nullable String value, int status) {
        Map<String, Object> wish = new HashMap<>(
                switch (what) {
                    case "referrals" -> Map.<String, Object>of("receiver", "cria", "need", HOUSING);
                    case "steps" -> step("cria");
                    default -> consent("cria", "pathway");
                });
        wish.put(field, value);
        post(asti, "/" + what, wish).expectStatus().isEqualTo(status);
    }

    @Test
    void saysInWhichWordsSheIsAsked() {
        JsonNode texts = get(asti, "/consent-texts?language=de");
        assertThat(texts.path("version").asInt()).isEqualTo(1);
        assertThat(texts.path("texts").size()).isEqualTo(18);
        assertThat(status(asti, "/consent-texts?language=la")).isEqualTo(422);
    }

    private String refer() {
        return id(post(asti, "/referrals", Map.of("receiver", "cria", "need", HOUSING, "note", "Needs a home by May"))
                .expectStatus()
                .isCreated());
    }

    private static Map<String, Object> step(@Nullable String partner) {
        Map<String, Object> step = new HashMap<>();
        step.put("partner", partner);
        step.put("kind", HOUSING);
        step.put("due", LocalDate.now().plusMonths(1).toString());
        return step;
    }

    private static Map<String, Object> consent(String partner, String category) {
        return Map.of(
                "purpose",
                "housing",
                "partner",
                partner,
                "category",
                category,
                "how",
                "oral",
                "language",
                "ar",
                "version",
                1);
    }

    private JsonNode circle() {
        return get(asti, "/participants/" + amina + "/circle");
    }

    private String received(String state) {
        return get(cria, "/referrals?state=" + state).toString();
    }

    private RestTestClient.ResponseSpec post(RestTestClient client, String path, @Nullable Object body) {
        return post(client, path, body, UUID.randomUUID().toString());
    }

    private RestTestClient.ResponseSpec post(RestTestClient client, String path, @Nullable Object body, String key) {
        var request = client.post()
                .uri(Backbone.API + "/participants/" + amina + path)
                .header("Idempotency-Key", key);
        return body == null ? request.exchange() : request.body(body).exchange();
    }

    private static JsonNode get(RestTestClient client, String path) {
        return body(
                client.get().uri(Backbone.API + path).exchange().expectStatus().isOk());
    }

    private static int status(RestTestClient client, String path) {
        return client.get()
                .uri(Backbone.API + path)
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    private static String id(RestTestClient.ResponseSpec answer) {
        return body(answer).path("id").asString();
    }

    private static JsonNode body(RestTestClient.ResponseSpec answer) {
        JsonNode body = answer.expectBody(JsonNode.class).returnResult().getResponseBody();
        assertThat(body).isNotNull();
        return body;
    }

    private static void refused(RestTestClient.ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }
}
