package org.tremplin.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.tremplin.test.Api;
import org.tremplin.test.Eventually;
import org.tremplin.test.Published;

class SubscriptionPagesTests extends SubscriptionsTest {

    SubscriptionPagesTests(Api api, Published published) {
        super(api, published);
    }

    @Test
    void subscribesWatchesAndDeliversAgain() {
        Receiver receiver = receiver();
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("name", "crm");
        form.add("protocol", "HTTP");
        form.add("sink", receiver.url());
        form.add("types", ENROLLED);
        form.add("key", UUID.randomUUID().toString());
        String made = post("/integrations/subscriptions/new", form, 200);
        assertThat(made).contains("whsec_").doesNotContain("??");
        String id = made.replaceAll("(?s).*/integrations/subscriptions/([0-9a-f-]{36}).*", "$1");
        enrol(UUID.randomUUID().toString(), 0);
        String page = "/integrations/subscriptions/" + id;
        Eventually.soon(() -> assertThat(html(page + "/live", "en")).contains("Delivered", "enrolled.v1"));
        assertThat(html(page, "fr"))
                .contains("Livré", "Livrer de nouveau", "hx-get")
                .doesNotContain("??");
        String event = receiver.firsts().getFirst().id();
        post(page + "/deliveries/" + event + "/redelivery", new LinkedMultiValueMap<>(), 302);
        Eventually.soon(() -> assertThat(receiver.arrivals()).hasSize(2));
        for (String action : List.of("/test", "/pause", "/resumption", "/redelivery", "/replays")) {
            post(page + action, new LinkedMultiValueMap<>(), 302);
        }
        assertThat(html(page + "?done=pause&refused=not-yours", "en"))
                .contains("nothing is lost")
                .doesNotContain("??");
        post(page + "/end", new LinkedMultiValueMap<>(), 302);
        assertThat(html("/integrations", "en")).doesNotContain(id);
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("name", "crm");
        form.add("sink", "ftp://nowhere.example/");
        assertThat(post("/integrations/subscriptions/new", form, 422)).contains("ftp://nowhere.example/", "https://");
        form.set("name", "Not A Code");
        assertThat(post("/integrations/subscriptions/new", form, 422)).contains("Not A Code");
    }

    @Test
    void opensInBothLanguages() {
        subscribe(receiver());
        for (String language : List.of("en", "fr")) {
            assertThat(html("/integrations", language))
                    .contains("lang=\"" + language + "\"")
                    .doesNotContain("??");
            assertThat(html("/integrations/subscriptions/new", language)).doesNotContain("??");
            assertThat(page("coordinator", "asti", "/integrations/grants", language))
                    .contains(partner)
                    .doesNotContain("??");
        }
        MultiValueMap<String, String> grant = new LinkedMultiValueMap<>();
        List.of("holder", "name", "dataClass", "partners", "programmes", "types")
                .forEach(field -> grant.add(field, "*"));
        assertThat(api.as("coordinator")
                        .post()
                        .uri("/integrations/grants")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .accept(MediaType.TEXT_HTML)
                        .body(grant)
                        .exchange()
                        .expectStatus()
                        .isEqualTo(422)
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .doesNotContain("??");
        grant.set("holder", partner);
        grant.set("name", "second");
        grant.set("dataClass", "figures");
        grant.set("partners", partner);
        api.as("coordinator")
                .post()
                .uri("/integrations/grants")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .accept(MediaType.TEXT_HTML)
                .body(grant)
                .exchange()
                .expectStatus()
                .isEqualTo(302);
        api.as("coordinator")
                .post()
                .uri("/integrations/grants/" + partner + "/second/revocation")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isEqualTo(302);
    }

    private String html(String address, String language) {
        return page("integration", partner, address, language);
    }

    private String page(String role, String of, String address, String language) {
        return api.as(role, of)
                .get()
                .uri(address)
                .header("Accept-Language", language)
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private String post(String address, MultiValueMap<String, String> form, int status) {
        return integration()
                .post()
                .uri(address)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .accept(MediaType.TEXT_HTML)
                .body(form)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }
}
