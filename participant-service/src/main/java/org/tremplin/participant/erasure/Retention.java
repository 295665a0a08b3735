package org.tremplin.participant.erasure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import org.tremplin.participant.registration.ParticipantCommand.AnnounceErasure;
import org.tremplin.participant.registration.ParticipantCommand.Erase;
import org.tremplin.participant.registration.ParticipantCommand.PostponeErasure;
import org.tremplin.platform.commanding.CommandContext;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.privacy.ForgottenPersons;

/** The rules on keeping: who was not heard of for long is announced, then erased; evidence goes when its time is over. */
@Component
class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final MongoOperations documents;
    private final Commands commands;
    private final Evidence evidence;
    private final ForgottenPersons forgotten;
    private final RetentionRules rules;

    Retention(
            MongoOperations documents,
            Commands commands,
            Evidence evidence,
            ForgottenPersons forgotten,
            RetentionRules rules) {
        this.documents = documents;
        this.commands = commands;
        this.evidence = evidence;
        this.forgotten = forgotten;
        this.rules = rules;
    }

    /**
     * Applies the rules as of a day; doing it again on the same day changes nothing. Whom they cannot be applied to now is
     * left for the next day, and does not keep the others waiting.
     */
    void apply(LocalDate today) {
        List<Kept> all = documents.find(
                Query.query(
                        Criteria.where("partner").exists(true).and("erasedOn").exists(false)),
                Kept.class);
        for (Kept person : all) {
            try {
                new CommandContext("policy:retention", person.partner(), null, null).call(() -> {
                    apply(person, today);
                    return person;
                });
            } catch (RuntimeException failed) {
                LOG.warn(
                        "The rules on keeping could not be applied to {} ({})",
                        person.participant(),
                        failed.getClass().getSimpleName());
            }
        }
        evidence.destroyUntil(today);
    }

    private void apply(Kept person, LocalDate today) {
        String id = person.participant();
        Forgotten report = documents.findById(id, Forgotten.class);
        LocalDate due = due(person, report);
        if (forgotten.contains(id)) {
            erase(id, "erased-before", today);
        } else if (report != null && report.from() != null) {
            if (person.accompanied() || due.isAfter(today)) {
                commands.send(new PostponeErasure(id, null, "contact-resumed", due, today));
            } else if (!report.from().isAfter(today)) {
                erase(id, Erase.RETENTION, today);
            }
        } else if (!person.accompanied() && !due.isAfter(today)) {
            commands.send(new AnnounceErasure(id, today.plus(rules.warnBefore()), today));
        }
    }

    private void erase(String id, String reason, LocalDate today) {
        commands.send(new Erase(id, null, reason, evidence.neededUntil(id, today), today));
    }

    /** When nothing will have been heard of her for long enough, or the time is over for which she is kept. */
    private LocalDate due(Kept person, @Nullable Forgotten report) {
        LocalDate due = person.lastHeard().plus(rules.afterLastContact());
        LocalDate keptUntil = report == null ? null : report.keptUntil();
        return keptUntil != null && keptUntil.isAfter(due) ? keptUntil : due;
    }
}
