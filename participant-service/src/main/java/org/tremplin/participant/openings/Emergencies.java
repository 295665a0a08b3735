package org.tremplin.participant.openings;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import org.tremplin.participant.registration.ExternalId;
import org.tremplin.participant.registration.KnownIdentities;
import org.tremplin.participant.registration.KnownIdentity;
import org.tremplin.participant.registration.KnownParticipants;
import org.tremplin.platform.access.Access;
import org.tremplin.platform.access.AccessNotes;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.access.RelationsPlace;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.commanding.IdempotencyKey;
import org.tremplin.platform.commanding.Written;
import org.tremplin.platform.eventstore.Streams;
import org.tremplin.platform.privacy.Fingerprints;
import org.tremplin.web.Actor;
import org.tremplin.web.NotFound;

/**
 * Opens files in an emergency, for the API and for the pages: for an adviser or coordinator whose partner is bound by the
 * agreement, and for themselves alone. Nobody is found this way by a name: the person is named by her id, by her short
 * reference or by the number that a partner gave her.
 */
@Component
public class Emergencies {

    private final Commands commands;
    private final Streams streams;
    private final KnownParticipants participants;
    private final KnownIdentities identities;
    private final Fingerprints fingerprints;
    private final MongoOperations documents;
    private final RelationsPlace people;
    private final Access access;
    private final ObjectProvider<AccessNotes> notes;

    Emergencies(
            Commands commands,
            Streams streams,
            KnownParticipants participants,
            KnownIdentities identities,
            Fingerprints fingerprints,
            MongoOperations documents,
            RelationsPlace people,
            Access access,
            ObjectProvider<AccessNotes> notes) {
        this.commands = commands;
        this.streams = streams;
        this.participants = participants;
        this.identities = identities;
        this.fingerprints = fingerprints;
        this.documents = documents;
        this.people = people;
        this.access = access;
        this.notes = notes;
    }

    /** Opens the file of the person with this id, once for each key. */
    public Written open(String participant, Emergency emergency, IdempotencyKey key) {
        access.requireAgreement();
        participants.mustKnow(participant);
        streams.untilShown(participant);
        boolean sent = streams.exist(key.id());
        if (!sent && access.to(participant).containsAll(EnumSet.allOf(Level.class))) {
            throw new OpeningRefused.OpenAlready();
        }
        notes.ifAvailable(log -> log.opened(participant, emergency.reason()));
        Actor actor = Actor.current();
        return commands.create(
                new OpeningCommand.OpenFile(
                        key.id(),
                        participant,
                        actor.subject(),
                        actor.partner(),
                        emergency.reason(),
                        emergency.note().strip()),
                key);
    }

    /** The id of the person whom the emergency names. */
    public String participant(Emergency emergency) {
        access.requireAgreement();
        if (emergency.reference() != null) {
            return byReference(emergency.reference());
        }
        if (emergency.externalId() == null || emergency.partner() == null) {
            throw new OpeningRefused.NobodyNamed();
        }
        return identities
                .findById(ExternalId.identity(emergency.partner(), emergency.externalId(), fingerprints))
                .map(KnownIdentity::participant)
                .orElseThrow(() -> new NotFound("participant"));
    }

    private String byReference(String reference) {
        String start = reference.toLowerCase(Locale.ROOT).substring("p-".length());
        Query query = Query.query(Criteria.where("_id").regex("^" + start)).limit(2);
        query.fields().include("_id");
        List<Document> found = documents.find(query, Document.class, people.collection());
        if (found.size() > 1) {
            throw new OpeningRefused.SeveralPeople();
        }
        return found.stream()
                .map(person -> Objects.requireNonNull(person.getString("_id")))
                .findFirst()
                .orElseThrow(() -> new NotFound("participant"));
    }
}
