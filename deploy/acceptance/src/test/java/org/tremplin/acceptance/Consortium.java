package org.tremplin.acceptance;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Three partners and one person for each {@link Relation} to the second: the host that registers, the guest that asks, and
 * one whose agreement has ended. Everybody has an internship and a job, and stands on the roster of a series of each.
 */
final class Consortium {

    private static final String PEOPLE = "/api/participants/v1/participants";
    private static final String YESTERDAY = LocalDate.now().minusDays(1).toString();
    private static final String LONG_AGO = LocalDate.now().minusYears(2).toString();
    private static final String ENROLLED = LocalDate.now().minusDays(200).toString();

    final String mark = UUID.randomUUID().toString().substring(0, 6);
    final String host = "host-" + mark;
    final String guest = "guest-" + mark;
    final String former = "former-" + mark;
    final String cohort = "c-" + mark;
    final Map<String, String> series = new LinkedHashMap<>();
    private final Map<Relation, Person> people = new EnumMap<>(Relation.class);

    /** Somebody and the ids of what was placed for her. */
    record Person(String id, String family, String internship, String job) {

        String reference() {
            return "P-" + id.substring(0, 6).toUpperCase(Locale.ROOT);
        }

        /** Whether a text tells that there is such a person. */
        boolean isIn(String text) {
            return text.contains(id)
                    || text.contains(reference())
                    || text.contains(family)
                    || text.contains(internship)
                    || text.contains(job);
        }
    }

    Consortium() {
        for (String partner : List.of(host, guest, former)) {
            Api.as("coordinator")
                    .post(
                            "/api/participants/v1/partners",
                            Map.of("code", partner, "name", partner, "kind", "association"))
                    .ok();
            agreement(partner, Map.of("from", LONG_AGO));
        }
        Map<Relation, String> ids = new EnumMap<>(Relation.class);
        Map<Relation, String> names = new EnumMap<>(Relation.class);
        for (Relation relation : Relation.values()) {
            names.put(relation, "Z" + letters());
            ids.put(relation, registered(holder(relation), names.get(relation)));
        }
        ids.forEach(this::tie);
        series.put(host, planned(host, "info"));
        series.put(guest, planned(guest, "workshop"));
        Progress.awaitQuiet();
        // The guest's series requires a certificate that nobody has: on its roster is who came anyway.
        mark(guest, ids.values());
        String employer = Api.as("placement@" + host)
                .post("/api/placement/v1/employers", Map.of("name", "Atelier " + mark))
                .id();
        ids.forEach((relation, id) -> people.put(
                relation,
                new Person(
                        id,
                        Objects.requireNonNull(names.get(relation)),
                        internship(holder(relation), id, employer),
                        job(holder(relation), id, employer))));
        agreement(former, Map.of("from", LONG_AGO, "until", YESTERDAY));
        Progress.awaitQuiet();
    }

    Person of(Relation relation) {
        return Objects.requireNonNull(people.get(relation));
    }

    /** The partner whose staff ask about her. */
    String asking(Relation relation) {
        return relation == Relation.AGREEMENT_ENDED ? former : guest;
    }

    private String holder(Relation relation) {
        return switch (relation) {
            case REGISTERED -> guest;
            case AGREEMENT_ENDED -> former;
            default -> host;
        };
    }

    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "qw";
    }

    private static void agreement(String partner, Map<String, String> days) {
        Api.as("coordinator")
                .put("/api/participants/v1/partners/" + partner + "/agreement", days)
                .ok();
    }

    private String registered(String partner, String family) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("partner", partner);
        person.put("givenName", "Almaz");
        person.put("familyName", family);
        person.put("birthYear", 1971);
        person.put("sex", "f");
        person.put("nationality", "ER");
        person.put("status", "disabled-worker-pending");
        person.put("registeredOn", ENROLLED);
        Api adviser = Api.as("adviser@" + partner);
        String id = adviser.post(PEOPLE, person).id();
        enrol(adviser, id, "connections", partner);
        return id;
    }

    private void enrol(Api by, String id, String programme, String partner) {
        Map<String, String> wish = Map.of("programme", programme, "cohort", cohort, "partner", partner, "on", ENROLLED);
        // What another partner did a moment ago is told to this one a moment later.
        await().atMost(Duration.ofSeconds(20))
                .until(() -> by.post(PEOPLE + "/" + id + "/enrolments", wish).status() / 100 == 2);
    }

    private void tie(Relation relation, String id) {
        Api holds = Api.as("adviser@" + host);
        Api asked = Api.as("adviser@" + guest);
        String path = PEOPLE + "/" + id;
        switch (relation) {
            case REFERRED -> refer(holds, path);
            case ACCEPTED -> accepted(holds, asked, path);
            case DECLINED ->
                asked.post(refer(holds, path) + "/refusal", Map.of("reason", "no-place"))
                        .ok();
            case ENDED -> holds.post(accepted(holds, asked, path) + "/end", "").ok();
            case ACCOMPANIED -> accompany(holds, asked, path, id);
            case LEFT -> {
                accompany(holds, asked, path, id);
                holds.post(path + "/enrolments/thrasos/exit", Map.of("outcome", "training", "on", YESTERDAY))
                        .ok();
            }
            case OPEN_STEP ->
                holds.post(
                                path + "/steps",
                                Map.of("partner", guest, "kind", "famille--garde-denfants", "due", "2999-01-01"))
                        .ok();
            case CONTACT_BY_CONSENT -> consent(holds, path, "contact");
            case PATHWAY_BY_CONSENT -> consent(holds, path, "pathway");
            case SENSITIVE_BY_CONSENT -> consent(holds, path, "sensitive");
            case WITHDRAWN ->
                holds.post(path + "/consents/" + consent(holds, path, "pathway") + "/withdrawal", "")
                        .ok();
            case REGISTERED, STRANGER, AGREEMENT_ENDED -> {}
        }
    }

    private String refer(Api holds, String path) {
        return path + "/referrals/"
                + holds.post(path + "/referrals", Map.of("receiver", guest, "need", "famille--garde-denfants"))
                        .id();
    }

    private String accepted(Api holds, Api asked, String path) {
        String referral = refer(holds, path);
        asked.post(referral + "/acceptance", "").ok();
        return referral;
    }

    private void accompany(Api holds, Api asked, String path, String id) {
        String referral = accepted(holds, asked, path);
        enrol(holds, id, "thrasos", guest);
        holds.post(referral + "/end", "").ok();
    }

    private String consent(Api holds, String path, String category) {
        return holds.post(
                        path + "/consents",
                        Map.of(
                                "purpose",
                                "accompaniment",
                                "partner",
                                guest,
                                "category",
                                category,
                                "how",
                                "oral",
                                "language",
                                "fr",
                                "version",
                                1))
                .id();
    }

    private String planned(String partner, String code) {
        Api trainer = Api.as("trainer@" + partner);
        String id = trainer.post(
                        "/api/training/v1/series",
                        Map.of("programme", "connections", "cohort", cohort, "series", code, "partner", partner))
                .id();
        trainer.put("/api/training/v1/series/" + id + "/sessions/1", Map.of("date", YESTERDAY))
                .ok();
        return id;
    }

    private void mark(String partner, Collection<String> people) {
        List<Map<String, String>> marks = people.stream()
                .map(id -> Map.of("participant", id, "mark", "present"))
                .toList();
        String sheet = "/api/training/v1/series/" + series.get(partner) + "/sessions/1/attendance";
        Api.as("trainer@" + partner).put(sheet, Map.of("marks", marks)).ok();
    }

    private static String internship(String partner, String id, String employer) {
        return Api.as("placement@" + partner)
                .post(
                        "/api/placement/v1/internships",
                        Map.of(
                                "participant", id,
                                "programme", "connections",
                                "employer", employer,
                                "partner", partner,
                                "start", YESTERDAY,
                                "end", LocalDate.now().plusDays(30).toString(),
                                "hoursPlanned", 40))
                .id();
    }

    private static String job(String partner, String id, String employer) {
        return Api.as("placement@" + partner)
                .post(
                        "/api/placement/v1/jobs",
                        Map.of(
                                "participant", id,
                                "programme", "connections",
                                "employer", employer,
                                "start", YESTERDAY,
                                "contract", "permanent"))
                .id();
    }
}
