package org.tremplin.participant.registration;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.platform.privacy.Fingerprints;

/** Tells, across partners and blindly, whether a person seems to be known already. */
@Component
public class Duplicates {

    private final Likenesses likenesses;
    private final Fingerprints fingerprints;

    Duplicates(Likenesses likenesses, Fingerprints fingerprints) {
        this.likenesses = likenesses;
        this.fingerprints = fingerprints;
    }

    /**
     * Somebody who may be the same person.
     *
     * @param participant pseudonymous id (UUID), only for the partner that registered her
     * @param partner code of that partner
     */
    public record Likely(String participant, String partner) {}

    /**
     * Somebody with the same names, and with the same year of birth and nationality as far as both are known.
     *
     * @param self id of the person herself, who is not her own duplicate
     */
    public Optional<Likely> of(
            String self,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable Integer birthYear,
            @Nullable String nationality) {
        return likenesses.findByNames(namesOf(givenName, familyName, fingerprints)).stream()
                .filter(one -> !one.participant().equals(self))
                .filter(one -> one.mayBeBorn(birthYear) && one.mayComeFrom(nationality))
                .findFirst()
                .map(one -> new Likely(one.participant(), one.partner()));
    }

    static String namesOf(@Nullable String givenName, @Nullable String familyName, Fingerprints fingerprints) {
        return fingerprints.of("names", FoldedName.regardlessOfOrder(givenName, familyName));
    }
}
