package org.tremplin.participant.requests;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The requests of all people. */
interface RequestBooks extends Repository<RequestBook, String> {

    Optional<RequestBook> findById(String participant);

    List<RequestBook> findAllById(Iterable<String> participants);
}
