package org.tremplin.reporting.certificates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import org.tremplin.reporting.certificates.CertificatesHeld.Held;
import org.tremplin.reporting.counting.Figure;
import org.tremplin.reporting.counting.Tally;
import org.tremplin.reporting.ingest.Journey;
import org.tremplin.reporting.ingest.Portfolio;
import org.tremplin.reporting.scope.Scope;

/** Counts who holds which certificate; one that was revoked is held by nobody. */
@Component
class CertificatesFigure implements Figure<List<Held>> {

    /** Up to so many people their portfolios are looked up one by one, beyond that all are read. */
    private static final int FEW = 1000;

    private final MongoOperations mongo;

    CertificatesFigure(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Tally<List<Held>> of(Scope scope) {
        Map<String, Long> holders = new LinkedHashMap<>();
        scope.programme().certificates().forEach(kind -> holders.put(kind, 0L));
        Set<String> participants = new HashSet<>();
        return new Tally<>() {
            @Override
            public void add(Journey journey) {
                participants.add(Objects.requireNonNull(journey.participant()));
                holders.replaceAll((kind, count) -> journey.reachedCertificate(kind) ? count + 1 : count);
            }

            @Override
            public List<Held> result() {
                List<Held> held = new ArrayList<>();
                holders.forEach((kind, count) -> held.add(new Held(kind, count)));
                fromElsewhere(participants).forEach((kind, count) -> held.add(new Held(kind, count)));
                return List.copyOf(held);
            }
        };
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
