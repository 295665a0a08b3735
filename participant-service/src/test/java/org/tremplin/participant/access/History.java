package org.tremplin.participant.access;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tremplin.participant.access.AroundOnePerson.Referral;
import org.tremplin.platform.access.Level;

/** What happened around one person, kept as plainly as can be, and what the rule makes of it. */
final class History {

    static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    final String registeredBy;
    final Map<String, String> accompaniedBy = new HashMap<>();
    final Map<Referral, String> referrals = new HashMap<>();
    final Map<String, String> openSteps = new HashMap<>();
    final List<Consent> consents = new ArrayList<>();

    /** One consent in force, all given for the same purpose. */
    record Consent(String id, String partner, String category) {}

    History(String registeredBy) {
        this.registeredBy = registeredBy;
    }

    boolean isHeldBy(String partner) {
        return partner.equals(registeredBy) || accompaniedBy.containsValue(partner);
    }

    /** What a partner that is bound may know. */
    Set<Level> levels(String partner) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        if (isHeldBy(partner)) {
            return EnumSet.allOf(Level.class);
        }
        referrals.forEach((referral, state) -> {
            if (referral.receiver().partner().equals(partner) && state.equals("asked")) {
                levels.add(Level.EXISTENCE);
            }
            if (referral.receiver().partner().equals(partner) && state.equals("accepted")) {
                levels.addAll(EnumSet.of(Level.EXISTENCE, Level.CONTACT, Level.PATHWAY));
            }
        });
        if (openSteps.containsValue(partner)) {
            levels.addAll(EnumSet.of(Level.EXISTENCE, Level.CONTACT, Level.PATHWAY));
        }
        for (Consent consent : consents) {
            if (consent.partner().equals(partner)) {
                levels.addAll(EnumSet.of(
                        Level.EXISTENCE, Level.valueOf(consent.category().toUpperCase(Locale.ROOT))));
            }
        }
        return levels;
    }
}
