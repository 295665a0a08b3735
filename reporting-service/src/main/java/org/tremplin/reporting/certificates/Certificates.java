package org.tremplin.reporting.certificates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import org.tremplin.reporting.certificates.CertificatesHeld.Held;
import org.tremplin.reporting.ingest.Counted;
import org.tremplin.reporting.ingest.Counting;
import org.tremplin.reporting.ingest.Journey;
import org.tremplin.reporting.ingest.Portfolio;
import org.tremplin.reporting.scope.Scope;
import org.tremplin.reporting.scope.Scopes;

/** Counts who holds which certificate; one that was revoked is held by nobody. */
@Component
public class Certificates {

    /** Up to so many people their portfolios are looked up one by one, beyond that all are read. */
    private static final int FEW = 1000;

    private final MongoOperations mongo;
    private final Scopes scopes;
    private final Counting counting;

    Certificates(MongoOperations mongo, Scopes scopes, Counting counting) {
        this.mongo = mongo;
        this.scopes = scopes;
        this.counting = counting;
    }

    /** The certificates of the people meant. */
    public CertificatesHeld of(Scope scope) {
        Counted<List<Held>> counted = counting.answer(scope.question("certificates"), () -> held(scope));
        return new CertificatesHeld(
                scope.programme().code(),
                scope.cohort(),
                counted.figures(),
                counted.freshness().asOf(),
                counted.freshness().behind());
    }

    private List<Held> held(Scope scope) {
        List<Journey> enrolled = scopes.journeys(scope, "certificates");
        List<Held> held = new ArrayList<>();
        for (String kind : scope.programme().certificates()) {
            held.add(new Held(
                    kind,
                    enrolled.stream()
                            .filter(journey -> journey.reachedCertificate(kind))
                            .count()));
        }
        Set<String> participants =
                enrolled.stream().map(Journey::participant).collect(Collectors.toCollection(HashSet::new));
        fromElsewhere(participants).forEach((kind, holders) -> held.add(new Held(kind, holders)));
        return List.copyOf(held);
    }

    private Map<String, Long> fromElsewhere(Set<String> participants) {
        Query query = participants.size() > FEW
                ? new Query()
                : Query.query(Criteria.where("_id").in(participants));
        query.fields().include("external");
        return mongo.find(query, Portfolio.class).stream()
                .filter(portfolio -> participants.contains(portfolio.participant()))
                .flatMap(portfolio -> portfolio.external().keySet().stream())
                .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()));
    }
}
