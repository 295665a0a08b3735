package org.tremplin.participant.registration;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.participant.registration.events.ContactChanged;
import org.tremplin.participant.registration.events.ErasureAnnounced;
import org.tremplin.participant.registration.events.ErasurePostponed;
import org.tremplin.participant.registration.events.ExternalIdAdded;
import org.tremplin.participant.registration.events.ParticipantErased;
import org.tremplin.participant.registration.events.ParticipantRegistered;
import org.tremplin.participant.registration.events.RegistrationEvent;
import org.tremplin.platform.following.Changes;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Projection;
import org.tremplin.platform.privacy.Fingerprints;

/** Keeps, blindly, by what a person would be recognised: her likeness and her identifiers. */
@Component
class RecognitionProjection implements Projection<RegistrationEvent> {

    private final Fingerprints fingerprints;

    RecognitionProjection(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    @Override
    public String name() {
        return "participant-recognition";
    }

    @Override
    public Class<RegistrationEvent> events() {
        return RegistrationEvent.class;
    }

    @Override
    public List<String> collections() {
        return List.of(Likeness.COLLECTION, KnownIdentity.COLLECTION);
    }

    @Override
    public void on(RegistrationEvent event, Envelope envelope, Changes changes) {
        switch (event) {
            case ParticipantRegistered registered ->
                changes.set(Likeness.COLLECTION, registered.participant(), likeness(registered));
            case ExternalIdAdded added ->
                changes.set(KnownIdentity.COLLECTION, added.identity(), Map.of("participant", added.participant()));
            case ParticipantErased erased -> forget(erased, changes);
            case ContactChanged changed -> {}
            case ErasureAnnounced announced -> {}
            case ErasurePostponed postponed -> {}
        }
    }

    private static void forget(ParticipantErased erased, Changes changes) {
        Map<String, @Nullable Object> nothing = new HashMap<>();
        Stream.of("partner", Likeness.NAMES, "birthYear", "nationality").forEach(path -> nothing.put(path, null));
        changes.set(Likeness.COLLECTION, erased.participant(), nothing);
        erased.identities()
                .forEach(identity ->
                        changes.set(KnownIdentity.COLLECTION, identity, Collections.singletonMap("participant", null)));
    }

    private Map<String, @Nullable Object> likeness(ParticipantRegistered registered) {
        Map<String, @Nullable Object> values = new HashMap<>();
        boolean erased = registered.givenName() == null && registered.familyName() == null;
        values.put("partner", registered.partner());
        values.put(
                Likeness.NAMES,
                erased ? null : Duplicates.namesOf(registered.givenName(), registered.familyName(), fingerprints));
        values.put("birthYear", registered.birthYear());
        values.put("nationality", registered.nationality());
        return values;
    }
}
