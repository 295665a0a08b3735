package org.tremplin.participant.access;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static org.tremplin.platform.access.Level.CONTACT;
import static org.tremplin.platform.access.Level.EXISTENCE;
import static org.tremplin.platform.access.Level.PATHWAY;
import static org.tremplin.platform.access.Level.SENSITIVE;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.http.HttpMethod;
import org.tremplin.participant.Backbone;
import org.tremplin.platform.access.Level;

/**
 * What can be asked about people: who may by role, the level that it needs (one of them where there are two), and how it
 * answers then. What changes something says what is so already or is refused for its content, so that the table can be
 * walked in any order. An address starting with {@code /people} is a page.
 */
enum Endpoint {
    ONE(Kind.FILE, GET, "/participants/{id}", 200, Endpoint::nothing, EXISTENCE),
    TIMELINE(Kind.FILE, GET, "/participants/{id}/timeline", 200, Endpoint::nothing, PATHWAY),
    LIST(Kind.LIST, GET, "/participants?size=500&cohort={cohort}", 200, Endpoint::nothing, EXISTENCE),
    LIST_BY_STAGE(
            Kind.LIST, GET, "/participants?size=500&cohort={cohort}&stage=enrolled", 200, Endpoint::nothing, PATHWAY),
    SEARCH_BY_NAME(Kind.LIST, POST, "/participants/search", 200, (her, asker) -> Map.of("q", her.letters()), CONTACT),
    SEARCH_BY_REFERENCE(
            Kind.LIST, POST, "/participants/search", 200, (her, asker) -> Map.of("q", her.reference()), EXISTENCE),
    SEARCH_BY_PARTNER(
            Kind.LIST,
            POST,
            "/participants/search",
            200,
            (her, asker) -> Map.of("size", 500, "cohort", her.cohort(), "partner", her.registeredBy()),
            EXISTENCE),
    LOOK_UP(
            Kind.LOOK_UP,
            POST,
            "/participants/lookup",
            200,
            (her, asker) -> Map.of("partner", asker, "externalIds", List.of(her.externalId())),
            EXISTENCE),
    NAMES(Kind.NAMES, POST, "/participants/names", 200, (her, asker) -> Map.of("ids", List.of(her.id())), EXISTENCE),
    CHANGE_CONTACT(Kind.WRITE, PUT, "/participants/{id}/contact", 200, (her, asker) -> her.contact(), CONTACT),
    ADD_EXTERNAL_ID(
            Kind.WRITE,
            POST,
            "/participants/{id}/external-ids",
            200,
            (her, asker) -> Map.of("partner", asker, "externalId", her.externalId()),
            EXISTENCE),
    ENROL(Kind.WRITE, POST, "/participants/{id}/enrolments", 200, (her, asker) -> her.enrolment(), PATHWAY),
    LEAVE(
            Kind.WRITE,
            POST,
            "/participants/{id}/enrolments/connections/exit",
            409,
            (her, asker) -> Map.of("outcome", "lasting-job", "on", "2015-01-01"),
            PATHWAY),
    CIRCLE(Kind.FILE, GET, "/participants/{id}/circle", 200, Endpoint::nothing, PATHWAY),
    REFER(
            Kind.WRITE,
            POST,
            "/participants/{id}/referrals",
            422,
            (her, asker) -> Map.of("receiver", "nobody-knows", "need", Subject.THEME),
            PATHWAY),
    PLAN(
            Kind.PLAN,
            POST,
            "/participants/{id}/steps",
            422,
            (her, asker) -> Map.of("partner", "nobody-knows", "kind", Subject.THEME, "due", "2999-01-01"),
            PATHWAY),
    CONSENT(
            Kind.WRITE,
            POST,
            "/participants/{id}/consents",
            422,
            (her, asker) -> Subject.consent("nobody-knows"),
            PATHWAY),
    CIRCLE_PAGE(Kind.FILE, GET, "/people/{id}/circle", 200, Endpoint::nothing, PATHWAY),
    REFER_PAGE(Kind.WRITE, GET, "/people/{id}/referrals/new", 200, Endpoint::nothing, PATHWAY),
    STEP_PAGE(Kind.PLAN, GET, "/people/{id}/steps/new", 200, Endpoint::nothing, PATHWAY),
    CONSENT_PAGE(Kind.WRITE, GET, "/people/{id}/consents/new", 200, Endpoint::nothing, PATHWAY),
    EMERGENCY_PAGE(Kind.WRITE, GET, "/people/{id}/openings/new", 200, Endpoint::nothing, EXISTENCE),
    LIST_PAGE(Kind.LIST, GET, "/people?cohort={cohort}", 200, Endpoint::nothing, EXISTENCE),
    SEARCH_PAGE(Kind.LIST, POST, "/people", 200, (her, asker) -> Map.of("q", her.letters()), CONTACT),
    PERSON_PAGE(Kind.FILE, GET, "/people/{id}", 200, Endpoint::nothing, EXISTENCE),
    TIMELINE_PAGE(Kind.FILE, GET, "/people/{id}/timeline", 200, Endpoint::nothing, PATHWAY),
    DETAILS_PAGE(Kind.FILE, GET, "/people/{id}/details", 200, Endpoint::nothing, CONTACT, SENSITIVE),
    CONTACT_PAGE(Kind.WRITE, GET, "/people/{id}/contact", 200, Endpoint::nothing, CONTACT),
    CONTACT_FORM(Kind.WRITE, POST, "/people/{id}/contact", 302, (her, asker) -> her.contact(), CONTACT),
    ENROL_PAGE(Kind.WRITE, GET, "/people/{id}/enrolments/new", 200, Endpoint::nothing, PATHWAY),
    ENROL_FORM(Kind.WRITE, POST, "/people/{id}/enrolments/new", 302, (her, asker) -> her.enrolment(), PATHWAY),
    LEAVE_PAGE(Kind.WRITE, GET, "/people/{id}/enrolments/connections/exit", 200, Endpoint::nothing, PATHWAY),
    LEAVE_FORM(Kind.WRITE, POST, "/people/{id}/enrolments/connections/exit", 422, (her, asker) -> her.exit(), PATHWAY);

    /** What sort of answer it is, and the roles that it opens to. */
    enum Kind {
        FILE("coordinator", "adviser", "placement"),
        LIST("coordinator", "adviser", "placement"),
        LOOK_UP("coordinator", "adviser"),
        WRITE("coordinator", "adviser"),
        PLAN("coordinator", "adviser", "placement"),
        NAMES("service");

        final Set<String> roles;

        Kind(String... roles) {
            this.roles = Set.of(roles);
        }
    }

    final Kind kind;
    final HttpMethod method;
    final int answer;
    private final String address;
    private final BiFunction<Subject, String, Map<String, ?>> body;
    private final Set<Level> needs;

    Endpoint(
            Kind kind,
            HttpMethod method,
            String address,
            int answer,
            BiFunction<Subject, String, Map<String, ?>> body,
            Level... needs) {
        this.kind = kind;
        this.method = method;
        this.address = address;
        this.answer = answer;
        this.body = body;
        this.needs = Set.of(needs);
    }

    boolean isPage() {
        return address.startsWith("/people");
    }

    /** Whether it is one of those that list people, all or those that match. */
    boolean lists() {
        return kind == Kind.LIST || kind == Kind.LOOK_UP;
    }

    boolean isOpenWith(Set<Level> levels) {
        return EnumSet.allOf(Level.class).stream().anyMatch(level -> needs.contains(level) && levels.contains(level));
    }

    String address(Subject her) {
        String said = address.replace("{id}", her.id()).replace("{cohort}", her.cohort());
        return isPage() ? said : Backbone.API + said;
    }

    Map<String, ?> body(Subject her, String asker) {
        return body.apply(her, asker);
    }

    private static Map<String, ?> nothing(Subject her, String asker) {
        return Map.of();
    }
}
