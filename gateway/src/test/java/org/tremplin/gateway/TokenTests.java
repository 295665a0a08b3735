package org.tremplin.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTests extends GatewayTest {

    @ParameterizedTest
    @ValueSource(strings = {"coordinator", "adviser", "trainer", "placement", "board"})
    void givesScriptsATokenOfTheirRole(String role) {
        var token = token("demo-" + role, "demo");
        assertThat(token.statusCode()).isEqualTo(200);
        assertThat(json(token).get("expires_in").asInt()).isBetween(3500, 3600);

        send(call("/api/training/v1/series").header("Authorization", bearer("demo-" + role)));

        var claims = TRAINING.seen().claims();
        assertThat(claims.get("sub").asString()).isEqualTo("demo-" + role);
        assertThat(claims.get("partner").asString()).isEqualTo("asti");
        assertThat(claims.get("roles")).hasToString("[\"" + role + "\"]");
        assertThat(claims.get("aud").asString()).isEqualTo("tremplin");
    }

    @ParameterizedTest
    @CsvSource({"adviser,cria", "coordinator,cria", "funder,asld-41", "integration,asti", "operator,asti"})
    void givesScriptsATokenOfAnyRoleAtAnyPartner(String role, String partner) {
        send(call("/api/training/v1/series").header("Authorization", bearer("demo-" + role + "@" + partner)));

        var claims = TRAINING.seen().claims();
        assertThat(claims.get("partner").asString()).isEqualTo(partner);
        assertThat(claims.get("partners")).hasToString("[\"" + partner + "\"]");
        assertThat(claims.get("roles")).hasToString("[\"" + role + "\"]");
    }

    @Test
    void givesTheConsortiumsCoordinatorTheMandateOfAllPartners() {
        send(call("/api/training/v1/series").header("Authorization", bearer("demo-coordinator")));

        assertThat(TRAINING.seen().claims().get("partners")).hasToString("[\"asti\",\"*\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo-service", "demo-participant", "demo-adviser@", "demo-adviser@CRIA", "adviser@cria"})
    void hasNoOtherClients(String client) {
        assertThat(token(client, "demo").statusCode()).isEqualTo(401);
    }

    @Test
    void givesServicesATokenOfTheirOwn() {
        var token = token("training-service", "secret-of-services");

        send(call("/api/participants/v1/participants/names")
                .header(
                        "Authorization",
                        "Bearer " + json(token).get("access_token").asString())
                .POST(BodyPublishers.ofString("{}")));

        assertThat(PARTICIPANT.seen().claims().get("roles")).hasToString("[\"service\"]");
    }

    @Test
    void takesTheSecretInTheBodyToo() {
        var answer = send(call("/oauth2/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=demo-board&client_secret=demo")));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void refusesWrongSecretsAndUnknownClients() {
        assertThat(token("demo-trainer", "guess").statusCode()).isEqualTo(401);
        assertThat(token("nobody", "demo").statusCode()).isEqualTo(401);
        assertThat(token("training-service", "demo").statusCode()).isEqualTo(401);
    }

    @Test
    void passesACallersOwnTokenOnAsItIs() {
        browser.signIn("board", "demo");

        browser.send(browser.page("/api/training/v1/series").header("Authorization", "Bearer of-the-caller"));

        assertThat(TRAINING.seen().header("Authorization")).isEqualTo("Bearer of-the-caller");
    }

    @Test
    void publishesTheKeysThatServicesCheckTokensWith() {
        var keys = send(call("/oauth2/jwks"));

        assertThat(keys.statusCode()).isEqualTo(200);
        assertThat(json(keys).get("keys").get(0).get("n")).isNotNull();
        assertThat(keys.body()).doesNotContain("\"d\":");
    }

    @Test
    void opensHealthToAllAndMetricsToWhoMayLookAfterIt() {
        assertThat(send(call("/actuator/health/readiness")).statusCode()).isEqualTo(200);
        assertThat(send(call("/actuator/prometheus")).statusCode()).isEqualTo(401);
        assertThat(send(call("/actuator/prometheus").header("Authorization", bearer("demo-board")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(call("/actuator/prometheus").header("Authorization", bearer("demo-operator")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(call("/actuator/prometheus").header("Authorization", bearer("demo-coordinator")))
                        .statusCode())
                .isEqualTo(200);
    }
}
