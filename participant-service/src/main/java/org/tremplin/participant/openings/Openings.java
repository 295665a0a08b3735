package org.tremplin.participant.openings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import org.tremplin.platform.access.OpenedFiles;
import org.tremplin.web.Actor;
import org.tremplin.web.Roles;

/** Which files were opened in an emergency, by whom, and which are open now. */
@Component
public class Openings implements OpenedFiles {

    private static final int AT_MOST = 500;

    private final MongoOperations documents;
    private final Clock clock;

    Openings(MongoOperations documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public Set<String> openTo(Actor actor) {
        return openNow(actor).map(OpenedFile::participant).collect(Collectors.toUnmodifiableSet());
    }

    /** Until when, by the clock on the wall, the actor of this request has opened a person's file; empty if they have not. */
    public Optional<LocalDateTime> openUntil(String participant) {
        return openNow(Actor.current())
                .filter(file -> file.participant().equals(participant))
                .map(OpenedFile::until)
                .max(Instant::compareTo)
                .map(until -> LocalDateTime.ofInstant(until, clock.getZone()));
    }

    private Stream<OpenedFile> openNow(Actor actor) {
        if (!actor.hasRole(Roles.COORDINATOR, Roles.ADVISER)) {
            return Stream.empty();
        }
        Query query = Query.query(Criteria.where("subject")
                .is(actor.subject())
                .and("partner")
                .is(actor.partner())
                .and("until")
                .gt(clock.instant()));
        return documents.find(query, OpenedFile.class).stream();
    }

    /** When a person's file was opened, newest first; whoever asks has access to her. */
    public List<OpenedFile> of(String participant) {
        return of(Set.of(participant));
    }

    /** When the files of these people were opened, newest first. */
    List<OpenedFile> of(Collection<String> participants) {
        Query query = Query.query(Criteria.where("participant").in(participants))
                .with(Sort.by(Sort.Direction.DESC, "from"))
                .limit(AT_MOST);
        return documents.find(query, OpenedFile.class);
    }

    /** What was said about openings, by their ids. */
    Map<String, String> notes(Collection<String> participants) {
        Map<String, String> all = new HashMap<>();
        Query query = Query.query(Criteria.where("_id").in(participants));
        for (Document found : documents.find(query, Document.class, OpenedFileProjection.NOTES)) {
            found.get("notes", new Document()).forEach((id, note) -> all.put(id, String.valueOf(note)));
        }
        return all;
    }
}
