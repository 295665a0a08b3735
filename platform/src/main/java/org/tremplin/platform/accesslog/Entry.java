package org.tremplin.platform.accesslog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, when, for whom and why; never what was shown or searched for. Plain values, as the row holds them.
 *
 * @param at when, in microseconds
 * @param subject the token's subject, empty where there was no valid token
 * @param partner code of the partner acted for, empty where there is none
 * @param roles the token's roles in order, separated by commas
 * @param action code of the {@link Action}
 * @param what the route, such as {@code /people/{id}}; never an address
 * @param participant whom it was about, null where it was about nobody or several
 * @param shown how many people the answer showed
 * @param why the way by which it was allowed, or the code of the refusal
 * @param correlation what ties it to everything else that the request caused
 */
public record Entry(
        Instant at,
        String subject,
        String partner,
        String roles,
        String action,
        String what,
        @Nullable UUID participant,
        int shown,
        String why,
        String correlation) {

    /** Keeps the time as the database keeps it. */
    public Entry {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
