package org.tremplin.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.platform.access.Level.CONTACT;
import static org.tremplin.platform.access.Level.EXISTENCE;
import static org.tremplin.platform.access.Level.PATHWAY;
import static org.tremplin.test.Eventually.soon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.tremplin.platform.following.Following;
import org.tremplin.test.Api;
import org.tremplin.test.Lives;
import org.tremplin.test.Published;
import org.tremplin.test.TremplinTest;

/** Whatever happened around people, no partner reads beyond the rule: not in a list, a count, a filter, a search or a sheet. */
@TremplinTest
class AccessHistoryTests {

    private static final int PEOPLE = 20;
    private static final int THINGS = 200;
    private static final String API = "/api/placement/v1";

    private final Api api;
    private final Published published;
    private final Following following;
    private final long seed = System.nanoTime();
    private final String cohort = "h" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, String> internships = new HashMap<>();

    AccessHistoryTests(Api api, Published published, Following following) {
        this.api = api;
        this.published = published;
        this.following = following;
    }

    @Test
    void opensNothingBeyondTheRule() {
        Scene scene = new Scene(published, api);
        Lives lives = new Lives(seed, published, PEOPLE, List.of("connections"), cohort);
        String employer = scene.employer("Atelier " + cohort);
        lives.people().forEach(person -> internships.put(person, scene.running(person, employer, 40)));
        lives.happen(THINGS);
        soon(() -> assertThat(following.status()).allMatch(follower -> follower.behind() == 0));
        soon(() -> assertThat(
                        read(api.as("placement"), "/placement/internships?programme=connections&cohort=" + cohort))
                .contains(lives.people().stream().map(Lives::nameOf).toList()));

        for (String partner : lives.partners()) {
            for (String role : List.of("coordinator", "placement", "adviser", "trainer")) {
                RestTestClient client = api.as(role, partner);
                lists(lives, client, role, partner, employer);
                lives.people().forEach(person -> sheet(lives, client, role, partner, person));
            }
        }
    }

    private void lists(Lives lives, RestTestClient client, String role, String partner, String employer) {
        String of = "?programme=connections&size=500&cohort=" + cohort;
        String asked = "%s of %s, seed %d".formatted(role, partner, seed);
        List<String> seen = lives.people().stream()
                .filter(person -> lives.opens(partner, role, person, PATHWAY))
                .toList();
        EntityExchangeResult<String> counted = ask(client, API + "/internships" + of);
        assertThat(counted.getResponseHeaders().getFirst("X-Total-Count"))
                .as(asked)
                .isEqualTo(String.valueOf(seen.size()));
        assertThat(ask(client, API + "/internships" + of + "&employer=" + employer + "&state=running")
                        .getResponseHeaders()
                        .getFirst("X-Total-Count"))
                .as(asked)
                .isEqualTo(String.valueOf(seen.size()));
        assertThat(read(client, "/placement/internships?programme=connections").contains(cohort))
                .as(asked + ", cohort among the filters")
                .isEqualTo(!seen.isEmpty());
        for (String list :
                List.of(API + "/internships" + of, "/placement/internships" + of, "/placement/employers/" + employer)) {
            String shown = read(client, list);
            for (String person : lives.people()) {
                boolean page = !list.startsWith(API);
                boolean named = page && seen.contains(person) && lives.opens(partner, role, person, CONTACT);
                assertThat(shown.contains(Lives.nameOf(person)))
                        .as(asked + ", name of " + person + " in " + list)
                        .isEqualTo(named);
                assertThat(named || shown.contains(person) || shown.contains(Lives.referenceOf(person)))
                        .as(asked + ", " + person + " in " + list)
                        .isEqualTo(seen.contains(person));
            }
        }
    }

    private void sheet(Lives lives, RestTestClient client, String role, String partner, String person) {
        String internship = String.valueOf(internships.get(person));
        String asked = "%s of %s, of %s, seed %d".formatted(role, partner, person, seed);
        boolean open = lives.opens(partner, role, person, PATHWAY);
        int closed = lives.opens(partner, role, person, EXISTENCE) ? 403 : 404;
        for (String address : List.of(Scene.path(person, internship), "/placement/internships/" + internship)) {
            EntityExchangeResult<String> answer = ask(client, address);
            assertThat(answer.getStatus().value()).as(asked).isEqualTo(open ? 200 : closed);
            assertThat(String.valueOf(answer.getResponseBody()).contains(Lives.nameOf(person)))
                    .as(asked)
                    .isEqualTo(open && !address.startsWith(API) && lives.opens(partner, role, person, CONTACT));
        }
    }

    private static String read(RestTestClient client, String address) {
        return String.valueOf(ask(client, address).getResponseBody());
    }

    private static EntityExchangeResult<String> ask(RestTestClient client, String address) {
        return client.get()
                .uri(address)
                .header("Accept", address.startsWith(API) ? "application/json" : "text/html")
                .header("Accept-Language", "en")
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }
}
