package org.tremplin.training.enrolments;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import org.tremplin.platform.following.Arrivals;
import org.tremplin.platform.following.Patience;

/** Who follows which programme in which cohort. */
@Component
public class Enrolments {

    private final MongoOperations mongo;
    private final EnrolmentDocuments enrolments;
    private final KnownParticipants participants;
    private final Arrivals arrivals;

    Enrolments(
            MongoOperations mongo, EnrolmentDocuments enrolments, KnownParticipants participants, Arrivals arrivals) {
        this.mongo = mongo;
        this.enrolments = enrolments;
        this.participants = participants;
        this.arrivals = arrivals;
    }

    /** Everybody who entered this programme with this cohort, whether or not she has gone on to another one. */
    public List<Enrolment> of(String programme, String cohort) {
        Criteria entered = Criteria.where("programme")
                .is(programme)
                .and("cohorts." + cohort)
                .exists(true);
        return mongo.find(Query.query(entered), Enrolment.class);
    }

    /** A participant's enrolments. */
    public List<Enrolment> of(String participant) {
        return enrolments.findByParticipant(participant);
    }

    /** Whether the consortium follows this person; waits a little for the news of it. */
    public boolean knows(String participant) {
        if (Patience.OF_A_CALLER.until(() -> participants.existsById(participant), known -> known)) {
            return true;
        }
        arrivals.require(EnrolmentProjection.NAME);
        return participants.existsById(participant);
    }

    /** Those of these participants who are in this cohort of this programme; waits a little for the news of it. */
    public Set<String> among(Collection<String> someone, String programme, String cohort) {
        Set<String> asked = Set.copyOf(someone);
        List<String> ids =
                asked.stream().map(it -> Enrolment.idOf(it, programme)).toList();
        Supplier<Set<String>> here = () -> enrolments.findByIdIn(ids).stream()
                .filter(it -> it.isIn(cohort))
                .map(Enrolment::participant)
                .collect(Collectors.toSet());
        Set<String> found = Patience.OF_A_CALLER.until(here, those -> those.size() == asked.size());
        if (found.size() == asked.size()) {
            return found;
        }
        arrivals.require(EnrolmentProjection.NAME);
        return here.get();
    }

    /** The participant's enrolment in this programme; waits as long as it is worth while. */
    public Optional<Enrolment> find(String participant, String programme, Patience patience) {
        return patience.find(() -> enrolments.findById(Enrolment.idOf(participant, programme)));
    }
}
