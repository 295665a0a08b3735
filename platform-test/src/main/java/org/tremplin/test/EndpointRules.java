package org.tremplin.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.tremplin.web.Roles;

/**
 * Every endpoint of a service has a line in its {@code access.json}, and opens to the roles named there and to nobody else;
 * a person whom nobody knows is answered as one who does not exist. For every service:
 * {@code class EndpointTests extends EndpointRules}.
 */
@TremplinTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class EndpointRules {

    private static final String NOBODY = "nobody";
    private static final String OF_ANOTHER_PARTNER = "coordinator@cria";
    private static final List<String> ROLES = List.of(
            Roles.COORDINATOR,
            Roles.ADVISER,
            Roles.TRAINER,
            Roles.PLACEMENT,
            Roles.BOARD,
            Roles.FUNDER,
            Roles.INTEGRATION,
            Roles.OPERATOR,
            Roles.SERVICE);

    private final List<AccessRow> rows = AccessRow.all();
    private final ApplicationContext context;
    private final Map<String, RestTestClient> callers = new LinkedHashMap<>();

    /** Takes what the test context gives. */
    protected EndpointRules(Api api, ApplicationContext context) {
        this.context = context;
        ROLES.forEach(role -> callers.put(role, api.as(role)));
        callers.put(Roles.PARTICIPANT, api.as(UUID.randomUUID().toString(), List.of("asti"), Roles.PARTICIPANT));
        callers.put(OF_ANOTHER_PARTNER, api.as(Roles.COORDINATOR, "cria"));
        callers.put(NOBODY, api.anonymous());
    }

    @Test
    void haveALineEach() {
        Set<String> mapped = new TreeSet<>();
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping ->
                        mapping.getHandlerMethods().keySet().forEach(info -> mapped.addAll(endpoints(info))));
        Set<String> written = new TreeSet<>();
        rows.forEach(row -> written.add(row.endpoint()));
        assertThat(written).as("lines of access.json").isEqualTo(mapped);
        System.out.printf(
                "Endpoints of %s: %d, with %d lines × %d callers = %d cells%n",
                context.getId(), mapped.size(), rows.size(), callers.size(), rows.size() * callers.size());
    }

    @TestFactory
    Stream<DynamicTest> openToTheirRolesAlone() {
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
                    List<String> wrong = Collections.synchronizedList(new ArrayList<>());
                    try (ExecutorService asking = Executors.newFixedThreadPool(callers.size())) {
                        asking.invokeAll(callers.keySet().stream()
                                        .map(caller -> Executors.callable(() -> check(row, caller, wrong)))
                                        .toList())
                                .forEach(EndpointRules::done);
                    }
                    assertThat(wrong).isEmpty();
                }));
    }

    private static void done(Future<?> asked) {
        try {
            asked.get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new AssertionError("A caller was not answered", failed);
        }
    }

    private void check(AccessRow row, String caller, List<String> wrong) {
        Answer answer = ask(row, caller);
        boolean refused = answer.status == 401 || (answer.status == 403 && answer.body.contains("\"access-denied\""));
        if (!opens(row, caller)) {
            int expected = caller.equals(NOBODY) ? 401 : 403;
            if (!refused || answer.status != expected) {
                wrong.add("%s is answered %d, not %d".formatted(caller, answer.status, expected));
            }
        } else if (refused || answer.status >= 500) {
            wrong.add("%s is answered %d".formatted(caller, answer.status));
        } else if (row.isAboutOne() && !caller.equals(Roles.OPERATOR) && answer.status != 404) {
            wrong.add("%s is answered %d about nobody: %s".formatted(caller, answer.status, answer.body));
        }
    }

    private static boolean opens(AccessRow row, String caller) {
        Set<String> who = row.who();
        if (who.contains("everybody") || caller.equals(NOBODY)) {
            return who.contains("everybody");
        }
        return who.contains("anybody")
                || who.contains(caller.replaceAll("@.*", ""))
                || (who.contains("consortium") && caller.equals(Roles.COORDINATOR));
    }

    private record Answer(int status, String body) {}

    private Answer ask(AccessRow row, String caller) {
        var request = Objects.requireNonNull(callers.get(caller))
                .method(HttpMethod.valueOf(row.method()))
                .uri(filled(row.address(), caller))
                .header("Accept", "*/*");
        if (row.body() != null) {
            request.contentType(row.form() ? MediaType.APPLICATION_FORM_URLENCODED : MediaType.APPLICATION_JSON)
                    .body(filled(row.body(), caller));
        }
        var result = request.exchange().expectBody(String.class).returnResult();
        String body = result.getResponseBody();
        return new Answer(result.getStatus().value(), body == null ? "" : body);
    }

    /** Ids that nothing has, and codes that may be there. */
    private static String filled(String text, String caller) {
        return text.replace("{partner}", caller.equals(OF_ANOTHER_PARTNER) ? "cria" : "asti")
                .replace("{programme}", "connections")
                .replace("{cohort}", "2017-2")
                .replace("{number}", "1")
                .replace("{letters}", "Zzyzx")
                .replaceAll("\\{(code|table|certificate|consumer|key|holder|name)}", "none")
                .replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
    }

    private static List<String> endpoints(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .filter(address -> !address.startsWith("/error") && !address.startsWith("/actuator"))
                .flatMap(address -> info.getMethodsCondition().getMethods().stream()
                        .map(method -> method + " " + AccessRow.bare(address)))
                .toList();
    }
}
