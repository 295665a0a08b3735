package org.tremplin.participant.erasure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tremplin.participant.pathway.events.PathwayEnded;
import org.tremplin.participant.pathway.events.PathwayEvent;
import org.tremplin.participant.pathway.events.Reentered;
import org.tremplin.participant.programmes.Programmes;
import org.tremplin.participant.programmes.events.Template;
import org.tremplin.participant.registration.events.ParticipantErased;
import org.tremplin.platform.privacy.ForgottenPersons;
import org.tremplin.platform.privacy.Seals;
import org.tremplin.web.NotFound;

/**
 * What the law wants kept of people who were erased: who they were, sealed under a key of its own, apart from everything
 * else, read by nobody without a reason that is noted, and destroyed when its time is over. Source: Regulation (EU)
 * 2021/1060, Article 82, five years from 31 December.
 */
class Evidence {

    private static final String ESF_PLUS = "esf-plus";

    private final JdbcClient database;
    private final Seals seals;
    private final ForgottenPersons forgotten;
    private final PersonHistory history;
    private final Programmes programmes;
    private final RetentionRules rules;
    private final Text text;

    /** Writes and reads who somebody was as text. */
    interface Text {
        String of(Identity identity);

        Identity read(String text);
    }

    Evidence(
            JdbcClient database,
            Seals seals,
            ForgottenPersons forgotten,
            PersonHistory history,
            Programmes programmes,
            RetentionRules rules,
            Text text) {
        this.database = database;
        this.seals = seals;
        this.forgotten = forgotten;
        this.history = history;
        this.programmes = programmes;
        this.rules = rules;
        this.text = text;
    }

    /** The last day on which evidence of her is wanted, counted from her exits; null where no programme wants any. */
    @Nullable
    LocalDate neededUntil(String participant, LocalDate today) {
        return programmes.all().stream()
                .filter(template -> ESF_PLUS.equals(template.evidence()))
                .map(Template::code)
                .map(programme -> history.ofPathway(participant, programme))
                .filter(pathway -> !pathway.isEmpty())
                .map(pathway -> rules.evidenceUntil(leftOn(pathway).orElse(today)))
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** Keeps who she was until that day, while her key can still be used; what is kept already stays as it is. */
    void keep(ParticipantErased erased) {
        LocalDate until = erased.evidenceUntil();
        Identity identity = Identity.of(history.ofHerself(erased.participant()));
        if (until == null || identity.isEmpty() || forgotten.contains(keyOf(erased.participant()))) {
            return;
        }
        String sealed = seals.close(keyOf(erased.participant()), text.of(identity));
        database.sql("insert into evidence.record (participant, partner, sealed, kept_until) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(List.of(erased.participant(), erased.partner(), sealed, until))
                .update();
    }

    /** Who an erased person was; that it was read, by whom and why is noted first. */
    Identity read(String participant, String reader, String reason) {
        String sealed = database.sql("select sealed from evidence.record where participant = ?")
                .param(participant)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("evidence"));
        database.sql("insert into evidence.reading (participant, reader, reason) values (?, ?, ?)")
                .params(List.of(participant, reader, reason))
                .update();
        return seals.open(keyOf(participant), sealed).map(text::read).orElseThrow(() -> new NotFound("evidence"));
    }

    /** Destroys what has been kept long enough; how many records that were. */
    int destroyUntil(LocalDate today) {
        List<String> over = database.sql("select participant from evidence.record where kept_until < ?")
                .param(today)
                .query(String.class)
                .list();
        for (String participant : over) {
            forgotten.forget(keyOf(participant));
            database.sql("delete from evidence.record where participant = ?")
                    .param(participant)
                    .update();
        }
        return over.size();
    }

    /** The day of her last exit, unless she came back after it; facts of the time before may be told late. */
    private static Optional<LocalDate> leftOn(List<PathwayEvent> pathway) {
        return pathway.reversed().stream()
                .filter(event -> event instanceof PathwayEnded || event instanceof Reentered)
                .findFirst()
                .map(last -> last instanceof PathwayEnded ended ? ended.on() : null);
    }

    private static String keyOf(String participant) {
        return "evidence/" + participant;
    }
}
