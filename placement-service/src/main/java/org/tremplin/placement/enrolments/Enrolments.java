package org.tremplin.placement.enrolments;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Who is enrolled in which programme and cohort. */
public interface Enrolments extends Repository<Enrolment, String> {

    /** The enrolment of {@code <participant>:<programme>}. */
    Optional<Enrolment> findById(String id);

    /** Everybody enrolled in a cohort. */
    List<Enrolment> findByProgrammeAndCohort(String programme, String cohort);

    /** Everybody enrolled in a programme. */
    List<Enrolment> findByProgramme(String programme);
}
