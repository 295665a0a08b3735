package org.tremplin.subscription.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.tremplin.platform.publishing.PublishedTypes;
import org.tremplin.test.Api;
import org.tremplin.test.TremplinTest;

@TremplinTest
class CataloguePagesTests {

    private static final String PAGES = "/integrations/catalogue";
    private static final String REGISTERED = PAGES + "/org.tremplin.participant.participant-registered.v1";

    private final Api api;

    CataloguePagesTests(Api api) {
        this.api = api;
    }

    @Test
    void listsEveryEvent() {
        assertThat(page(PAGES, "en"))
                .contains(PublishedTypes.all().stream()
                        .map(type -> "href=\"" + PAGES + "/" + type + "\"")
                        .toList())
                .contains(PublishedTypes.all().size() + " events")
                .contains("A participant was at a session, or made it up elsewhere.")
                .doesNotContain("??");
    }

    @Test
    void leadsToTheOtherPlacesWhoMayGoThere() {
        for (String address : List.of(PAGES, REGISTERED)) {
            assertThat(page(address, "fr"))
                    .contains("href=\"/integrations/grants\"", "href=\"/integrations\"")
                    .containsPattern("href=\"/integrations/catalogue\" aria-current=\"page\"");
            assertThat(text(get("trainer", address, "fr"))).doesNotContain("class=\"tabs\"");
        }
    }

    @Test
    void findsInTheReadersLanguageWithOrWithoutAccents() {
        assertThat(page(PAGES + "?q=seance annule", "fr"))
                .contains("session-cancelled", "1 événement<", "lang=\"fr\"")
                .contains("retirer ce filtre")
                .doesNotContain("session-attended")
                .doesNotContain("??");
    }

    @Test
    void filtersByOwnerAndClassAndKeepsThemInTheAddress() {
        assertThat(page(PAGES + "?owner=placement-service&dataClass=sensitive", "en"))
                .contains("internship-broken-off", "1 event<")
                .contains("value=\"placement-service\" selected=\"selected\"")
                .contains("href=\"" + PAGES + "?owner=placement-service\"")
                .doesNotContain("internship-agreed");
    }

    @Test
    void saysSoWhereNothingMatches() {
        assertThat(page(PAGES + "?q=<script>", "en"))
                .contains("No event matches.", "Show all events", "&lt;script&gt;")
                .doesNotContain("<script>\"");
    }

    @Test
    void explainsOneEvent() {
        assertThat(page(REGISTERED, "en"))
                .contains("A person is followed by the consortium from now on.")
                .contains("tremplin.participant.v1", "participant-service", "version 1 (this one)")
                .contains("expressly granted sensitive data")
                .contains("year of birth, where known", "may be missing")
                .contains("&quot;birthYear&quot; : 1988")
                .contains("urn:tremplin:schema:org.tremplin.participant.participant-registered.v1")
                .contains("ce_correlationid")
                .doesNotContain("??");
        assertThat(page(REGISTERED, "fr"))
                .contains("Une personne est désormais suivie par le consortium.")
                .contains("Les descriptions sont en anglais.")
                .doesNotContain("??");
    }

    @Test
    void saysWhoHearsNewsWhateverItAsksFor() {
        Map.of(
                        "participant-erased", "Erase her on your side",
                        "sharing-changed", "A level without a day",
                        "partner-left", "Nothing about persons may be used")
                .forEach((name, said) -> assertThat(page(PAGES + "/org.tremplin.participant." + name + ".v1", "en"))
                        .contains(said));
        assertThat(page(REGISTERED, "en")).doesNotContain("that was ever sent");
    }

    @Test
    void explainsFieldsInsideOfFields() {
        assertThat(page(PAGES + "/org.tremplin.participant.programme-published.v1", "en"))
                .contains("stages[].reachedBy", "internship.months")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void hasAPageForEveryType(String language) {
        assertThat(PublishedTypes.all())
                .allSatisfy(type -> assertThat(page(PAGES + "/" + type, language))
                        .contains(type)
                        .doesNotContain("??"));
    }

    @Test
    void describesEveryEventInFrenchToo() throws IOException {
        Properties french = messages("messages_fr.properties");
        assertThat(french.stringPropertyNames())
                .filteredOn(key -> key.startsWith("event."))
                .containsExactlyInAnyOrderElementsOf(PublishedTypes.all().stream()
                        .map(type -> "event." + type)
                        .toList());
        assertThat(french.stringPropertyNames().stream()
                        .filter(key -> !key.startsWith("event."))
                        .collect(Collectors.toSet()))
                .isEqualTo(messages("messages.properties").stringPropertyNames());
    }

    @Test
    void saysThatAnEventIsNotThere() {
        EntityExchangeResult<byte[]> answer = get(PAGES + "/nothing", "fr");

        assertThat(answer.getStatus()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(text(answer)).contains("<html").contains("Cet événement n’est pas au catalogue.");
    }

    @Test
    void isClosedToStrangers() {
        api.anonymous().get().uri(PAGES).exchange().expectStatus().isUnauthorized();
    }

    private String page(String address, String language) {
        EntityExchangeResult<byte[]> answer = get(address, language);
        assertThat(answer.getStatus()).isEqualTo(HttpStatus.OK);
        return text(answer);
    }

    private EntityExchangeResult<byte[]> get(String address, String language) {
        return get("coordinator", address, language);
    }

    private EntityExchangeResult<byte[]> get(String role, String address, String language) {
        return api.as(role)
                .get()
                .uri(address)
                .header(HttpHeaders.ACCEPT, "text/html")
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .exchange()
                .expectBody()
                .returnResult();
    }

    private static String text(EntityExchangeResult<byte[]> answer) {
        return new String(Objects.requireNonNull(answer.getResponseBody()), StandardCharsets.UTF_8);
    }

    private static Properties messages(String file) throws IOException {
        Properties messages = new Properties();
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(CataloguePagesTests.class.getResourceAsStream("/" + file)),
                StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }
}
