package org.tremplin.training.enrolments;

import org.springframework.data.repository.Repository;

/** The people whom the consortium follows. */
interface KnownParticipants extends Repository<KnownParticipant, String> {

    boolean existsById(String id);
}
