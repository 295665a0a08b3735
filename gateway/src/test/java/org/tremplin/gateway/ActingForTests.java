package org.tremplin.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActingForTests extends GatewayTest {

    private String passedOn() {
        TRAINING.forget();
        browser.open("/training");
        return TRAINING.seen().header("Tremplin-Acting-For");
    }

    @Test
    void isSaidToServicesOnceSomebodyChose() {
        browser.signIn("coordinator", "demo");
        assertThat(passedOn()).isNull();

        var page = browser.submit("/acting-for", Map.of("other", " cria "));

        assertThat(page.uri().getPath()).isEqualTo("/");
        assertThat(page.body()).contains("<bdi>cria</bdi>", "href=\"/acting-for\"");
        assertThat(passedOn()).isEqualTo("cria");
        assertThat(TRAINING.seen().claims().get("partner").asString()).isEqualTo("asti");

        browser.submit("/acting-for", Map.of("partner", "asti", "other", ""));
        assertThat(passedOn()).isEqualTo("asti");
    }

    @Test
    void endsWithTheSession() {
        browser.signIn("coordinator", "demo");
        browser.submit("/acting-for", Map.of("other", "cria"));
        browser.submit("/logout", Map.of());

        browser.signIn("coordinator", "demo");

        assertThat(passedOn()).isNull();
    }

    @Test
    void showsTheChoices() {
        browser.signIn("coordinator", "demo");

        assertThat(browser.open("/acting-for").body())
                .contains("name=\"partner\" value=\"asti\" checked=\"checked\"", "name=\"other\"")
                .doesNotContain("value=\"*\"");
        assertThat(browser.open("/acting-for?lang=fr").body()).contains("Pour quel partenaire agissez-vous");
    }

    @Test
    void offersNothingToWhoHasOnePartner() {
        var page = browser.signIn("adviser", "demo");

        assertThat(page.body()).doesNotContain("/acting-for");
        assertThat(browser.open("/acting-for").body()).doesNotContain("name=\"other\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cria", "*", "", "asti@cria"})
    void refusesPartnersThatAreNotTheirs(String partner) {
        browser.signIn("adviser", "demo");

        var answer = browser.submit("/acting-for", Map.of("partner", partner));
        var typed = browser.submit("/acting-for", Map.of("other", partner));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("You do not act for this partner");
        assertThat(typed.statusCode()).isEqualTo(403);
        assertThat(passedOn()).isNull();
    }

    @Test
    void saysWhatACodeLooksLike() {
        browser.signIn("coordinator", "demo");

        var answer = browser.submit("/acting-for", Map.of("other", "<b>CRIA</b>"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Enter a partner’s code", "value=\"&lt;b&gt;CRIA&lt;/b&gt;\"")
                .doesNotContain("<b>CRIA");
        assertThat(passedOn()).isNull();
    }

    @Test
    void cannotBeForgedByABrowser() {
        browser.signIn("coordinator", "demo");

        browser.send(browser.page("/training").header("Tremplin-Acting-For", "cria"));
        assertThat(TRAINING.seen().header("Tremplin-Acting-For")).isNull();

        browser.submit("/acting-for", Map.of("other", "cria"));
        browser.send(browser.page("/training").header("Tremplin-Acting-For", "asld-41"));
        assertThat(TRAINING.seen().headers().get("Tremplin-Acting-For")).containsExactly("cria");

        send(call("/certificates/C-1").header("Tremplin-Acting-For", "cria"));
        assertThat(TRAINING.seen().header("Tremplin-Acting-For")).isNull();
    }

    @Test
    void isLeftToCallersWithATokenOfTheirOwn() {
        send(call("/api/training/v1/series")
                .header("Authorization", bearer("demo-coordinator"))
                .header("Tremplin-Acting-For", "cria"));

        assertThat(TRAINING.seen().header("Tremplin-Acting-For")).isEqualTo("cria");
    }
}
