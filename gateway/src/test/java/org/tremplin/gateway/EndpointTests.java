package org.tremplin.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every page of the gateway's own has a line here that says whom it opens to, and does so. */
class EndpointTests extends GatewayTest {

    private static final String EVERYBODY = "everybody";
    private static final String SIGNED_IN = "signed in";
    private static final Map<String, String> PAGES = Map.of(
            "GET /", SIGNED_IN,
            "GET /acting-for", SIGNED_IN,
            "POST /acting-for", SIGNED_IN,
            "GET /enter", EVERYBODY,
            "POST /enter", EVERYBODY,
            "GET /login", EVERYBODY);

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Test
    void haveALineEach() {
        Set<String> mapped = new TreeSet<>();
        for (RequestMappingInfoHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods()
                    .keySet()
                    .forEach(info -> info.getPatternValues().stream()
                            .filter(address -> !address.startsWith("/error") && !address.startsWith("/actuator"))
                            .forEach(address -> info.getMethodsCondition()
                                    .getMethods()
                                    .forEach(method -> mapped.add(method + " " + address))));
        }
        assertThat(mapped).isEqualTo(new TreeSet<>(PAGES.keySet()));
    }

    @Test
    void openToThoseAlone() {
        PAGES.forEach((page, who) -> {
            String method = page.split(" ")[0];
            String address = page.split(" ")[1];
            var answer = send(call(address)
                    .header("Accept", "text/html")
                    .header("Sec-Fetch-Site", "same-origin")
                    .method(method, BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(page).isIn(who.equals(EVERYBODY) ? List.of(200, 422) : List.of(302));
            if (who.equals(SIGNED_IN)) {
                assertThat(answer.headers().firstValue("Location").orElse("")).contains("/oauth2/authorization/");
            }
        });
        assertThat(send(call("/nowhere").header("Accept", "text/html")).statusCode())
                .isEqualTo(302);
    }
}
