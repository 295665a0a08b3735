package org.tremplin.training.certificates;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one participant has of one kind of certificate.
 *
 * @param standings where its rule stands, by stream of facts
 * @param requires kind of the certificate that must be held as well, null where none
 * @param held the certificate, null while she holds none
 * @param awards how often it was awarded
 */
record Entitlement(
        Map<String, Standing> standings,
        @Nullable String requires,
        @Nullable Held held,
        int awards) {

    static final Entitlement NONE = new Entitlement(Map.of(), null, null, 0);

    /** Where the rule stands by one stream of facts. */
    record Standing(boolean satisfied, long sequence, String cohort, LocalDate on) {}

    /** A certificate that is held. */
    record Held(String number, String cohort, LocalDate on) {}

    /** Whether this stream has told as much or more already. */
    boolean knows(String source, long sequence) {
        Standing standing = standings.get(source);
        return standing != null && standing.sequence() >= sequence;
    }

    boolean satisfiedBy(String source) {
        Standing standing = standings.get(source);
        return standing != null && standing.satisfied();
    }

    /** Where the rule held first; null where it does not hold. */
    @Nullable
    Standing satisfied() {
        return standings.values().stream()
                .filter(Standing::satisfied)
                .min(Comparator.comparing(Standing::on))
                .orElse(null);
    }

    Entitlement satisfy(String source, Standing standing, @Nullable String prerequisite) {
        return new Entitlement(with(source, standing), prerequisite, held, awards);
    }

    Entitlement breakRule(String source, long sequence) {
        Standing before = standings.get(source);
        return before == null
                ? this
                : new Entitlement(
                        with(source, new Standing(false, sequence, before.cohort(), before.on())),
                        requires,
                        held,
                        awards);
    }

    Entitlement award(Held certificate) {
        return new Entitlement(standings, requires, certificate, awards + 1);
    }

    Entitlement revoke() {
        return new Entitlement(standings, requires, null, awards);
    }

    private Map<String, Standing> with(String source, Standing standing) {
        Map<String, Standing> all = new HashMap<>(standings);
        all.put(source, standing);
        return Map.copyOf(all);
    }
}
