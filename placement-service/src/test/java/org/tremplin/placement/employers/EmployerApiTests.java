package org.tremplin.placement.employers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.tremplin.placement.Scene;
import org.tremplin.test.Api;
import org.tremplin.test.TremplinTest;

@TremplinTest
class EmployerApiTests {

    private static final String EMPLOYERS = "/api/placement/v1/employers";

    private final RestTestClient officer;

    EmployerApiTests(Api api) {
        this.officer = api.as("placement");
    }

    @Test
    void makesAnEmployerOnceWhateverTheSpelling() {
        String name = "Café " + UUID.randomUUID();
        String id = officer.post()
                .uri(EMPLOYERS)
                .body(Map.of("name", name))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(Scene.Id.class)
                .returnResult()
                .getResponseBody()
                .id();

        officer.post()
                .uri(EMPLOYERS)
                .body(Map.of("name", name.toUpperCase().replace("É", "E")))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo(id);
    }

    @Test
    void findsByPartOfTheNameAndPagesByLink() {
        String mark = UUID.randomUUID().toString();
        String last = "";
        for (String first : new String[] {"Atelier", "Brasserie", "Clinique"}) {
            last = officer.post()
                    .uri(EMPLOYERS)
                    .body(Map.of("name", first + " " + mark, "town", "Metz"))
                    .exchange()
                    .returnResult(String.class)
                    .getResponseHeaders()
                    .getFirst("Tremplin-Version");
        }
        var answer = officer.get()
                .uri(EMPLOYERS + "?name=" + mark.substring(0, 18) + "&size=2")
                .header("Tremplin-After", last)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("X-Total-Count", "3")
                .expectBody()
                .jsonPath("$.length()")
                .isEqualTo(2)
                .jsonPath("$[0].town")
                .isEqualTo("Metz")
                .returnResult();
        assertThat(answer.getResponseHeaders().getFirst("Link"))
                .contains("page=1")
                .contains("rel=\"next\"");
    }

    @ParameterizedTest
    @CsvSource({
        "name,,not-blank",
        "name,'=HYPERLINK(1)',pattern",
        "name,'---',pattern",
        "sector,'not a code',pattern",
        "town,'+31',pattern"
    })
    void namesTheFieldThatIsWrong(String field, String value, String code) {
        Map<String, Object> body = new HashMap<>(Map.of("name", "Good"));
        body.put(field, value);
        officer.post()
                .uri(EMPLOYERS)
                .body(body)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].code")
                .isEqualTo(code);
    }

    @Test
    void refusesANameThatIsTooLong() {
        officer.post()
                .uri(EMPLOYERS)
                .body(Map.of("name", "x".repeat(201)))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isEqualTo("size");
    }

    @Test
    void knowsNoEmployerOfAnotherId() {
        officer.get()
                .uri(EMPLOYERS + "/" + UUID.randomUUID())
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("employer-not-found");
    }
}
