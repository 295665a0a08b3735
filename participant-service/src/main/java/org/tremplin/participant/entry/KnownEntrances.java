package org.tremplin.participant.entry;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The ways in of all people. */
interface KnownEntrances extends Repository<KnownEntrance, String> {

    Optional<KnownEntrance> findByCode(String code);

    Optional<KnownEntrance> findById(String participant);
}
