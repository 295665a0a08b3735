package org.tremplin.training.enrolments;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tremplin.training.Patience;

/** Who follows which programme in which cohort. */
@Component
public class Enrolments {

    private final EnrolmentDocuments enrolments;
    private final KnownParticipants participants;

    Enrolments(EnrolmentDocuments enrolments, KnownParticipants participants) {
        this.enrolments = enrolments;
        this.participants = participants;
    }

    /** Everybody in this cohort of this programme. */
    public List<Enrolment> of(String programme, String cohort) {
        return enrolments.findByProgrammeAndCohort(programme, cohort);
    }

    /** A participant's enrolments. */
    public List<Enrolment> of(String participant) {
        return enrolments.findByParticipant(participant);
    }

    /** Whether the consortium follows this person; waits a little for the news of it. */
    public boolean knows(String participant) {
        return Patience.OF_A_CALLER.until(() -> participants.existsById(participant), known -> known);
    }

    /** Those of these participants who are in this cohort of this programme; waits a little for the news of it. */
    public Set<String> among(Collection<String> someone, String programme, String cohort) {
        Set<String> asked = Set.copyOf(someone);
        List<String> ids =
                asked.stream().map(it -> Enrolment.idOf(it, programme)).toList();
        return Patience.OF_A_CALLER.until(
                () -> enrolments.findByIdIn(ids).stream()
                        .filter(it -> cohort.equals(it.cohort()))
                        .map(Enrolment::participant)
                        .collect(Collectors.toSet()),
                found -> found.size() == asked.size());
    }

    /** The participant's enrolment in this programme; waits as long as it is worth while. */
    public Optional<Enrolment> find(String participant, String programme, Patience patience) {
        return patience.find(() -> enrolments.findById(Enrolment.idOf(participant, programme)));
    }
}
