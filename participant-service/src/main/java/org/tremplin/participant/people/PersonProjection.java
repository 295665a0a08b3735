package org.tremplin.participant.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.participant.circle.events.SharingChanged;
import org.tremplin.participant.pathway.events.Enrolled;
import org.tremplin.participant.pathway.events.PathwayEnded;
import org.tremplin.participant.pathway.events.PathwayEvent;
import org.tremplin.participant.pathway.events.Reentered;
import org.tremplin.participant.pathway.events.StageConfirmed;
import org.tremplin.participant.pathway.events.StageDoubted;
import org.tremplin.participant.pathway.events.StageReached;
import org.tremplin.participant.pathway.events.StageRetracted;
import org.tremplin.participant.registration.FoldedName;
import org.tremplin.participant.registration.events.AboutPerson;
import org.tremplin.participant.registration.events.ContactChanged;
import org.tremplin.participant.registration.events.ErasureAnnounced;
import org.tremplin.participant.registration.events.ErasurePostponed;
import org.tremplin.participant.registration.events.ExternalIdAdded;
import org.tremplin.participant.registration.events.ParticipantErased;
import org.tremplin.participant.registration.events.ParticipantRegistered;
import org.tremplin.participant.registration.events.RegistrationEvent;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.access.Relations;
import org.tremplin.platform.access.RelationsPlace;
import org.tremplin.platform.following.Changes;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Projection;

/** Keeps what lists and a person's page show. */
@Component
class PersonProjection implements Projection<AboutPerson> {

    private final RelationsPlace relations;

    PersonProjection(RelationsPlace relations) {
        this.relations = relations;
    }

    @Override
    public String name() {
        return "participant-people";
    }

    @Override
    public Class<AboutPerson> events() {
        return AboutPerson.class;
    }

    @Override
    public List<String> collections() {
        return List.of(Person.COLLECTION);
    }

    @Override
    public void on(AboutPerson event, Envelope envelope, Changes changes) {
        Map<String, @Nullable Object> values =
                switch (event) {
                    case RegistrationEvent ofHerself -> values(ofHerself);
                    case PathwayEvent ofHerPathway -> values(ofHerPathway);
                    case SharingChanged sharing -> shared(sharing);
                    default -> Map.of();
                };
        if (!values.isEmpty()) {
            changes.set(Person.COLLECTION, event.participant(), values);
        }
    }

    private Map<String, @Nullable Object> shared(SharingChanged event) {
        Map<Level, @Nullable LocalDate> until = new EnumMap<>(Level.class);
        until.put(Level.EXISTENCE, event.existence());
        until.put(Level.CONTACT, event.contact());
        until.put(Level.PATHWAY, event.pathway());
        until.put(Level.SENSITIVE, event.sensitive());
        return relations.values(Relations.shared(event.partner(), until));
    }

    private Map<String, @Nullable Object> values(RegistrationEvent event) {
        Map<String, @Nullable Object> values = new HashMap<>();
        switch (event) {
            case ParticipantRegistered it -> {
                List<String> family = FoldedName.parts(it.familyName());
                List<String> given = FoldedName.parts(it.givenName());
                List<String> sorted = new ArrayList<>(family);
                sorted.addAll(given);
                values.put("partner", it.partner());
                values.put("givenName", it.givenName());
                values.put("familyName", it.familyName());
                values.put("nameParts", sorted);
                values.put("sortName", String.join(" ", sorted));
                values.put("birthDate", it.birthDate());
                values.put("birthYear", it.birthYear());
                values.put("sex", it.sex());
                values.put("nationality", it.nationality());
                values.put("status", it.status());
                values.put("language", it.language());
                values.put("level", it.level());
                values.put("contact", it.contact());
                values.put("registeredOn", it.on());
                values.putAll(relations.values(Relations.registered(it.partner())));
            }
            case ExternalIdAdded it ->
                values.put("externalIds." + it.identity(), new Person.ExternalId(it.partner(), it.externalId()));
            case ContactChanged it -> values.put("contact", it.contact());
            case ParticipantErased it -> {
                Person.PERSONAL.forEach(path -> values.put(path, null));
                values.put("erasedOn", it.on());
            }
            case ErasureAnnounced it -> {}
            case ErasurePostponed it -> {}
        }
        return values;
    }

    private Map<String, @Nullable Object> values(PathwayEvent event) {
        Map<String, @Nullable Object> values = new HashMap<>();
        String pathway = "enrolments." + event.programme() + ".";
        switch (event) {
            case Enrolled it -> {
                entered(values, pathway, it.programme(), it.cohort(), it.partner(), it.on());
                values.put(pathway + "on", it.on());
                values.putAll(relations.values(Relations.accompanied(it.programme(), it.partner())));
            }
            case Reentered it -> {
                entered(values, pathway, it.programme(), it.cohort(), it.partner(), it.on());
                values.putAll(relations.values(Relations.accompanied(it.programme(), it.partner())));
                values.put(pathway + "endedOn", null);
                values.put(pathway + "outcome", null);
            }
            case StageReached it -> values.put(pathway + "stages." + it.stage(), it.on());
            case StageRetracted it -> values.put(pathway + "stages." + it.stage(), null);
            case PathwayEnded it -> {
                values.put(pathway + "endedOn", it.on());
                values.putAll(relations.values(Relations.left(it.programme())));
                values.put(pathway + "outcome", it.outcome());
            }
            case StageConfirmed it -> {}
            case StageDoubted it -> {}
        }
        return values;
    }

    private static void entered(
            Map<String, @Nullable Object> values,
            String pathway,
            String programme,
            String cohort,
            String partner,
            LocalDate on) {
        values.put(pathway + "programme", programme);
        values.put(pathway + "cohort", cohort);
        values.put(pathway + "cohorts." + cohort, on);
        values.put(pathway + "partner", partner);
    }
}
