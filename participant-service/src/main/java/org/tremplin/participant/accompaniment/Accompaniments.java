package org.tremplin.participant.accompaniment;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import org.tremplin.platform.access.Access;
import org.tremplin.platform.access.Level;
import org.tremplin.web.Actor;

/** The circles of people, and what waits for whom. */
@Component
public class Accompaniments {

    private final MongoOperations documents;
    private final Access access;

    Accompaniments(MongoOperations documents, Access access) {
        this.documents = documents;
        this.access = access;
    }

    /** The circle of a person; whoever asks has seen to it that her pathway may be known. */
    public Accompaniment of(String participant) {
        return Objects.requireNonNullElseGet(
                documents.findById(participant, Accompaniment.class), () -> Accompaniment.none(participant));
    }

    /** The referrals to the reader's partner, of people who may still be known to it; in one state if asked for, oldest first. */
    public List<WaitingReferral> received(@Nullable String state) {
        Criteria criteria = Criteria.where("receiver").is(Actor.current().partner());
        Query query = Query.query(
                        state == null ? criteria : criteria.and("state").is(state))
                .with(Sort.by("on", "_id"));
        List<WaitingReferral> all = documents.find(query, WaitingReferral.class);
        var levels = access.to(all.stream().map(WaitingReferral::participant).toList());
        List<WaitingReferral> known = all.stream()
                .filter(it -> levels.getOrDefault(it.participant(), Set.of()).contains(Level.EXISTENCE))
                .toList();
        access.shown(known.stream().map(WaitingReferral::participant).toList());
        return known;
    }
}
