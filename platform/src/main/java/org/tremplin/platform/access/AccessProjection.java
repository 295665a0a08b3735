package org.tremplin.platform.access;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tremplin.contracts.participant.AgreementSignedV1;
import org.tremplin.contracts.participant.EnrolledV1;
import org.tremplin.contracts.participant.ParticipantErasedV1;
import org.tremplin.contracts.participant.ParticipantEvent;
import org.tremplin.contracts.participant.ParticipantRegisteredV1;
import org.tremplin.contracts.participant.PartnerLeftV1;
import org.tremplin.contracts.participant.PathwayEndedV1;
import org.tremplin.contracts.participant.ProgrammePublishedV1;
import org.tremplin.contracts.participant.SharingChangedV1;
import org.tremplin.platform.following.Changes;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Projection;

/** Keeps what ties people to partners, and which partners are bound by the agreement, in services that are told of it. */
public final class AccessProjection implements Projection<ParticipantEvent> {

    /** Collection of the programmes' codes, which are parts of the relations' paths. */
    public static final String PROGRAMMES = "access_programmes";

    private static final String RELATIONS = RelationsPlace.OWN.collection();

    private final String application;

    AccessProjection(String application) {
        this.application = application;
    }

    @Override
    public String name() {
        return application + "-access";
    }

    @Override
    public Class<ParticipantEvent> events() {
        return ParticipantEvent.class;
    }

    @Override
    public List<String> collections() {
        return List.of(RELATIONS, Agreement.COLLECTION, PROGRAMMES);
    }

    @Override
    public void on(ParticipantEvent event, Envelope envelope, Changes changes) {
        switch (event) {
            case ParticipantRegisteredV1 it ->
                changes.set(RELATIONS, it.participant(), Relations.registered(it.partner()));
            case EnrolledV1 it ->
                changes.set(RELATIONS, it.participant(), Relations.accompanied(it.programme(), it.partner()));
            case PathwayEndedV1 it -> changes.set(RELATIONS, it.participant(), Relations.left(it.programme()));
            case SharingChangedV1 it ->
                changes.set(RELATIONS, it.participant(), Relations.shared(it.partner(), levels(it)));
            case AgreementSignedV1 it ->
                changes.set(Agreement.COLLECTION, it.partner(), Agreement.signed(it.from(), it.until()));
            case ParticipantErasedV1 it -> changes.set(RELATIONS, it.participant(), Relations.forgotten());
            case PartnerLeftV1 it -> changes.set(Agreement.COLLECTION, it.partner(), Agreement.ended(it.on()));
            case ProgrammePublishedV1 it -> changes.set(PROGRAMMES, it.programme(), Map.of("known", true));
            default -> {}
        }
    }

    private static Map<Level, java.time.@Nullable LocalDate> levels(SharingChangedV1 event) {
        Map<Level, java.time.@Nullable LocalDate> until = new EnumMap<>(Level.class);
        until.put(Level.EXISTENCE, event.existence());
        until.put(Level.CONTACT, event.contact());
        until.put(Level.PATHWAY, event.pathway());
        until.put(Level.SENSITIVE, event.sensitive());
        return until;
    }
}
