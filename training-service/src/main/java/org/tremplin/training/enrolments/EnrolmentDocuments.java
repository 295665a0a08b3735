package org.tremplin.training.enrolments;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The enrolments as they are kept. */
interface EnrolmentDocuments extends Repository<Enrolment, String> {

    Optional<Enrolment> findById(String id);

    List<Enrolment> findByIdIn(Collection<String> ids);

    List<Enrolment> findByParticipant(String participant);
}
