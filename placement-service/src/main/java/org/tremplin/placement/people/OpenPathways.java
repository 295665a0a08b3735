package org.tremplin.placement.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;
import org.tremplin.platform.access.Access;
import org.tremplin.platform.access.Level;
import org.tremplin.web.NotFound;

/**
 * The people whose pathway is open to the actor, for one request: placements are read of them alone, so that pages and
 * counts hold nobody else.
 *
 * <p>What matches is read as pairs of ids and sifted here, and only the page itself is read whole. A query that names
 * thousands of people costs more, and seconds where it runs without an index.
 */
@Component
@RequestScope
public class OpenPathways {

    private static final String ID = "_id";
    private static final String PARTICIPANT = "participant";
    private static final int FEW = 100;

    private final MongoOperations mongo;
    private final Access access;
    private @Nullable Set<String> ids;

    OpenPathways(MongoOperations mongo, Access access) {
        this.mongo = mongo;
        this.access = access;
    }

    /** Refuses, as if there were no such thing, where the actor must not know of the person that it is about. */
    public void require(String thing, String participant) {
        try {
            access.require(participant, Level.PATHWAY);
        } catch (NotFound hidden) {
            throw new NotFound(thing);
        }
    }

    /** Refuses as {@link #require} does whoever may not change what it is about. */
    public void requireToChange(String thing, String participant) {
        try {
            access.requireToChange(participant, Level.PATHWAY);
        } catch (NotFound hidden) {
            throw new NotFound(thing);
        }
    }

    /** Whether the person's pathway is open. */
    public boolean contains(String participant) {
        return visible().contains(participant);
    }

    private Set<String> visible() {
        Set<String> all = ids;
        if (all == null) {
            all = access.visibleIds(Level.PATHWAY);
            ids = all;
        }
        return all;
    }

    /** Those of these people whose pathway is open, to be shown; the cheap way for a cohort. */
    public Set<String> shown(Collection<String> participants) {
        Set<String> open = access.among(participants, Level.PATHWAY);
        access.shown(open);
        return open;
    }

    /** One page of the documents that match, in the page's order. */
    public <T> Page<T> page(Class<T> type, Query which, Pageable page) {
        List<Document> open = sifted(type, which.with(page.getSort()));
        int from = (int) Math.min(page.getOffset(), open.size());
        return new PageImpl<>(
                whole(type, open.subList(from, Math.min(open.size(), from + page.getPageSize()))), page, open.size());
    }

    /** All documents that match, in order. */
    public <T> List<T> all(Class<T> type, Query which, Sort sort) {
        return whole(type, sifted(type, which.with(sort)));
    }

    /** How many documents match. */
    public long count(Class<?> type, Query which) {
        return sifted(type, which).size();
    }

    private List<Document> sifted(Class<?> type, Query which) {
        which.fields().include(PARTICIPANT);
        List<Document> found = mongo.find(which, Document.class, mongo.getCollectionName(type));
        Set<String> people = found.stream()
                .map(it -> Objects.requireNonNull(it.getString(PARTICIPANT)))
                .collect(Collectors.toSet());
        Set<String> open = open(people);
        return found.stream()
                .filter(it -> open.contains(it.getString(PARTICIPANT)))
                .toList();
    }

    /** Few people are asked about by their ids, which also tells by which way they are seen; many cost less all at once. */
    private Set<String> open(Set<String> people) {
        return ids == null && people.size() <= FEW ? access.among(people, Level.PATHWAY) : visible();
    }

    private <T> List<T> whole(Class<T> type, List<Document> shown) {
        access.shown(
                shown.stream().map(it -> it.getString(PARTICIPANT)).distinct().toList());
        List<String> order = shown.stream().map(it -> it.getString(ID)).toList();
        Query these = Query.query(Criteria.where(ID).in(order));
        Map<String, T> byId = new HashMap<>();
        for (Document found : mongo.find(these, Document.class, mongo.getCollectionName(type))) {
            byId.put(
                    Objects.requireNonNull(found.getString(ID)),
                    mongo.getConverter().read(type, found));
        }
        List<T> whole = new ArrayList<>();
        order.forEach(id -> {
            T document = byId.get(id);
            if (document != null) {
                whole.add(document);
            }
        });
        return whole;
    }
}
