package org.tremplin.participant.erasure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import org.tremplin.participant.registration.KnownParticipants;
import org.tremplin.participant.registration.ParticipantCommand.Erase;
import org.tremplin.participant.registration.ParticipantCommand.PostponeErasure;
import org.tremplin.platform.access.Access;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.commanding.Written;
import org.tremplin.web.NotFound;

/** Decides about erasures and tells how far they are, for the API and for the pages; only of a partner's own people. */
@Component
public class Forgetting {

    /** Code of the reason that she asked for it. */
    public static final String ASKED_BY_PERSON = "asked-by-person";

    /** Codes of the reasons that staff may give. */
    static final List<String> REASONS = List.of(ASKED_BY_PERSON, "registered-by-mistake");

    /** Codes of the reasons for which a person may be kept longer. */
    static final List<String> TO_KEEP = List.of("still-in-contact", "claim-pending", "audit-pending");

    private final Commands commands;
    private final KnownParticipants participants;
    private final Evidence evidence;
    private final RetentionRules rules;
    private final MongoOperations documents;
    private final Access access;
    private final Subscribers subscribers;
    private final Period subscribersWithin;
    private final Clock clock;

    Forgetting(
            Commands commands,
            KnownParticipants participants,
            Evidence evidence,
            RetentionRules rules,
            MongoOperations documents,
            Access access,
            Subscribers subscribers,
            @Value("${tremplin.erasure.subscribers-within:P30D}") Period subscribersWithin,
            Clock clock) {
        this.commands = commands;
        this.participants = participants;
        this.evidence = evidence;
        this.rules = rules;
        this.documents = documents;
        this.access = access;
        this.subscribers = subscribers;
        this.subscribersWithin = subscribersWithin;
        this.clock = clock;
    }

    /**
     * What became of a request to erase.
     *
     * @param evidenceUntil last day on which the law wants evidence of her, null where it wants none
     */
    public record Erasing(String id, long version, @Nullable LocalDate evidenceUntil) {}

    /** Refuses where this person is not known to the caller; somebody who was erased is known by her erasure alone. */
    void mustKnow(String participant) {
        if (!participants.knew(participant)) {
            throw new NotFound("participant");
        }
        if (!participants.erased(participant)) {
            participants.mustShare(participant, Level.PATHWAY);
        }
    }

    /** Erases a person for ever; the same again changes nothing. */
    public Erasing erase(String participant, String reason, String partner) {
        mustKnow(participant);
        LocalDate today = LocalDate.now(clock);
        LocalDate until = evidence.neededUntil(participant, today);
        Written written = commands.send(new Erase(participant, partner, reason, until, today));
        return new Erasing(participant, written.version(), until);
    }

    /** Keeps a person longer whose erasure was announced. */
    Written keep(String participant, String reason, String partner) {
        mustKnow(participant);
        LocalDate today = LocalDate.now(clock);
        return commands.send(
                new PostponeErasure(participant, partner, reason, today.plus(rules.postponement()), today));
    }

    /** Until when evidence would be kept if she were erased today. */
    @Nullable
    LocalDate evidenceUntil(String participant) {
        return evidence.neededUntil(participant, LocalDate.now(clock));
    }

    /** What is announced, kept back or done among the people whom this partner registered; announced ones first. */
    List<Report> of(String partner) {
        access.requireAgreement();
        Query query = Query.query(Criteria.where("partner").is(partner))
                .with(Sort.by(Sort.Order.desc("from"), Sort.Order.desc("erasedOn"), Sort.Order.asc("id")));
        return reports(documents.find(query, Forgotten.class));
    }

    /** The erasure of one person, or {@code erasure-not-found}. */
    Report get(String participant, String partner) {
        access.requireAgreement();
        Forgotten found = documents.findById(participant, Forgotten.class);
        if (found == null || !partner.equals(found.partner())) {
            throw new NotFound("erasure");
        }
        return reports(List.of(found)).getFirst();
    }

    private List<Report> reports(List<Forgotten> all) {
        Map<String, Subscribers.Place> places = subscribers.of(all.stream()
                .filter(it -> it.erasedOn() != null)
                .map(Forgotten::participant)
                .toList());
        return all.stream()
                .map(it -> new Report(
                        it,
                        it.erasedOn() != null && subscribers.areAsked(),
                        places.get(it.participant()),
                        it.erasedOn() == null ? null : it.erasedOn().plus(subscribersWithin),
                        LocalDate.now(clock)))
                .toList();
    }
}
