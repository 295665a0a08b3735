package org.tremplin.gateway.local;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tremplin.web.Actor;
import org.tremplin.web.Roles;

/**
 * Somebody of the demonstration: every role at every partner, all with the same password. Without {@code @<partner>} in
 * the name it is the partner of the demonstration.
 */
record DemoLogin(Job job, String partner) {

    static final String PASSWORD = "demo";

    private static final String HOME = "asti";
    private static final Pattern NAME =
            Pattern.compile("(?<client>demo-)?(?<role>[a-z]+)(@(?<partner>[a-z0-9]+(-[a-z0-9]+)*))?");
    private static final int LONGEST = 80;

    /** What one does at a partner, and what whoever does it at the demonstration's partner is called. */
    enum Job {
        COORDINATOR(Roles.COORDINATOR, "Claire Muller"),
        ADVISER(Roles.ADVISER, "Amadou Keita"),
        TRAINER(Roles.TRAINER, "Sofia Marques"),
        PLACEMENT(Roles.PLACEMENT, "Jonas Klein"),
        BOARD(Roles.BOARD, "Marie Thill"),
        FUNDER(Roles.FUNDER, "Paul Wagner"),
        INTEGRATION(Roles.INTEGRATION, "Link"),
        OPERATOR(Roles.OPERATOR, "Nora Schmit");

        private final String role;
        private final String person;

        Job(String role, String person) {
            this.role = role;
            this.person = person;
        }

        String role() {
            return role;
        }
    }

    /** Those of the demonstration's own partner. */
    static List<DemoLogin> home() {
        return Arrays.stream(Job.values()).map(job -> new DemoLogin(job, HOME)).toList();
    }

    /** Who has this user name. */
    static Optional<DemoLogin> person(String username) {
        return named(username, false);
    }

    /** Whose script is this client. */
    static Optional<DemoLogin> script(String clientId) {
        return named(clientId, true);
    }

    private static Optional<DemoLogin> named(String name, boolean client) {
        Matcher parts = NAME.matcher(name);
        if (name.length() > LONGEST || !parts.matches() || client == (parts.group("client") == null)) {
            return Optional.empty();
        }
        String partner = parts.group("partner");
        return Arrays.stream(Job.values())
                .filter(job -> job.role.equals(parts.group("role")))
                .findFirst()
                .map(job -> new DemoLogin(job, partner == null ? HOME : partner));
    }

    String username() {
        return isHome() ? job.role : job.role + "@" + partner;
    }

    String fullName() {
        return isHome() ? job.person : job.person + " (" + partner + ")";
    }

    /** The partners they may act for: all of them for the coordinator of the whole consortium. */
    List<String> partners() {
        return isHome() && job == Job.COORDINATOR ? List.of(partner, Actor.EVERY_PARTNER) : List.of(partner);
    }

    private boolean isHome() {
        return partner.equals(HOME);
    }
}
