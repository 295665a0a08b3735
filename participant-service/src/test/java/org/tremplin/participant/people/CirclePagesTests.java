package org.tremplin.participant.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.test.Eventually.soon;

import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.tremplin.participant.Backbone;
import org.tremplin.test.Api;
import org.tremplin.test.TremplinTest;

/** ASTI registered Amina; CRIA is another partner. */
@TremplinTest
class CirclePagesTests {

    private static final String CHILDCARE = "famille--garde-denfants";

    private final RestTestClient asti;
    private final RestTestClient cria;
    private final RestTestClient placement;
    private final String family = "Z" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private final String name = "Amina " + family;
    private final String amina;
    private final String reference;

    CirclePagesTests(Api api) {
        Backbone backbone = new Backbone(api);
        this.asti = api.as("adviser");
        this.cria = api.as("adviser", "cria");
        this.placement = api.as("placement");
        this.amina = backbone.register(Backbone.person("Amina", family));
        this.reference = Person.reference(amina);
        soon(() -> page(asti, ""));
    }

    @Test
    void refersAndLetsThePartnerAnswerFromItsList() {
        assertThat(page(asti, "/referrals/new"))
                .contains("Refer " + name, "Childcare")
                .doesNotContain("value=\"asti\"");
        MultiValueMap<String, String> form =
                form("receiver", "cria", "need", CHILDCARE, "note", "Two <b>tiny</b> ones");
        assertThat(redirect(post(asti, "/referrals/new", form))).endsWith("/circle?done=referred");
        soon(() -> assertThat(page(asti, "/circle"))
                .contains("ASTI asked CRIA: Childcare", "Two &lt;b&gt;tiny&lt;/b&gt; ones", "waiting for an answer"));

        soon(() -> assertThat(body(get(cria, "/people")))
                .contains("Referrals waiting for you", reference, "Childcare", "ASTI")
                .doesNotContain(name));
        String list = body(get(cria, "/people"));
        String acceptance = "/people/" + amina + "/referrals/";
        String referral =
                list.substring(list.indexOf(acceptance) + acceptance.length()).substring(0, 36);
        assertThat(body(get(cria, "/people/" + amina + "/circle"), 403)).doesNotContain(name, "tiny");

        assertThat(redirect(post(cria, "/referrals/" + referral + "/acceptance", form())))
                .endsWith("/circle?done=accepted");
        soon(() -> assertThat(page(cria, "/circle?done=accepted"))
                .contains(name, "You accompany this person now.", "tiny"));
        soon(() -> assertThat(page(asti, "/timeline"))
                .contains("Referred to CRIA: Childcare", "CRIA accepted the referral"));

        assertThat(redirect(post(cria, "/referrals/" + referral + "/end", form())))
                .isEqualTo("/people");
        soon(() -> body(get(cria, "/people/" + amina), 404));
    }

    @Test
    void declinesWithAReason() {
        post(asti, "/referrals/new", form("receiver", "cria", "need", CHILDCARE))
                .expectStatus()
                .is3xxRedirection();
        soon(() -> assertThat(body(get(cria, "/people"))).contains(reference));
        String list = body(get(cria, "/people"));
        String start = "/people/" + amina + "/referrals/";
        String referral = list.substring(list.indexOf(start) + start.length()).substring(0, 36);
        assertThat(redirect(post(cria, "/referrals/" + referral + "/refusal", form("reason", "no-place"))))
                .isEqualTo("/people");
        soon(() -> assertThat(page(asti, "/circle?lang=fr")).contains("refusée : pas de place"));
        soon(() -> assertThat(page(asti, "/timeline")).contains("CRIA declined the referral: no place free"));
    }

    @Test
    void plansStepsThatStandAboveTheTimeline() {
        String due = LocalDate.now().plusMonths(1).toString();
        assertThat(redirect(post(placement, "/steps/new", form("kind", CHILDCARE, "partner", "asti", "due", due))))
                .endsWith("done=step-planned");
        soon(() -> assertThat(page(asti, "/circle")).contains("Childcare, with ASTI", "Given up"));
        assertThat(page(asti, "")).contains("Planned", "Childcare");
        String circle = page(asti, "/circle");
        String start = "/people/" + amina + "/steps/";
        String step = circle.substring(circle.indexOf(start, circle.indexOf("Childcare, with")) + start.length())
                .substring(0, 36);
        assertThat(redirect(post(placement, "/steps/" + step + "/end", form("outcome", "done"))))
                .endsWith("done=step-ended");
        soon(() -> assertThat(page(asti, "/timeline")).contains("Step done with ASTI: Childcare"));
    }

    @Test
    void losesNothingThatWasTyped() {
        String page = body(
                post(asti, "/steps/new", form("kind", "gardening", "due", "2017-01-01", "note", "Bring papers")), 422);
        assertThat(page).contains("Choose one of the themes.", "This day has passed.", "Bring papers");
        String refused = body(post(asti, "/referrals/new", form("receiver", "asti", "need", CHILDCARE)), 422);
        assertThat(refused).contains("A partner cannot refer to itself.");
    }

    @Test
    void showsTheTextInHerLanguageBeforeSheConsents() {
        MultiValueMap<String, String> asked =
                form("partner", "cria", "category", "contact", "purpose", "housing", "language", "ar");
        String text = body(post(asti, "/consents/text", asked), 200);
        assertThat(text).contains("lang=\"ar\"", "أوافق", "CRIA", "name=\"version\" value=\"1\"");
        assertThat(body(post(asti, "/consents/text", form("partner", "cria")), 422))
                .contains("id=\"purpose-error\"", "id=\"language-error\"");

        asked.addAll(form("version", "1", "how", "oral", "until", ""));
        assertThat(redirect(post(asti, "/consents/new", asked))).endsWith("done=consent-given");
        soon(() -> assertThat(page(asti, "/circle"))
                .contains("CRIA: name and contact, for housing (orally)", "in force", "أوافق"));
        soon(() -> assertThat(body(get(cria, "/people/" + amina))).contains(name));

        String circle = page(asti, "/circle");
        String start = "/people/" + amina + "/consents/";
        String consent =
                circle.substring(circle.lastIndexOf(start) + start.length()).substring(0, 36);
        assertThat(redirect(post(asti, "/consents/" + consent + "/withdrawal", form())))
                .endsWith("done=consent-withdrawn");
        soon(() -> assertThat(page(asti, "/timeline"))
                .contains("Withdrew the consent that CRIA knows name and contact, for housing"));
        soon(() -> body(get(cria, "/people/" + amina), 404));
    }

    @Test
    void opensAFileInAnEmergency() {
        soon(() -> body(get(cria, "/people/" + amina), 404));
        assertThat(body(get(cria, "/people/emergency"))).contains("Whose file", "The file opens for you alone");
        MultiValueMap<String, String> form = form("reference", reference, "reason", "urgent-care", "note", "She fell");
        assertThat(redirect(at(cria, "/people/emergency", form))).isEqualTo("/people/" + amina);
        soon(() -> assertThat(body(get(cria, "/people/" + amina)))
                .contains(name, "You opened this file in an emergency.")
                .doesNotContain("Enrol in a programme"));
        assertThat(page(asti, "/circle"))
                .contains("Opened in an emergency", "urgent care")
                .doesNotContain("She fell");
        String again =
                body(at(cria, "/people/emergency", form("reference", "P-000000", "reason", "other", "note", "x")), 422);
        assertThat(again).contains("There is no such participant.", "P-000000");
    }

    private static MultiValueMap<String, String> form(String... pairs) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("key", UUID.randomUUID().toString());
        for (int at = 0; at < pairs.length; at += 2) {
            form.set(pairs[at], pairs[at + 1]);
        }
        return form;
    }

    private String page(RestTestClient client, String path) {
        return body(get(client, "/people/" + amina + path));
    }

    private static RestTestClient.ResponseSpec get(RestTestClient client, String path) {
        return client.get().uri(path).header(HttpHeaders.ACCEPT, "text/html").exchange();
    }

    private RestTestClient.ResponseSpec post(RestTestClient client, String path, MultiValueMap<String, String> form) {
        return at(client, "/people/" + amina + path, form);
    }

    private static RestTestClient.ResponseSpec at(
            RestTestClient client, String path, MultiValueMap<String, String> form) {
        return client.post()
                .uri(path)
                .header(HttpHeaders.ACCEPT, "text/html")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .exchange();
    }

    private static String body(RestTestClient.ResponseSpec answer) {
        return body(answer, 200);
    }

    private static String body(RestTestClient.ResponseSpec answer, int status) {
        String body = answer.expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(body).isNotNull();
        return body;
    }

    private static String redirect(RestTestClient.ResponseSpec answer) {
        URI location = answer.expectStatus()
                .is3xxRedirection()
                .returnResult(String.class)
                .getResponseHeaders()
                .getLocation();
        assertThat(location).isNotNull();
        return location.getPath() + (location.getQuery() == null ? "" : "?" + location.getQuery());
    }
}
