package org.tremplin.platform.accesslog;

import java.time.Instant;
import java.util.List;

/**
 * One look at somebody's file, as the person herself is told: by whose staff, in which role and why, not by whom.
 *
 * @param at when
 * @param partner code of the partner acted for
 * @param roles the roles of who looked
 * @param action code of the {@link Action}
 * @param what the route
 * @param why the way by which it was allowed, or the code of the refusal
 */
public record Seen(Instant at, String partner, List<String> roles, String action, String what, String why) {

    static Seen of(Entry entry) {
        return new Seen(
                entry.at(),
                entry.partner(),
                List.of(entry.roles().split(",")),
                entry.action(),
                entry.what(),
                entry.why());
    }
}
