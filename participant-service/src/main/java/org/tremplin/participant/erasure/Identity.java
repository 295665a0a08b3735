package org.tremplin.participant.erasure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tremplin.participant.registration.events.ExternalIdAdded;
import org.tremplin.participant.registration.events.ParticipantRegistered;
import org.tremplin.participant.registration.events.RegistrationEvent;

/**
 * Who a person was, as an auditor must be able to see.
 *
 * @param externalIds identifiers of partners' systems
 */
record Identity(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable LocalDate birthDate,
        List<KnownAs> externalIds) {

    /** An identifier in a partner's own system. */
    record KnownAs(String partner, String value) {}

    /** Reads it from her history; empty where her key does not open it any more. */
    static Identity of(List<RegistrationEvent> history) {
        Identity identity = new Identity(null, null, null, List.of());
        for (RegistrationEvent event : history) {
            identity = switch (event) {
                case ParticipantRegistered it ->
                    new Identity(it.givenName(), it.familyName(), it.birthDate(), identity.externalIds());
                case ExternalIdAdded it
                when it.externalId() != null -> identity.with(new KnownAs(it.partner(), it.externalId()));
                default -> identity;
            };
        }
        return identity;
    }

    boolean isEmpty() {
        return givenName == null && familyName == null;
    }

    private Identity with(KnownAs another) {
        List<KnownAs> all = new ArrayList<>(externalIds);
        all.add(another);
        return new Identity(givenName, familyName, birthDate, all);
    }
}
